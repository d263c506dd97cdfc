import Canvas
import Experiment

/// The features, one below the other: name, and a map of the feature itself.
struct FeaturesLayout: Sendable {
  struct Row: Sendable {
    let feature: Feature
    let rect: Rect
    let label: Position
    let map: Rect
  }

  /// Mark, space, name, space.
  private static let labelWidth = 9

  let rect: Rect
  let rows: [Row]

  /// Width of the panel: the maps are squares, as high as the rows allow.
  static func width(rows: Int, columns: Int) -> Int {
    3 + labelWidth + 2 * mapRows(innerRows: rows - 2, columns: columns)
  }

  private static func mapRows(innerRows: Int, columns: Int) -> Int {
    let pitch = innerRows / Feature.allCases.count
    let fitting = pitch >= 3 ? pitch - 1 : pitch
    return columns < 100 ? 0 : min(columns < 140 ? 3 : 4, max(1, fitting))
  }

  init(_ rect: Rect, _ model: Model) {
    self.rect = rect
    let inner = Rect(rect.column + 2, rect.row + 1, rect.columns - 3, rect.rows - 2)
    let pitch = max(1, inner.rows / Feature.allCases.count)
    // Without room for maps a feature is one line.
    let height = max(1, (inner.columns - Self.labelWidth) / 2)
    let hasMaps = inner.columns > Self.labelWidth
    let top = (inner.rows - pitch * (Feature.allCases.count - 1) - height) / 2
    let shown = Feature.allCases.filter { !model.isHidden(.feature($0)) }
    rows = shown.enumerated().map { index, feature in
      let row = inner.row + max(0, top) + index * pitch
      return Row(
        feature: feature, rect: Rect(inner.column, row, inner.columns, height),
        label: Position(inner.column, row + (height - 1) / 2),
        map: hasMaps ? Rect(inner.endColumn - 2 * height, row, 2 * height, height) : Rect(inner.endColumn, row, 0, 1))
    }
  }

  var items: [Layout.Item] {
    rows.map { Layout.Item(focus: .feature($0.feature), rect: $0.rect) }
  }
}
