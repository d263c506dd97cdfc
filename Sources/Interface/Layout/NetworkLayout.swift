import Canvas
import Experiment

/// The network: a column for each hidden layer, a small map for each unit; what does not fit is counted.
struct NetworkLayout: Sendable {
  struct Column: Sendable {
    /// Index of the hidden layer.
    let layer: Int
    /// Place of "− 4 +" above the units.
    let header: Rect
    /// Maps of the units that are shown, from the first on.
    let units: [Rect]
    /// Units that are not shown.
    let hiddenUnits: Int
  }

  let rect: Rect
  /// Place of the number of hidden layers.
  let title: Rect
  /// Hidden layers that are shown.
  let columns: [Column]
  /// Hidden layers that are not shown, to the left and to the right.
  let hiddenLeft: Int
  let hiddenRight: Int
  /// Where the links of the features begin: rows of the enabled features, at the left edge.
  let inputs: [Position]
  /// Where the links into the output end.
  let output: Position

  /// Columns of the narrowest layer with the gap before it.
  private static let smallestPitch = 5

  init(_ rect: Rect, _ model: Model, features: FeaturesLayout) {
    self.rect = rect
    let inner = rect.inset(columns: 1, rows: 1)
    let layers = model.scenario.hidden
    title = Rect(rect.column + 2, rect.row + 1, rect.columns - 4, 1)
    inputs = features.rows.filter { model.scenario.features.contains($0.feature) }
      .map { Position(inner.column, $0.map.center.row) }
    output = Position(inner.endColumn - 1, inner.row + 2 + (inner.rows - 2) / 2)
    let visible = Self.window(layers.count, focus: model.focus, room: max(1, (inner.columns - 3) / Self.smallestPitch))
    hiddenLeft = visible.lowerBound
    hiddenRight = layers.count - visible.upperBound
    let area = Rect(inner.column, inner.row + 3, inner.columns, inner.rows - 3)
    let pitch = area.columns / (visible.count + 1)
    let height = Self.mapRows(visible.map { layers[$0] }, area: area, columns: visible.count)
    // The gaps for the links are equally wide: before, between and after the layers.
    let width = 2 * height
    let gaps = area.columns - visible.count * width
    columns = visible.enumerated().map { place, layer in
      let left = area.column + (place + 1) * gaps / (visible.count + 1) + place * width
      return Self.column(
        layer, units: layers[layer], area: area, center: left + height, pitch: pitch, height: height)
    }
  }

  var items: [Layout.Item] {
    let shown = columns.map { Layout.Item(focus: .units(layer: $0.layer), rect: $0.header) }
    guard let first = columns.first, let last = columns.last else {
      return [Layout.Item(focus: .layers, rect: title)]
    }
    // Layers that are not shown have places too, beside those that are, so that the focus can go there.
    let left = (0..<hiddenLeft).map { layer in
      Layout.Item(
        focus: .units(layer: layer), rect: Rect(first.header.column - hiddenLeft + layer, title.row + 1, 1, 1))
    }
    let right = (0..<hiddenRight).map { place in
      Layout.Item(
        focus: .units(layer: last.layer + 1 + place), rect: Rect(last.header.endColumn + place, title.row + 1, 1, 1))
    }
    return [Layout.Item(focus: .layers, rect: title)] + left + shown + right
  }

  /// The layers that fit, around the focused one.
  private static func window(_ count: Int, focus: Focus, room: Int) -> Range<Int> {
    guard count > room else { return 0..<count }
    let middle = if case .units(let layer) = focus { layer } else { 0 }
    let start = min(count - room, max(0, middle - room / 2))
    return start..<start + room
  }

  /// Rows of every unit's map: the same in all layers, as large as the fullest of them allows.
  private static func mapRows(_ units: [Int], area: Rect, columns: Int) -> Int {
    let most = max(1, units.max() ?? 1)
    let rowPitch = area.rows / most
    let byHeight = rowPitch >= 3 ? rowPitch - 1 : max(1, rowPitch)
    let fitting = (1...4).last { height in
      // The gaps for the links stay as wide as a map is high.
      area.columns - 2 * height * columns >= height * (columns + 1) + 2
    }
    return min(byHeight, fitting ?? 1)
  }

  private static func column(
    _ layer: Int, units: Int, area: Rect, center: Int, pitch: Int, height: Int
  ) -> Column {
    let width = 2 * height
    let shown = units * height <= area.rows ? units : max(1, area.rows / height - 1)
    // Units spread over the whole height, but not so far apart that they lose each other.
    let step = min(area.rows / max(1, shown), height + 3)
    let used = step * (shown - 1) + height
    let top = area.row + (area.rows - used) / 2
    let headerWidth = min(pitch, 7)
    return Column(
      layer: layer, header: Rect(center - headerWidth / 2, area.row - 2, headerWidth, 1),
      units: (0..<shown).map { Rect(center - width / 2, top + $0 * step, width, height) },
      hiddenUnits: units - shown)
  }
}
