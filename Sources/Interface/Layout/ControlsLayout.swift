import Canvas
import Scenarios

/// The everyday controls below the status line: in one row where they fit, else in two.
struct ControlsLayout: Sendable {
  /// One control: label, then value in a box of fixed width, so that nothing moves when it changes.
  struct Control: Sendable {
    let focus: Focus
    let label: String
    let action: Action
    let valueWidth: Int
    var column = 0
    var row = 0

    var width: Int { label.unicodeScalars.count + 1 + valueWidth + 2 }
    /// Box of the value with its brackets.
    var valueRect: Rect { Rect(column + label.unicodeScalars.count, row, valueWidth + 2, 1) }
  }

  let controls: [Control]
  let rows: Int

  init(_ model: Model, firstRow: Int) {
    let columns = model.size.columns
    let all = Self.all.filter { !model.isHidden($0.focus) }
    let gap = 2
    let total = all.reduce(1) { $0 + $1.width + gap }
    rows = total <= columns ? 1 : 2
    let perRow = (all.count + rows - 1) / rows
    // Controls below each other begin in the same column.
    let widths = (0..<perRow).map { place in
      stride(from: place, to: all.count, by: perRow).map { all[$0].width }.max() ?? 0
    }
    let spare = columns - 1 - widths.reduce(0, +)
    let space = max(1, min(6, spare / perRow))
    var starts = [1]
    for width in widths { starts.append(starts[starts.count - 1] + width + space) }
    controls = all.enumerated().map { index, control in
      var placed = control
      placed.column = starts[index % perRow]
      placed.row = firstRow + index / perRow
      return placed
    }
  }

  var items: [Layout.Item] {
    controls.map { Layout.Item(focus: $0.focus, rect: Rect($0.column, $0.row, $0.width - 1, 1)) }
  }

  private static let all: [Control] = [
    field(.learningRate), field(.activation), field(.problem), field(.regularization), field(.regularizationRate),
    Control(
      focus: .speed, label: "Speed", action: .faster, valueWidth: Speed.allCases.map(\.rawValue.count).max() ?? 0),
  ]

  private static func field(_ field: ScenarioField) -> Control {
    let widths = field.steps.map { field.display($0).unicodeScalars.count }
    return Control(
      focus: .field(field), label: field.title, action: .next(field), valueWidth: widths.max() ?? 8)
  }
}
