import Canvas
import TestSupport
import Testing

extension EndToEnd {
  /// Runs that end by themselves.
  @Suite struct StoppingTests {
    /// The epoch at which `train` ends for the same scenario.
    private func epochs(_ arguments: [String]) throws -> Int? {
      let output = try run(executable(named: "playground"), ["train", "--json"] + arguments).output
      return output.firstMatch(of: /"epochs":(\d+)/).flatMap { Int($0.1) }
    }

    @Test func aLossStopsTheRunAndTheReasonIsOnScreen() throws {
      let arguments = ["circle", "--stop-test-loss", "0.1"]
      let epoch = try #require(try epochs(arguments))
      let session = try start(arguments + ["--speed", "x100"])
      session.send(" ")
      #expect(session.wait(for: "the loss is below its limit"), "\(session.screen.text)")
      #expect(session.restingEpoch() == epoch)
      #expect((session.status?.test ?? 1) <= 0.1)
      // Who plays on has read it.
      session.send(" ")
      #expect(session.waitForStatus { $0.epoch > epoch + 10 && $0.isPlaying })
      session.quit()
    }

    @Test func patienceBringsTheBestWeightsBack() throws {
      let session = try start(["early-stopping", "--speed", "x100"])
      session.send(" ")
      #expect(session.wait(for: "no lower test loss for 25 epochs"), "\(session.screen.text)")
      #expect(session.restingEpoch() == 58 && session.wait(for: "of epoch 33"), "\(session.screen.text)")
      let best = try #require(session.status?.test)
      session.send("u")
      #expect(session.wait { !$0.shows("of epoch 33") })
      #expect(session.restingEpoch() == 58 && (session.status?.test ?? 0) > best)
      // From here on the run is what it would have been without the stop.
      session.send(" ")
      #expect(session.waitForStatus { $0.epoch > 100 && $0.isPlaying })
      session.quit()
    }

    @Test func aConditionIsSetInTheProgram() throws {
      let epoch = try #require(try epochs(["circle", "--stop-test-loss", "0.2"]))
      let session = try start(["circle", "--speed", "x100"])
      session.send("f")
      #expect(session.wait(for: "╭ Further settings "))
      // When to stop is the last of six groups.
      for _ in 0..<5 { session.send("\t") }
      #expect(session.wait(for: "‹none›"))
      session.press(.down)
      session.press(.down)
      session.send("0.2")
      #expect(session.wait(for: "> 0.2"))
      session.press(.enter)
      #expect(session.wait(for: "‹0.2›"))
      session.press(.escape)
      #expect(session.wait { !$0.shows("Further settings") })
      session.send(" ")
      #expect(session.wait(for: "the loss is below its limit"), "\(session.screen.text)")
      #expect(session.restingEpoch() == epoch)
      session.quit()
    }

    @Test func divergenceIsToldAndTakenBack() throws {
      let arguments = ["reg-plane", "--learning-rate", "10"]
      let epoch = try #require(try epochs(arguments + ["--epochs", "1000", "--report-every", "1"]))
      let session = try start(arguments + ["--speed", "x100"])
      session.send(" ")
      #expect(session.wait(for: "Diverged at epoch"), "\(session.screen.text)")
      #expect(session.waitForStatus { !$0.isPlaying && $0.epoch == epoch })
      session.send(" ")
      #expect(session.wait(for: "The network has diverged"))
      session.send("u")
      #expect(session.waitForStatus { $0.epoch == epoch - 1 && $0.train != nil })
      session.quit()
    }
  }
}
