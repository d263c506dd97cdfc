import Canvas
import Maps

extension Painter {
  /// The features with their maps, those that are off receding; or the names of the inputs of rows of numbers.
  mutating func drawFeatures(_ scene: Scene) {
    guard let layout = scene.layout.features, !scene.isCovered(layout.rect) else { return }
    frame(layout.rect, title: layout.names.isEmpty ? "Features" : "Inputs")
    for name in layout.names {
      let width = layout.rect.endColumn - 1 - name.place.column
      write(name.text, name.place.column, name.place.row, name.isRest ? theme.quiet : theme.bright, width: width)
    }
    for row in layout.rows {
      let isOn = scene.model.scenario.features.contains(row.feature)
      let isFocused = scene.isFocused(.feature(row.feature))
      let style = isFocused ? theme.focus : isOn ? theme.bright : theme.quiet
      put(isOn ? glyphs.on : glyphs.off, row.label.column, row.label.row, isOn ? theme.text : theme.quiet)
      write(
        scene.isASCII ? row.feature.asciiTitle : row.feature.title, row.label.column + 2, row.label.row, style)
      guard !row.map.isEmpty else { continue }
      let size = Size(row.map.columns, row.map.rows)
      let (columns, rows) = scene.heatMap.resolution(of: size)
      let surface = DecisionSurface(columns: columns, rows: rows)
      scene.heatMap.draw(
        scene.shown(surface.values(of: row.feature)), in: row.map, faded: !isOn, on: &self)
    }
  }
}
