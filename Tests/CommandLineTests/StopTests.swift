import Foundation
import TestSupport
import Testing

/// How `playground train` ends.
@Suite struct StopTests {
  private func report(_ arguments: String...) throws -> Report {
    try Report(playground(["train", "--json"] + arguments).output)
  }

  @Test func aLossEndsTheRunAtItsEpoch() throws {
    let all = try report("circle", "--epochs", "100", "--report-every", "1")
    let first = try #require(all.epochs.first { ($0.trainLoss ?? 1) < 0.1 })
    let stopped = try report("circle", "--stop-train-loss", "0.1")
    #expect(stopped.end.stopReason == "loss")
    #expect(stopped.end.epochs == first.epoch)
    #expect(stopped.last == first)
  }

  @Test(arguments: [
    (["--stop-accuracy", "0.9"], "accuracy"), (["--stop-test-loss", "0.2"], "loss"),
    (["--stop-epochs", "7"], "epochs"),
    (["--stop-plateau", "3", "--learning-rate", "0"], "plateau"),
    (["--stop-patience", "3", "--learning-rate", "0"], "patience"), (["--epochs", "3"], "epochs"),
    (
      ["--dataset", "reg-plane", "--activation", "linear", "--learning-rate", "10", "--stop-epochs", "1000"], "diverged"
    ),
    (["--epochs", "5", "--stop-epochs", "1000", "--stop-train-loss", "0"], "epochs"),
  ])
  func theReasonIsTold(_ flags: [String], _ reason: String) throws {
    let result = try playground(["train", "circle", "--json"] + flags)
    #expect(result.status == .exited(0))
    let report = try Report(result.output)
    #expect(report.end.stopReason == reason)
    #expect(report.last?.epoch == report.end.epochs)
  }

  @Test(arguments: [("relu", "3", "9"), ("linear", "1", "1")])
  func divergenceIsNamedWithItsOwnEpochWhateverTheReports(_ activation: String, _ rate: String, _ epoch: String) throws
  {
    // Reports every epoch measure every epoch; the others used to say 10, 14 and 100 for 9.
    for interval in ["1", "2", "5", "7", "1000"] {
      let report = try report(
        "--dataset", "reg-plane", "--features", "x,y,xSquared,ySquared", "--seed", "0.3", "--activation", activation,
        "--learning-rate", rate, "--epochs", "1000", "--report-every", interval)
      #expect(report.end.stopReason == "diverged" && report.end.epochs == Int(epoch), "every \(interval)")
      #expect(report.last?.epoch == Int(epoch))
    }
  }

  @Test(arguments: [[], ["--ensemble", "2"], ["--weight-averaging", "exponential"]])
  func patienceTakesTheBestWeights(_ flags: [String]) throws {
    let folder = try TemporaryFolder()
    let run = ["early-stopping", "--json", "--report-every", "1"] + flags
    func report(_ arguments: [String]) throws -> Report {
      try Report(playground(["train"] + run + arguments, directory: folder.path).output)
    }
    let all = try report(["--stop-patience", "none", "--epochs", "150"])
    let stopped = try report(["--stop-patience", "12", "--export", "best.json"])
    #expect(stopped.end.stopReason == "patience")
    // The lines are those of the same run without a stop; the lowest test loss lies twelve epochs before the end.
    #expect(stopped.epochs == Array(all.epochs.prefix(stopped.end.epochs + 1)))
    let lowest = try #require(stopped.epochs.min { ($0.testLoss ?? 9) < ($1.testLoss ?? 9) })
    #expect(lowest.epoch == stopped.end.epochs - 12 && stopped.end.restoredEpoch == lowest.epoch)
    #expect(stopped.end.restoredTestLoss == lowest.testLoss)
    _ = try report(["--stop-patience", "none", "--epochs", "\(lowest.epoch)", "--export", "plain.json"])
    let (best, plain) = (try weights(folder.read("best.json")), try weights(folder.read("plain.json")))
    #expect(best.layers == plain.layers && best.restored == lowest.epoch && plain.restored == nil)
  }

  private func weights(_ text: String) throws -> (layers: NSArray, restored: Int?) {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return (try #require(object["layers"] as? NSArray), object["restoredEpoch"] as? Int)
  }

  @Test func theLastLineSaysWhoseWeightsAreLeft() throws {
    let text = try output(of: "train", "early-stopping")
    #expect(text.contains(/, stopped by patience, weights of epoch 33, test 0.280732\n$/))
  }

  @Test func aScenarioFileBringsItsConditions() throws {
    let folder = try TemporaryFolder()
    try folder.write("seed: 1\nstopEpochs: 12\n", to: "own.yaml")
    #expect(try report(folder.path(of: "own.yaml")).end.epochs == 12)
    #expect(try report(folder.path(of: "own.yaml"), "--epochs", "5").end.epochs == 5)
  }

  @Test(arguments: [["circle"], ["reg-plane", "--stop-accuracy", "0.5"]])
  func aRunThatNothingEndsIsRefused(_ arguments: [String]) throws {
    expectSentence(try playground(["train"] + arguments), code: 64, ["--epochs is missing", "stop condition"])
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func aSignalEndsTheRunCleanly(_ signal: String, _ code: Int32) throws {
    let folder = try TemporaryFolder()
    // Job control, since a shell without it has what runs beside it ignore interrupts; sent once epoch 0 is reported.
    let line =
      "set -m; \"$@\" >reports & until [ -s reports ]; do sleep 0.1; done; sleep 1; kill -s \(signal) $!; "
      + "wait $!; code=$?; cat reports; rm reports; exit $code"
    let result = try run(
      "/bin/bash",
      [
        "-c", line, "bash", executable(named: "playground"), "train", "circle", "--epochs", "1000000000",
        "--report-every", "100000000", "--json", "--export", "out.json",
      ], directory: folder.path)
    #expect(result.status == .exited(code))
    let report = try Report(result.output)
    #expect(report.end.stopReason == "interrupted")
    #expect(report.last?.epoch == report.end.epochs && report.end.epochs > 0)
    #expect(folder.names == ["out.json"])
    #expect(try folder.read("out.json").contains("\"epoch\" : \(report.end.epochs)"))
  }

  @Test func aDivergedNetworkIsNotExported() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json")
    let result = try playground(
      ["train", "reg-plane", "--learning-rate", "10", "--epochs", "500", "--export", "out.json"],
      directory: folder.path)
    #expect(result.status == .exited(1))
    #expect(result.output.hasSuffix("stopped by diverged\n"))
    #expect(result.error.contains("out.json is not written: the network has diverged"))
    #expect(try folder.read("out.json") == "old")
    #expect(folder.names == ["out.json"])
  }
}
