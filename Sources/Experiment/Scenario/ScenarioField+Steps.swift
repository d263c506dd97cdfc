import Neural

extension ScenarioValue {
  fileprivate var isWord: Bool {
    if case .text = self { true } else { false }
  }
}

extension ScenarioField {
  /// The values that + and − step through: those of the browser playground's own controls.
  package var steps: [ScenarioValue] {
    switch self {
    case .problem: Problem.allCases.map { .text($0.rawValue) }
    case .dataset: Dataset.all(for: .classification).map { .text($0.rawValue) }
    case .regDataset: Dataset.all(for: .regression).map { .text($0.rawValue) }
    case .noise: stride(from: 0.0, through: 50, by: 5).map { .number($0) }
    case .trainRatio: stride(from: 10.0, through: 90, by: 10).map { .number($0) }
    case .batchSize: (1...30).map { .number(Double($0)) }
    case .activation: Scenario.activations.map { .text($0.rawValue) }
    case .learningRate: [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10].map { .number($0) }
    case .regularization: Scenario.regularizations.map { .text($0.rawValue) }
    case .regularizationRate: [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10].map { .number($0) }
    case .initZero, .showTestData, .discretize, .hideText, .collectStats, .cosX, .cosY: [.flag(false), .flag(true)]
    case .features, .hidden, .seed, .hide, .tutorial: []
    case .stopEpochs: Self.none(or: [100, 200, 500, 1000, 2000, 5000, 10_000])
    case .stopTrainLoss, .stopTestLoss: Self.none(or: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2])
    case .stopAccuracy: Self.none(or: [0.8, 0.9, 0.95, 0.98, 0.99, 1])
    case .stopPlateau: Self.none(or: [50, 100, 200, 500, 1000])
    }
  }

  private static func none(or numbers: [Double]) -> [ScenarioValue] {
    [.text(none)] + numbers.map { .number($0) }
  }

  /// Whether a value that is not among the steps may be typed.
  package var isTyped: Bool {
    switch self {
    case .noise, .trainRatio, .batchSize, .learningRate, .regularizationRate, .seed: true
    case .stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau: true
    default: false
    }
  }

  /// The value one step up (`direction` > 0) or down from `value`, or nil at the end of the list.
  ///
  /// A number that is not in the list goes to its neighbour there.
  package func step(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    if case .number(let number) = value {
      let numbers = steps.compactMap { if case .number(let step) = $0 { step } else { nil } }
      let next = direction > 0 ? numbers.first { $0 > number } : numbers.last { $0 < number }
      // Below the smallest number there may be a word: none.
      return next.map { .number($0) } ?? (direction < 0 ? steps.first { $0.isWord } : nil)
    }
    guard let index = steps.firstIndex(of: value) else { return steps.first }
    let next = index + (direction > 0 ? 1 : -1)
    return steps.indices.contains(next) ? steps[next] : nil
  }

  /// The value after (`direction` > 0) or before `value` in a circle, for keys that go round the choices.
  package func cycle(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    step(from: value, direction: direction) ?? (direction > 0 ? steps.first : steps.last)
  }
}
