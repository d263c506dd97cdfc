import ArgumentParser
import Datasets
import Scenarios

/// SCENARIO and the flags that override its fields, the same for every command.
struct ScenarioArguments: ParsableArguments {
  @Argument(
    help: "A preset's name, the path of a YAML file or of an exported network, or a link of playground.tensorflow.org.")
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
  @Option(parsing: .unconditional, help: Self.help(.classes)) var classes: String?
  @Option(parsing: .unconditional, help: Self.help(.bits)) var bits: String?
  @Option(parsing: .unconditional, help: Self.help(.labelNoise)) var labelNoise: String?
  @Option(parsing: .unconditional, help: Self.help(.inputNoise)) var inputNoise: String?
  @Option(help: Self.help(.preprocessing), completion: Self.words(.preprocessing)) var preprocessing: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.fullBatch)) var fullBatch: String?
  @Option(help: Self.help(.shuffle), completion: Self.words(.shuffle)) var shuffle: String?
  @Option(help: Self.help(.partialBatch), completion: Self.words(.partialBatch)) var partialBatch: String?
  @Option(help: Self.help(.layerActivations)) var layerActivations: String?
  @Option(parsing: .unconditional, help: Self.help(.activationAlpha)) var activationAlpha: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.biases)) var biases: String?
  @Option(help: Self.help(.initialization), completion: Self.words(.initialization)) var initialization: String?
  @Option(parsing: .unconditional, help: Self.help(.initializationScale)) var initializationScale: String?
  @Option(parsing: .unconditional, help: Self.help(.initializationLow)) var initializationLow: String?
  @Option(parsing: .unconditional, help: Self.help(.initializationHigh)) var initializationHigh: String?
  @Option(parsing: .unconditional, help: Self.help(.initialBias)) var initialBias: String?
  @Option(parsing: .unconditional, help: Self.help(.initialWeights)) var initialWeights: String?
  @Option(parsing: .unconditional, help: Self.help(.initialDeadLinks)) var initialDeadLinks: String?
  @Option(parsing: .unconditional, help: Self.help(.inputStatistics)) var inputStatistics: String?
  @Option(help: Self.help(.loss), completion: Self.words(.loss)) var loss: String?
  @Option(help: Self.help(.outputActivation), completion: Self.words(.outputActivation)) var outputActivation: String?
  @Option(help: Self.help(.reduction), completion: Self.words(.reduction)) var reduction: String?
  @Option(parsing: .unconditional, help: Self.help(.huberDelta)) var huberDelta: String?
  @Option(help: Self.help(.optimizer), completion: Self.words(.optimizer)) var optimizer: String?
  @Option(parsing: .unconditional, help: Self.help(.momentum)) var momentum: String?
  @Option(parsing: .unconditional, help: Self.help(.momentumEnd)) var momentumEnd: String?
  @Option(parsing: .unconditional, help: Self.help(.momentumPeriod)) var momentumPeriod: String?
  @Option(parsing: .unconditional, help: Self.help(.rho)) var rho: String?
  @Option(parsing: .unconditional, help: Self.help(.beta1)) var beta1: String?
  @Option(parsing: .unconditional, help: Self.help(.beta2)) var beta2: String?
  @Option(parsing: .unconditional, help: Self.help(.epsilon)) var epsilon: String?
  @Option(help: Self.help(.schedule), completion: Self.words(.schedule)) var schedule: String?
  @Option(parsing: .unconditional, help: Self.help(.scheduleFactor)) var scheduleFactor: String?
  @Option(parsing: .unconditional, help: Self.help(.schedulePeriod)) var schedulePeriod: String?
  @Option(parsing: .unconditional, help: Self.help(.scheduleDecay)) var scheduleDecay: String?
  @Option(parsing: .unconditional, help: Self.help(.scheduleFinalShare)) var scheduleFinalShare: String?
  @Option(parsing: .unconditional, help: Self.help(.warmUp)) var warmUp: String?
  @Option(help: Self.help(.neuronRule), completion: Self.words(.neuronRule)) var neuronRule: String?
  @Option(parsing: .unconditional, help: Self.help(.l1Share)) var l1Share: String?
  @Option(parsing: .unconditional, help: Self.help(.dropout)) var dropout: String?
  @Option(parsing: .unconditional, help: Self.help(.maxNorm)) var maxNorm: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.batchNormalization)) var batchNormalization: String?
  @Option(help: Self.help(.weightAveraging), completion: Self.words(.weightAveraging)) var weightAveraging: String?
  @Option(parsing: .unconditional, help: Self.help(.averagingDecay)) var averagingDecay: String?
  @Option(parsing: .unconditional, help: Self.help(.averagingPeriod)) var averagingPeriod: String?
  @Option(help: Self.help(.shownWeights), completion: Self.words(.shownWeights)) var shownWeights: String?
  @Option(parsing: .unconditional, help: Self.help(.ensemble)) var ensemble: String?
  @Option(defaultAsFlag: "true", parsing: .next, help: Self.help(.uncertainty)) var uncertainty: String?
  @Option(parsing: .unconditional, help: Self.help(.stopEpochs)) var stopEpochs: String?
  @Option(parsing: .unconditional, help: Self.help(.stopTrainLoss)) var stopTrainLoss: String?
  @Option(parsing: .unconditional, help: Self.help(.stopTestLoss)) var stopTestLoss: String?
  @Option(parsing: .unconditional, help: Self.help(.stopAccuracy)) var stopAccuracy: String?
  @Option(parsing: .unconditional, help: Self.help(.stopPlateau)) var stopPlateau: String?
  @Option(parsing: .unconditional, help: Self.help(.stopPatience)) var stopPatience: String?
  @Option(parsing: .unconditional, help: Self.help(.stopWeightChange)) var stopWeightChange: String?
  @Option(help: Self.help(.hide)) var hide: String?
  @Option(help: Self.help(.goals)) var goals: String?
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
    case .classes: classes
    case .bits: bits
    case .labelNoise: labelNoise
    case .inputNoise: inputNoise
    case .preprocessing: preprocessing
    case .fullBatch: fullBatch
    case .shuffle: shuffle
    case .partialBatch: partialBatch
    case .layerActivations: layerActivations
    case .activationAlpha: activationAlpha
    case .biases: biases
    case .initialization: initialization
    case .initializationScale: initializationScale
    case .initializationLow: initializationLow
    case .initializationHigh: initializationHigh
    case .initialBias: initialBias
    case .initialWeights: initialWeights
    case .initialDeadLinks: initialDeadLinks
    case .inputStatistics: inputStatistics
    case .loss: loss
    case .outputActivation: outputActivation
    case .reduction: reduction
    case .huberDelta: huberDelta
    case .optimizer: optimizer
    case .momentum: momentum
    case .momentumEnd: momentumEnd
    case .momentumPeriod: momentumPeriod
    case .rho: rho
    case .beta1: beta1
    case .beta2: beta2
    case .epsilon: epsilon
    case .schedule: schedule
    case .scheduleFactor: scheduleFactor
    case .schedulePeriod: schedulePeriod
    case .scheduleDecay: scheduleDecay
    case .scheduleFinalShare: scheduleFinalShare
    case .warmUp: warmUp
    case .neuronRule: neuronRule
    case .l1Share: l1Share
    case .dropout: dropout
    case .maxNorm: maxNorm
    case .batchNormalization: batchNormalization
    case .weightAveraging: weightAveraging
    case .averagingDecay: averagingDecay
    case .averagingPeriod: averagingPeriod
    case .shownWeights: shownWeights
    case .ensemble: ensemble
    case .uncertainty: uncertainty
    case .stopWeightChange: stopWeightChange
    case .stopEpochs: stopEpochs
    case .stopTrainLoss: stopTrainLoss
    case .stopTestLoss: stopTestLoss
    case .stopAccuracy: stopAccuracy
    case .stopPlateau: stopPlateau
    case .stopPatience: stopPatience
    case .hide: hide
    case .goals: goals
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
    Output.message(notes, after: "link: ")
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
