/// Lines and dots finer than a cell, drawn over whatever lies below.
///
/// A cell holds 2×4 dots in braille, 1×2 in half blocks and one in ASCII. Where lines meet in a cell, the heavier gives
/// the colour; dots of much lighter lines give way to it, so that strong lines stay clean.
package struct DotLayer: Sendable {
  private struct Ink {
    var dots: UInt8 = 0
    var style = Style()
    var weight = -1.0
    var glyph: Unicode.Scalar = " "
  }

  private let size: Size
  private let glyphSet: GlyphSet
  private var cells: [Ink]

  /// Dots in a cell from left to right.
  package let dotsPerColumn: Int
  /// Dots in a cell from top to bottom.
  package let dotsPerRow: Int

  /// An empty layer over `size` cells.
  package init(size: Size, glyphSet: GlyphSet) {
    self.size = Size(max(0, size.columns), max(0, size.rows))
    self.glyphSet = glyphSet
    cells = Array(repeating: Ink(), count: self.size.columns * self.size.rows)
    switch glyphSet {
    case .braille: (dotsPerColumn, dotsPerRow) = (2, 4)
    case .half: (dotsPerColumn, dotsPerRow) = (1, 2)
    case .ascii: (dotsPerColumn, dotsPerRow) = (1, 1)
    }
  }

  /// Dots from left to right.
  package var width: Int { size.columns * dotsPerColumn }
  /// Dots from top to bottom.
  package var height: Int { size.rows * dotsPerRow }

  /// Sets one dot.
  ///
  /// Outside of the layer nothing happens.
  ///
  /// - Parameters:
  ///   - weight: Importance of its line; see the type.
  ///   - glyph: What stands for it in ASCII.
  package mutating func dot(_ x: Int, _ y: Int, _ style: Style, weight: Double = 1, glyph: Unicode.Scalar = "*") {
    guard 0 <= x, x < width, 0 <= y, y < height else { return }
    let index = y / dotsPerRow * size.columns + x / dotsPerColumn
    let bit = Self.bit(x % dotsPerColumn, y % dotsPerRow, glyphSet)
    var ink = cells[index]
    if weight > 2 * ink.weight { ink.dots = 0 }
    if weight * 2 < ink.weight { return }
    ink.dots |= bit
    if weight >= ink.weight {
      ink.style = style
      ink.weight = weight
      ink.glyph = glyph
    }
    cells[index] = ink
  }

  /// Sets the dots from (x, y₀) to (x, y₁).
  package mutating func column(
    _ x: Int, _ y0: Int, _ y1: Int, _ style: Style, weight: Double = 1, glyph: Unicode.Scalar = "*"
  ) {
    for y in min(y0, y1)...max(y0, y1) { dot(x, y, style, weight: weight, glyph: glyph) }
  }

  /// Hands out every cell that holds a dot: column, row, glyph, style.
  func forEachCell(_ body: (_ column: Int, _ row: Int, _ glyph: Unicode.Scalar, _ style: Style) -> Void) {
    for (index, ink) in cells.enumerated() where ink.dots != 0 {
      body(index % size.columns, index / size.columns, Self.glyph(ink, glyphSet), ink.style)
    }
  }

  private static func bit(_ x: Int, _ y: Int, _ glyphSet: GlyphSet) -> UInt8 {
    switch glyphSet {
    case .braille:
      // Unicode numbers the first three rows column by column, then the fourth row.
      y < 3 ? 1 << UInt8(x * 3 + y) : 1 << UInt8(6 + x)
    case .half: 1 << UInt8(y)
    case .ascii: 1
    }
  }

  private static func glyph(_ ink: Ink, _ glyphSet: GlyphSet) -> Unicode.Scalar {
    switch glyphSet {
    case .braille: Unicode.Scalar(0x2800 + UInt32(ink.dots)) ?? "·"
    case .half: ink.dots == 1 ? "▀" : ink.dots == 2 ? "▄" : "█"
    case .ascii: ink.glyph
    }
  }
}
