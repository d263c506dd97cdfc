/// One cell of the terminal: a glyph one column wide, and its style.
package struct Cell: Hashable, Sendable {
  /// The character shown.
  package var glyph: Unicode.Scalar
  /// Its colours and attributes.
  package var style: Style

  /// A cell; without arguments a blank.
  package init(_ glyph: Unicode.Scalar = " ", _ style: Style = Style()) {
    self.glyph = glyph
    self.style = style
  }
}

/// A drawn screen: a rectangle of cells in memory.
///
/// All drawing goes here; only the terminal reads it.
package struct Buffer: Equatable, Sendable {
  /// Size in cells.
  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]

  /// A blank surface.
  package init(_ size: Size, filledWith cell: Cell = Cell()) {
    self.size = Size(max(0, size.columns), max(0, size.rows))
    cells = Array(repeating: cell, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place; writing outside of the surface does nothing, reading there gives a blank.
  package subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * size.columns + column] : Cell() }
    set { if contains(column, row) { cells[row * size.columns + column] = newValue } }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    0 <= column && column < size.columns && 0 <= row && row < size.rows
  }

  /// The screen painted on a ground: where a cell has the terminal's own colours, it gets these.
  package func painted(on ground: Color, text: Color) -> Buffer {
    guard ground != .standard else { return self }
    var painted = self
    for index in cells.indices {
      if cells[index].style.background == .standard { painted.cells[index].style.background = ground }
      if cells[index].style.foreground == .standard { painted.cells[index].style.foreground = text }
    }
    return painted
  }

  /// Row `row` as text.
  package func text(row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<size.columns { text.append(self[column, row].glyph) }
    return String(text)
  }
}
