import Canvas
import Maps
import Training

extension Painter {
  /// How far the answers lie apart at each place, with the points and a scale from 0 to a round number above the
  /// largest; of a curve a band of one deviation; or why there is nothing to show.
  mutating func drawUncertainty(_ snapshot: Snapshot, in layout: OutputLayout, showTestData: Bool) {
    guard snapshot.uncertainty != nil else { return drawNoUncertainty(in: layout) }
    let heatMap = HeatMap(theme: theme, glyphSet: glyphSet)
    let (columns, rows) = heatMap.resolution(of: Size(layout.map.columns, layout.map.rows))
    guard let deviations = DecisionSurface(columns: columns, rows: rows).uncertainty(in: snapshot) else {
      return drawCurve(snapshot, in: layout, showTestData: showTestData, band: true)
    }
    let scale = roundedUp(deviations.reduce(0) { $1 > $0 && $1.isFinite ? $1 : $0 })
    let values = deviations.map { shade($0 / scale) }
    heatMap.draw(values, in: layout.map, on: &self)
    // The points of regression lie so thick that they would hide the map.
    if snapshot.network.shape.output.units > 1 {
      drawClassPoints(snapshot, in: layout, showTestData: showTestData)
    } else if snapshot.scenario.problem == .classification {
      drawPoints(snapshot, in: layout, showTestData: showTestData, on: values)
    }
    if let legend = layout.legend { drawScale(legend, heatMap, largest: scale) }
  }

  /// A share of the scale as maps show it: from neutral to the colour of +1, or without colours from blank to dense.
  private func shade(_ share: Double) -> Double {
    theme.depth == .never ? 2 * share - 1 : share
  }

  private mutating func drawScale(_ rect: Rect, _ heatMap: HeatMap, largest: Double) {
    let bar = max(4, min(12, rect.columns - 24))
    var column = write("0 ", rect.column, rect.row, theme.quiet)
    let values = (0..<bar).map { shade((Double($0) + 0.5) / Double(bar)) }
    let rows = heatMap.resolution(of: Size(bar, 1)).rows
    heatMap.draw(Array((0..<rows).map { _ in values }.joined()), in: Rect(column, rect.row, bar, 1), on: &self)
    column = write(
      " \(largest > 1000 ? significant(largest) : String(shortest: largest))", column + bar, rect.row, theme.quiet)
    let words = ["  standard deviation", "  deviation"]
    let word = words.first { column + $0.count <= rect.endColumn } ?? ""
    write(word, column, rect.row, theme.quiet)
  }

  private mutating func drawNoUncertainty(in layout: OutputLayout) {
    let lines = wrapped(
      "One network without dropout has no uncertainty to show: it needs dropout or an ensemble.",
      to: layout.map.columns)
    let top = layout.map.row + (layout.map.rows - lines.count) / 2
    for (offset, line) in lines.enumerated() {
      write(line, centeredIn: layout.map.column..<layout.map.endColumn, top + offset, theme.quiet)
    }
  }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `value`, from 0.001 to 1000; above it `value`.
func roundedUp(_ value: Double) -> Double {
  let steps = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000,
  ]
  return steps.first { $0 >= value } ?? value
}
