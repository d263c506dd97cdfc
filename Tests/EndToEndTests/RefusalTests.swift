import TestSupport
import Testing

extension EndToEnd {
  /// Where there is no terminal to play on: one sentence with a hint.
  @Suite struct RefusalTests {
    @Test(arguments: [
      (nil, "TERM is not set", "TERM=xterm-256color"), ("", "TERM is not set", "TERM=xterm-256color"),
      ("dumb", "'dumb' cannot draw a screen", "`playground train`"),
      ("nosuch", "no terminfo entry for the terminal 'nosuch'", "TERM=xterm-256color"),
    ])
    func aTerminalWithoutANameIsRefused(_ term: String?, _ problem: String, _ hint: String) throws {
      let session = try TerminalSession(
        executable(named: "playground"), ["circle"], environment: childEnvironment(["TERM": term]))
      #expect(session.waitForExit() == .exited(1))
      let text = String(decoding: session.log, as: UTF8.self)
      #expect(text.hasPrefix("playground: ") && text.contains(problem) && text.contains(hint))
      #expect(text.filter { $0.isNewline }.count == 1)
      #expect(!text.contains("\u{1B}"))
      #expect(session.settings == session.initialSettings)
    }

    @Test func pipesAreRefused() throws {
      let result = try run(executable(named: "playground"), ["circle"])
      #expect(result.status == .exited(1))
      #expect(result.output == "")
      #expect(result.error.contains("is not a terminal; use `playground train`"))
      #expect(result.error.filter { $0.isNewline }.count == 1)
    }

    @Test(arguments: [("</dev/null", "Standard input"), ("| cat", "Standard output")])
    func oneTerminalIsNotEnough(_ redirection: String, _ name: String) throws {
      let session = try TerminalSession(
        "/bin/bash", ["-o", "pipefail", "-c", "'\(executable(named: "playground"))' circle \(redirection)"])
      #expect(session.waitForExit() == .exited(1))
      let text = String(decoding: session.log, as: UTF8.self)
      #expect(text.contains("\(name) is not a terminal; use `playground train`"))
      #expect(text.filter { $0.isNewline }.count == 1)
      #expect(!text.contains("\u{1B}"))
    }

    @Test func badScenariosAreToldBeforeTheScreenOpens() throws {
      for (scenario, status) in [("nosuch", 64), ("#noise=x", 65)] as [(String, Int32)] {
        let session = try TerminalSession(executable(named: "playground"), [scenario])
        #expect(session.waitForExit() == .exited(status))
        #expect(!session.log.contains(0x1B))
        #expect(session.log.starts(with: Array("playground: ".utf8)))
      }
    }
  }
}
