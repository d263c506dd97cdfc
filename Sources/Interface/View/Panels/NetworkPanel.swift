import Canvas
import Maps
import Neural
import Training

extension Painter {
  /// The network: links below, the units' maps above.
  mutating func drawNetwork(_ scene: Scene) {
    guard let layout = scene.layout.network, !scene.isCovered(layout.rect) else { return }
    let (member, count) = (scene.snapshot.member, scene.snapshot.members.count)
    frame(layout.rect, title: count > 1 ? "Network \(member + 1) of \(count)" : "Network")
    if layout.hasTitle { drawLayerCount(layout, scene) }
    for column in layout.columns { drawHeader(column, scene) }
    drawHiddenLayers(layout)
    // The run lags behind a change of the form by a moment; then there is nothing to draw yet.
    if let run = layout.shown.run {
      drawLinks(layout, scene)
      drawUnits(layout, of: run, scene)
    }
    for column in layout.columns { drawMarks(column, scene) }
  }

  private mutating func drawLayerCount(_ layout: NetworkLayout, _ scene: Scene) {
    let text = NetworkLayout.titleText(layout.shown.hidden.count, columns: layout.title.columns)
    let shown = text.replacingMinus(with: glyphs.minus)
    let style = scene.isFocused(.layers) ? theme.focus : theme.text
    write(shown, centeredIn: layout.title.column..<layout.title.endColumn, layout.title.row, style)
  }

  private mutating func drawHeader(_ column: NetworkLayout.Column, _ scene: Scene) {
    drawRest(of: column)
    guard let header = column.header else { return }
    let count = column.count
    let style = scene.isFocused(.units(layer: column.layer)) ? theme.focus : theme.text
    let text = "\(glyphs.minus) \(count) +"
    let isCounter = text.unicodeScalars.count < header.columns && !scene.model.isHidden(.units(layer: column.layer))
    let shown = isCounter ? text : String(count)
    write(shown, centeredIn: header.column..<header.endColumn, header.row, style)
  }

  /// How many units have no room above and below those that are shown.
  private mutating func drawRest(of column: NetworkLayout.Column) {
    guard let first = column.units.first, let last = column.units.last else { return }
    let place = column.header ?? Rect(first.column - 1, first.row, first.columns + 2, 1)
    if column.hiddenAbove > 0 {
      write("+\(column.hiddenAbove)", centeredIn: place.column..<place.endColumn, first.row - 1, theme.quiet)
    }
    if column.hiddenBelow > 0 {
      write("+\(column.hiddenBelow)", centeredIn: place.column..<place.endColumn, last.endRow, theme.quiet)
    }
  }

  private mutating func drawUnits(_ layout: NetworkLayout, of run: Snapshot, _ scene: Scene) {
    // Layers of one size of map share one pass through the network.
    let bySize = Dictionary(grouping: layout.columns) { $0.units.first.map { Size($0.columns, $0.rows) } ?? Size(0, 0) }
    func seen(_ column: NetworkLayout.Column) -> [Int] {
      // The bias stands to the left of a map, and the focus on both sides.
      column.shown.filter { unit in
        column.map(of: unit).map { !scene.isCovered($0.inset(columns: -1, rows: 0)) } ?? false
      }
    }
    for (size, columns) in bySize where size.rows > 0 {
      let (mapColumns, mapRows) = scene.heatMap.resolution(of: size)
      let surface = DecisionSurface(columns: mapColumns, rows: mapRows)
      let network = run.network
      let nodes = columns.flatMap { column in
        seen(column).map { network.shape.layers[column.layer].firstNode + $0 }
      }
      var maps = surface.values(of: nodes, in: run)[...]
      for column in columns {
        for unit in seen(column) { draw(unit, of: column, network, values: maps.removeFirst(), scene) }
      }
    }
  }

  private mutating func draw(
    _ unit: Int, of column: NetworkLayout.Column, _ network: Network, values: [Double], _ scene: Scene
  ) {
    guard let rect = column.map(of: unit), let place = column.bias(of: unit) else { return }
    scene.heatMap.draw(scene.shown(values), in: rect, isOpenBelow: column.areTouching, on: &self)
    if scene.isASCII { drawSides(of: rect, "[", "]", theme.frame) }
    if scene.isFocused(.unit(layer: column.layer, unit: unit)) {
      drawSides(of: rect, glyphs.unitLeft, glyphs.unitRight, theme.mark)
    }
    guard let index = network.shape.layers[column.layer].biasIndex(ofUnit: unit) else { return }
    let bias = network.parameters[index]
    let isFocused = scene.isFocused(.bias(layer: column.layer, unit: unit))
    put(glyphs.bias, place.column, place.row, isFocused ? theme.focus : linkStyle(bias))
  }

  /// Sets a map apart from what stands beside it.
  private mutating func drawSides(of rect: Rect, _ left: Unicode.Scalar, _ right: Unicode.Scalar, _ style: Style) {
    for row in rect.row..<rect.endRow {
      put(left, rect.column - 1, row, style)
      put(right, rect.endColumn, row, style)
    }
  }

  private mutating func drawHiddenLayers(_ layout: NetworkLayout) {
    let row = layout.rect.endRow - 1
    // Both with the word need 24 columns.
    let more = layout.rect.columns < 24 && layout.hiddenLeft > 0 && layout.hiddenRight > 0 ? "" : "more "
    if layout.hiddenLeft > 0 {
      write(" \(glyphs.focusLeft) \(layout.hiddenLeft) \(more)", layout.rect.column + 2, row, theme.quiet)
    }
    if layout.hiddenRight > 0 {
      let text = " \(layout.hiddenRight) \(more)\(glyphs.focusRight) "
      write(text, endingAt: layout.rect.endColumn - 2, row, theme.quiet)
    }
  }

  /// Colour of a weight or bias: its class colour, the paler the smaller; ±2 is full.
  func linkStyle(_ weight: Double) -> Style {
    let style = Style(theme.links[min(1, max(-1, weight / 2))])
    return theme.depth == .never || theme.depth == .basic16 ? style.adding(abs(weight) > 1 ? .bold : []) : style
  }
}
