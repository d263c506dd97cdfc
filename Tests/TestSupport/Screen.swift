import CVTerm
import Canvas

/// A cell as a terminal shows it.
package struct ScreenCell: Hashable, Sendable {
  /// The character; a space where nothing was written.
  package var glyph: Unicode.Scalar
  /// Colour of the character.
  package var foreground: Color
  /// Colour behind the character.
  package var background: Color
  /// Attributes; the terminal in memory knows no dim.
  package var attributes: Attributes

  init(_ cell: cv_cell) {
    glyph = Unicode.Scalar(cell.glyph) ?? "\u{FFFD}"
    foreground = Self.color(cell.foreground)
    background = Self.color(cell.background)
    attributes = Attributes(rawValue: UInt8(truncatingIfNeeded: cell.attributes))
  }

  private static func color(_ color: cv_color) -> Color {
    switch Int(color.kind) {
    case CV_DEFAULT: .standard
    case CV_INDEXED: .indexed(UInt8(truncatingIfNeeded: color.value))
    default: .rgb(color.value)
    }
  }
}

/// What a terminal shows at one moment.
package struct Screen: Equatable, Sendable {
  /// Its size.
  package let size: Size
  private let cells: [ScreenCell]

  init(size: Size, cells: [ScreenCell]) {
    self.size = size
    self.cells = cells
  }

  /// The cell at a place, which must lie on the screen.
  package func cell(at column: Int, _ row: Int) -> ScreenCell {
    cells[row * size.columns + column]
  }

  /// The rows as text, without the blanks at their ends.
  package var rows: [String] {
    (0..<size.rows).map { row in
      var text = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] { text.append(cell.glyph) }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// The whole screen as text.
  package var text: String { rows.joined(separator: "\n") }

  /// Whether a text stands in one of the rows.
  package func shows(_ text: String) -> Bool {
    rows.contains { $0.contains(text) }
  }
}
