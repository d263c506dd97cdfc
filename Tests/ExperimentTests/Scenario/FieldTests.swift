import Experiment
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
    (.stopEpochs, "500", .number(500)),
    (.stopTrainLoss, "0.01", .number(0.01)),
    (.stopTestLoss, "1e-3", .number(0.001)),
    (.stopAccuracy, "0.95", .number(0.95)),
    (.stopPlateau, "50", .number(50)),
    (.hide, "playButton, sinX,noise=false", .list(["playButton", "sinX", "noise=false"])),
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
      .stopPlateau: .text("none"), .hide: .list([]), .hideText: .flag(false), .tutorial: .text(""),
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
    (.stopEpochs, ["none", "1", "1000000000000"]), (.stopPlateau, ["none", "1"]), (.stopAccuracy, ["none", "0", "1"]),
    (.stopTrainLoss, ["none", "0", "2"]), (.stopTestLoss, ["none", "1e-9"]), (.hide, ["", "none", "numNodes1"]),
    (.tutorial, ["", String(repeating: "t", count: 1000)]),
    (.seed, ["", "any text = at all", String(repeating: "s", count: 256)]),
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
