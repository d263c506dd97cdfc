import Scenarios
import TestSupport
import Testing

/// What is wrong with scenarios: one sentence that says where, what was found, and what is allowed.
@Suite struct DataErrorTests {
  @Test(arguments: [
    ("scenario:\n  noise: 99\n", ["own.yaml, line 2: ", "noise is 99", "a number from 0 to 80"]),
    (
      "noise: 10\nfoo: 2\n",
      ["own.yaml, line 2: ", "\"foo\"", "nearest of \(ScenarioField.allCases.count) are", "docs/scenario.md"]
    ),
    ("dataset: circle\nhidden: [4, 2000]\n", ["own.yaml, line 2: ", "[4, 2000]", "1 to 1024"]),
    ("activation: swish\n", ["own.yaml, line 1: ", "swish", "one of 18 words, nearest are ", "playground help train"]),
    ("showTestData: maybe\n", ["own.yaml, line 1: ", "maybe", "true or false"]),
    ("a: [1\n", ["own.yaml, line ", "not YAML"]), ("- circle\n", ["own.yaml"]),
    ("title: x\nscenario: circle\n", ["own.yaml, line 2: "]),
  ])
  func badFilesAreToldWithTheirLine(_ yaml: String, _ words: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "own.yaml")
    let result = try playground(["train", "own.yaml", "--epochs", "1"], directory: folder.path)
    expectSentence(result, code: 65, words)
  }

  @Test(arguments: [
    ("#noise=abc", ["link", "noise", "abc", "a number"]),
    ("#networkShape=4,x&seed=1", ["networkShape", "4,x", "1024"]),
    ("https://playground.tensorflow.org/#batchSize=ten", ["batchSize", "\"ten\"", "a number"]),
    ("#networkShape", ["networkShape", "without a value", "networkShape=4,2"]),
  ])
  func badLinksAreToldWithTheirKey(_ link: String, _ words: [String]) throws {
    for command in [["train", "--epochs", "1"], ["data"], ["render", "--epochs", "1"], ["export", "--epochs", "1"]] {
      expectSentence(try playground(command + [link]), code: 65, words)
    }
  }

  @Test(arguments: [
    ("circel", "circle"), ("Circle", "circle"), ("xor.yaml", "xor"), ("reg_plane", "reg-plane"),
    ("l2noise", "l2-noise"),
  ])
  func unknownNamesAreToldWithTheNearestPreset(_ name: String, _ preset: String) throws {
    expectSentence(
      try playground(["train", name, "--epochs", "1"]), code: 64,
      ["\"\(name)\"", "neither a preset nor a file", " are \(preset), ", "playground presets lists all"])
  }

  @Test func aCommandWithASlipIsToldToBeOne() throws {
    expectSentence(try playground(["trian"]), code: 64, ["\"trian\" is neither", "train is a command"])
    expectSentence(try playground(["nosuch"]), code: 64, ["\"nosuch\" is neither a preset nor a file"])
  }

  @Test func whatCannotBeReadIsToldByTheSystemsReason() throws {
    let folder = try TemporaryFolder()
    expectSentence(
      try playground(["data", folder.path]), code: 1, ["\(folder.path) cannot be read: Is a directory."])
  }

  @Test(arguments: [
    (["--dataset", "circel"], "--dataset is circel", "nearest are circle, "),
    (["--noise", "99"], "--noise is 99", "a number from 0 to 80"), (["--noise", "-5"], "--noise is -5", "0 to 80"),
    (["--stop-accuracy=-0.1"], "--stop-accuracy is -0.1", "none, or a number from 0 to 1"),
    (["--stop-epochs", "0"], "--stop-epochs is 0", "none, or a whole number from 1"),
    (["--learning-rate", "nan"], "--learning-rate is nan", "a number"),
    (["--batch-size", "2.5"], "--batch-size is 2.5", "a whole number from 1"),
    (["--hidden", "4,,2"], "--hidden is 4,,2", "whole numbers from 1 to 1024"),
    (["--features", "x,z"], "--features is x,z", "x, y, xSquared, ySquared, xTimesY, sinX, sinY"),
    (["--features", "x,x"], "--features is x,x", "at most once"),
    (["--init-zero", "maybe"], "--init-zero is maybe", "true or false"),
    (["--regularization", "l1"], "--regularization is l1", "none, L1, L2"),
    (["--reg-dataset", "circle"], "--reg-dataset is circle", "reg-plane, reg-gauss"),
  ])
  func badFieldsAreToldByTheirFlag(_ flags: [String], _ found: String, _ allowed: String) throws {
    expectSentence(try playground(["train", "--epochs", "1"] + flags), code: 64, [found, "allowed is", allowed])
    expectSentence(try playground(["data"] + flags), code: 64, [found, allowed])
  }
}
