import Neural

extension Scenario {
  /// Gives a field a text; false, and nothing changed, where the field does not take it.
  mutating func setText(_ field: ScenarioField, _ text: String) -> Bool {
    switch field {
    case .problem: return assign(\.problem, Problem(rawValue: text))
    case .dataset: return setDataset(Dataset(rawValue: text))
    case .regDataset:
      return assign(\.regDataset, Dataset(rawValue: text).flatMap { $0.problem == .regression ? $0 : nil })
    case .activation: return assign(\.activation, Self.activations.first { $0.rawValue == text })
    case .regularization: return assign(\.regularization, Self.regularizations.first { $0.rawValue == text })
    case .seed: return text.utf16.count <= 256 && assign(\.seed, text.withoutByteOrderMark)
    case .tutorial: return assign(\.tutorial, .some(text.javaScriptTrimmed.isEmpty ? nil : text.withoutByteOrderMark))
    case .stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau:
      return text == ScenarioField.none && setStop(field, nil)
    default: return false
    }
  }

  /// Gives a field a finite number; false, and nothing changed, where the field does not take it.
  mutating func setNumber(_ field: ScenarioField, _ number: Double) -> Bool {
    switch field {
    case .noise: assign(\.noise, number, in: 0...80)
    case .trainRatio: assign(\.trainRatio, number, in: 0...100)
    case .batchSize: assign(\.batchSize, Int(exactly: number), in: 1...ScenarioField.maximumBatchSize)
    case .learningRate: assign(\.learningRate, number)
    case .regularizationRate: assign(\.regularizationRate, number)
    default: setStop(field, number)
    }
  }

  /// Gives a stop condition its limit, or takes it away.
  private mutating func setStop(_ field: ScenarioField, _ limit: Double?) -> Bool {
    let count = limit.flatMap { Int(exactly: $0) }.flatMap { (1...ScenarioField.maximumEpochs).contains($0) ? $0 : nil }
    let share = limit ?? 0
    switch field {
    case .stopEpochs: return (limit == nil || count != nil) && assign(\.stop.epochs, .some(count))
    case .stopPlateau: return (limit == nil || count != nil) && assign(\.stop.plateau, .some(count))
    case .stopTrainLoss: return share >= 0 && assign(\.stop.trainLoss, .some(limit))
    case .stopTestLoss: return share >= 0 && assign(\.stop.testLoss, .some(limit))
    case .stopAccuracy: return (0...1).contains(share) && assign(\.stop.accuracy, .some(limit))
    default: return false
    }
  }

  /// Gives a field a boolean; false, and nothing changed, where the field does not take it.
  mutating func setFlag(_ field: ScenarioField, _ flag: Bool) -> Bool {
    switch field {
    case .initZero: assign(\.initZero, flag)
    case .showTestData: assign(\.showTestData, flag)
    case .discretize: assign(\.discretize, flag)
    case .hideText: assign(\.hideText, flag)
    case .collectStats: assign(\.collectStats, flag)
    case .cosX: assign(\.cosX, flag)
    case .cosY: assign(\.cosY, flag)
    default: false
    }
  }

  /// Gives a field a list; false, and nothing changed, where the field does not take it.
  mutating func setList(_ field: ScenarioField, _ items: [String]) -> Bool {
    switch field {
    case .features: setFeatures(items)
    case .hidden: setHidden(items)
    case .hide: setHide(items)
    default: false
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
}

extension String {
  /// The text without byte order marks in front: readers of files take them away.
  var withoutByteOrderMark: String {
    String(unicodeScalars.drop { $0 == "\u{FEFF}" })
  }
}
