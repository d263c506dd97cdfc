import TestSupport
import Testing

/// What SCENARIO may be, and the flags over it.
@Suite struct ScenarioTests {
  private static let link =
    "https://playground.tensorflow.org/#activation=relu&batchSize=5&dataset=xor&learningRate=0.1&noise=10"
    + "&networkShape=3,2&seed=0.12345&percTrainData=60&xTimesY=true&x=false"
  private static let sameFlags = [
    "--activation", "relu", "--batch-size", "5", "--dataset", "xor", "--learning-rate", "0.1", "--noise", "10",
    "--hidden", "3,2", "--seed", "0.12345", "--train-ratio", "60", "--features", "y,xTimesY",
  ]

  private func epochs(_ scenario: [String], directory: String? = nil) throws -> [Report.Epoch] {
    let result = try playground(["train", "--epochs", "10", "--json"] + scenario, directory: directory)
    return try Report(result.output).epochs
  }

  @Test func aLinkIsReadWholeOrAfterItsHash() throws {
    let flags = try epochs(Self.sameFlags)
    #expect(flags.count == 11)
    #expect(try epochs([Self.link]) == flags)
    let hash = try #require(Self.link.split(separator: "#").last)
    #expect(try epochs(["#\(hash)"]) == flags)
    #expect(try epochs([String(hash)]) == flags)
  }

  @Test func aPresetIsNamed() throws {
    let preset = try epochs(["xor"])
    #expect(preset == (try epochs(["#dataset=xor&networkShape=8&activation=relu&learningRate=0.03&seed=0.41677"])))
  }

  @Test(arguments: [
    "title: My own\nscenario:\n  dataset: gauss\n  seed: 0.10\n", "dataset: gauss\nseed: 0.10\n",
    "scenario: {dataset: gauss, seed: '0.10'}\n",
  ])
  func aFileIsAPresetOrABareScenario(_ yaml: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "own.yaml")
    let expected = try epochs(["--dataset", "gauss", "--seed", "0.10"])
    #expect(try epochs([folder.path(of: "own.yaml")]) == expected)
    #expect(try epochs(["own.yaml"], directory: folder.path) == expected)
  }

  @Test func aPresetsNameWinsOverAFileWhichAPathStillReaches() throws {
    let folder = try TemporaryFolder()
    try folder.write("dataset: gauss\nseed: 1\n", to: "xor")
    #expect(try epochs(["xor"], directory: folder.path) == (try epochs(["xor"])))
    #expect(
      try epochs(["./xor"], directory: folder.path) == (try epochs(["--dataset", "gauss", "--seed", "1"])))
  }

  @Test func flagsOverrideFields() throws {
    #expect(try epochs(["xor", "--hidden", "4,2"]) != (try epochs(["xor"])))
    #expect(try epochs(["xor"] + Self.sameFlags) == (try epochs(Self.sameFlags)))
  }

  @Test func aRegressionDatasetSelectsRegression() throws {
    let plane = try epochs(["--dataset", "reg-gauss", "--seed", "1"])
    #expect(plane == (try epochs(["--problem", "regression", "--reg-dataset", "reg-gauss", "--seed", "1"])))
    #expect(plane[0].trainAccuracy == nil)
  }

  @Test(arguments: [["--init-zero"], ["--init-zero", "true"], ["--init-zero=true"]])
  func aSwitchMayStandAlone(_ flag: [String]) throws {
    // All outputs of a network of zeros are zero.
    #expect(try epochs(flag + ["--seed", "1"])[0].trainLoss == 0.5)
    #expect(try epochs(["--seed", "1"] + flag)[0].trainLoss == 0.5)
  }

  @Test(arguments: [["--init-zero", "false"], ["--init-zero=false"]])
  func aSwitchMayBeOff(_ flag: [String]) throws {
    let plain = try epochs(["--seed", "1"])
    #expect(try epochs(flag + ["--seed", "1"]) == plain)
    #expect(try epochs(["--seed", "1"] + flag) == plain)
    #expect(try epochs(["#initZero=true&seed=1"] + flag) == plain)
  }

  @Test func aNetworkMayHaveNoHiddenLayer() throws {
    let none = try epochs(["--hidden", "none", "--seed", "1"])
    #expect(none == (try epochs(["--hidden", "", "--seed", "1"])))
    #expect(none == (try epochs(["#networkShape=&seed=1"])))
  }
}
