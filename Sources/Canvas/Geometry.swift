/// A size in cells of the terminal.
package struct Size: Hashable, Sendable {
  /// Cells from left to right.
  package var columns: Int
  /// Cells from top to bottom.
  package var rows: Int

  /// A size of `columns` × `rows`.
  package init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// The place of a cell: 0, 0 is the upper left corner.
package struct Position: Hashable, Sendable {
  /// Cells from the left edge.
  package var column: Int
  /// Cells from the upper edge.
  package var row: Int

  /// The cell `column` from the left and `row` from the top.
  package init(_ column: Int, _ row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells; it may be empty, never of negative size.
package struct Rect: Hashable, Sendable {
  /// Leftmost column.
  package var column: Int
  /// Uppermost row.
  package var row: Int
  /// Width in cells.
  package var columns: Int
  /// Height in cells.
  package var rows: Int

  /// The rectangle from `column`, `row` on; negative sizes become zero.
  package init(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of a whole surface.
  package init(_ size: Size) {
    self.init(0, 0, size.columns, size.rows)
  }

  /// First column to the right of it.
  package var endColumn: Int { column + columns }
  /// First row below it.
  package var endRow: Int { row + rows }
  /// Whether it holds no cell.
  package var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The cell in its middle.
  package var center: Position { Position(column + columns / 2, row + rows / 2) }

  /// Whether `position` lies inside.
  package func contains(_ position: Position) -> Bool {
    column <= position.column && position.column < endColumn && row <= position.row && position.row < endRow
  }

  /// Whether all of another rectangle lies inside.
  package func contains(_ other: Rect) -> Bool {
    column <= other.column && other.endColumn <= endColumn && row <= other.row && other.endRow <= endRow
  }

  /// The rectangle without a margin on each side.
  package func inset(columns horizontal: Int, rows vertical: Int) -> Rect {
    Rect(column + horizontal, row + vertical, columns - 2 * horizontal, rows - 2 * vertical)
  }
}
