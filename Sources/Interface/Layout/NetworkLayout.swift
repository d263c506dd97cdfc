import Canvas
import Scenarios

/// The network: a column for each hidden layer and one for the output, a small map for each unit; what does not fit is
/// counted, and comes into view with the focus.
struct NetworkLayout: Sendable {
  struct Column: Sendable {
    /// Index of the layer; that of the output follows the hidden ones.
    let layer: Int
    /// Place of "− 4 +" above the units; nil above the output.
    let header: Rect?
    /// Place below the header for what sets the layer apart; nil where there is none.
    let marks: Rect?
    /// First unit that is shown.
    let firstUnit: Int
    /// Maps of the units that are shown.
    let units: [Rect]
    /// Whether the maps stand one on the other, without a row between them.
    let areTouching: Bool
    /// Units that are not shown, above and below.
    let hiddenAbove: Int
    let hiddenBelow: Int

    /// Units of the layer.
    var count: Int { hiddenAbove + units.count + hiddenBelow }

    /// The units that are shown.
    var shown: Range<Int> { firstUnit..<firstUnit + units.count }

    /// Place of a unit's map, if it is shown.
    func map(of unit: Int) -> Rect? {
      shown.contains(unit) ? units[unit - firstUnit] : nil
    }

    /// Units and biases that can have the focus; those that are not shown have places above and below, one a row.
    var items: [Layout.Item] {
      guard let first = units.first, let last = units.last else { return [] }
      let above = (0..<hiddenAbove).map { unit in
        Layout.Item(
          focus: .unit(layer: layer, unit: unit), rect: Rect(first.column, first.row - hiddenAbove + unit, 2, 1))
      }
      let below = (0..<hiddenBelow).map { place in
        Layout.Item(
          focus: .unit(layer: layer, unit: shown.upperBound + place), rect: Rect(last.column, last.endRow + place, 2, 1)
        )
      }
      let visible = shown.flatMap { unit -> [Layout.Item] in
        guard let map = map(of: unit), let bias = bias(of: unit) else { return [] }
        return [
          Layout.Item(focus: .unit(layer: layer, unit: unit), rect: map),
          Layout.Item(focus: .bias(layer: layer, unit: unit), rect: Rect(bias.column, bias.row, 1, 1)),
        ]
      }
      return above + visible + below
    }

    /// Place of a unit's bias: the cell at the lower left of its map.
    func bias(of unit: Int) -> Position? {
      map(of: unit).map { Position($0.column - 1, $0.endRow - 1) }
    }
  }

  /// What is shown here, of one form: the places are those of its units and links, and its are the numbers.
  let shown: ShownNetwork
  let rect: Rect
  /// Place of the number of hidden layers.
  let title: Rect
  /// Layers that are shown, the output last.
  let columns: [Column]
  /// Hidden layers that are not shown, to the left and to the right.
  let hiddenLeft: Int
  let hiddenRight: Int
  /// Where the links of the inputs begin, at the left edge.
  let inputs: [Position]
  /// Where the one link begins that stands for those of all inputs; nil where each has its own.
  let bundle: Position?
  /// Whether the number of layers can be changed.
  let hasTitle: Bool

  /// Columns of the narrowest layer with the gap before it.
  private static let smallestPitch = 5

  init(_ rect: Rect, _ network: ShownNetwork, features: FeaturesLayout, focus: Focus, hasTitle: Bool) {
    shown = network
    self.rect = rect
    self.hasTitle = hasTitle
    let inner = rect.inset(columns: 1, rows: 1)
    let layers = network.hidden
    title = Rect(rect.column + 2, rect.row + 1, rect.columns - 4, 1)
    bundle = features.names.first(where: \.isRest).map { Position(inner.column, $0.place.row) }
    inputs =
      bundle != nil
      ? []
      : features.names.map { Position(inner.column, $0.place.row) }
        + features.rows.filter { network.features.contains($0.feature) }.map {
          Position(inner.column, $0.map.center.row)
        }
    let room = max(1, (inner.columns - 1) / Self.smallestPitch - 1)
    let visible = Self.window(layers.count, around: focus.layer ?? 0, room: room)
    hiddenLeft = visible.lowerBound
    hiddenRight = layers.count - visible.upperBound
    let area = Rect(inner.column, inner.row + 3, inner.columns, inner.rows - 3)
    let outputs = network.outputs
    let grid = Grid(units: visible.map { layers[$0] }, outputs: outputs, area: area)
    let shown = visible.map { ($0, layers[$0]) } + [(layers.count, outputs)]
    columns = shown.enumerated().map { place, layer in
      grid.column(place, layer: layer.0, units: layer.1, isOutput: layer.0 == layers.count, focus: focus)
    }
  }

