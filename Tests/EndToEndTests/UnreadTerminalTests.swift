import Canvas
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// A terminal that nobody reads keeps nobody alive.
  @Suite struct UnreadTerminalTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGSEGV], [false, true])
    func itIsLeftAsFarAsItTakesIt(_ signal: Int32, _ isLimited: Bool) throws {
      let program = executable(named: "playground")
      let limit = isLimited ? "ulimit -f 1;" : ""
      let session = try TerminalSession(
        "/bin/sh", ["-c", "\(limit) exec \(program) circle --play --speed max"],
        environment: childEnvironment(), size: Size(100, 30))
      try #require(session.wait(timeout: .seconds(30)) { isWhole($0) }, "\(session.screen.text)")
      // Frames fill what the line holds.
      session.lookAway(.seconds(2))
      session.kill(signal)
      let isCrash = signal == SIGQUIT || signal == SIGSEGV
      #expect(session.waitForExitLookingAway() == (isCrash ? .signalled(signal) : .exited(128 + signal)))
      session.readToEnd()
      #expect(session.settings == session.initialSettings)
      #expect(!session.isAlternateScreen && session.isCursorVisible && !session.reportsMouse)
      #expect(session.pasteSwitches.last != "2004h")
    }
  }
}
