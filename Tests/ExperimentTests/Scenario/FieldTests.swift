import Scenarios
import Testing

/// The fields of a scenario, one by one.
@Suite struct FieldTests {
  /// A text for each field that is not its default, and the value it names.
  private static let samples: [(ScenarioField, String, ScenarioValue)] = [
    (.problem, "regression", .text("regression")),
    (.dataset, "spiral", .text("spiral")),
    (.regDataset, "reg-gauss", .text("reg-gauss")),
    (.noise, "12.5", .number(12.5)),
    (.trainRatio, "80", .number(80)),
    (.batchSize, "7", .number(7)),
    (.features, "y, sinX", .list(["y", "sinX"])),
    (.hidden, "8,6,1024", .list(["8", "6", "1024"])),
    (.activation, "relu", .text("relu")),
    (.learningRate, "1e-4", .number(0.0001)),
    (.regularization, "L1", .text("L1")),
    (.regularizationRate, "0.003", .number(0.003)),
    (.seed, "0.10", .text("0.10")),
    (.initZero, "true", .flag(true)),
    (.showTestData, "true", .flag(true)),
    (.discretize, "true", .flag(true)),
    (.classes, "5", .number(5)),
    (.bits, "8", .number(8)),
    (.labelNoise, "10", .number(10)),
    (.inputNoise, "0.25", .number(0.25)),
    (.preprocessing, "both", .text("both")),
    (.fullBatch, "true", .flag(true)),
    (.shuffle, "epoch", .text("epoch")),
    (.partialBatch, "drop", .text("drop")),
    (.layerActivations, "relu, gelu", .list(["relu", "gelu"])),
    (.activationAlpha, "0.2", .number(0.2)),
    (.biases, "false", .flag(false)),
    (.initialization, "he", .text("he")),
    (.initializationScale, "3", .number(3)),
    (.initializationLow, "-0.25", .number(-0.25)),
    (.initializationHigh, "0.25", .number(0.25)),
    (.initialBias, "0", .number(0)),
    (.initialWeights, "0.5,-2,0.001", .list(["0.5", "-2", "0.001"])),
    (.initialDeadLinks, "0,17,3", .list(["0", "17", "3"])),
    (.inputStatistics, "0.5,-2,1,0.25", .list(["0.5", "-2", "1", "0.25"])),
    (.loss, "binaryCrossEntropy", .text("binaryCrossEntropy")),
    (.outputActivation, "linear", .text("linear")),
    (.reduction, "sum", .text("sum")),
    (.huberDelta, "0.5", .number(0.5)),
    (.optimizer, "adam", .text("adam")),
    (.momentum, "0.5", .number(0.5)),
    (.momentumEnd, "0.99", .number(0.99)),
    (.momentumPeriod, "50", .number(50)),
    (.rho, "0.95", .number(0.95)),
    (.beta1, "0.8", .number(0.8)),
    (.beta2, "0.99", .number(0.99)),
    (.epsilon, "1e-6", .number(0.000001)),
    (.schedule, "cosine", .text("cosine")),
    (.scheduleFactor, "0.1", .number(0.1)),
    (.schedulePeriod, "200", .number(200)),
    (.scheduleDecay, "0.1", .number(0.1)),
    (.scheduleFinalShare, "0.1", .number(0.1)),
    (.warmUp, "10", .number(10)),
    (.neuronRule, "perceptron", .text("perceptron")),
    (.l1Share, "0.25", .number(0.25)),
    (.dropout, "0.5,0", .list(["0.5", "0"])),
    (.maxNorm, "3", .number(3)),
    (.batchNormalization, "true", .flag(true)),
    (.weightAveraging, "equal", .text("equal")),
    (.averagingDecay, "0.9", .number(0.9)), (.averagingPeriod, "25", .number(25)),
    (.shownWeights, "trained", .text("trained")),
    (.ensemble, "5", .number(5)), (.uncertainty, "true", .flag(true)),
    (.stopEpochs, "500", .number(500)),
    (.stopTrainLoss, "0.01", .number(0.01)),
    (.stopTestLoss, "1e-3", .number(0.001)),
    (.stopAccuracy, "0.95", .number(0.95)),
    (.stopPlateau, "50", .number(50)),
    (.stopPatience, "25", .number(25)),
    (.stopWeightChange, "0.001", .number(0.001)),
    (.hide, "playButton, sinX,noise=false", .list(["playButton", "sinX", "noise=false"])),
    (.goals, "goalTestLossMinThresholdFirst=0.2,goalX", .list(["goalTestLossMinThresholdFirst=0.2", "goalX"])),
    (.hideText, "true", .flag(true)),
    (.tutorial, "intro", .text("intro")),
    (.collectStats, "true", .flag(true)),
    (.cosX, "true", .flag(true)),
    (.cosY, "true", .flag(true)),
  ]

  @Test func everyFieldIsSampled() {
    #expect(Self.samples.map(\.0) == ScenarioField.allCases)
  }

  @Test(arguments: samples)
  func parsedValueIsSetAndReadBack(field: ScenarioField, text: String, value: ScenarioValue) throws {
    let before = Scenario(seed: "0.5")
    let parsed = try field.parse(text)
    #expect(parsed == value)
    let scenario = try #require(before.taking(field, parsed))
    #expect(scenario[field] == value)
    #expect(scenario != before)
    for other in ScenarioField.allCases where other != field {
      #expect(scenario[other] == before[other], "\(other) stays")
    }
  }

  @Test(arguments: samples)
  func writtenValueReadsBackAsItself(field: ScenarioField, text: String, value: ScenarioValue) throws {
    #expect(try field.parse(value.description) == value)
  }

