import Canvas
import Experiment
import Neural

extension Painter {
  /// The output: the decision map with the points on it, axes and legend.
  mutating func drawOutput(_ scene: Scene) {
    guard let layout = scene.layout.output else { return }
    let activation = scene.snapshot.network.shape.output.activation.rawValue
    frame(layout.rect, title: "Output", remark: "\(activation) of \(scene.snapshot.network.shape.output.inputs)")
    let values = drawDecisionMap(
      scene.snapshot, in: layout, discretize: scene.model.scenario.discretize)
    drawPoints(scene.snapshot, in: layout, showTestData: scene.model.scenario.showTestData, on: values)
    drawAxes(layout)
    if let legend = layout.legend { drawLegend(legend, showTestData: scene.model.scenario.showTestData) }
  }

  /// Draws the map of the output unit; returns the values drawn, one or two rows a cell.
  mutating func drawDecisionMap(_ snapshot: Snapshot, in layout: OutputLayout, discretize: Bool) -> [Double] {
    let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
    let (columns, rows) = heatMap.resolution(of: Size(layout.map.columns, layout.map.rows))
    let surface = DecisionSurface(columns: columns, rows: rows)
    let node = snapshot.network.shape.output.firstNode
    let raw = surface.values(of: [node], in: snapshot.network, features: snapshot.scenario.inputs)[0]
    let values = discretize ? raw.map { $0 >= 0 ? 1 : -1 } : raw
    heatMap.draw(values, in: layout.map, on: &self)
    return values
  }

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

  /// Draws the numbers below and beside the map.
  mutating func drawAxes(_ layout: OutputLayout) {
    let ticks = layout.map.rows >= 12 ? [-6, -3, 0, 3, 6] : [-6, 0, 6]
    for tick in ticks {
      let share = (Double(tick) + DecisionSurface.limit) / (2 * DecisionSurface.limit)
      let text = tick < 0 ? "\(glyphs.minus)\(-tick)" : " \(tick)"
      let column = layout.map.column + Int((share * Double(layout.map.columns - 1)).rounded()) - 1
      write(text, column, layout.xAxisRow, theme.quiet)
      let row = layout.map.row + Int(((1 - share) * Double(layout.map.rows - 1)).rounded())
      write(text, layout.yAxisColumn, row, theme.quiet)
    }
  }

  /// Draws the glyphs of the classes; returns the column after them.
  @discardableResult
  private mutating func drawClasses(_ start: Int, _ row: Int) -> Int {
    var column = write("  \(glyphs.positive)", start, row, theme.positive)
    column = write(" +1 ", column, row, theme.quiet)
    column = write(" \(glyphs.negative)", column, row, theme.negative)
    return write(" \(glyphs.minus)1", column, row, theme.quiet)
  }

  private mutating func drawLegend(_ rect: Rect, showTestData: Bool) {
    // A narrow map has room for the classes alone.
    let bar = min(12, rect.columns - 18)
    guard bar >= 4 else {
      drawClasses(rect.column - 1, rect.row)
      return
    }
    var column = write("\(glyphs.minus)1 ", rect.column, rect.row, theme.quiet)
    let values = (0..<bar).map { -1 + 2 * (Double($0) + 0.5) / Double(bar) }
    let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
    let rows = heatMap.resolution(of: Size(bar, 1)).rows
    heatMap.draw(
      Array((0..<rows).map { _ in values }.joined()), in: Rect(column, rect.row, bar, 1), on: &self)
    column = write(" +1", column + bar, rect.row, theme.quiet)
    column = drawClasses(column, rect.row)
    if showTestData, rect.columns >= bar + 28 {
      column = write("  \(glyphs.testPositive)\(glyphs.testNegative)", column, rect.row, theme.text)
      write(" test", column, rect.row, theme.quiet)
    }
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
