import Canvas
import Glibc
import TestSupport
import Testing

/// Starts the probe on a terminal of its own and waits for its first picture.
func startProbe(
  _ arguments: [String] = [], _ environment: [String: String?] = [:], size: Size = Size(80, 24),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> TerminalSession {
  let session = try TerminalSession(
    executable(named: "TerminalProbe"), arguments, environment: childEnvironment(environment), size: size)
  try #require(session.wait { isWhole($0, size: size) }, "\(session.screen.text)", sourceLocation: sourceLocation)
  return session
}

/// Whether the probe's picture has come to its last cell, whose content it sends last.
func isWhole(_ screen: Screen, size: Size) -> Bool {
  screen.rows[0] == "size \(size.columns) x \(size.rows)" && screen.rows[size.rows - 1].hasPrefix("corner")
    && screen.cell(at: size.columns - 1, size.rows - 1).glyph == "#"
}

/// Expects the terminal to be as if the program had never run.
func expectRestored(_ session: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(session.settings == session.initialSettings, sourceLocation: sourceLocation)
  #expect(!session.isAlternateScreen, sourceLocation: sourceLocation)
  #expect(!session.reportsMouse, sourceLocation: sourceLocation)
  #expect(session.pasteSwitches.last != "2004h", sourceLocation: sourceLocation)
  #expect(session.isCursorVisible, sourceLocation: sourceLocation)
  #expect(!session.screen.shows("corner"), sourceLocation: sourceLocation)
}
