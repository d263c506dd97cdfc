import Canvas
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// The mouse on the real program.
  @Suite struct MouseTests {
    private static let on = ["1000h", "1002h", "1003h", "1006h"]
    private static let onAndOff = on + ["1006l", "1003l", "1002l", "1000l"]

    private func click(_ session: TerminalSession, _ text: String) throws {
      try #require(session.wait(for: text), "\(text)\n\(session.screen.text)")
      let rows = session.screen.rows
      let row = try #require(rows.firstIndex { $0.contains(text) })
      let range = try #require(rows[row].firstRange(of: text))
      let column = rows[row].unicodeScalars.distance(from: rows[row].startIndex, to: range.lowerBound)
      session.mouse(.press, at: Position(column + 1, row))
      session.mouse(.release, at: Position(column + 1, row))
    }

    @Test func aClickChoosesADatasetAndPlays() throws {
      let session = try start()
      #expect(session.mouseSwitches == Self.on)
      try click(session, "xor")
      #expect(session.wait(for: "● xor"))
      try click(session, "paused")
      #expect(session.waitForStatus { $0.isPlaying && $0.epoch > 0 })
      try click(session, "running")
      #expect(session.waitForStatus { !$0.isPlaying })
      try click(session, "? help")
      #expect(session.wait(for: "╭ Help "))
      try click(session, "Train, or pause")
      #expect(session.waitForStatus { $0.isPlaying })
      session.send("q")
      #expect(session.waitForExit() == .exited(0))
      #expect(session.mouseSwitches == Self.onAndOff)
      expectRestored(session)
    }

    @Test func theWheelAndMotion() throws {
      let session = try start()
      let rows = session.screen.rows
      let row = try #require(rows.firstIndex { $0.contains("Noise") })
      session.mouse(.scrollUp, at: Position(4, row))
      #expect(session.wait(for: "‹5 %›"))
      let unit = try #require(
        rows.indices.dropFirst(5).lazy.compactMap { row in rows[row].firstIndex(of: "▪").map { (row, $0) } }.first)
      let column = rows[unit.0].unicodeScalars.distance(from: rows[unit.0].startIndex, to: unit.1)
      session.mouse(.move, at: Position(column + 1, unit.0))
      #expect(session.wait(for: "╭ Hidden 1, unit 1 "))
      session.mouse(.move, at: Position(column + 1, 1))
      #expect(session.wait(for: "╭ Output "))
      session.quit()
    }

    @Test func clicksWhereFiguresReachTheEdgeEndNothing() throws {
      for (columns, places) in [(82, [(72, 7), (73, 8), (71, 6)]), (84, [(74, 13)])] {
        let session = try start(["circle", "--seed", "0.5"], size: Size(columns, 30))
        for (column, row) in places.flatMap({ [$0, ($0.0 - 1, $0.1 - 1)] }) {
          for movement in [HandMovement.press, .release, .pressRight, .release, .scrollUp, .scrollDown] {
            session.mouse(movement, at: Position(column, row))
          }
        }
        session.send("?")
        #expect(session.wait(for: "╭ Help "), "\(session.screen.text)")
        session.send("?")
        session.quit()
      }
    }

    @Test(arguments: ["4,2", "1024,1024"]) func theMouseOnANetworkThatIsBeingBuiltEndsNothing(_ hidden: String) throws {
      let session = try start(["circle", "--hidden", hidden, "--play", "--speed", "max"], size: Size(120, 40))
      for key in ["]", "[", "]"] {
        session.send(key)
        for (column, row) in [(70, 20), (60, 15), (66, 25)] {
          for movement in [HandMovement.press, .release, .pressRight, .release, .scrollUp, .scrollDown] {
            session.mouse(movement, at: Position(column, row))
          }
        }
      }
      session.send("?")
      #expect(session.wait(timeout: .seconds(60)) { $0.text.contains("╭ Help ") }, "\(session.screen.text)")
      session.kill(SIGTERM)
      #expect(session.waitForExit(timeout: .seconds(60)) == .exited(128 + SIGTERM))
    }

    @Test func withoutMouseNoModeIsSwitchedUntilAKeyDoes() throws {
      let session = try start(["circle", "--no-mouse"])
      #expect(session.mouseSwitches == [] && !session.reportsMouse)
      session.send("M")
      #expect(session.wait(for: "Mouse on"))
      #expect(session.wait { _ in session.mouseSwitches == Self.on })
      session.send("M")
      #expect(session.wait(for: "Mouse off"))
      #expect(session.wait { _ in session.mouseSwitches == Self.onAndOff })
      session.quit()
      #expect(session.mouseSwitches == Self.onAndOff)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func signalsSwitchItOff(_ signal: Int32) throws {
      let session = try start(["circle", "--play"])
      session.kill(signal)
      #expect(session.waitForExit() == .exited(128 + signal))
      #expect(session.mouseSwitches == Self.onAndOff)
    }

    @Test func itIsOffWhileSuspended() throws {
      let session = try start()
      session.press(.control("z"))
      #expect(session.waitForStop())
      #expect(session.wait { _ in session.mouseSwitches == Self.onAndOff })
      session.kill(SIGCONT)
      #expect(session.wait { _ in session.mouseSwitches == Self.onAndOff + Self.on })
      session.press(.control("c"))
      #expect(session.waitForExit() == .exited(0))
      #expect(session.mouseSwitches == Self.onAndOff + Self.onAndOff)
    }
  }
}
