import Canvas
import Training

extension Painter {
  /// The losses or accuracies of all epochs since the last reset, with the scale beside them.
  mutating func drawChart(_ scene: Scene) {
    guard let layout = scene.layout.chart, !scene.isCovered(layout.rect) else { return }
    let view = scene.model.shownChart
    frame(layout.rect, title: view.rawValue)
    if scene.isFocused(.chart) && scene.model.reading == nil {
      write(" \(view.rawValue) ", layout.rect.column + 1, layout.rect.row, theme.focus)
    }
    drawChartLegend(layout.rect, title: view.rawValue, scene)
    drawPenalty(layout.rect, scene)
    let history = scene.snapshot.history
    guard !layout.area.isEmpty, let scale = ChartScale(view, history) else { return }
    drawScale(scale, layout)
    drawCurves(view, history, scale, in: layout.area, lastEpoch: scene.snapshot.epoch)
    if case .chart(let epoch) = scene.model.reading { drawChartCursor(epoch, scene.snapshot.epoch, layout) }
    guard let row = layout.epochRow else { return }
    let last = "epoch \(grouped(String(scene.snapshot.epoch)))"
    if layout.area.columns > last.count + 1 { write("0", layout.area.column, row, theme.quiet) }
    write(last, endingAt: layout.area.endColumn, row, theme.quiet)
  }

  private mutating func drawScale(_ scale: ChartScale, _ layout: ChartLayout) {
    let area = layout.area
    let left = layout.rect.column + 1
    for row in area.row..<area.endRow { put(glyphs.vertical, area.column - 1, row, theme.frame) }
    write(scale.label(1).leftPadded(to: ChartLayout.labelWidth), left, area.row, theme.quiet)
    if area.rows > 1 {
      write(scale.label(0).leftPadded(to: ChartLayout.labelWidth), left, area.endRow - 1, theme.quiet)
    }
    guard area.rows >= 7 else { return }
    write(scale.label(0.5).leftPadded(to: ChartLayout.labelWidth), left, area.row + area.rows / 2, theme.quiet)
  }

  private mutating func drawChartLegend(_ rect: Rect, title: String, _ scene: Scene) {
    let train = scene.isASCII ? " ." : " ┄"
    let test = scene.isASCII ? " *" : " \(glyphs.sliderFull)"
    let long = [(train, theme.trainCurve), (" train ", theme.quiet), (test, theme.testCurve), (" test ", theme.quiet)]
    let short = [(train, theme.trainCurve), ("train", theme.quiet), (test, theme.testCurve), ("test ", theme.quiet)]
    func width(_ parts: [(String, Style)]) -> Int { parts.reduce(0) { $0 + $1.0.unicodeScalars.count } }
    let parts = rect.columns > width(long) + title.count + 5 ? long : short
    let width = width(parts)
    guard rect.columns > width + title.count + 4 else { return }
    var column = rect.endColumn - 2 - width
    for part in parts { column = write(part.0, column, rect.row, part.1) }
  }

  /// The penalty of the weights in the lower edge, where the status line has no room for it.
  private mutating func drawPenalty(_ rect: Rect, _ scene: Scene) {
    let penalty = scene.snapshot.measurement.penalty
    guard penalty != 0, !scene.model.hasPenaltyInStatus else { return }
    let value = loss(penalty)
    let start = rect.endColumn - 12 - value.count
    guard start > rect.column else { return }
    let column = write(" penalty ", start, rect.endRow - 1, theme.quiet)
    write(" ", write(value, column, rect.endRow - 1, theme.bright), rect.endRow - 1, theme.quiet)
  }

  private mutating func drawCurves(
    _ view: ChartView, _ history: LossHistory, _ scale: ChartScale, in chart: Rect, lastEpoch: Int
  ) {
    var layer = DotLayer(size: Size(chart.columns, chart.rows), glyphSet: glyphSet)
    let series = view.series
    // Without colours, the test curve is told apart by weight and, in ASCII, by its glyph.
    draw(history, series.train, scale, lastEpoch, theme.trainCurve, weight: 1, glyph: ".", on: &layer)
    draw(history, series.test, scale, lastEpoch, theme.testCurve, weight: 1.5, glyph: "*", on: &layer)
    draw(layer, at: chart.column, chart.row)
  }

  private func draw(
    _ history: LossHistory, _ series: ChartView.Series, _ scale: ChartScale,
    _ lastEpoch: Int, _ style: Style, weight: Double, glyph: Unicode.Scalar, on layer: inout DotLayer
  ) {
    let (width, height) = (layer.width, layer.height)
    let isDotted = glyph == "." && glyphSet != .ascii
    func y(_ value: Double) -> Int {
      Int(((1 - scale.share(value)) * Double(height - 1)).rounded())
    }
    var line: [(x: Int, y: Int)?] = []
    for stretch in history.stretches {
      let extremes = series(stretch)
      guard !extremes.low.isNaN else {
        line.append(nil)
        continue
      }
      let x = lastEpoch == 0 ? 0 : Int(Double(stretch.firstEpoch) / Double(lastEpoch) * Double(width - 1))
      // The training curve is dotted: without colours that tells it from the test curve.
      if !isDotted || x.isMultiple(of: 2) {
        layer.column(x, y(extremes.low), y(extremes.high), style, weight: weight, glyph: glyph)
      }
      line.append((x, (y(extremes.low) + y(extremes.high)) / 2))
    }
    layer.polyline(line, style, weight: weight, glyph: glyph, isDotted: isDotted)
  }

  private mutating func drawChartCursor(_ epoch: Int, _ lastEpoch: Int, _ layout: ChartLayout) {
    let area = layout.area
    let share = lastEpoch == 0 ? 0 : Double(epoch) / Double(lastEpoch)
    let column = area.column + Int((share * Double(area.columns - 1)).rounded())
    for row in area.row..<area.endRow where buffer[column, row].glyph == " " {
      put(glyphs.vertical, column, row, theme.mark)
    }
  }
}

extension ChartView {
  /// A figure of a stretch; no key path, for which a chart of thousands of stretches would pay a quarter of its time.
  typealias Series = (LossHistory.Stretch) -> LossHistory.Extremes

  /// The figures of a stretch that the view shows.
  var series: (train: Series, test: Series) {
    switch self {
    case .loss, .logLoss: ({ $0.train }, { $0.test })
    case .accuracy: ({ $0.trainAccuracy }, { $0.testAccuracy })
    }
  }
}
