import Canvas
import Glibc
import TestSupport
import Testing

/// The end of the shell that could have brought the program back.
@Suite(.serialized) struct JobTests {
  /// The probe in a shell with job control, and its process.
  private func start() throws -> (TerminalSession, pid_t) {
    let environment = childEnvironment(["PS1": "ready> "])
    let session = try TerminalSession("/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
    try #require(session.wait(for: "ready>"))
    session.send("\(executable(named: "TerminalProbe"))\r")
    try #require(session.wait { isWhole($0, size: Size(80, 24)) })
    return (session, try #require(TerminalSession.child(of: session.process)))
  }

  private func expectEnd(of probe: pid_t, _ session: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation) {
    let hasEnded = session.wait(timeout: .seconds(20)) { _ in !TerminalSession.isAlive(probe) }
    #expect(hasEnded, "stopped: \(TerminalSession.isStopped(probe))", sourceLocation: sourceLocation)
    if !hasEnded { kill(probe, SIGKILL) }
  }

  @Test(arguments: [SIGKILL, SIGHUP]) func aStoppedProgramDoesNotOutliveIt(_ signal: Int32) throws {
    for _ in 0..<5 {
      let (session, probe) = try start()
      session.press(.control("z"))
      #expect(session.wait(for: "Stopped"))
      session.kill(signal)
      expectEnd(of: probe, session)
    }
  }

  @Test(arguments: [0, 200, 1000, 5000, 20_000]) func norOneThatIsAboutToStop(_ microseconds: UInt32) throws {
    let (session, probe) = try start()
    session.press(.control("z"))
    usleep(microseconds)
    session.kill(SIGKILL)
    expectEnd(of: probe, session)
  }

  @Test func aClosedWindowEndsAStoppedProgram() throws {
    let (session, probe) = try start()
    session.press(.control("z"))
    #expect(session.wait(for: "Stopped"))
    session.hangUp()
    expectEnd(of: probe, session)
  }

  @Test func askedToEndWhileStoppedItDoes() throws {
    let (session, probe) = try start()
    session.press(.control("z"))
    #expect(session.wait(for: "Stopped"))
    // The shell continues what it ends.
    session.send("kill %1\r")
    expectEnd(of: probe, session)
    #expect(!session.isAlternateScreen && session.isCursorVisible)
    session.send("echo still here\r")
    #expect(session.wait { $0.rows.contains("still here") })
  }
}
