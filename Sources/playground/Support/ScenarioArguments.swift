import ArgumentParser
import Experiment

/// SCENARIO and the flags that override its fields, the same for every command.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "A preset's name, the path of a YAML file, or a link of playground.tensorflow.org.")
  var scenario: String?

  @Option(help: Self.help(.problem), completion: Self.words(.problem)) var problem: String?
  @Option(help: Self.help(.dataset), completion: .list(Dataset.allCases.map(\.rawValue))) var dataset: String?
  @Option(help: Self.help(.regDataset), completion: Self.words(.regDataset)) var regDataset: String?
  @Option(parsing: .unconditional, help: Self.help(.noise)) var noise: String?
  @Option(parsing: .unconditional, help: Self.help(.trainRatio)) var trainRatio: String?
  @Option(parsing: .unconditional, help: Self.help(.batchSize)) var batchSize: String?
  @Option(help: Self.help(.features)) var features: String?
  @Option(help: Self.help(.hidden)) var hidden: String?
  @Option(help: Self.help(.activation), completion: Self.words(.activation)) var activation: String?
  @Option(parsing: .unconditional, help: Self.help(.learningRate)) var learningRate: String?
  @Option(help: Self.help(.regularization), completion: Self.words(.regularization)) var regularization: String?
  @Option(parsing: .unconditional, help: Self.help(.regularizationRate)) var regularizationRate: String?
  @Option(help: Self.help(.seed)) var seed: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.initZero)) var initZero: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.showTestData)) var showTestData: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.discretize)) var discretize: String?
  @Option(parsing: .unconditional, help: Self.help(.stopEpochs)) var stopEpochs: String?
  @Option(parsing: .unconditional, help: Self.help(.stopTrainLoss)) var stopTrainLoss: String?
  @Option(parsing: .unconditional, help: Self.help(.stopTestLoss)) var stopTestLoss: String?
  @Option(parsing: .unconditional, help: Self.help(.stopAccuracy)) var stopAccuracy: String?
  @Option(parsing: .unconditional, help: Self.help(.stopPlateau)) var stopPlateau: String?
  @Option(help: Self.help(.hide)) var hide: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.hideText)) var hideText: String?
  @Option(help: Self.help(.tutorial)) var tutorial: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: .hidden) var collectStats: String?
  @Option(name: .customLong("cos-x"), defaultAsFlag: "true", parsing: .next, help: .hidden) var cosX: String?
  @Option(name: .customLong("cos-y"), defaultAsFlag: "true", parsing: .next, help: .hidden) var cosY: String?

  /// What was typed for each field.
  private func text(_ field: ScenarioField) -> String? {
    switch field {
    case .problem: problem
    case .dataset: dataset
    case .regDataset: regDataset
    case .noise: noise
    case .trainRatio: trainRatio
    case .batchSize: batchSize
    case .features: features
    case .hidden: hidden
    case .activation: activation
    case .learningRate: learningRate
    case .regularization: regularization
    case .regularizationRate: regularizationRate
    case .seed: seed
    case .initZero: initZero
    case .showTestData: showTestData
    case .discretize: discretize
    case .stopEpochs: stopEpochs
    case .stopTrainLoss: stopTrainLoss
    case .stopTestLoss: stopTestLoss
    case .stopAccuracy: stopAccuracy
    case .stopPlateau: stopPlateau
    case .hide: hide
    case .hideText: hideText
    case .tutorial: tutorial
    case .collectStats: collectStats
    case .cosX: cosX
    case .cosY: cosY
    }
  }

  /// Whether neither SCENARIO nor a field is given.
  var isEmpty: Bool { scenario == nil && ScenarioField.allCases.allSatisfy { text($0) == nil } }

  /// The scenario meant, with what was ignored of a link told on standard error.
  func resolve() throws -> Scenario {
    let (scenario, notes) = try resolveWithNotes()
    if !notes.isEmpty { Output.error("playground: link: \(notes.joined(separator: "; ")).\n") }
    return scenario
  }

  /// The scenario meant: SCENARIO, or the defaults, with the flags' fields; a seed is drawn where none is given.
  func resolveWithNotes() throws -> (scenario: Scenario, notes: [String]) {
    var drawn = seed
    var (scenario, notes) = try ScenarioSource(scenario).scenario {
      let seed = drawn ?? Self.drawSeed()
      drawn = seed
      return seed
    }
    var values: [ScenarioField: ScenarioValue] = [:]
    for field in ScenarioField.allCases {
      guard let text = text(field) else { continue }
      do {
        values[field] = try field.parse(text)
      } catch {
        throw error.named("--" + field.flagName)
      }
    }
    try scenario.set(values)
    return (scenario, notes)
  }

  /// A random seed with five decimals, as the browser draws one.
  private static func drawSeed() -> String {
    String(fiveDecimalsOf: Double.random(in: 0..<1))
  }

  private static func help(_ field: ScenarioField) -> ArgumentHelp {
    ArgumentHelp("\(field.summary): \(field.allowed).", valueName: field.flagName)
  }

  private static func words(_ field: ScenarioField) -> CompletionKind {
    .list(field.steps.map(\.description))
  }
}
