import Canvas
import Datasets
import Maps

/// The output: the decision map, its axes and its legend.
struct OutputLayout: Sendable {
  /// Columns beside the map: frame, space and the numbers of the axis.
  static let margin = 6

  let rect: Rect
  let map: Rect
  /// Row of the numbers below the map.
  let xAxisRow: Int
  /// Column of the numbers beside the map.
  let yAxisColumn: Int
  let legend: Rect?

  init(_ rect: Rect) {
    self.rect = rect
    let inner = rect.inset(columns: 1, rows: 1)
    let hasLegend = inner.rows >= 10
    let mapRows = max(1, min(inner.rows - 1 - (hasLegend ? 1 : 0), (inner.columns - 4) / 2))
    let left = inner.column + max(1, (inner.columns - 2 * mapRows - 3) / 2)
    map = Rect(left, inner.row, 2 * mapRows, mapRows)
    xAxisRow = map.endRow
    yAxisColumn = map.endColumn
    legend = hasLegend ? Rect(map.column, map.endRow + 1, map.columns, 1) : nil
  }

  /// The map alone.
  init(map: Rect) {
    rect = map
    self.map = map
    xAxisRow = map.endRow
    yAxisColumn = map.endColumn
    legend = nil
  }

  /// The cell of a point of the plane; nil where it lies beyond the map.
  func position(of point: Point) -> Position? {
    let limit = DecisionSurface.limit
    guard abs(point.x) <= limit, abs(point.y) <= limit else { return nil }
    let column = DecisionSurface.tile(of: point.x, in: map.columns)
    let row = DecisionSurface.tile(of: -point.y, in: map.rows)
    return Position(map.column + min(map.columns - 1, column), map.row + min(map.rows - 1, row))
  }
}
