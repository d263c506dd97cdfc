import Canvas
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Sessions, scenarios and settings of the user's own.
  @Suite struct OwnFilesTests {
    /// A spiral with a batch size that leaves part of a batch over, and L1 killing links.
    private static let scenario = [
      "spiral", "--batch-size", "7", "--regularization", "L1", "--regularization-rate", "0.003", "--seed", "0.5",
    ]

    @Test func aResumedSessionGoesOnBitForBit() throws {
      let (state, folder) = (try TemporaryFolder(), try TemporaryFolder())
      let environment = ["XDG_STATE_HOME": state.path]
      let first = try start(
        Self.scenario + ["--play", "--speed", "max", "--until", "53"], environment, directory: folder.path)
      #expect(first.restingEpoch() == 53)
      let status = first.status
      first.quit()
      #expect(state.names == ["playground"])
      let second = try start(["--resume"], environment, directory: folder.path)
      #expect(second.waitForStatus { $0 == status })
      #expect(second.screen.shows("● spiral") && second.screen.shows("L1"))
      for _ in 0..<5 { second.send("s") }
      #expect(second.waitForStatus { $0.epoch == 58 })
      second.send("w")
      #expect(second.wait(for: "Weights written to playground-spiral-0.5-58.json"))
      second.quit()
      let whole = try run(executable(named: "playground"), ["export"] + Self.scenario + ["--epochs", "58"])
      #expect(try folder.read("playground-spiral-0.5-58.json") == whole.output)
    }

    @Test func aResumedSessionHasItsChart() throws {
      let state = try TemporaryFolder()
      let environment = ["XDG_STATE_HOME": state.path]
      let first = try start(["circle", "--play", "--speed", "max", "--until", "30"], environment)
      #expect(first.restingEpoch() == 30)
      first.press(.tab)
      #expect(first.wait { isWhole($0) })
      let rows = first.screen.rows
      first.quit()
      let second = try start(["--resume"], environment)
      #expect(second.wait { chart($0.rows) == chart(rows) }, "\(second.screen.text)")
      second.quit()
    }

    /// The chart's rows, to the right of the network.
    private func chart(_ rows: [String]) -> [String] {
      let start = rows.firstIndex { $0.contains("╭ Loss ") } ?? 0
      return rows[start..<rows.count - 1].map { String($0.suffix(36)) }
    }

    @Test func whatIsNoSessionIsToldAndStaysAsItIs() throws {
      let state = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: state.path(of: "playground"), withIntermediateDirectories: true)
      try state.write("{", to: "playground/session.json")
      let session = try TerminalSession(
        executable(named: "playground"), ["--resume"], environment: childEnvironment(["XDG_STATE_HOME": state.path]),
        size: Size(160, 50))
      #expect(session.waitForExit() == .exited(65))
      #expect(session.screen.shows("this is no session that can be resumed"))
      #expect(try String(contentsOfFile: state.path(of: "playground/session.json"), encoding: .utf8) == "{")
    }

    @Test func aSavedScenarioOpensAgain() throws {
      let folder = try TemporaryFolder()
      let session = try start(["xor", "--noise", "15", "--hidden", "3"], directory: folder.path)
      session.send("S")
      #expect(session.wait(for: "Scenario written to "))
      let name = try #require(folder.names.first)
      #expect(session.screen.shows("Scenario written to \(name)") && name.hasSuffix(".yaml"))
      let before = session.status
      session.quit()
      let second = try start([name], directory: folder.path)
      #expect(second.waitForStatus { $0 == before })
      #expect(second.screen.shows("● xor") && second.screen.shows("15 %") && second.screen.shows("− 3 +"))
      second.quit()
    }

    @Test func theConfigFileSetsThemeAndSpeed() throws {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: folder.path(of: "playground"), withIntermediateDirectories: true)
      try folder.write("theme: grey\nspeed: x100\nmouse: false\n", to: "playground/config.yaml")
      let environment = ["XDG_CONFIG_HOME": folder.path, "XDG_STATE_HOME": folder.path]
      let session = try start(["circle"], environment)
      #expect(session.screen.shows("Speed x100") && session.mouseSwitches.isEmpty)
      session.send("T")
      #expect(session.wait(for: "Theme: color-blind"))
      session.quit()
      let flagged = try start(["circle", "--speed", "x10", "--theme", "original"], environment)
      #expect(!flagged.screen.shows("Speed x100") && flagged.screen.shows("Speed x10"))
      flagged.send("T")
      #expect(flagged.wait(for: "Theme: light"))
      flagged.quit()
      #expect(try folder.read("playground/config.yaml") == "theme: grey\nspeed: x100\nmouse: false\n")
    }
  }
}
