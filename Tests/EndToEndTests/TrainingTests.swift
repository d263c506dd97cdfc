import Canvas
import TestSupport
import Testing

extension EndToEnd {
  /// Training under the eyes of the user.
  @Suite struct TrainingTests {
    @Test(arguments: [Size(80, 24), Size(100, 30), Size(160, 50)])
    func allPanelsAreThere(_ size: Size) throws {
      let session = try start(size: size)
      for title in ["Data", "Features", "Network", "Output", "Loss"] {
        #expect(session.screen.shows("╭ \(title) "), "\(title)\n\(session.screen.text)")
      }
      for text in [
        "‖ paused", "epoch 000,000", "train 0.499", "test 0.501", "Learning rate‹0.03›", "Activation tanh", "circle",
        "Train ratio", "Noise", "Batch size", "Seed", "0.59704", "− 2 ", "sin X₂", "space run/pause",
      ] {
        #expect(session.screen.shows(text), "\(text)\n\(session.screen.text)")
      }
      #expect(session.isAlternateScreen)
      #expect(!session.isCursorVisible)
      session.quit()
    }

    @Test func spaceTrainsAndTheLossFalls() throws {
      let session = try start(["circle", "--speed", "x100"])
      #expect(session.status == Status(epoch: 0, train: 0.499, test: 0.501, isPlaying: false))
      session.send(" ")
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > 0 })
      #expect(session.waitForStatus { ($0.train ?? 1) < 0.01 && ($0.test ?? 1) < 0.01 })
      let epoch = try #require(session.status?.epoch)
      #expect(session.waitForStatus { $0.epoch > epoch })
      session.quit()
    }

    @Test func pauseStopsStepCountsOneAndResetReturns() throws {
      let session = try start(["circle", "--speed", "max"])
      let first = try #require(session.status)
      session.send(" ")
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > 100 })
      session.send(" ")
      let resting = try #require(session.restingEpoch())
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == resting + 1 && !$0.isPlaying })
      session.send("sss")
      #expect(session.waitForStatus { $0.epoch == resting + 4 })
      session.send("r")
      #expect(session.waitForStatus { $0 == first })
      // What comes after the reset is what came at first.
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.quit()
    }

    @Test func stepPausesARunningTraining() throws {
      let session = try start(["circle", "--play", "--speed", "x1"])
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > 3 })
      session.send("s")
      #expect(session.restingEpoch() != nil)
      session.quit()
    }

    @Test func theSpiralIsSolvedOnScreen() throws {
      let session = try start(["--seed", "1", "--speed", "max"])
      session.send("p")
      #expect(session.wait(for: "╭ Presets "))
      for _ in 0..<3 { session.press(.down) }
      #expect(session.wait(for: " 4 of "))
      #expect(session.wait(for: " The spiral "))
      session.press(.enter)
      #expect(session.wait { $0.shows("● spiral") && $0.shows("0.17920") && $0.shows("− 2 hidden layers +") })
      #expect(session.waitForStatus { $0.epoch == 0 && ($0.test ?? 0) > 0.4 })
      session.send(" ")
      #expect(session.waitForStatus(timeout: .seconds(120)) { ($0.test ?? 1) < 0.05 })
      session.quit()
    }

    @Test(arguments: ["x1000", "max"])
    func theSpiralIsSolvedFromTheCommandLine(_ speed: String) throws {
      let session = try start(["spiral", "--speed", speed, "--play"])
      #expect(session.waitForStatus(timeout: .seconds(120)) { ($0.test ?? 1) < 0.05 })
      session.quit()
    }

    @Test(arguments: [("x1", 7), ("max", 137), ("x1000", 1)])
    func untilStopsAtExactlyThatEpoch(_ speed: String, _ epoch: Int) throws {
      let session = try start(["circle", "--play", "--speed", speed, "--until", String(epoch)])
      #expect(session.restingEpoch() == epoch)
      let report = try run(
        executable(named: "playground"), ["train", "circle", "--epochs", String(epoch)])
      let line = try #require(report.output.split(separator: "\n").first { $0.hasPrefix("epoch \(epoch) ") })
      let train = try #require(line.firstMatch(of: /train (\d\.\d{6})/)?.1)
      #expect(abs((session.status?.train ?? .nan) - (Double(train) ?? .nan)) <= 0.000501)
      session.quit()
    }

    @Test func keysAreAnsweredAtFullSpeed() throws {
      let session = try start(["spiral-depth", "--play", "--speed", "max"])
      #expect(session.waitForStatus { $0.epoch > 10 })
      session.send("?")
      #expect(session.wait(for: "╭ Help "))
      session.press(.escape)
      #expect(session.wait { !$0.shows("╭ Help ") })
      let epoch = try #require(session.status?.epoch)
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > epoch })
      session.send("<")
      #expect(session.wait(for: "Speed x1000"))
      #expect(session.status?.isPlaying == true)
      session.quit()
    }
  }
}
