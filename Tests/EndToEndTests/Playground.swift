import Canvas
import TestSupport
import Testing

/// The real program on a real terminal; one after the other, as each takes a processor when it trains.
@Suite(.serialized) enum EndToEnd {}

/// Starts the program and waits for its first whole screen.
func start(
  _ arguments: [String] = ["circle"], _ environment: [String: String?] = [:], size: Size = Size(100, 30),
  directory: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> TerminalSession {
  let session = try TerminalSession(
    executable(named: "playground"), arguments, environment: childEnvironment(environment), size: size,
    directory: directory)
  try #require(
    session.wait(timeout: .seconds(30)) { isWhole($0) }, "\(session.screen.text)", sourceLocation: sourceLocation)
  return session
}

/// Whether the screen has its status line, and its footer in the last row: keys, or why a run is already over.
func isWhole(_ screen: Screen) -> Bool {
  let footer = screen.rows[screen.size.rows - 1]
  let hasFooter =
    footer.contains("q quit") || footer.contains("Stopped at epoch") || footer.contains("Diverged at epoch")
  return hasFooter && Status(screen) != nil && screen.shows(" Output ")
}

/// What the status line tells.
struct Status: Equatable {
  /// Epochs trained.
  let epoch: Int
  /// Training loss, to three decimals; `nil` where none is shown.
  let train: Double?
  /// Test loss.
  let test: Double?
  /// Whether training goes on.
  let isPlaying: Bool

  /// A status by hand.
  init(epoch: Int, train: Double?, test: Double?, isPlaying: Bool) {
    (self.epoch, self.train, self.test, self.isPlaying) = (epoch, train, test, isPlaying)
  }

  /// Reads the first row of a screen, if it is a status line with the epoch in at least six digits.
  init?(_ screen: Screen) {
    let row = screen.rows[0]
    guard let epoch = row.firstMatch(of: #/epoch ([0-9,]{7,}) /#)?.1,
      let losses = row.firstMatch(of: /train +(\S+) +test +(\S+)/)
    else { return nil }
    self.epoch = Int(epoch.filter(\.isNumber)) ?? -1
    (train, test) = (Double(losses.1), Double(losses.2))
    isPlaying = row.contains("running")
    guard isPlaying != row.contains("paused") else { return nil }
  }
}

extension TerminalSession {
  /// What the status line tells now.
  var status: Status? { Status(screen) }

  /// Waits until the status line is as wanted.
  func waitForStatus(timeout: Duration = .seconds(30), _ isAsWanted: (Status) -> Bool) -> Bool {
    wait(timeout: timeout) { Status($0).map(isAsWanted) ?? false }
  }

  /// Waits until training rests, and returns the epoch at which it does; `nil` where it goes on.
  func restingEpoch() -> Int? {
    guard waitForStatus({ !$0.isPlaying }) else { return nil }
    for _ in 0..<20 {
      let before = status
      idle(.milliseconds(150))
      if let status, status == before { return status.epoch }
    }
    return nil
  }

  /// Leaves by q and expects the terminal as it was.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) {
    send("q")
    #expect(waitForExit() == .exited(0), sourceLocation: sourceLocation)
    expectRestored(self, sourceLocation: sourceLocation)
  }

  /// The text in reverse video: what has the focus, where there are no colours.
  var focusedText: String {
    let screen = screen
    var text = ""
    for row in 0..<screen.size.rows {
      for column in 0..<screen.size.columns where screen.cell(at: column, row).attributes.contains(.reverse) {
        text.unicodeScalars.append(screen.cell(at: column, row).glyph)
      }
    }
    return text
  }

  /// Presses Tab until what has the focus contains a text; for sessions without colours.
  func focus(_ text: String) -> Bool {
    for _ in 0..<120 {
      let before = focusedText
      if before.contains(text) {
        // Half of a frame may have shown it in passing; then the next round finds it.
        idle(.milliseconds(200))
        if focusedText.contains(text) { return true }
      }
      press(.tab)
      guard wait(until: { _ in !self.focusedText.isEmpty && self.focusedText != before }) else { return false }
      idle(.milliseconds(10))
    }
    return false
  }
}

/// Expects the terminal to be as if the program had never run.
func expectRestored(_ session: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(session.settings == session.initialSettings, sourceLocation: sourceLocation)
  #expect(!session.isAlternateScreen, sourceLocation: sourceLocation)
  #expect(!session.reportsMouse, sourceLocation: sourceLocation)
  #expect(session.pasteSwitches.last != "2004h", sourceLocation: sourceLocation)
  #expect(session.isCursorVisible, sourceLocation: sourceLocation)
  #expect(session.screen.text.allSatisfy { $0.isWhitespace }, "\(session.screen.text)", sourceLocation: sourceLocation)
}
