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

  package static let enter = PressedKey(CV_KEY_ENTER)
  package static let tab = PressedKey(CV_KEY_TAB)
  package static let backTab = PressedKey(CV_KEY_TAB, shift: true)
  package static let backspace = PressedKey(CV_KEY_BACKSPACE)
  package static let escape = PressedKey(CV_KEY_ESCAPE)
  package static let up = PressedKey(CV_KEY_UP)
  package static let down = PressedKey(CV_KEY_DOWN)
  package static let left = PressedKey(CV_KEY_LEFT)
  package static let right = PressedKey(CV_KEY_RIGHT)
  package static let delete = PressedKey(CV_KEY_DELETE)
  package static let home = PressedKey(CV_KEY_HOME)
  package static let end = PressedKey(CV_KEY_END)
  package static let pageUp = PressedKey(CV_KEY_PAGE_UP)
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
