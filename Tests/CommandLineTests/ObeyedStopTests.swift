import Formats
import Foundation
import ScenarioSupport
import Scenarios
import TestSupport
import Testing
import Training

/// Every command that trains ends where `train` does, and says so.
@Suite struct ObeyedStopTests {
  private static let runs: [([String], String)] = [
    (["early-stopping", "--epochs", "400"], "stopped by patience at epoch 58, weights of epoch 33"),
    (["early-stopping"], "stopped by patience at epoch 58, weights of epoch 33"),
    (["circle", "--stop-train-loss", "0.1"], "stopped by loss at epoch "),
    (["circle", "--stop-accuracy", "0.9", "--epochs", "500"], "stopped by accuracy at epoch "),
    (["circle", "--stop-plateau", "3", "--learning-rate", "0", "--epochs", "9"], "stopped by plateau at epoch 3"),
    (["circle", "--stop-weight-change", "1000", "--epochs", "9"], "stopped by plateau at epoch 1"),
    (["circle", "--stop-epochs", "7", "--epochs", "9"], "stopped by epochs at epoch 7"),
    (["circle", "--stop-epochs", "7", "--epochs", "5"], ""),
    (["circle", "--stop-epochs", "7", "--epochs", "7"], ""),
    (["circle", "--epochs", "3"], ""),
  ]

  @Test(arguments: runs)
  func exportWritesWhatTrainWrites(_ run: [String], _ sentence: String) throws {
    let folder = try TemporaryFolder()
    let exported = try playground(["export"] + run)
    #expect(exported.status == .exited(0))
    expectSaid(exported.error, sentence)
    let trained = try playground(["train", "--export", "a.json"] + run, directory: folder.path)
    #expect(trained.status == .exited(0))
    #expect(try folder.read("a.json") == exported.output)
  }

  @Test(arguments: ["render", "gradcheck"])
  func theOthersEndThereToo(_ command: String) throws {
    for (run, sentence) in Self.runs where run.contains("--epochs") {
      let result = try playground([command] + run)
      #expect(result.status == .exited(0))
      expectSaid(result.error, sentence)
    }
    // The weights that are left are those of the lowest test loss.
    let stopped = try playground([command, "early-stopping", "--epochs", "400"]).output
    #expect(try output(of: command, "early-stopping", "--stop-patience", "none", "--epochs", "33") == stopped)
  }

  private func expectSaid(_ error: String, _ sentence: String) {
    if sentence.isEmpty { return #expect(error == "") }
    #expect(error.hasPrefix("playground: \(sentence)") && error.hasSuffix(".\n"))
    #expect(error.count { $0 == "\n" } == 1)
  }

  @Test(arguments: ["export", "render"])
  func aRunThatNothingEndsIsRefused(_ command: String) throws {
    expectSentence(try playground([command, "circle"]), code: 64, ["--epochs is missing"])
  }

  @Test func trainDoesWhatASessionDoes() throws {
    let folder = try TemporaryFolder()
    let failure = try Trials.failure(of: 24, allowsStops: true) { drawn, _ in
      let scenario = drawn.scenario
      try folder.write(scenario.yaml(), to: "drawn.yaml")
      let result = try playground(
        ["train", "drawn.yaml", "--json", "--report-every", "1", "--epochs", "\(drawn.epochs)"], directory: folder.path)
      guard result.status == .exited(0) else { return "train fails: \(result.error)" }
      return try Self.difference(of: result.output, from: scenario, epochs: drawn.epochs)
    }
    #expect(failure == nil, "\(failure ?? "")")
  }

  private struct Line: Decodable {
    let epoch: Int?
    let trainLoss, testLoss: Double?
    let stopReason: String?
    let restoredEpoch: Int?
    let epochs: Int?
  }

  /// What a report says otherwise than a session of the same scenario.
  private static func difference(of report: String, from scenario: Scenario, epochs: Int) throws -> String? {
    let lines = try report.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    let session = TrainingSession(scenario)
    var reason: StopReason?
    for epoch in 0...epochs {
      if epoch > 0 {
        session.send(.step)
        session.finishCommands()
      }
      let snapshot = session.snapshot
      guard lines.indices.contains(epoch), lines[epoch].epoch == epoch else { return "no line of epoch \(epoch)" }
      reason = snapshot.stopReason
      // What early stopping brings back is told in the last line.
      let measured = snapshot.measurement
      if reason != .patience && reason != .diverged
        && (lines[epoch].trainLoss != measured.train.loss.finite || lines[epoch].testLoss != measured.test.loss.finite)
      {
        return "other losses at epoch \(epoch)"
      }
      if reason != nil { break }
    }
    guard let end = lines.last else { return "no end" }
    // The last epoch asked for comes before a plateau that is reached there.
    let expected = reason == .plateau && session.snapshot.epoch == epochs ? .epochs : reason ?? .epochs
    if end.stopReason != expected.rawValue { return "stopped by \(end.stopReason ?? "") for \(expected.rawValue)" }
    if end.epochs != session.snapshot.epoch && expected != .diverged { return "ends at another epoch" }
    return end.restoredEpoch == session.snapshot.restoredEpoch ? nil : "another epoch's weights"
  }
}
