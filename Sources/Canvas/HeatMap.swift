/// Draws a grid of values in [−1, 1] as an area of cells, in the way of the tier.
///
/// With half blocks and at least 256 colours a cell holds two values, one above the other; with fewer colours or in
/// ASCII a cell holds one, and its glyph's density tells the size: with colours that of |value|, without from −1 to +1.
package struct HeatMap: Sendable {
  private let theme: Theme
  let glyphSet: GlyphSet

  /// A drawer for a theme and a tier.
  package init(theme: Theme, glyphSet: GlyphSet) {
    self.theme = theme
    self.glyphSet = glyphSet
  }

  /// Whether the tier has colours at all.
  var hasColors: Bool { theme.depth != .never }

  /// Whether cells have grounds of colours of their own.
  package var hasGrounds: Bool { usesHalfBlocks }

  /// Whether a cell shows two values.
  var usesHalfBlocks: Bool {
    glyphSet != .ascii && (theme.depth == .truecolor || theme.depth == .indexed256)
  }

  /// Values that an area of cells shows: columns, and rows.
  package func resolution(of size: Size) -> (columns: Int, rows: Int) {
    (size.columns, usesHalfBlocks ? size.rows * 2 : size.rows)
  }

  /// Draws `values`, row by row from the top, into `rect`; there must be as many as ``resolution(of:)`` says.
  ///
  /// A map that is open below leaves its last half row to the ground, to be apart from a map that follows at once.
  package func draw(
    _ values: [Double], in rect: Rect, faded: Bool = false, isOpenBelow: Bool = false, on painter: inout Painter
  ) {
    let (columns, rows) = resolution(of: Size(rect.columns, rect.rows))
    precondition(values.count == columns * rows, "a value for each point of the map")
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let cell: Cell
        if usesHalfBlocks {
          let upper = values[2 * row * columns + column]
          let lower = values[(2 * row + 1) * columns + column]
          let isOpen = isOpenBelow && rect.rows > 1 && row == rect.rows - 1
          cell = halfBlocks(upper, isOpen ? nil : lower, faded)
        } else {
          cell = ramped(values[row * columns + column], faded)
        }
        painter.put(cell.glyph, rect.column + column, rect.row + row, cell.style)
      }
    }
  }

  /// The ground of one cell below a glyph: the colour of the value there, where the tier has colours for grounds.
  package func ground(_ value: Double) -> Color {
    usesHalfBlocks ? theme.heat[value] : .standard
  }

  private func halfBlocks(_ upper: Double, _ lower: Double?, _ faded: Bool) -> Cell {
    guard let lower else { return Cell("▀", Style(color(upper, faded))) }
    let (above, below) = (color(upper, faded), color(lower, faded))
    // One colour for both halves: a blank costs the terminal less than a block.
    return above == below ? Cell(" ", Style(.standard, on: below)) : Cell("▀", Style(above, on: below))
  }

  /// The colour of a value; grey for what is no number, as in the browser.
  private func color(_ value: Double, _ faded: Bool) -> Color {
    value.isNaN ? theme.frame.foreground : (faded ? theme.fadedHeat : theme.heat)[value]
  }

  private func ramped(_ value: Double, _ faded: Bool) -> Cell {
    let hasColor = theme.depth != .never
    let ramp = hasColor ? strengthRamp : signedRamp
    let bounded = min(1, max(-1, value))
    let position = hasColor ? abs(bounded) : (bounded + 1) / 2
    let index = value.isNaN ? 0 : min(ramp.count - 1, Int(position * Double(ramp.count)))
    let color = hasColor ? theme.heat[value] : .standard
    return Cell(ramp[index], Style(color, on: .standard, faded ? .dim : []))
  }

  /// From nothing to full, for |value|.
  private var strengthRamp: [Unicode.Scalar] {
    glyphSet == .ascii ? [" ", ".", ":", "=", "#"] : [" ", "░", "▒", "▓", "█"]
  }

  /// From −1 to +1.
  private var signedRamp: [Unicode.Scalar] {
    glyphSet == .ascii ? [" ", ".", ":", "-", "=", "+", "*", "#"] : [" ", "░", "▒", "▓", "█"]
  }
}
