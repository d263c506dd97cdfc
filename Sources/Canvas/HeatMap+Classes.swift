extension HeatMap {
  /// Draws the winning class of each point of a map, the paler the less sure, into `rect`.
  ///
  /// Where a cell has no colours enough, its glyph is the class's number, or the shade of its confidence.
  ///
  /// - Parameters:
  ///   - winners: The class of each point, row by row from the top.
  ///   - confidences: How sure each is, from 0 to 1.
  ///   - rect: The cells to draw into.
  ///   - palette: The colours of the classes.
  ///   - painter: What is drawn on.
  package func draw(
    winners: [Int], confidences: [Double], in rect: Rect, palette: ClassPalette, on painter: inout Painter
  ) {
    let (columns, rows) = resolution(of: Size(rect.columns, rect.rows))
    precondition(winners.count == columns * rows && confidences.count == winners.count, "a class for each point")
    func color(_ index: Int) -> Color { palette.color(of: winners[index], confidence: confidences[index]) }
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let index = row * (rows / rect.rows) * columns + column
        let cell: Cell
        if usesHalfBlocks {
          let (above, below) = (color(index), color(index + columns))
          cell = above == below ? Cell(" ", Style(.standard, on: below)) : Cell("▀", Style(above, on: below))
        } else {
          let ink = palette.glyphColor(of: winners[index], confidence: confidences[index])
          cell = Cell(glyph(winners[index], confidences[index], palette), Style(ink))
        }
        painter.put(cell.glyph, rect.column + column, rect.row + row, cell.style)
      }
    }
  }

  /// The number of a sure class, a dot for an unsure one; with colours a shade.
  private func glyph(_ winner: Int, _ confidence: Double, _ palette: ClassPalette) -> Unicode.Scalar {
    if hasColors && glyphSet != .ascii {
      let shades: [Unicode.Scalar] = ["░", "▒", "▓", "█"]
      return shades[min(3, max(0, Int((confidence.isNaN ? 0 : confidence) * 4)))]
    }
    return confidence >= 0.5 ? ClassPalette.digit(of: winner) : "."
  }
}