  @Test func defaultsAreTheOriginals() {
    // tfplayground.md, section 8.
    let defaults: [ScenarioField: ScenarioValue] = [
      .problem: .text("classification"), .dataset: .text("circle"), .regDataset: .text("reg-plane"),
      .noise: .number(0), .trainRatio: .number(50), .batchSize: .number(10), .features: .list(["x", "y"]),
      .hidden: .list(["4", "2"]), .activation: .text("tanh"), .learningRate: .number(0.03),
      .regularization: .text("none"), .regularizationRate: .number(0), .seed: .text("s"), .initZero: .flag(false),
      .showTestData: .flag(false), .discretize: .flag(false), .stopEpochs: .text("none"),
      .stopTrainLoss: .text("none"), .stopTestLoss: .text("none"), .stopAccuracy: .text("none"),
      .classes: .number(3), .bits: .number(4), .labelNoise: .number(0), .inputNoise: .number(0),
      .preprocessing: .text("none"), .fullBatch: .flag(false), .shuffle: .text("fixed"), .partialBatch: .text("carry"),
      .layerActivations: .list([]), .activationAlpha: .text("none"), .biases: .flag(true),
      .initialization: .text("browser"), .initializationScale: .number(0.01), .initializationLow: .number(-1),
      .initializationHigh: .number(1), .initialBias: .number(0.1), .initialWeights: .list([]),
      .initialDeadLinks: .list([]), .inputStatistics: .list([]),
      .loss: .text("halfSquaredError"),
      .outputActivation: .text("auto"), .reduction: .text("mean"), .huberDelta: .number(1), .optimizer: .text("sgd"),
      .momentum: .number(0.9), .momentumEnd: .text("none"), .momentumPeriod: .number(100), .rho: .number(0.9),
      .beta1: .number(0.9), .beta2: .number(0.999), .epsilon: .number(1e-8), .schedule: .text("constant"),
      .scheduleFactor: .number(0.5), .schedulePeriod: .number(100), .scheduleDecay: .number(0.01),
      .scheduleFinalShare: .number(0), .warmUp: .number(0), .neuronRule: .text("none"), .l1Share: .number(0.5),
      .dropout: .list([]), .maxNorm: .text("none"), .batchNormalization: .flag(false),
      .weightAveraging: .text("none"), .averagingDecay: .number(0.995), .averagingPeriod: .number(10),
      .stopWeightChange: .text("none"),
      .shownWeights: .text("averaged"), .ensemble: .number(1), .uncertainty: .flag(false),
      .stopPlateau: .text("none"), .stopPatience: .text("none"), .hide: .list([]), .goals: .list([]),
      .hideText: .flag(false),
      .tutorial: .text(""),
      .collectStats: .flag(false), .cosX: .flag(false), .cosY: .flag(false),
    ]
    let scenario = Scenario(seed: "s")
    for field in ScenarioField.allCases { #expect(scenario[field] == defaults[field], "\(field)") }
  }

  private static let limits: [(ScenarioField, [String])] = [
    (.noise, ["0", "50", "80"]), (.trainRatio, ["0", "100"]), (.batchSize, ["1", "100000"]),
    (.features, ["", "none", "x,y,xSquared,ySquared,xTimesY,sinX,sinY"]),
    (.hidden, ["", "none", "1", "1024", Array(repeating: "1", count: 32).joined(separator: ",")]),
    (.learningRate, ["0", "10", "1e300", "-0.03"]), (.regularizationRate, ["0", "1E3", "+2.5", "-1"]),
    (.stopEpochs, ["none", "1", "1000000000000"]), (.stopPlateau, ["none", "1"]), (.stopPatience, ["none", "1"]),
    (.stopAccuracy, ["none", "0", "1"]),
    (.activationAlpha, ["none", "0", "100", "none,0.1", "0, 100"]), (.batchNormalization, ["false", "true,false"]),
    (.stopTrainLoss, ["none", "0", "2"]), (.stopTestLoss, ["none", "1e-9"]),
    (.hide, ["", "none", "numNodes1", "a,=false"]),
    (.tutorial, ["", String(repeating: "t", count: 1000)]),
    (.seed, ["", "any text = at all", String(repeating: "s", count: 10_000)]),
  ]

  @Test(arguments: limits)
  func limitsThemselvesAreAllowed(field: ScenarioField, texts: [String]) {
    for text in texts { #expect(throws: Never.self) { _ = try field.parse(text) } }
  }

  @Test func featuresKeepTheOriginalsOrder() throws {
    let value = try ScenarioField.features.parse("sinY,x,xSquared")
    #expect(Scenario(seed: "s").taking(.features, value)?.features == [.x, .xSquared, .sinY])
  }

  @Test func shapeFollowsTheFields() {
    var scenario = Scenario(seed: "s")
    scenario.features = [.x, .y, .sinX]
    scenario.hidden = [5, 2]
    scenario.activation = .relu
    #expect(scenario.shape.inputs == 3)
    #expect(scenario.shape.layers.map(\.units) == [5, 2, 1])
    #expect(scenario.shape.layers.map(\.activation) == [.relu, .relu, .tanh])
    scenario.problem = .regression
    #expect(scenario.shape.output.activation == .linear)
  }

  @Test func flagNamesAreKebabCase() {
    #expect(ScenarioField.regularizationRate.flagName == "regularization-rate")
    #expect(ScenarioField.regDataset.flagName == "reg-dataset")
    #expect(ScenarioField.noise.flagName == "noise")
    #expect(Set(ScenarioField.allCases.map(\.flagName)).count == ScenarioField.allCases.count)
  }
}
