import Scenarios
import Testing

/// How preset files are read.
@Suite struct PresetYAMLTests {
  private func preset(_ yaml: String, seed: String = "drawn") throws -> Preset {
    try Preset(name: "p", yaml: yaml, source: "p.yaml", seed: { seed })
  }

  @Test func everyPartIsRead() throws {
    let preset = try preset(
      """
      title: A title
      summary: A summary
      description: >-
        Two lines
        of text.
      scenario:
        dataset: reg-gauss
        noise: 5
        trainRatio: 60
        batchSize: 3
        features: [sinX, x]
        hidden: [6, 5]
        activation: relu
        learningRate: 0.1
        regularization: L1
        regularizationRate: 1e-3
        seed: 0.10
        initZero: true
        showTestData: true
        discretize: true
      expect:
        - {within: 30, metric: testLoss, below: 0.5}
        - within: 20
          metric: liveLinks
          above: 4
          always: true
      """)
    #expect(preset.name == "p")
    #expect(preset.title == "A title")
    #expect(preset.summary == "A summary")
    #expect(preset.description == "Two lines of text.")
    var scenario = Scenario.plane(seed: "0.10")
    scenario.regDataset = .regGauss
    scenario.noise = 5
    scenario.trainRatio = 60
    scenario.batchSize = 3
    scenario.features = [.x, .sinX]
    scenario.hidden = [6, 5]
    scenario.activation = .relu
    scenario.learningRate = 0.1
    scenario.regularization = .l1
    scenario.regularizationRate = 0.001
    scenario.initZero = true
    scenario.showTestData = true
    scenario.discretize = true
    #expect(preset.scenario == scenario)
    #expect(
      preset.expectations == [
        Promise(epochs: 30, metric: .testLoss, bound: .below(0.5), always: false),
        Promise(epochs: 20, metric: .liveLinks, bound: .above(4), always: true),
      ])
  }

  @Test(arguments: [
    ("seed: 0.10", "0.10"), ("seed: \"0.10\"", "0.10"), ("seed: '7'", "7"), ("seed: 1e3", "1e3"),
    ("seed: 0x1F", "0x1F"), ("seed: yes", "yes"), ("seed: 1_000", "1_000"),
  ])
  func seedIsTheTextAsItIsWritten(line: String, seed: String) throws {
    #expect(try preset("title: T\nscenario:\n  \(line)\n").scenario.seed == seed)
    #expect(try preset("\(line)\n").scenario.seed == seed)
  }

  @Test func seedIsDrawnWhereNoneIsGiven() throws {
    #expect(try preset("noise: 5\n").scenario.seed == "drawn")
    #expect(try preset("title: T\n").scenario.seed == "drawn")
  }

  @Test func seedIsNotDrawnWhereOneIsGiven() throws {
    // Who draws one also shows it.
    var draws = 0
    let seed = {
      draws += 1
      return "drawn"
    }
    _ = try Preset(name: "p", yaml: "seed: 0.2\n", source: "p.yaml", seed: seed)
    _ = try ScenarioLink.read("#seed=0.2", seed: seed).scenario
    #expect(draws == 0)
    _ = try ScenarioLink.read("#noise=5", seed: seed).scenario
    #expect(draws == 1)
  }

  @Test func scenarioMayStandAlone() throws {
    let bare = try preset("dataset: xor\nhidden: []\nfeatures:\n  - y\n  - xTimesY\nseed: 0.2\n")
    var expected = Scenario(seed: "0.2")
    expected.dataset = .xor
    expected.hidden = []
    expected.features = [.y, .xTimesY]
    #expect(bare.scenario == expected)
    #expect(bare.title == "p")
    #expect(bare.expectations.isEmpty)
  }

  @Test(arguments: ["", "# only a comment\n", "title: T\nscenario:\n", "title: T\nscenario: {}\n"])
  func emptyScenarioIsTheDefaults(yaml: String) throws {
    #expect(try preset(yaml).scenario == Scenario(seed: "drawn"))
  }

  @Test func namedProblemHoldsAgainstTheDataset() throws {
    let scenario = try preset("problem: regression\ndataset: spiral\n").scenario
    #expect(scenario.problem == .regression)
    #expect(scenario.dataset == .spiral)
  }
}
