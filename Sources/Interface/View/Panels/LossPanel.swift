import Canvas
import Experiment

extension Painter {
  /// The losses of all epochs since the last reset, with the scale beside them.
  mutating func drawLoss(_ scene: Scene) {
    guard let rect = scene.layout.loss else { return }
    frame(rect, title: "Loss")
    let inner = rect.inset(columns: 1, rows: 1)
    drawLossLegend(rect, scene)
    let history = scene.snapshot.history
    guard inner.rows > 0, let scale = LossScale(history) else { return }
    let labels = [fixed(scale.high, decimals: 3) ?? "", fixed(scale.low, decimals: 3) ?? ""]
    let labelWidth = 6
    write(labels[0].leftPadded(to: labelWidth), inner.column, inner.row, theme.quiet)
    let lastRow = inner.endRow - (inner.rows >= 5 ? 2 : 1)
    if lastRow > inner.row { write(labels[1].leftPadded(to: labelWidth), inner.column, lastRow, theme.quiet) }
    let chart = Rect(
      inner.column + labelWidth + 1, inner.row, inner.columns - labelWidth - 2, lastRow - inner.row + 1)
    for row in chart.row..<chart.endRow { put(glyphs.vertical, chart.column - 1, row, theme.frame) }
    drawCurves(history, scale, in: chart, lastEpoch: scene.snapshot.epoch)
    if inner.rows >= 5 {
      write("0", chart.column, inner.endRow - 1, theme.quiet)
      write("epoch \(grouped(String(scene.snapshot.epoch)))", endingAt: chart.endColumn, inner.endRow - 1, theme.quiet)
    }
  }

  private mutating func drawLossLegend(_ rect: Rect, _ scene: Scene) {
    let parts: [(String, Style)] = [
      (" \(glyphs.sliderFull)", theme.trainCurve), (" train ", theme.quiet), (" \(glyphs.sliderFull)", theme.testCurve),
      (" test ", theme.quiet),
    ]
    let ascii = [(" .", theme.trainCurve), (" train ", theme.quiet), (" *", theme.testCurve), (" test ", theme.quiet)]
    let shown = scene.isASCII ? ascii : parts
    let width = shown.reduce(0) { $0 + $1.0.unicodeScalars.count }
    guard rect.columns > width + 9 else { return }
    var column = rect.endColumn - 2 - width
    for part in shown { column = write(part.0, column, rect.row, part.1) }
  }

  private mutating func drawCurves(
    _ history: LossHistory, _ scale: LossScale, in chart: Rect, lastEpoch: Int
  ) {
    var layer = DotLayer(size: Size(chart.columns, chart.rows), glyphSet: glyphSet)
    // Without colours, the test curve is told apart by weight and, in ASCII, by its glyph.
    draw(history, \.train, scale, lastEpoch, theme.trainCurve, weight: 1, glyph: ".", on: &layer)
    draw(history, \.test, scale, lastEpoch, theme.testCurve, weight: 1.5, glyph: "*", on: &layer)
    draw(layer, at: chart.column, chart.row)
  }

  private func draw(
    _ history: LossHistory, _ series: KeyPath<LossHistory.Stretch, LossHistory.Extremes>, _ scale: LossScale,
    _ lastEpoch: Int, _ style: Style, weight: Double, glyph: Unicode.Scalar, on layer: inout DotLayer
  ) {
    let (width, height) = (layer.width, layer.height)
    func y(_ loss: Double) -> Int {
      Int(((1 - scale.share(loss)) * Double(height - 1)).rounded())
    }
    var line: [(x: Int, y: Int)?] = []
    for stretch in history.stretches {
      let extremes = stretch[keyPath: series]
      guard !extremes.low.isNaN else {
        line.append(nil)
        continue
      }
      let x = lastEpoch == 0 ? 0 : Int(Double(stretch.firstEpoch) / Double(lastEpoch) * Double(width - 1))
      layer.column(x, y(extremes.low), y(extremes.high), style, weight: weight, glyph: glyph)
      line.append((x, y((extremes.low + extremes.high) / 2)))
    }
    layer.polyline(line, style, weight: weight, glyph: glyph)
  }
}

/// The range of losses that the chart shows.
struct LossScale {
  let low: Double
  let high: Double

  /// From the smallest to the largest loss of both sets; nil where there is none.
  init?(_ history: LossHistory) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for stretch in history.stretches {
      for extremes in [stretch.train, stretch.test] where !extremes.low.isNaN {
        low = min(low, extremes.low)
        high = max(high, extremes.high)
      }
    }
    guard low <= high else { return nil }
    self.low = low < high / 3 ? 0 : low
    self.high = high > self.low ? high : self.low + 0.001
  }

  /// Where a loss lies in the range, from 0 to 1.
  func share(_ loss: Double) -> Double {
    // Halves, so that the difference of two huge losses stays finite.
    min(1, max(0, (loss / 2 - low / 2) / (high / 2 - low / 2)))
  }
}
