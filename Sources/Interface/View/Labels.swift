import Canvas
import Scenarios

extension Painter {
  /// Writes a label with the letter of its key set off; without the letter in it, just the label.
  mutating func label(_ text: String, key: Action?, _ column: Int, _ row: Int, _ style: Style) {
    write(text, column, row, style)
    guard let key, case .character(let letter)? = KeyMap.key(for: key) else { return }
    // A capital is a key of its own.
    let characters = Array(letter.properties.isUppercase ? text : text.lowercased())
    guard let index = characters.firstIndex(of: Character(letter)) else { return }
    write(String(text.dropFirst(index).prefix(1)), column + index, row, theme.hotKey)
  }

  /// Writes a value at the end of a box, as a chip in brackets where it has the focus.
  mutating func value(_ text: String, in rect: Rect, isFocused: Bool, style: Style? = nil) {
    let room = max(0, rect.columns - 2)
    // Where there is no room for all, the space before a percent sign is the first to go.
    let tight = text.count > room && text.hasSuffix(" %") ? text.dropLast(2) + "%" : text
    let shown = tight.cut(to: room, with: glyphs.ellipsis)
    let start = rect.endColumn - shown.count - 2
    let look = isFocused ? theme.focus : style ?? theme.bright
    if isFocused {
      put(glyphs.focusLeft, start, rect.row, look)
      put(glyphs.focusRight, rect.endColumn - 1, rect.row, look)
    }
    write(shown, start + 1, rect.row, look)
  }

  /// Writes a value at the beginning of a box, as a chip in brackets where it has the focus.
  mutating func leadingValue(_ text: String, in rect: Rect, isFocused: Bool) {
    let width = text.count + 2
    value(text, in: Rect(rect.column, rect.row, min(width, rect.columns), 1), isFocused: isFocused)
  }
}
