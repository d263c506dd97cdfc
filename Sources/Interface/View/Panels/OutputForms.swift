import Canvas
import Datasets
import Maps
import Neural
import Training

extension Painter {
  /// The winning class at each place, the paler the less sure, and the points of all classes.
  mutating func drawClasses(_ snapshot: Snapshot, in layout: OutputLayout, showTestData: Bool) {
    let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
    let palette = ClassPalette(theme: theme, glyphSet: glyphSet)
    let (columns, rows) = heatMap.resolution(of: Size(layout.map.columns, layout.map.rows))
    let surface = DecisionSurface(columns: columns, rows: rows)
    guard let classes = surface.classes(in: snapshot) else { return }
    heatMap.draw(
      winners: classes.winners, confidences: classes.confidences, in: layout.map, palette: palette, on: &self)
    drawClassPoints(snapshot, in: layout, showTestData: showTestData)
  }

  /// The points of all classes, each on the ground of its cell.
  mutating func drawClassPoints(_ snapshot: Snapshot, in layout: OutputLayout, showTestData: Bool) {
    let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
    let palette = ClassPalette(theme: theme, glyphSet: glyphSet)
    func draw(_ points: [Point], isTest: Bool) {
      for point in points {
        guard let place = layout.position(of: point) else { continue }
        let ground = buffer[place.column, place.row].style
        let index = snapshot.scenario.classIndex(of: point)
        let below =
          heatMap.hasGrounds ? (ground.background == .standard ? ground.foreground : ground.background) : .standard
        put(
          palette.glyph(of: index, isTest: isTest), place.column, place.row,
          Style(heatMap.hasGrounds ? palette.ink(on: below) : palette.style(of: index).foreground, on: below, .bold))
      }
    }
    draw(snapshot.data.train, isTest: false)
    if showTestData { draw(snapshot.data.test, isTest: true) }
  }

  /// The learned curve among the examples: x to the right, the answer upwards.
  ///
  /// `band` adds the lines of the answer and its uncertainty, and of the answer less it.
  mutating func drawCurve(
    _ snapshot: Snapshot, in layout: OutputLayout, showTestData: Bool, band: Bool = false
  ) {
    var layer = DotLayer(size: Size(layout.map.columns, layout.map.rows), glyphSet: glyphSet)
    guard let curve = snapshot.curve(samples: layer.width) else { return }
    let points = snapshot.data.train + (showTestData ? snapshot.data.test : [])
    let labels = points.map(\.label)
    let (low, high) = ((labels.min() ?? -1) - 0.1, (labels.max() ?? 1) + 0.1)
    func share(_ value: Double) -> Double? {
      value.isFinite ? min(1.2, max(-0.2, (high - value) / (high - low))) : nil
    }
    for (index, point) in points.enumerated() {
      guard let y = share(point.label) else { continue }
      let place = Position(
        layout.map.column + DecisionSurface.tile(of: point.x, in: layout.map.columns),
        layout.map.row + Int(y * Double(layout.map.rows)))
      guard layout.map.contains(place) else { continue }
      let isTest = index >= snapshot.data.train.count
      put(isTest ? glyphs.testNegative : glyphs.small(glyphs.negative), place.column, place.row, theme.text)
    }
    func line(_ values: [Double]) -> [(x: Int, y: Int)?] {
      values.enumerated().map { x, value in share(value).map { (x: x, y: Int($0 * Double(layer.height - 1))) } }
    }
    let places = curve.x.map { Point(x: $0, y: 0, label: 0) }
    if band, let deviations = snapshot.uncertainty(at: places) {
      layer.polyline(line(zip(curve.y, deviations).map(+)), theme.negative, weight: 1, glyph: ".")
      layer.polyline(line(zip(curve.y, deviations).map(-)), theme.negative, weight: 1, glyph: ".")
    }
    layer.polyline(line(curve.y), theme.positive, weight: 2, glyph: "*")
    draw(layer, at: layout.map.column, layout.map.row)
    for (value, row) in [(high, layout.map.row), (low, layout.map.endRow - 1)] {
      let text = (fixed(value, decimals: 1) ?? "").replacingMinus(with: glyphs.minus)
      write(text, layout.map.column, row, theme.quiet)
    }
  }

