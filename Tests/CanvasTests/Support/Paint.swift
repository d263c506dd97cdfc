import Canvas

/// A painter on a small blank surface.
func painter(_ columns: Int, _ rows: Int, _ glyphSet: GlyphSet = .braille) -> Painter {
  Painter(
    size: Size(columns, rows), theme: Theme(depth: .truecolor, background: .dark), glyphSet: glyphSet)
}

extension Buffer {
  /// All rows as text.
  var rows: [String] { (0..<size.rows).map { text(row: $0) } }
}

extension DotLayer {
  /// The layer's rows as text, drawn on an empty surface of its size.
  func rows(_ columns: Int, _ rows: Int, _ glyphSet: GlyphSet) -> [String] {
    var painter = painter(columns, rows, glyphSet)
    painter.draw(self, at: 0, 0)
    return painter.buffer.rows
  }
}

/// A style told apart by one palette entry.
func ink(_ index: UInt8) -> Style { Style(.indexed(index)) }
