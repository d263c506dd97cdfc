import Canvas
import Scenarios

/// The chart: the area of the curves, the scale beside it, and the epochs below where there is room.
struct ChartLayout: Sendable {
  /// Columns of the numbers beside the curves.
  static let labelWidth = 6

  let rect: Rect
  /// Cells of the curves.
  let area: Rect
  /// Row of the epochs' numbers.
  let epochRow: Int?

  init(_ rect: Rect) {
    self.rect = rect
    let inner = rect.inset(columns: 1, rows: 1)
    let hasEpochs = inner.rows >= 5
    area = Rect(
      inner.column + Self.labelWidth + 1, inner.row, inner.columns - Self.labelWidth - 2,
      inner.rows - (hasEpochs ? 1 : 0))
    epochRow = hasEpochs ? inner.endRow - 1 : nil
  }

  /// The epoch that a column of the curves shows.
  func epoch(at column: Int, lastEpoch: Int) -> Int {
    guard area.columns > 1 else { return 0 }
    let share = Double(min(max(0, column - area.column), area.columns - 1)) / Double(area.columns - 1)
    return Int((share * Double(lastEpoch)).rounded())
  }
}
