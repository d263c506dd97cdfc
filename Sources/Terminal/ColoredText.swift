import Canvas

extension Buffer {
  /// The screen as text alone.
  package func plainText() -> String {
    (0..<size.rows).map { text(row: $0) + "\n" }.joined()
  }

  /// The screen as text with SGR colour codes (ECMA-48), for standard output.
  package func coloredText() -> String {
    var text = ""
    for row in 0..<size.rows {
      var current = Style()
      for column in 0..<size.columns {
        let cell = self[column, row]
        if cell.style != current {
          text += cell.style.selectGraphicRendition
          current = cell.style
        }
        text.unicodeScalars.append(cell.glyph)
      }
      if current != Style() { text += Style().selectGraphicRendition }
      text += "\n"
    }
    return text
  }
}

extension Style {
  /// The code that sets this style, whatever was set before.
  fileprivate var selectGraphicRendition: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    codes +=
      foreground.codes(base: 30, bright: 90, extended: "38") + background.codes(base: 40, bright: 100, extended: "48")
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Color {
  fileprivate func codes(base: Int, bright: Int, extended: String) -> [String] {
    switch self {
    case .standard: []
    case .indexed(let index) where index < 8: [String(base + Int(index))]
    case .indexed(let index) where index < 16: [String(bright + Int(index) - 8)]
    case .indexed(let index): [extended, "5", String(index)]
    case .rgb(let color): [extended, "2", String(color >> 16), String(color >> 8 & 255), String(color & 255)]
    }
  }
}
