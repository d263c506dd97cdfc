import Files
import Scenarios
import Testing

/// What is said of files with a mistake: where, what was found, what is allowed.
@Suite struct YAMLErrorTests {
  private func error(_ yaml: String) -> String? {
    let error = #expect(throws: DataError.self) { try Preset(name: "p", yaml: yaml, source: "dir/p.yaml") }
    return error?.description
  }

  private func scenarioError(_ field: String) -> String? {
    error("title: T\nscenario:\n  discretize: true\n  \(field)\n")
  }

  private static let values: [(String, String)] = [
    ("noise: 81", "noise is 81; allowed is a number from 0 to 80."),
    ("noise: -1", "noise is -1; allowed is a number from 0 to 80."),
    ("noise: much", "noise is much; allowed is a number from 0 to 80."),
    ("noise: \"5\"", "noise is the text \"5\"; allowed is a number from 0 to 80."),
    ("noise: [5]", "noise is a list; allowed is a number from 0 to 80."),
    ("noise: {a: 5}", "noise is a mapping; allowed is a number from 0 to 80."),
    ("noise:", "noise is empty; allowed is a number from 0 to 80."),
    ("noise: .nan", "noise is .nan; allowed is a number from 0 to 80."),
    ("trainRatio: 101", "trainRatio is 101; allowed is a number from 0 to 100 (percent)."),
    ("batchSize: 2.5", "batchSize is 2.5; allowed is a whole number from 1 to 100000."),
    ("learningRate: fast", "learningRate is fast; allowed is a number."),
    ("stopAccuracy: 2", "stopAccuracy is 2; allowed is none, or a number from 0 to 1."),
    ("stopEpochs: '5'", "stopEpochs is the text \"5\"; allowed is none, or a whole number from 1 to 1000000000000."),
    ("hide: noise", "hide is noise; allowed is a list of names of controls and features, each at most once."),
    (
      "activation: softmax",
      "activation is softmax; allowed is one of 18 words, nearest are softsign, softplus, arctan; playground help train "
        + "has all."
    ),
    ("regularization: L3", "regularization is L3; allowed is none, L1, L2, elastic."),
    ("problem: both", "problem is both; allowed is classification, regression."),
    (
      "regDataset: circle",
      "regDataset is circle; allowed is reg-plane, reg-gauss, reg-line, reg-sine, reg-x-sine, reg-step, reg-abs, "
        + "reg-random."
    ),
    ("initZero: yes", "initZero is yes; allowed is true or false."),
    ("initZero: 'true'", "initZero is the text \"true\"; allowed is true or false."),
    ("hidden: 4", "hidden is 4; allowed is a list of at most 32 whole numbers from 1 to 1024."),
    ("hidden: [4, 0]", "hidden is [4, 0]; allowed is a list of at most 32 whole numbers from 1 to 1024."),
    (
      "hidden: [[4], [2]]",
      "hidden is a list of lists or mappings; allowed is a list of at most 32 whole numbers from 1 to 1024."
    ),
    (
      "features: [x, x]",
      "features is [x, x]; allowed is a list of x, y, xSquared, ySquared, xTimesY, sinX, sinY, each at most once."
    ),
    ("seed: [1]", "seed is a list; allowed is a text of at most 10000 characters."),
  ]

  @Test(arguments: values)
  func badValueIsShownWithWhatIsAllowed(field: String, problem: String) {
    #expect(scenarioError(field) == "dir/p.yaml, line 4: \(problem)")
  }

