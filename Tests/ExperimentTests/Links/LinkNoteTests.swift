import Scenarios
import Testing
import Training

/// What the browser takes without a word, and what is said of it here.
@Suite struct LinkNoteTests {
  private func read(_ link: String) throws -> (scenario: Scenario, notes: [String]) {
    try ScenarioLink.read("#seed=s&\(link)", seed: { "" })
  }

  @Test(arguments: [
    "", "noise=&batchSize&activation= &x=true", "noise=60", "x=true&y=false", "playButton_hide=true&noise_hide=false",
    "numNodes3_hide=true&sinX_hide=true", "tutorial=t&hideText=true&collectStats=true&cosX=true",
  ])
  func whatTheBrowserWritesNeedsNoNote(link: String) throws {
    #expect(try read(link).notes == [])
  }

  private static let notes: [(String, String)] = [
    ("activation=elu", "activation is \"elu\", which is not known to the browser, tanh is taken"),
    ("dataset=reg-plane", "dataset is \"reg-plane\", which is not known to the browser, circle is taken"),
    ("noise=90", "noise is \"90\", which has the effect of 50"),
    ("noise=-Infinity", "noise is \"-Infinity\", which has the effect of 0"),
    ("percTrainData=120", "percTrainData is \"120\", which has the effect of 100"),
    ("percTrainData=-20", "percTrainData is \"-20\", which has the effect of 80"),
    ("batchSize=0", "batchSize is \"0\", which never updates the weights"),
    ("batchSize=2.5", "batchSize is \"2.5\", which has the effect of 5"),
    ("batchSize=-10", "batchSize is \"-10\", which has the effect of 10"),
    ("networkShape=4.5,2", "networkShape is \"4.5,2\", which has the effect of 5,2"),
    ("discretize=0", "discretize is \"0\", which counts as true, as all but false does"),
    ("noise_hide=yes", "noise_hide is \"yes\", which does not hide, only true does"),
    ("moon_hide=true", "\"moon_hide\" hides nothing, there is no such control"),
    ("_hide=true", "\"_hide\" hides nothing, there is no such control"),
    ("numNodes01_hide=true", "\"numNodes01_hide\" hides nothing, there is no such control"),
    ("networkShape=4%2C2", "networkShape is \"4%2C2\", which was read as \"4,2\""),
    ("networkShape=20,%209", "networkShape is \"20,%209\", which was read as \"20, 9\""),
    ("problem=regre%73sion", "problem is \"regre%73sion\", which was read as \"regression\""),
    ("tutorial=a b", "tutorial is \"a b\", which the browser reads as \"a%20b\""),
    ("moon=5", "the browser knows no key \"moon\""),
  ]

  @Test(arguments: notes)
  func whatIsNotTakenAsItIsIsNoted(link: String, note: String) throws {
    #expect(try read(link).notes == [note])
  }

  @Test(arguments: [
    ("0", 100_000), ("0.0", 100_000), ("Infinity", 100_000), ("200000", 100_000), ("0.5", 1), ("7.5", 15), ("-3", 3),
    ("0.1", 100_000), ("1e-320", 253), ("0x10", 16), ("300", 300),
  ])
  func batchSizeUpdatesWhereTheBrowserDoes(text: String, size: Int) throws {
    let scenario = try read("batchSize=\(text)").scenario
    #expect(scenario.batchSize == size)
    // The browser's own question, for every example that there can be.
    let original = Double(javaScript: text)
    for index in 1...1_200 {
      let updates = Double(index).truncatingRemainder(dividingBy: original) == 0
      #expect(updates == (index % scenario.batchSize == 0))
    }
  }

  @Test(arguments: [
    "-10", "-0.1", "-0.2", "-30", "-99.9", "-32.2", "-35.4", "-66.4", "-67.4", "-92.4", "-100", "-500", "Infinity",
    "-Infinity", "150", "33.4", "-1e-20",
  ])
  func ratioCutsWhereTheBrowserDoes(text: String) throws {
    let scenario = try read("percTrainData=\(text)").scenario
    // Array.prototype.slice: a negative index counts from the end.
    let index = (500 * Double(javaScript: text) / 100).rounded(.down)
    let expected = index < 0 ? max(0, 500 + index) : min(500, index)
    let data = Trainer(scenario).data
    #expect(Double(data.train.count) == expected)
    #expect(data.train.count + data.test.count == 500)
  }

  @Test func ratioBelowZeroCutsBothProblemsRight() throws {
    // A hundredth at a time; 68 of these were one example off when only 100 was added.
    for hundredths in 1...10_100 {
      let ratio = -Double(hundredths) / 100
      let scenario = try read("percTrainData=\(ratio)").scenario
      for count in [500.0, 1200] {
        let cut = max(0, count + (count * ratio / 100).rounded(.down))
        #expect((count * scenario.trainRatio / 100).rounded(.down) == cut, "\(ratio) of \(count)")
      }
    }
  }

  @Test(arguments: ["-0.5", "0", "1e300", "-1e-9"])
  func ratesMayBeAnyFiniteNumber(text: String) throws {
    let (scenario, notes) = try read("learningRate=\(text)&regularizationRate=\(text)")
    #expect(scenario.learningRate == Double(text))
    #expect(scenario.regularizationRate == Double(text))
    #expect(notes == [])
  }

  @Test func hiddenFeatureIsNoInput() throws {
    let scenario = try read("sinX=true&sinX_hide=true&x_hide=false&y_hide=TRUE").scenario
    #expect(scenario.features == [.x, .y, .sinX])
    #expect(scenario.inputs == [.x, .y])
    #expect(scenario.hides("sinX") && !scenario.hides("x") && !scenario.hides("y"))
  }

  @Test func hashSignMayStandInASeed() throws {
    #expect(
      try ScenarioLink.read("https://playground.tensorflow.org/?hl=de#seed=a#b", seed: { "" }).scenario.seed == "a#b")
    #expect(try ScenarioLink.read("noise=5&seed=a#b", seed: { "" }).scenario.seed == "a#b")
    #expect(try ScenarioLink.read("#seed=a#b", seed: { "" }).scenario.seed == "a#b")
  }

  @Test func lineEndsOfACopiedLinkAreDropped() throws {
    let (scenario, notes) = try ScenarioLink.read(" https://x.org/#hideText=fal\nse&seed=7 \r\n", seed: { "" })
    #expect(scenario.seed == "7")
    #expect(!scenario.hideText)
    #expect(
      notes == [
        "spaces and ends of lines around the link were left out", "the link was put together from several lines",
      ])
  }
}
