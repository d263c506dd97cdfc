import Canvas
import Glibc
import TestSupport
import Testing

/// Whatever signal comes, the terminal is left as it was, or the program goes on.
@Suite(.serialized) struct SignalTests {
  /// Signals that would end a program without a word; SIGPOLL, SIGPWR, SIGSTKFLT and those in real time among them.
  static let ending: [Int32] = [
    SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, 16, 29, 30, 34, 50, 64,
  ]
  /// Signals of crashes.
  static let crashing = [SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS]

  @Test(arguments: ending) func theEndIsAskedFor(_ signal: Int32) throws {
    let session = try startMouse()
    session.kill(signal)
    #expect(session.waitForExit() == .exited(128 + signal))
    expectRestored(session)
  }

  @Test(arguments: crashing) func aCrashSentFromOutsideIsOne(_ signal: Int32) throws {
    let session = try startMouse()
    session.kill(signal)
    #expect(session.waitForExit() == .signalled(signal))
    expectRestored(session)
  }

  @Test(arguments: [SIGPIPE, SIGXFSZ, SIGCHLD, SIGURG, SIGWINCH, SIGCONT])
  func whatTellsOfSomethingElseEndsNothing(_ signal: Int32) throws {
    let session = try startMouse()
    session.kill(signal)
    session.idle(.milliseconds(100))
    session.press(.up)
    #expect(session.wait { $0.rows[1].hasSuffix(": key(up)") })
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    expectRestored(session)
  }

  /// With the toolchain installed, Swift's own handler would ask questions for half a minute.
  @Test(arguments: crashing) func noQuestionTakesTheTerminal(_ signal: Int32) throws {
    let session = try startProbe([], ["SWIFT_BACKTRACE": nil])
    session.kill(signal)
    #expect(session.waitForExit() == .signalled(signal))
    #expect(!session.screen.shows("Press space"))
    expectRestored(session)
  }

  @Test(arguments: [SIGTERM, SIGQUIT, SIGABRT, SIGUSR1, SIGALRM, SIGSEGV, 40])
  func whatTheParentBlockedIsObeyed(_ signal: Int32) throws {
    let session = try TerminalSession(
      "/usr/bin/env", ["--block-signal", executable(named: "TerminalProbe")], environment: childEnvironment())
    try #require(session.wait { isWhole($0, size: Size(80, 24)) }, "\(session.screen.text)")
    session.kill(signal)
    let status = session.waitForExit()
    #expect(status == (Self.crashing.contains(signal) ? .signalled(signal) : .exited(128 + signal)))
    expectRestored(session)
  }

  @Test func whatTheParentIgnoredStaysIgnored() throws {
    let probe = executable(named: "TerminalProbe")
    let session = try TerminalSession(
      "/bin/sh", ["-c", "trap '' HUP USR1 QUIT; exec \(probe)"], environment: childEnvironment())
    try #require(session.wait { isWhole($0, size: Size(80, 24)) }, "\(session.screen.text)")
    for signal in [SIGHUP, SIGUSR1, SIGQUIT] { session.kill(signal) }
    session.idle(.milliseconds(100))
    session.press(.up)
    #expect(session.wait(for: "event 1: key(up)"))
    session.kill(SIGTERM)
    #expect(session.waitForExit() == .exited(128 + SIGTERM))
    expectRestored(session)
  }
}
