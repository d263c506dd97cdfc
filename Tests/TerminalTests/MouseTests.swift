import Canvas
import Glibc
import TestSupport
import Testing

/// The mouse of a real terminal, through ncurses.
@Suite(.serialized) struct MouseTests {
  /// The switches that make a terminal report its mouse, and stop it.
  static let on = ["1000h", "1002h", "1003h", "1006h"]
  static let off = ["1006l", "1003l", "1002l", "1000l"]

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color", "xterm", "NO_COLOR"])
  func everyMovementIsUnderstood(_ term: String) throws {
    let session = try startMouse(term == "NO_COLOR" ? ["NO_COLOR": "1"] : ["TERM": term])
    try expect(session, .move, at: Position(5, 7), "move")
    try expect(session, .press, at: Position(5, 7), "press")
    try expect(session, .move, at: Position(6, 7), "drag")
    try expect(session, .move, at: Position(79, 23), "drag")
    try expect(session, .release, at: Position(79, 23), "release")
    try expect(session, .scrollUp, at: Position(79, 23), "scrollUp")
    try expect(session, .scrollDown, at: Position(79, 23), "scrollDown")
    try expect(session, .move, at: Position(0, 0), "move")
    try expect(session, .press, at: Position(0, 0), "press")
    session.press(.up)
    #expect(session.wait(for: "key(up)"))
  }

  @Test func wideScreensAreReachedToTheirEnd() throws {
    let session = try startMouse(size: Size(400, 60))
    try expect(session, .press, at: Position(399, 59), "press")
    try expect(session, .release, at: Position(399, 59), "release")
    try expect(session, .scrollUp, at: Position(300, 58), "scrollUp")
  }

  /// Terminals that know no numbers, and perhaps no motion, send bytes.
  @Test func oldReportsAreUnderstood() throws {
    let session = try startMouse(["TERM": "screen-256color"], size: Size(230, 60))
    func report(_ button: UInt8, _ column: UInt8, _ row: UInt8) {
      session.send([0x1B, 0x5B, 0x4D, 32 + button, 33 + column, 33 + row])
    }
    report(0, 222, 40)
    #expect(session.wait(for: "press at 222, 40"))
    report(32, 150, 3)
    #expect(session.wait(for: "drag at 150, 3"))
    report(3, 94, 59)
    #expect(session.wait(for: "release at 94, 59"))
    report(64, 95, 0)
    #expect(session.wait(for: "scrollUp at 95, 0"))
    report(65, 100, 1)
    #expect(session.wait(for: "scrollDown at 100, 1"))
    // A button that is not the left one goes up.
    report(2, 10, 10)
    report(3, 10, 10)
    session.send("x")
    #expect(session.wait(for: "event 7: key(character(\"x\"))"))
  }

  @Test func whatMeansNothingIsPassedOver() throws {
    let session = try startMouse()
    session.mouse(.pressRight, at: Position(0, 0))
    session.send("\u{1B}[<66;3;3M\u{1B}[<128;3;3M\u{1B}[<0;0;3M\u{1B}[<33;3;3M")
    // Held keys do not make another mouse of it.
    session.send("\u{1B}[<16;4;4M")
    #expect(session.wait(for: "press at 3, 3"))
    #expect(session.screen.rows[14] == "move at 0, 0" || session.screen.rows[14] == "press at 3, 3")
    session.send("\u{1B}[<16;4;4m")
    #expect(session.wait(for: "release at 3, 3"))
  }

  @Test func aReportThatIsCutOffIsNotTyped() throws {
    let session = try startMouse()
    // What cuts it off is a key of its own, but not the letter that ends it.
    session.send("\u{1B}[<0;12\u{1B}[A")
    #expect(session.wait(for: "event 2: key(up)"))
    session.send("\u{1B}[<0;1zx")
    #expect(session.wait(for: "event 3: key(character(\"x\"))"))
    session.send("\u{1B}[<0;1")
    session.idle(.milliseconds(300))
    session.send("v")
    #expect(session.wait(for: "event 4: key(character(\"v\"))"))
  }

  @Test func aFloodOfMotionKeepsItsOrderAndDelaysNoKey() throws {
    let session = try startMouse()
    var flood = "\u{1B}[<0;1;1M"
    for index in 0..<20_000 { flood += "\u{1B}[<32;\(index % 80 + 1);\(index % 24 + 1)M" }
    session.send(flood + "\u{1B}[<0;9;9m\u{1B}[<35;3;3M\u{1B}[<35;4;4Mx")
    #expect(session.wait { $0.rows[1].hasSuffix("key(character(\"x\"))") })
    let count = session.screen.rows[1].split(separator: " ").dropFirst().first.flatMap { Int($0.dropLast()) }
    #expect(try #require(count) < 5_000)
    let told = session.screen.rows[14...21]
    let last = Array(told.drop { $0 != "release at 8, 8" })
    #expect(last.first == "release at 8, 8" && last.last == "move at 3, 3")
    #expect(told.contains("drag at 79, 7"))
  }

  @Test func switchedOffItIsLeftToTheUser() throws {
    let session = try startMouse()
    #expect(session.mouseSwitches == Self.on)
    #expect(session.reportsMouse)
    session.send("e")
    #expect(session.wait(for: "event 2: mouse on"))
    #expect(session.mouseSwitches == Self.on)
    session.send("d")
    #expect(session.wait(for: "event 3: mouse off"))
    #expect(session.mouseSwitches == Self.on + Self.off)
    // What was under way is no key.
    session.send("\u{1B}[<0;12;5M\u{1B}[<0;12;5mx")
    #expect(session.wait(for: "event 4: key(character(\"x\"))"))
    session.send("e")
    #expect(session.wait(for: "event 5: mouse on"))
    #expect(session.mouseSwitches == Self.on + Self.off + Self.on)
    try expect(session, .press, at: Position(1, 1), "press")
  }

  @Test func itIsOffUntilAskedFor() throws {
    let session = try startProbe()
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.mouseSwitches == [])
  }

  @Test(arguments: ["vt100", "vt220"]) func terminalsWithoutOneAreLeftAlone(_ term: String) throws {
    let session = try startProbe([], ["TERM": term])
    session.send("e")
    #expect(session.wait(for: "event 1: no mouse"))
    session.send("d")
    #expect(session.wait(for: "event 2: mouse off"))
    session.press(.control("z"))
    #expect(session.waitForStop())
    session.kill(SIGCONT)
    #expect(session.wait(for: "event 3"))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.mouseSwitches == [])
  }

  private func expect(
    _ session: TerminalSession, _ movement: HandMovement, at position: Position, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    session.mouse(movement, at: position)
    let text = "\(name) at \(position.column), \(position.row)"
    try #require(session.wait { $0.rows[1].hasSuffix(": \(text)") }, "\(text)", sourceLocation: sourceLocation)
  }
}

/// Starts the probe with its mouse switched on.
func startMouse(_ environment: [String: String?] = [:], size: Size = Size(80, 24)) throws -> TerminalSession {
  let session = try startProbe([], environment, size: size)
  session.send("e")
  try #require(session.wait(for: "event 1: mouse on"))
  return session
}
