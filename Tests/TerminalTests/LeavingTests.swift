import Canvas
import Glibc
import TestSupport
import Testing

/// However the program goes, the terminal is as it was before.
@Suite(.serialized) struct LeavingTests {
  @Test func quittingRestoresTheTerminal() throws {
    let session = try startProbe()
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    expectRestored(session)
    #expect(session.screen.shows("bye"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func signalsAreToldAsEvents(_ signal: Int32) throws {
    let session = try startProbe()
    session.kill(signal)
    #expect(session.waitForExit() == .exited(128 + signal))
    expectRestored(session)
  }

  @Test(arguments: [("c", SIGILL), ("o", SIGSEGV), ("a", SIGABRT)])
  func crashesRestoreTheTerminal(_ key: String, _ signal: Int32) throws {
    let session = try startProbe()
    session.send(key)
    #expect(session.waitForExit() == .signalled(signal))
    expectRestored(session)
  }

  @Test(arguments: [SIGSEGV, SIGQUIT, SIGTRAP])
  func crashSignalsFromOutsideDoToo(_ signal: Int32) throws {
    let session = try startProbe()
    session.kill(signal)
    #expect(session.waitForExit() == .signalled(signal))
    expectRestored(session)
  }

  @Test func aClosedWindowEndsTheProgram() throws {
    let session = try startProbe()
    session.hangUp()
    #expect(session.waitForExit() == .exited(128 + SIGHUP))
  }

  @Test func suspendingComesBackIntact() throws {
    let session = try startProbe()
    session.press(.control("z"))
    #expect(session.waitForStop())
    #expect(session.wait { _ in !session.isAlternateScreen })
    expectRestored(session)
    session.resize(to: Size(90, 20))
    session.kill(SIGCONT)
    #expect(session.wait { isWhole($0, size: Size(90, 20)) && $0.shows("event 2: resized") })
    #expect(session.isAlternateScreen)
    #expect(!session.isCursorVisible)
    #expect(!session.settings.isLineByLine)
    session.press(.up)
    #expect(session.wait(for: "event 3: key(up)"))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    expectRestored(session)
  }

  @Test func aShellWithJobControlBringsItBack() throws {
    let environment = childEnvironment(["PS1": "ready> "])
    let session = try TerminalSession("/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
    #expect(session.wait(for: "ready>"))
    // A shell within the shell, so that the group is more than the program alone.
    session.send("sh -c '\(executable(named: "TerminalProbe")); echo and on'\r")
    #expect(session.wait { isWhole($0, size: Size(80, 24)) })
    session.press(.control("z"))
    #expect(session.wait(for: "Stopped"))
    #expect(!session.isAlternateScreen)
    session.send("fg\r")
    #expect(session.wait { isWhole($0, size: Size(80, 24)) && $0.shows("event 1: key(control(\"z\"))") })
    session.press(.down)
    #expect(session.wait(for: "event 2: key(down)"))
    session.send("q")
    #expect(session.wait(for: "and on"))
    #expect(session.isCursorVisible)
  }

  @Test func continuedInTheBackgroundItWaitsForTheForeground() throws {
    let environment = childEnvironment(["PS1": "ready> "])
    let session = try TerminalSession("/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
    #expect(session.wait(for: "ready>"))
    session.send("\(executable(named: "TerminalProbe"))\r")
    #expect(session.wait { isWhole($0, size: Size(80, 24)) })
    session.press(.control("z"))
    #expect(session.wait(for: "Stopped"))
    session.send("clear; bg\r")
    // Bash tells of the second stop with its next prompt.
    session.send("wait; echo stopped again\r")
    #expect(session.wait { $0.rows.contains("stopped again") })
    #expect(!session.isAlternateScreen)
    session.send("fg\r")
    #expect(session.wait { isWhole($0, size: Size(80, 24)) && $0.shows("event 2: continued") })
    session.send("q")
    #expect(session.wait(for: "bye"))
    #expect(!session.isAlternateScreen)
  }

  @Test func aStopAskedForFromOutsideIsMadeLikeCtrlZ() throws {
    let session = try startProbe()
    session.kill(SIGTSTP)
    #expect(session.waitForStop())
    #expect(session.wait { _ in !session.isAlternateScreen })
    expectRestored(session)
    session.kill(SIGCONT)
    #expect(session.wait(for: "event 1: continued"))
    #expect(session.screen.rows[0] == "size 80 x 24")
  }

  @Test func aStopByForceIsRepaintedAfterwards() throws {
    let session = try startProbe()
    session.kill(SIGSTOP)
    #expect(session.waitForStop())
    let before = session.bytesReceived
    session.kill(SIGCONT)
    #expect(session.wait(for: "event 1: continued"))
    #expect(session.wait { _ in session.bytesReceived - before > 200 })
    #expect(session.isAlternateScreen)
    #expect(!session.settings.echoes)
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    expectRestored(session)
  }
}