  @Test func unknownFieldIsShownWithTheNearest() {
    #expect(
      scenarioError("nois: 5")
        == "dir/p.yaml, line 4: there is no field \"nois\" in a scenario; "
        + "the nearest of \(ScenarioField.allCases.count) are noise, labelNoise, inputNoise; docs/scenario.md has all.")
  }

  @Test func unknownKeyIsShownWithAllKeys() {
    #expect(
      error("title: T\ntitel: U\n")
        == "dir/p.yaml, line 2: there is no key \"titel\" in a preset; "
        + "allowed are title, summary, chapter, description, scenario, expect.")
  }

  @Test func conflictOfTwoFieldsIsShownAtTheScenario() {
    let text = error("title: T\nscenario:\n  dataset: reg-plane\n  problem: classification\n")
    #expect(text?.hasPrefix("dir/p.yaml, line ") == true)
    #expect(text?.contains("dataset is reg-plane with the problem classification; allowed is circle") == true)
  }

  @Test(arguments: ["noise: 5\nseed: 1\nnoise: 6\n", "title: T\nscenario:\n  noise: 5\n  seed: 1\n  noise: 6\n"])
  func keyThatStandsTwiceIsNamedWithALine(yaml: String) {
    let text = error(yaml)
    #expect(text?.contains("the key \"noise\" stands there twice") == true)
    #expect(text?.hasPrefix("dir/p.yaml, line ") == true)
  }

  @Test(arguments: [("noise: [1, 2\nseed: 3\n", 2), ("title: \"open\n", 2), ("a: b: c\n", 1), ("\tnoise: 5\n", 1)])
  func brokenYAMLIsSaidToBeSo(yaml: String, line: Int) {
    let text = error(yaml)
    #expect(text?.contains("this is not YAML") == true)
    #expect(text?.hasPrefix("dir/p.yaml, line \(line): ") == true, "\(text ?? "")")
  }

  @Test(arguments: ["- circle\n- xor\n", "circle\n"])
  func fileWithoutKeysIsRefused(yaml: String) {
    #expect(error(yaml) == "dir/p.yaml, line 1: the file is no mapping of keys to values.")
  }

  /// Fields in conflict, and the line of the last of them: what is said there was good until then.
  private static let conflicts: [(String, Int, String)] = [
    ("seed: 1\nbatchNormalization: true\n", 2, "batch normalization cannot carry a batch"),
    ("batchNormalization: true\nseed: 1\n", 1, "batch normalization cannot carry a batch"),
    ("batchNormalization: true\nnoise: 5\npartialBatch: carry\n", 1, "batch normalization cannot carry a batch"),
    (
      "title: T\nscenario:\n  seed: 1\n  batchNormalization: true\n  noise: 5\n", 4,
      "batch normalization cannot carry a batch"
    ),
    ("hidden: [3]\nseed: 1\ndropout: [0.1, 0.2]\n", 3, "dropout has 2 rates for 1 hidden layer"),
    ("dropout: [0.1, 0.2]\nseed: 1\nhidden: [3]\n", 3, "dropout has 2 rates for 1 hidden layer"),
    ("loss: binaryHinge\ndataset: reg-plane\nseed: 1\n", 2, "binaryHinge is a loss of classes"),
    ("problem: classification\ndataset: reg-plane\nseed: 1\n", 2, "dataset is reg-plane"),
  ]

  @Test(arguments: conflicts)
  func conflictIsShownAtTheLastOfItsFields(yaml: String, line: Int, problem: String) {
    #expect(error(yaml)?.hasPrefix("dir/p.yaml, line \(line): \(problem)") == true, "\(error(yaml) ?? "")")
  }

  private static let shapes: [(String, String)] = [
    ("title: [a]\n", "dir/p.yaml, line 1: title is no text; allowed is a text."),
    ("title: T\nscenario: circle\n", "dir/p.yaml, line 2: scenario is no mapping of fields to values."),
    ("title: T\nexpect: soon\n", "dir/p.yaml, line 2: expect is no list."),
    ("title: T\nexpect:\n  - soon\n", "dir/p.yaml, line 3: an expectation is no mapping."),
  ]

  @Test(arguments: shapes)
  func wrongShapeIsShownAtItsLine(yaml: String, problem: String) {
    #expect(error(yaml) == problem)
  }
}
