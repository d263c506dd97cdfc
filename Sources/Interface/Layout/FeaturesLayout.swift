import Canvas
import Datasets

/// The features, one below the other: name, and a map of the feature itself; of rows of numbers the names alone.
struct FeaturesLayout: Sendable {
  struct Row: Sendable {
    let feature: Feature
    let rect: Rect
    let label: Position
    let map: Rect
  }

  /// An input of rows of numbers, or what stands for all that have no room.
  struct Name: Sendable {
    let text: String
    let place: Position
    /// Whether it stands for many.
    let isRest: Bool
  }

  /// Mark, space, name, space.
  private static let labelWidth = 9

  let rect: Rect
  let rows: [Row]
  /// The inputs of rows of numbers; none where the inputs are features.
  let names: [Name]

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
    let isTable = !model.scenario.activeDataset.form.hasMaps
    names = isTable ? Self.names(model.scenario.inputNames, in: inner, model) : []
    let shown = isTable ? [] : Feature.allCases.filter { !model.isHidden(.feature($0)) }
    rows = shown.enumerated().map { index, feature in
      let row = inner.row + max(0, top) + index * pitch
      return Row(
        feature: feature, rect: Rect(inner.column, row, inner.columns, height),
        label: Position(inner.column, row + (height - 1) / 2),
        map: hasMaps ? Rect(inner.endColumn - 2 * height, row, 2 * height, height) : Rect(inner.endColumn, row, 0, 1))
    }
  }

  /// Most inputs that are named one by one.
  private static let mostNames = 8

  private static func names(_ names: [String], in area: Rect, _ model: Model) -> [Name] {
    let ellipsis = model.glyphSet == .ascii ? "..." : "…"
    let isLong = names.count > min(Self.mostNames, area.rows)
    let rest = "\(ellipsis) \(names.count) inputs"
    let shortRest = rest.count <= area.columns ? rest : "\(ellipsis) \(names.count)"
    let texts = isLong ? names.prefix(2) + [shortRest] : names[...]
    let pitch = max(1, min(4, area.rows / texts.count))
    let top = area.row + (area.rows - pitch * (texts.count - 1) - 1) / 2
    return texts.enumerated().map { index, text in
      Name(
        text: text, place: Position(area.column, top + index * pitch), isRest: isLong && index == texts.count - 1)
    }
  }

  var items: [Layout.Item] {
    rows.map { Layout.Item(focus: .feature($0.feature), rect: $0.rect) }
  }
}
