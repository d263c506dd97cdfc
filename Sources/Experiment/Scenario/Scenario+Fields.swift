import Neural

extension Scenario {
  /// The value of a field.
  package subscript(field: ScenarioField) -> ScenarioValue {
    switch field {
    case .problem: .text(problem.rawValue)
    case .dataset: .text(dataset.rawValue)
    case .regDataset: .text(regDataset.rawValue)
    case .noise: .number(noise)
    case .trainRatio: .number(trainRatio)
    case .batchSize: .number(Double(batchSize))
    case .features: .list(features.map(\.rawValue))
    case .hidden: .list(hidden.map(String.init))
    case .activation: .text(activation.rawValue)
    case .learningRate: .number(learningRate)
    case .regularization: .text(regularization.rawValue)
    case .regularizationRate: .number(regularizationRate)
    case .seed: .text(seed)
    case .initZero: .flag(initZero)
    case .showTestData: .flag(showTestData)
    case .discretize: .flag(discretize)
    }
  }

  /// Gives a field a value; false, and nothing changed, where the field does not take it.
  ///
  /// A dataset given as ``ScenarioField/dataset`` brings its problem with it.
  package mutating func set(_ field: ScenarioField, _ value: ScenarioValue) -> Bool {
    switch (field, value) {
    case (.problem, .text(let text)): return assign(\.problem, Problem(rawValue: text))
    case (.dataset, .text(let text)): return setDataset(Dataset(rawValue: text))
    case (.regDataset, .text(let text)):
      return assign(\.regDataset, Dataset(rawValue: text).flatMap { $0.problem == .regression ? $0 : nil })
    case (.noise, .number(let number)): return assign(\.noise, number, in: 0...50)
    case (.trainRatio, .number(let number)): return assign(\.trainRatio, number, in: 0...100)
    case (.batchSize, .number(let number)):
      return assign(\.batchSize, Int(exactly: number), in: 1...ScenarioField.maximumBatchSize)
    case (.features, .list(let items)): return setFeatures(items)
    case (.hidden, .list(let items)): return setHidden(items)
    case (.activation, .text(let text)): return assign(\.activation, Self.activations.first { $0.rawValue == text })
    case (.learningRate, .number(let number)):
      return assign(\.learningRate, number, in: 0...Double.greatestFiniteMagnitude)
    case (.regularization, .text(let text)):
      return assign(\.regularization, Self.regularizations.first { $0.rawValue == text })
    case (.regularizationRate, .number(let number)):
      return assign(\.regularizationRate, number, in: 0...Double.greatestFiniteMagnitude)
    case (.seed, .text(let text)): return assign(\.seed, text.utf16.count <= 256 ? text : nil)
    case (.initZero, .flag(let flag)): return assign(\.initZero, flag)
    case (.showTestData, .flag(let flag)): return assign(\.showTestData, flag)
    case (.discretize, .flag(let flag)): return assign(\.discretize, flag)
    default: return false
    }
  }

  private mutating func assign<Value>(_ path: WritableKeyPath<Scenario, Value>, _ value: Value?) -> Bool {
    guard let value else { return false }
    self[keyPath: path] = value
    return true
  }

  private mutating func assign<Value: Comparable>(
    _ path: WritableKeyPath<Scenario, Value>, _ value: Value?, in range: ClosedRange<Value>
  ) -> Bool {
    assign(path, value.flatMap { range.contains($0) ? $0 : nil })
  }

  private mutating func setDataset(_ dataset: Dataset?) -> Bool {
    guard let dataset else { return false }
    problem = dataset.problem
    switch dataset.problem {
    case .classification: self.dataset = dataset
    case .regression: regDataset = dataset
    }
    return true
  }

  private mutating func setFeatures(_ items: [String]) -> Bool {
    let chosen = Set(items)
    guard chosen.count == items.count, chosen.allSatisfy({ Feature(rawValue: $0) != nil }) else { return false }
    features = Feature.allCases.filter { chosen.contains($0.rawValue) }
    return true
  }

  private mutating func setHidden(_ items: [String]) -> Bool {
    let units = items.compactMap { Int($0) }
    guard units.count == items.count, units.count <= Self.maximumLayers,
      units.allSatisfy((1...Self.maximumUnits).contains)
    else { return false }
    hidden = units
    return true
  }

  /// Gives several fields their values; a problem among them holds against the one that a dataset brings.
  ///
  /// - Throws: ``InvalidValue`` where a regression dataset is named together with classification.
  package mutating func set(_ values: [ScenarioField: ScenarioValue]) throws(InvalidValue) {
    let order = ScenarioField.allCases.filter { $0 != .problem } + [.problem]
    if case .text(let name)? = values[.dataset], Dataset(rawValue: name)?.problem == .regression,
      values[.problem] == .text(Problem.classification.rawValue)
    {
      throw InvalidValue(
        field: ScenarioField.dataset.rawValue, found: "\(name) with the problem classification",
        allowed: Dataset.all(for: .classification).map(\.rawValue).joined(separator: ", "))
    }
    for field in order {
      guard let value = values[field] else { continue }
      guard set(field, value) else { throw field.invalid(value.description) }
    }
  }
}
