import Glibc
import TestSupport
import Testing

/// However the program goes, it leaves no mode of the mouse behind.
@Suite(.serialized) struct MouseLeavingTests {
  private static let onAndOff = MouseTests.on + MouseTests.off

  @Test func quittingSwitchesItOff() throws {
    let session = try startMouse()
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.mouseSwitches == Self.onAndOff)
    expectRestored(session)
  }

  @Test(arguments: SignalTests.ending) func signalsDo(_ signal: Int32) throws {
    let session = try startMouse()
    session.kill(signal)
    #expect(session.waitForExit() == .exited(128 + signal))
    #expect(session.mouseSwitches == Self.onAndOff)
    expectRestored(session)
  }

  @Test(arguments: [("c", SIGILL), ("o", SIGSEGV), ("a", SIGABRT)])
  func crashesDo(_ key: String, _ signal: Int32) throws {
    let session = try startMouse()
    session.send(key)
    #expect(session.waitForExit() == .signalled(signal))
    #expect(session.mouseSwitches == Self.onAndOff)
    expectRestored(session)
  }

  @Test func crashesWithoutItSendNoSwitch() throws {
    let session = try startMouse()
    session.send("d")
    #expect(session.wait(for: "mouse off"))
    session.kill(SIGQUIT)
    #expect(session.waitForExit() == .signalled(SIGQUIT))
    #expect(session.mouseSwitches == Self.onAndOff)
  }

  @Test(arguments: [true, false]) func itIsOffWhileSuspended(_ isOn: Bool) throws {
    let session = try startMouse()
    if !isOn {
      session.send("d")
      #expect(session.wait(for: "mouse off"))
    }
    session.press(.control("z"))
    #expect(session.waitForStop())
    #expect(session.wait { _ in !session.isAlternateScreen })
    expectRestored(session)
    #expect(session.mouseSwitches == Self.onAndOff)
    session.kill(SIGCONT)
    #expect(session.wait { _ in session.isAlternateScreen && session.reportsMouse == isOn })
    session.press(.up)
    #expect(session.wait(for: "key(up)"))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.mouseSwitches == (isOn ? Self.onAndOff + Self.onAndOff : Self.onAndOff))
    expectRestored(session)
  }

  @Test func aStopByForceIsMadeUpFor() throws {
    let session = try startMouse()
    session.kill(SIGSTOP)
    #expect(session.waitForStop())
    session.kill(SIGCONT)
    #expect(session.wait(for: "continued"))
    #expect(session.wait { _ in session.mouseSwitches == MouseTests.on + MouseTests.on })
    session.mouse(.press, at: .init(4, 4))
    #expect(session.wait(for: "press at 4, 4"))
  }

  @Test func whatItDidLastIsNotLeftToTheShell() throws {
    let session = try startMouse()
    session.send("q" + String(repeating: "\u{1B}[<35;5;5M", count: 100))
    #expect(session.waitForExit() == .exited(0))
    #expect(session.unreadInput == 0)
    expectRestored(session)
  }
}