  var items: [Layout.Item] {
    var items = hasTitle ? [Layout.Item(focus: .layers, rect: title)] : []
    items += itemsToTheLeft
    for column in columns {
      if column.header == nil { items += itemsToTheRight }
      if let header = column.header { items.append(Layout.Item(focus: .units(layer: column.layer), rect: header)) }
      items += column.items
    }
    return items
  }

  /// Layers that are not shown have places too, beside those that are, so that the focus can go there.
  private var itemsToTheLeft: [Layout.Item] {
    guard let column = columns.first, let header = column.header else { return [] }
    return (0..<hiddenLeft).map { layer in
      Layout.Item(focus: .units(layer: layer), rect: Rect(header.column - hiddenLeft + layer, header.row, 1, 1))
    }
  }

  private var itemsToTheRight: [Layout.Item] {
    guard let column = columns.last(where: { $0.header != nil }), let header = column.header else { return [] }
    return (0..<hiddenRight).map { place in
      let rect = Rect(header.endColumn + place, header.row, 1, 1)
      return Layout.Item(focus: .units(layer: column.layer + 1 + place), rect: rect)
    }
  }

  /// The number of hidden layers between its − and +, in as many words as there is room for.
  static func titleText(_ count: Int, columns: Int) -> String {
    let plural = count == 1 ? "" : "s"
    let texts = [" hidden layer\(plural)", " layer\(plural)", ""].map { "- \(count)\($0) +" }
    return texts.first { $0.count <= columns } ?? texts[2]
  }

  /// The column of a layer, if it is shown.
  func column(of layer: Int) -> Column? {
    columns.first { $0.layer == layer }
  }

  /// The layers that fit, around a given one.
  private static func window(_ count: Int, around middle: Int, room: Int) -> Range<Int> {
    guard count > room else { return 0..<count }
    let start = min(count - room, max(0, middle - room / 2))
    return start..<start + room
  }
}

/// The places of the layers' columns and of the units in them.
private struct Grid {
  let area: Rect
  /// Rows of a hidden unit's map, the same in all layers.
  let height: Int
  /// Rows of the output unit's map.
  let outputHeight: Int
  let columns: Int

  init(units: [Int], outputs: Int, area: Rect) {
    self.area = area
    columns = units.count + 1
    let most = max(1, units.max() ?? 1)
    let rowPitch = area.rows / most
    let byHeight = rowPitch >= 3 ? rowPitch - 1 : max(1, rowPitch)
    let gaps = units.count + 1
    let fitting = (1...4).last { height in
      // The gaps for the links stay as wide as a map is high.
      area.columns - 2 * height * units.count - 2 * min(height, 2) >= max(3, height + 1) * gaps
    }
    height = min(byHeight, fitting ?? 1)
    // Small where only so all of them can be seen.
    let isCrowded = 2 * outputs > area.rows && outputs <= area.rows
    outputHeight = isCrowded ? 1 : min(2, units.isEmpty ? 2 : height)
  }

  private func width(_ isOutput: Bool) -> Int {
    2 * (isOutput ? outputHeight : height)
  }

  func column(_ place: Int, layer: Int, units: Int, isOutput: Bool, focus: Focus) -> NetworkLayout.Column {
    // The gaps for the links are equally wide: one before each layer, and a narrow one behind the output.
    let gaps = area.columns - (columns - 1) * width(false) - width(true) - 1
    let left = area.column + (place + 1) * gaps / columns + place * width(false)
    let rows = isOutput ? outputHeight : height
    let room = max(1, units * rows <= area.rows ? units : area.rows / rows - 2)
    let focused = focus.layer == layer ? focus.unit ?? 0 : 0
    let first = max(0, min(units - room, focused - room / 2))
    let shown = min(units, room)
    // Units spread over the whole height, but not so far apart that they lose each other.
    let step = max(rows, min(area.rows / max(1, shown), rows + 3))
    let used = step * (shown - 1) + rows
    let top = area.row + (area.rows - used) / 2
    let pitch = gaps / columns + width(isOutput)
    let headerWidth = min(7, pitch)
    let center = left + width(false) / 2
    // The row above the maps, unless it counts units that are not shown.
    let hasMarks = !isOutput && (first == 0 || top > area.row)
    return NetworkLayout.Column(
      layer: layer,
      header: isOutput ? nil : Rect(center - headerWidth / 2, area.row - 2, headerWidth, 1),
      marks: hasMarks ? Rect(center - (pitch - 2) / 2, area.row - 1, pitch - 1, 1) : nil,
      firstUnit: first,
      units: (0..<shown).map { Rect(left, top + $0 * step, width(isOutput), rows) }, areTouching: step == rows,
      hiddenAbove: first, hiddenBelow: units - first - shown)
  }
}
