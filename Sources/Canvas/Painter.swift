/// Draws text, frames and marks into a buffer with a theme and the glyphs of a tier.
package struct Painter: Sendable {
  /// What is drawn so far.
  package private(set) var buffer: Buffer
  /// Colours.
  package let theme: Theme
  /// Tier of glyphs.
  package let glyphSet: GlyphSet
  /// Characters of the tier.
  package let glyphs: Glyphs

  /// A painter on a blank surface.
  package init(size: Size, theme: Theme, glyphSet: GlyphSet) {
    buffer = Buffer(size)
    self.theme = theme
    self.glyphSet = glyphSet
    glyphs = Glyphs(glyphSet)
  }

  /// Puts one cell.
  package mutating func put(_ glyph: Unicode.Scalar, _ column: Int, _ row: Int, _ style: Style) {
    buffer[column, row] = Cell(glyph, style)
  }

  /// Writes text from a cell on, cut with an ellipsis to `width`; returns the first column after it.
  ///
  /// A character with its marks has one cell, so that a text has as many as characters. What does not fill one column,
  /// or is not in the tier, is replaced; see ``Glyphs/showable(_:)``.
  @discardableResult
  package mutating func write(
    _ text: String, _ column: Int, _ row: Int, _ style: Style, width: Int = .max
  ) -> Int {
    guard width > 0 else { return column }
    let isCut = text.count > width
    var column = column
    for character in isCut ? text.prefix(width - 1) : text[...] {
      put(glyphs.showable(character), column, row, style)
      column += 1
    }
    guard isCut else { return column }
    put(glyphs.ellipsis, column, row, style)
    return column + 1
  }

  /// Writes text that ends before column `end`.
  package mutating func write(_ text: String, endingAt end: Int, _ row: Int, _ style: Style) {
    write(text, end - text.count, row, style)
  }

  /// Writes text in the middle of a stretch of columns.
  package mutating func write(
    _ text: String, centeredIn columns: Range<Int>, _ row: Int, _ style: Style
  ) {
    let length = min(text.count, columns.count)
    write(text, columns.lowerBound + (columns.count - length) / 2, row, style, width: columns.count)
  }

  /// Fills a rectangle.
  package mutating func fill(_ rect: Rect, with cell: Cell = Cell()) {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn { buffer[column, row] = cell }
    }
  }

  /// Draws a frame with a title in its upper edge and a remark at the edge's right end.
  package mutating func frame(
    _ rect: Rect, title: String, remark: String = "", style: Style? = nil
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let style = style ?? theme.frame
    let (left, right) = (rect.column, rect.endColumn - 1)
    let (top, bottom) = (rect.row, rect.endRow - 1)
    for column in left...right {
      put(glyphs.horizontal, column, top, style)
      put(glyphs.horizontal, column, bottom, style)
    }
    for row in top...bottom {
      put(glyphs.vertical, left, row, style)
      put(glyphs.vertical, right, row, style)
    }
    put(glyphs.corners.0, left, top, style)
    put(glyphs.corners.1, right, top, style)
    put(glyphs.corners.2, left, bottom, style)
    put(glyphs.corners.3, right, bottom, style)
    let titleEnd = title.isEmpty ? left + 2 : write(" \(title) ", left + 1, top, theme.bright, width: rect.columns - 2)
    if !remark.isEmpty, titleEnd + remark.count + 3 <= right {
      write(" \(remark) ", endingAt: right - 1, top, theme.quiet)
    }
  }

  /// Draws every changed cell of a layer of dots over what is there; the ground below stays.
  package mutating func draw(_ layer: DotLayer, at column: Int, _ row: Int) {
    layer.forEachCell { cellColumn, cellRow, glyph, style in
      let below = buffer[column + cellColumn, row + cellRow].style.background
      put(glyph, column + cellColumn, row + cellRow, Style(style.foreground, on: below, style.attributes))
    }
  }
}
