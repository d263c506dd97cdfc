import Canvas
import Datasets
import Training

extension Painter {
  /// Draws the points, the test points last; each on the ground of its cell.
  mutating func drawPoints(
    _ snapshot: Snapshot, in layout: OutputLayout, showTestData: Bool, on values: [Double]
  ) {
    let ground = Ground(values: values, layout: layout, heatMap: HeatMap(theme: theme, glyphSet: glyphSet))
    let isRegression = snapshot.scenario.problem == .regression
    for point in snapshot.data.train {
      let glyph = point.label >= 0 ? glyphs.positive : glyphs.negative
      draw(point, isRegression ? glyphs.small(glyph) : glyph, layout, ground, isRegression)
    }
    guard showTestData else { return }
    for point in snapshot.data.test {
      draw(point, point.label >= 0 ? glyphs.testPositive : glyphs.testNegative, layout, ground, isRegression)
    }
  }

  /// A class is told by a light colour, so that it stands out on either ground.
  ///
  /// A value of regression has its own colour of the map, as in the browser: a point shows where the map is wrong, and
  /// melts into it where it is right.
  private mutating func draw(
    _ point: Point, _ glyph: Unicode.Scalar, _ layout: OutputLayout, _ ground: Ground, _ isRegression: Bool
  ) {
    guard let place = layout.position(of: point) else { return }
    let below = ground[place]
    if isRegression && below == .standard {
      // The points are as many as the cells: every other cell is left to the map.
      guard (place.column + place.row).isMultiple(of: 2) else { return }
    }
    let classColor = point.label >= 0 ? theme.positivePoint : theme.negativePoint
    let color = isRegression && below != .standard ? theme.heat[point.label] : classColor
    put(glyph, place.column, place.row, Style(color, on: below, .bold))
  }
}

/// The colour of the map below a glyph.
private struct Ground {
  let values: [Double]
  let layout: OutputLayout
  let heatMap: HeatMap

  subscript(place: Position) -> Color {
    let (columns, rows) = heatMap.resolution(of: Size(layout.map.columns, layout.map.rows))
    let perCell = rows / layout.map.rows
    let column = place.column - layout.map.column
    let first = (place.row - layout.map.row) * perCell
    let sum = (first..<first + perCell).reduce(0.0) { $0 + values[$1 * columns + column] }
    return heatMap.ground(sum / Double(perCell))
  }
}
