import CVTerm

/// A key on the keyboard of a `TerminalSession`.
package struct PressedKey: Sendable {
  enum Kind: Sendable {
    case bytes([UInt8])
    case named(cv_key, number: Int, shift: Bool)
  }

  let kind: Kind

  private init(_ kind: Kind) {
    self.kind = kind
  }

  private init(_ name: cv_key, number: Int = 0, shift: Bool = false) {
    kind = .named(name, number: number, shift: shift)
  }

  /// Enter.
  package static let enter = PressedKey(CV_KEY_ENTER)
  /// Tab.
  package static let tab = PressedKey(CV_KEY_TAB)
  /// Shift and Tab.
  package static let backTab = PressedKey(CV_KEY_TAB, shift: true)
  /// Backspace.
  package static let backspace = PressedKey(CV_KEY_BACKSPACE)
  /// Escape.
  package static let escape = PressedKey(CV_KEY_ESCAPE)
  /// The arrow up.
  package static let up = PressedKey(CV_KEY_UP)
  /// The arrow down.
  package static let down = PressedKey(CV_KEY_DOWN)
  /// The arrow to the left.
  package static let left = PressedKey(CV_KEY_LEFT)
  /// The arrow to the right.
  package static let right = PressedKey(CV_KEY_RIGHT)
  /// Delete.
  package static let delete = PressedKey(CV_KEY_DELETE)
  /// Home.
  package static let home = PressedKey(CV_KEY_HOME)
  /// End.
  package static let end = PressedKey(CV_KEY_END)
  /// Page up.
  package static let pageUp = PressedKey(CV_KEY_PAGE_UP)
  /// Page down.
  package static let pageDown = PressedKey(CV_KEY_PAGE_DOWN)

  /// A function key, F1 is 1.
  package static func function(_ number: Int) -> PressedKey {
    PressedKey(CV_KEY_FUNCTION, number: number)
  }

  /// Control with an ASCII letter.
  package static func control(_ letter: Unicode.Scalar) -> PressedKey {
    PressedKey(.bytes([UInt8(letter.value & 0x1F)]))
  }

  /// A character.
  package static func character(_ character: Character) -> PressedKey {
    PressedKey(.bytes(Array(String(character).utf8)))
  }
}
