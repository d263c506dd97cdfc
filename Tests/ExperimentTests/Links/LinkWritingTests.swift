import Scenarios
import Testing

/// Links as the browser would write them.
@Suite struct LinkWritingTests {
  private static let page = "https://playground.tensorflow.org/#"
  private static let standard =
    "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0"
    + "&noise=0&networkShape=4,2&seed=0.12345&showTestData=false&discretize=false&percTrainData=50&x=true&y=true"
    + "&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false"
    + "&collectStats=false&problem=classification&initZero=false&hideText=false"

  @Test func defaultsAreTheBrowsersDefaultString() {
    #expect(ScenarioLink.link(for: Scenario(seed: "0.12345")) == (Self.page + Self.standard, []))
  }

  private static let written = [
    standard,
    "activation=relu&regularization=L2&batchSize=7&dataset=spiral&regDataset=reg-gauss&learningRate=0.00001"
      + "&regularizationRate=0.003&noise=65&networkShape=8,6,1&seed=0.10&showTestData=true&discretize=true"
      + "&percTrainData=70&x=false&y=true&xTimesY=true&xSquared=true&ySquared=false&cosX=true&sinX=true&cosY=true"
      + "&sinY=true&collectStats=true&tutorial=intro&problem=regression&initZero=true&hideText=true"
      + "&playButton_hide=true&noise_hide=false&sinX_hide=true&numNodes1_hide=true&moon_hide=false",
    "activation=linear&regularization=L1&batchSize=1&dataset=xor&regDataset=reg-plane&learningRate=1e-7"
      + "&regularizationRate=10&noise=12.5&networkShape=&seed=a%20b#c&showTestData=false&discretize=false"
      + "&percTrainData=10&x=false&y=false&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false"
      + "&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false",
    "activation=sigmoid&batchSize=30&dataset=gauss&regDataset=reg-plane&learningRate=-1e+21&regularizationRate=-0.5"
      + "&noise=80&networkShape=1,2,3,4,5,6,7,8,9&seed=x&showTestData=false&discretize=false&percTrainData=100&x=true"
      + "&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false"
      + "&collectStats=false&problem=regression&initZero=false&hideText=false",
  ]

  @Test(arguments: written)
  func browsersLinkComesBackLetterForLetter(hash: String) throws {
    let (scenario, notes) = try ScenarioLink.read(Self.page + hash, seed: { "" })
    #expect(ScenarioLink.link(for: scenario) == (Self.page + hash, []))
    #expect(notes.filter { !$0.contains("moon") } == [])
  }

  @Test(arguments: ScenarioField.allCases)
  func everyFieldSurvivesTheLink(field: ScenarioField) throws {
    let values: [ScenarioValue] = [.text("x"), .number(1), .flag(true), .list(["y"]), .list(["3"])]
    for value in values + field.steps {
      guard let scenario = Scenario(seed: "0.5").taking(field, value) else { continue }
      let (link, losses) = ScenarioLink.link(for: scenario)
      let read = try ScenarioLink.read(link, seed: { "" })
      #expect(read.notes.filter { !$0.contains("hides nothing") } == [])
      if losses.isEmpty { #expect(read.scenario == scenario) } else { #expect(read.scenario[field] != scenario[field]) }
    }
  }

  @Test(arguments: try GoldenCase.all())
  func goldenScenariosSurviveTheLink(golden: GoldenCase) throws {
    let (scenario, notes) = try ScenarioLink.read(golden.link, seed: { "" })
    #expect(notes == [])
    let (link, losses) = ScenarioLink.link(for: scenario)
    #expect(losses == [])
    #expect(try ScenarioLink.read(link, seed: { "" }).scenario == scenario)
  }

  @Test func stopConditionsAreLostAndNamed() throws {
    var scenario = Scenario(seed: "0.12345")
    scenario.stop.epochs = 500
    scenario.stop.accuracy = 0.9
    let (link, losses) = ScenarioLink.link(for: scenario)
    #expect(link == Self.page + Self.standard)
    #expect(
      losses == [
        "stopEpochs is lost, a link has no stop conditions", "stopAccuracy is lost, a link has no stop conditions",
      ])
  }

  @Test func whatIsSaidOfEachLayerIsLostAndNamed() throws {
    var scenario = Scenario(seed: "0.12345")
    try scenario.set([
      .activation: .text("relu"), .layerActivations: .list(["relu", "elu"]),
      .activationAlpha: .list(["none", "0.5"]), .dropout: .list(["0", "0.2"]),
      .batchNormalization: .list(["true", "false"]), .partialBatch: .text("update"),
    ])
    let (link, losses) = ScenarioLink.link(for: scenario)
    #expect(
      losses.map { $0.prefix { $0 != " " } } == [
        "partialBatch", "layerActivations", "activationAlpha", "dropout", "batchNormalization",
      ])
    let read = try ScenarioLink.read(link, seed: { "" }).scenario
    #expect(read.activation == .relu && read.shape.layers.map(\.fixedAlpha) == [0, 0, 0])
    // One of all layers of the browser's own is not lost, also where it was chosen layer by layer.
    var same = Scenario(seed: "0.12345")
    for layer in same.hidden.indices {
      let change = try #require(LayerField.activation.change(of: layer, to: .text("relu"), in: same))
      same = try #require(same.applying(change))
    }
    #expect(ScenarioLink.link(for: same).losses == [] && ScenarioLink.link(for: same).link.contains("activation=relu"))
  }

  @Test(arguments: ["", "  ", "a b", "a&noise=50", "a=b", "\"quoted\"", "é", "a\nb", "🙂", "<x>"])
  func seedThatALinkCannotCarryIsNamed(seed: String) throws {
    let (link, losses) = ScenarioLink.link(for: Scenario(seed: seed))
    #expect(losses.count == 1 && losses[0].hasPrefix("seed "))
    #expect(link.allSatisfy { $0.isASCII && !$0.isWhitespace })
    let read = try ScenarioLink.read(link, seed: { "drawn" }).scenario
    #expect(read == Scenario(seed: read.seed))
  }
}
