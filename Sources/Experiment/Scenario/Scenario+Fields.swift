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
    case .stopEpochs: Self.value(stop.epochs.map(Double.init))
    case .stopTrainLoss: Self.value(stop.trainLoss)
    case .stopTestLoss: Self.value(stop.testLoss)
    case .stopAccuracy: Self.value(stop.accuracy)
    case .stopPlateau: Self.value(stop.plateau.map(Double.init))
    case .hide: .list(hide)
    case .hideText: .flag(hideText)
    case .tutorial: .text(tutorial ?? "")
    case .collectStats: .flag(collectStats)
    case .cosX: .flag(cosX)
    case .cosY: .flag(cosY)
    }
  }

  private static func value(_ limit: Double?) -> ScenarioValue {
    limit.map { .number($0) } ?? .text(ScenarioField.none)
  }

  /// Gives a field a value; false, and nothing changed, where the field does not take it.
  ///
  /// A dataset given as ``ScenarioField/dataset`` brings its problem with it.
  package mutating func set(_ field: ScenarioField, _ value: ScenarioValue) -> Bool {
    switch value {
    case .text(let text): setText(field, text)
    case .number(let number): number.isFinite && setNumber(field, number == 0 ? 0 : number)
    case .flag(let flag): setFlag(field, flag)
    case .list(let items): setList(field, items)
    }
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
