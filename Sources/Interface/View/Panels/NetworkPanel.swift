import Canvas
import Experiment
import Neural

extension Painter {
  /// The network: links below, the units' maps above.
  mutating func drawNetwork(_ scene: Scene) {
    guard let layout = scene.layout.network else { return }
    frame(layout.rect, title: "Network")
    drawLayerCount(layout, scene)
    // The snapshot lags behind a change of the form by a moment; then there is nothing to draw yet.
    let snapshot = scene.snapshot
    guard snapshot.scenario.hidden == scene.model.scenario.hidden,
      snapshot.scenario.inputs == scene.model.scenario.inputs
    else { return }
    drawLinks(layout, scene)
    for column in layout.columns { draw(column, scene) }
    drawHiddenLayers(layout)
  }

  private mutating func drawLayerCount(_ layout: NetworkLayout, _ scene: Scene) {
    let count = scene.model.scenario.hidden.count
    let text = "\(glyphs.minus) \(count) hidden layer\(count == 1 ? "" : "s") +"
    let style = scene.isFocused(.layers) ? theme.focus : theme.text
    let padded = layout.title.columns >= text.unicodeScalars.count ? text : "\(glyphs.minus) \(count) +"
    write(padded, centeredIn: layout.title.column..<layout.title.endColumn, layout.title.row, style)
  }

  private mutating func draw(_ column: NetworkLayout.Column, _ scene: Scene) {
    let snapshot = scene.snapshot
    let count = snapshot.scenario.hidden[column.layer]
    let style = scene.isFocused(.units(layer: column.layer)) ? theme.focus : theme.text
    write(
      "\(glyphs.minus) \(count) +", centeredIn: column.header.column..<column.header.endColumn, column.header.row, style
    )
    let shape = snapshot.network.shape.layers[column.layer]
    guard let first = column.units.first else { return }
    let (columns, rows) = scene.heatMap.resolution(of: Size(first.columns, first.rows))
    let surface = DecisionSurface(columns: columns, rows: rows)
    let maps = surface.values(
      of: Array(shape.nodes.prefix(column.units.count)), in: snapshot.network, features: snapshot.scenario.inputs)
    for (unit, rect) in column.units.enumerated() {
      scene.heatMap.draw(scene.shown(maps[unit]), in: rect, on: &self)
      if scene.isASCII { drawBrackets(around: rect) }
      let bias = snapshot.network.parameters[shape.firstBias + unit]
      put(glyphs.bias, rect.column - 1, rect.endRow - 1, linkStyle(bias))
    }
    if column.hiddenUnits > 0, let last = column.units.last {
      let area = last.column - 2..<last.endColumn + 2
      write("+\(column.hiddenUnits)", centeredIn: area, last.endRow, theme.quiet)
    }
  }

  /// Sets a map apart from the links where both are made of letters.
  private mutating func drawBrackets(around rect: Rect) {
    for row in rect.row..<rect.endRow {
      put("[", rect.column - 1, row, theme.frame)
      put("]", rect.endColumn, row, theme.frame)
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