  /// What the marks of the curve mean.
  mutating func drawCurveLegend(_ rect: Rect, _ showTestData: Bool, band: Bool = false) {
    var column = write("\(glyphs.sliderFull)", rect.column, rect.row, theme.positive)
    column = write(" network  ", column, rect.row, theme.quiet)
    if band, rect.columns >= 26 {
      column = write(glyphSet == .ascii ? ". " : "\(glyphs.sliderFull) ", column, rect.row, theme.negative)
      column = write(glyphSet == .ascii ? "+-dev  " : "±σ  ", column, rect.row, theme.quiet)
    }
    column = write("\(glyphs.small(glyphs.negative))", column, rect.row, theme.text)
    column = write(" example", column, rect.row, theme.quiet)
    if showTestData, column + 7 <= rect.endColumn {
      write(" \(glyphs.testNegative) test", column, rect.row, theme.quiet)
    }
  }

  /// Rows of bits and of numbers lie in no plane.
  mutating func drawNoMap(_ snapshot: Snapshot, in layout: OutputLayout) {
    if drawRows(snapshot, in: layout) { return }
    let count = snapshot.network.shape.inputs
    let text =
      snapshot.scenario.problem == .classification
      ? "\(count) bits lie in no plane: there is no map. The chart and the accuracy tell."
      : "\(count) numbers lie in no plane: there is no map. The chart tells."
    let lines = wrapped(text, to: layout.map.columns)
    let top = layout.map.row + (layout.map.rows - lines.count) / 2
    for (offset, line) in lines.enumerated() {
      write(line, centeredIn: layout.map.column..<layout.map.endColumn, top + offset, theme.quiet)
    }
  }

  /// The rows of bits, each with its target and the answer; false where there is room for none.
  ///
  /// Where there is no room for all, those furthest from their target come first, and the rest is counted.
  private mutating func drawRows(_ snapshot: Snapshot, in layout: OutputLayout) -> Bool {
    guard snapshot.scenario.activeDataset.form == .bits else { return false }
    let rows = snapshot.answeredRows
    guard let table = AnswerTable(rows, in: layout) else { return false }
    write("bits", table.bits, table.top, theme.quiet)
    write("target", endingAt: table.targetEnd, table.top, theme.quiet)
    write("answer", endingAt: table.answerEnd, table.top, theme.quiet)
    for (offset, row) in table.shown.enumerated() {
      let line = table.top + 1 + offset
      write(row.bits.map(String.init).joined(separator: table.isWide ? " " : ""), table.bits, line, theme.text)
      let target = (fixed(row.target, decimals: 0) ?? "").replacingMinus(with: glyphs.minus)
      write(target, endingAt: table.targetEnd, line, theme.quiet)
      let style = row.isRight ? theme.bright : theme.warning
      let answer = (fixed(row.answer, decimals: 3) ?? "-").replacingMinus(with: glyphs.minus)
      write(answer, endingAt: table.answerEnd, line, style)
    }
    let rest = rows.count - table.shown.count
    if rest > 0 {
      write("\(rest) more lie nearer", table.bits, table.top + 1 + table.shown.count, theme.quiet)
    }
    return true
  }

  /// A glyph and a number for each class.
  mutating func drawClassLegend(_ rect: Rect, count: Int) {
    let palette = ClassPalette(theme: theme, glyphSet: glyphSet)
    // Close together where there is no room for blanks between them.
    let pitch = 3 * count - 1 <= rect.columns ? 3 : 2
    for index in 0..<count where (index + 1) * pitch <= rect.columns + 1 {
      let column = rect.column + index * pitch
      put(palette.glyph(of: index, isTest: false), column, rect.row, palette.style(of: index))
      write(String(index), column + 1, rect.row, theme.quiet)
    }
  }
}
