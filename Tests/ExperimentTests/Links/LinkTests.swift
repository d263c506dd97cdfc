import Files
import Scenarios
import Testing

/// Links of the browser playground, read as the browser reads them (tfplayground.md, section 5).
@Suite struct LinkTests {
  @Test(arguments: [
    "#", "https://playground.tensorflow.org/", "https://playground.tensorflow.org/#", "#nothing=here",
    "http://playground.tensorflow.org", "HTTPS://Playground.TensorFlow.Org/", "playground.tensorflow.org",
    "https://tensorflow.github.io/playground/", "https://playground.tensorflow.org/?a=1&x=false&noise=5",
  ])
  func linkThatNamesNothingIsTheDefaults(link: String) throws {
    #expect(try ScenarioLink.read(link, seed: { "drawn" }).scenario == Scenario(seed: "drawn"))
  }

  @Test func defaultStringIsTheDefaults() throws {
    let link =
      "#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0"
      + "&noise=0&networkShape=4,2&seed=0.12345&showTestData=false&discretize=false&percTrainData=50&x=true&y=true"
      + "&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false"
      + "&collectStats=false&problem=classification&initZero=false&hideText=false"
    #expect(try scenario(link) == Scenario(seed: "0.12345"))
  }

  @Test func everyKeyIsRead() throws {
    let link =
      "https://playground.tensorflow.org/#activation=relu&regularization=L2&batchSize=7&dataset=spiral"
      + "&regDataset=reg-gauss&learningRate=0.1&regularizationRate=0.003&noise=15&networkShape=8,6,1&seed=0.10"
      + "&showTestData=true&discretize=true&percTrainData=70&x=false&y=true&xTimesY=true&xSquared=true"
      + "&ySquared=true&cosX=true&sinX=true&cosY=true&sinY=true&collectStats=true&tutorial=t&problem=regression&initZero=true&hideText=true"
      + "&playButton_hide=true&sinX_hide=true&noise_hide=false"
    var expected = Scenario(seed: "0.10")
    expected.activation = .relu
    expected.regularization = .l2
    expected.batchSize = 7
    expected.dataset = .spiral
    expected.regDataset = .regGauss
    expected.learningRate = 0.1
    expected.regularizationRate = 0.003
    expected.noise = 15
    expected.hidden = [8, 6, 1]
    expected.showTestData = true
    expected.discretize = true
    expected.trainRatio = 70
    expected.features = [.y, .xSquared, .ySquared, .xTimesY, .sinX, .sinY]
    expected.problem = .regression
    expected.initZero = true
    expected.cosX = true
    expected.cosY = true
    expected.collectStats = true
    expected.hideText = true
    expected.tutorial = "t"
    expected.hide = ["playButton", "sinX", "noise=false"]
    #expect(try scenario(link) == expected)
  }

  @Test func partAfterTheHashMayStandAlone() throws {
    #expect(try scenario("seed=0.2&noise=5") == scenario("https://playground.tensorflow.org/#seed=0.2&noise=5"))
  }

  @Test(arguments: [
    "noise=&batchSize= &activation=&seed=s", "noise&batchSize&activation&x&discretize&seed=s",
    "noise=5&noise=&batchSize=3&batchSize&seed=s",
  ])
  func blankAndValuelessKeysAreDefaults(link: String) throws {
    #expect(try scenario(link) == Scenario(seed: "s"))
  }

  @Test(arguments: ["activation=elu", "regularization=L3", "dataset=reg-plane", "regDataset=circle", "problem=both"])
  func unknownWordsAreIgnored(entry: String) throws {
    #expect(try scenario("#seed=s&\(entry)") == Scenario(seed: "s"))
  }

  @Test func lastDuplicateWins() throws {
    #expect(try scenario("#noise=5&noise=20&seed=a&seed=b").noise == 20)
    #expect(try scenario("#noise=5&noise=20&seed=a&seed=b").seed == "b")
  }

  @Test func onlyTheFirstTwoPiecesCount() throws {
    #expect(try scenario("#seed=0.1=0.2&noise=5=10").seed == "0.1")
    #expect(try scenario("#seed=0.1=0.2&noise=5=10").noise == 5)
  }

  @Test func nothingIsDecoded() throws {
    #expect(try scenario("#seed=a%20b+c").seed == "a%20b+c")
  }

  @Test(arguments: [("false", false), ("true", true), ("0", true), ("no", true), ("False", true)])
  func everyBooleanButFalseIsTrue(text: String, flag: Bool) throws {
    let scenario = try scenario("#seed=s&discretize=\(text)&sinX=\(text)")
    #expect(scenario.discretize == flag)
    #expect(scenario.features.contains(.sinX) == flag)
  }

  @Test(arguments: [("-3", 0.0), ("0", 0), ("49.5", 49.5), ("60", 60), ("80", 80), ("81", 50), ("1e3", 50)])
  func noiseIsSanitized(text: String, noise: Double) throws {
    #expect(try scenario("#seed=s&noise=\(text)").noise == noise)
  }

  @Test func numbersMayBeExponentialOrHexadecimal() throws {
    // As JavaScript's unary plus has it.
    #expect(try scenario("#seed=s&learningRate=1e-2").learningRate == 0.01)
    #expect(try scenario("#seed=s&batchSize=0x10").batchSize == 16)
  }

  @Test(arguments: [("", [Int]()), ("3", [3]), ("1,2,3,4,5,6,7", [1, 2, 3, 4, 5, 6, 7]), ("20, 9", [20, 9])])
  func networkShapeIsTheHiddenLayers(text: String, hidden: [Int]) throws {
    #expect(try scenario("#seed=s&networkShape=\(text)").hidden == hidden)
  }

  @Test(arguments: [
    ("networkShape", "networkShape is without a value"), ("networkShape=4,,2", "\"4,,2\""),
    ("networkShape=0", "\"0\""), ("networkShape=four", "\"four\""), ("batchSize=abc", "batchSize is \"abc\""),
    ("networkShape= &x=true", "networkShape is \" \""), ("networkShape=-1", "\"-1\""),
    ("networkShape=4,-0.5", "\"4,-0.5\""),
    ("networkShape=Infinity", "\"Infinity\""), ("networkShape=4,%2", "%2"), ("networkShape=1025", "1025"),
    ("noise=nan", "noise is \"nan\""), ("percTrainData=50%", "percTrainData is \"50%\""),
    ("learningRate=-Infinity", "\"-Infinity\""), ("regularizationRate=Infinity", "\"Infinity\""),
    ("seed=" + String(repeating: "9", count: 10_001), "seed is"), ("regularizationRate=abc", "\"abc\""),
  ])
  func whatWouldBreakTheBrowserIsAnError(entry: String, found: String) {
    let error = #expect(throws: DataError.self) { try scenario("#noise=5&\(entry)") }
    #expect(error?.source == "link")
    #expect(error?.line == nil)
    #expect(error?.description.contains(found) == true)
    #expect(error?.description.contains("; allowed is ") == true)
  }

  @Test(arguments: [
    ("#", true), ("a=b", true), ("https://example.org", true), ("circle", false), ("Playground.TensorFlow.org", true),
    ("https%3A%2F%2Fplayground.tensorflow.org%2F", true), ("a.json", false), ("presets/my file.yaml", false),
  ])
  func linkIsToldByItsSigns(text: String, isLink: Bool) {
    #expect(ScenarioLink.isLink(text) == isLink)
  }
}
