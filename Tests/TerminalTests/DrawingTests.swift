import Canvas
import Foundation
import TestSupport
import Testing
@testable import Terminal

/// A real ncurses draws on a real pty.
@Suite(.serialized) struct DrawingTests {
  @Test func everyCellIsShownAsDrawn() throws {
    let session = try startProbe()
    let screen = session.screen
    #expect(session.isAlternateScreen)
    #expect(!session.isCursorVisible)
    #expect(!session.settings.echoes)
    #expect(screen.rows[0] == "size 80 x 24")
    #expect(screen.rows[2] == "▀⣿é·")
    #expect(screen.cell(at: 0, 3).attributes == .bold)
    #expect(screen.cell(at: 0, 4).attributes == .underline)
    #expect(screen.cell(at: 0, 5).attributes == .reverse)
    #expect(colors(screen, row: 6) == [.indexed(1), .indexed(4)])
    #expect(colors(screen, row: 7) == [.indexed(12), .standard])
    #expect(colors(screen, row: 8) == [.indexed(208), .indexed(236)])
    #expect(colors(screen, row: 9) == [.indexed(208), .indexed(16)])
    #expect(screen.rows[23].hasPrefix("corner"))
    #expect(screen.cell(at: 79, 23).glyph == "#")
  }

  @Test func eightColoursAreMadeTheMostOf() throws {
    let session = try startProbe([], ["TERM": "xterm"])
    #expect(colors(session.screen, row: 6) == [.indexed(1), .indexed(4)])
    #expect(colors(session.screen, row: 7) == [.indexed(4), .standard])
    #expect(session.screen.cell(at: 0, 7).attributes == .bold)
    // 64 combinations do not fit into 63 pairs; then backgrounds are given up, never letters or foregrounds.
    session.send("m")
    #expect(session.wait { $0.rows[11] == String(repeating: "x", count: 64) })
    let screen = session.screen
    for index in 0..<64 { #expect(screen.cell(at: index, 11).foreground == .indexed(UInt8(index % 8))) }
  }

  /// Debian keeps the entry in ncurses-term, which need not be installed.
  private static let knowsDirectColor = Capabilities.directEntries(for: "xterm").contains {
    FileManager.default.fileExists(atPath: "/usr/share/terminfo/x/\($0)")
  }

  @Test(.enabled(if: knowsDirectColor)) func truecolorIsSentWhereTerminfoKnowsIt() throws {
    // libvterm 0.1 misreads the colons of this entry, so the bytes are looked at.
    let session = try startProbe(["--color", "truecolor"])
    let log = String(decoding: session.log, as: UTF8.self)
    #expect(log.contains("38:2::255:128:0"))
    #expect(log.contains("48:2::0:0:8"))
    #expect(log.contains("38:2::255:135:0"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"]])
  func withoutColourAttributesAreLeft(_ environment: [String: String]) throws {
    let session = try startProbe([], environment)
    #expect(colors(session.screen, row: 6) == [.standard, .standard])
    #expect(session.screen.cell(at: 0, 5).attributes == .reverse)
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.settings == session.initialSettings)
  }

  @Test func asciiLocalesGetASCII() throws {
    let session = try startProbe([], ["LC_ALL": "C"])
    #expect(session.screen.rows[2] == "????")
    #expect(session.log.allSatisfy { $0 < 0x80 })
  }

  @Test func chosenGlyphsSetTheLocaleTheyNeed() throws {
    let session = try startProbe(["--glyphs", "braille"], ["LC_ALL": "C"])
    #expect(session.screen.rows[2] == "▀⣿é·")
  }

  @Test(arguments: ["linux", "tmux-256color", "screen-256color", "vt220"])
  func otherTerminalsAreUnderstood(_ term: String) throws {
    let session = try startProbe([], ["TERM": term])
    #expect(session.screen.rows[0] == "size 80 x 24")
    session.press(.up)
    #expect(session.wait(for: "event 1: key(up)"))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.settings == session.initialSettings)
  }

  @Test(arguments: [("nosuch", "no terminfo entry"), ("dumb", "cannot draw"), ("", "TERM is not set")])
  func unfitTerminalsAreRefusedInWords(_ term: String, _ words: String) throws {
    let session = try TerminalSession(
      executable(named: "TerminalProbe"), environment: childEnvironment(["TERM": term]), size: Size(100, 24))
    #expect(session.waitForExit() == .exited(1))
    #expect(session.screen.rows[0].contains(words))
    #expect(!session.log.contains(0x1B))
    #expect(session.settings == session.initialSettings)
  }

  @Test func pipesAreRefusedInWords() throws {
    let result = try run(executable(named: "TerminalProbe"))
    #expect(result.status == .exited(1))
    #expect(result.output.isEmpty)
    #expect(result.error.contains("Standard output is not a terminal"))
  }

  @Test(arguments: [Size(100, 30), Size(40, 10)])
  func anotherSizeIsTold(_ size: Size) throws {
    let session = try startProbe()
    session.resize(to: size)
    #expect(session.wait { $0.shows("event 1: resized") && isWhole($0, size: size) })
    session.resize(to: Size(80, 24))
    #expect(session.wait { $0.shows("event 2: resized") && isWhole($0, size: Size(80, 24)) })
  }

  @Test func theTrueSizeCountsNotTheExportedOne() throws {
    _ = try startProbe([], ["LINES": "10", "COLUMNS": "20"])
  }

  @Test func sizesInQuickSuccessionEndWithTheLast() throws {
    let session = try startProbe()
    for columns in stride(from: 120, through: 60, by: -1) { session.resize(to: Size(columns, 20)) }
    #expect(session.wait { isWhole($0, size: Size(60, 20)) })
  }

  @Test func repaintingSendsEveryCellAndStandingStillNone() throws {
    let session = try startProbe()
    session.idle(.milliseconds(50))
    var before = session.bytesReceived
    session.idle(.milliseconds(150))
    #expect(session.bytesReceived == before)
    session.send("x")
    #expect(session.wait(for: "event 1"))
    #expect(session.bytesReceived - before < 100)
    before = session.bytesReceived
    session.press(.control("l"))
    #expect(session.wait(for: "event 2: key(control(\"l\"))"))
    #expect(session.wait { _ in session.bytesReceived - before > 200 })
  }

  private func colors(_ screen: Screen, row: Int) -> [Color] {
    [screen.cell(at: 0, row).foreground, screen.cell(at: 0, row).background]
  }
}
