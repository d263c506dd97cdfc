import TestSupport
import Testing

/// A key and what it is to be understood as.
private struct Press: Sendable {
  var key: PressedKey
  var event: String

  init(_ key: PressedKey, _ event: String) {
    (self.key, self.event) = (key, event)
  }
}

@Suite(.serialized) struct KeyTests {
  private static let presses =
    [
      Press(.up, "up"), Press(.down, "down"), Press(.left, "left"), Press(.right, "right"), Press(.home, "home"),
      Press(.end, "end"), Press(.pageUp, "pageUp"), Press(.pageDown, "pageDown"), Press(.enter, "enter"),
      Press(.escape, "escape"), Press(.tab, "tab"), Press(.backTab, "backTab"), Press(.backspace, "backspace"),
      Press(.delete, "delete"), Press(.control("c"), "control(\"c\")"), Press(.control("s"), "control(\"s\")"),
      Press(.control("j"), "enter"), Press(.control("h"), "backspace"), Press(.character("x"), "character(\"x\")"),
      Press(.character(" "), "character(\" \")"), Press(.character("é"), "character(\"\\u{00E9}\")"),
      Press(.character("漢"), "character(\"\\u{6F22}\")"),
    ] + (1...12).map { Press(.function($0), "function(\($0))") }

  @Test func everyKeyIsUnderstood() throws {
    let session = try startProbe()
    for (index, press) in Self.presses.enumerated() {
      session.press(press.key)
      let isUnderstood = session.wait(for: "event \(index + 1): key(\(press.event))", timeout: .seconds(5))
      try #require(isUnderstood, "\(press.event): \(session.screen.rows[1])")
    }
  }

  @Test func keysTypedAheadAreAllTold() throws {
    let session = try startProbe()
    session.send("\u{1B}[A\u{1B}OBxy\u{1B}[5~é\u{1B}")
    #expect(session.wait(for: "event 7: key(escape)"))
  }

  @Test func anotherThreadWakes() throws {
    let session = try startProbe()
    session.send("w")
    #expect(session.wait(for: "event 2: woken"))
  }

  @Test func waitingEndsInTime() throws {
    let session = try startProbe()
    session.send("t")
    #expect(session.wait(for: "event 1: timeout"))
  }
}
