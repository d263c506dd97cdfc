import Canvas
import TestSupport
import Testing

extension EndToEnd {
  /// A terminal at the far end of a line.
  @Suite struct RemoteTests {
    /// Six layers of eight units that never rest: every map and link changes from frame to frame.
    private static let restless = [
      "spiral", "--hidden", "8,8,8,8,8,8", "--features", "x,y,xSquared,ySquared,xTimesY,sinX,sinY", "--activation",
      "sine", "--learning-rate", "0.3", "--noise", "50", "--play", "--speed", "max",
    ]

    /// Bytes a second over some seconds of training at full speed on a large screen, the first screen included.
    private func rate(
      _ environment: [String: String?], _ arguments: [String] = [], over time: Duration = .seconds(5)
    ) throws -> Double {
      let clock = ContinuousClock()
      let start = clock.now
      let session = try EndToEndTests.start(Self.restless + arguments, environment, size: Size(200, 60))
      let first = session.bytesReceived
      session.idle(time)
      let bytes = session.bytesReceived
      let seconds = (clock.now - start) / .seconds(1)
      #expect(bytes > first, "training is shown")
      #expect(session.wait { $0.rows[0].contains("running") })
      session.quit()
      return Double(bytes) / seconds
    }

    @Test(arguments: ["truecolor", nil])
    func aScreenOverSSHCostsAtMostItsRate(_ colors: String?) throws {
      #expect(try rate(["SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22", "COLORTERM": colors]) < 200_000)
    }

    @Test func theRateIsTheUsersChoice() throws {
      // A frame that draws every map anew is more than a second's bytes here: over a longer time it matters less whether
      // the last one fell just within it.
      #expect(try rate([:], ["--bytes-per-second", "50000"], over: .seconds(10)) < 50_000)
    }
  }
}
