import Canvas
import Scenarios

/// Where everything stands, from the model and the size alone: drawing, the focus and the mouse read the same places.
package struct Layout: Sendable {
  /// Something that can have the focus, and its place.
  package struct Item: Equatable, Sendable {
    /// What it is.
    package let focus: Focus
    /// Its cells.
    package let rect: Rect
  }

  /// How the screen is divided.
  package enum Arrangement: Sendable {
    /// All panels.
    case full
    /// A list of the controls, the map, and the chart where there is room.
    case compact
    /// Not even that.
    case tooSmall
  }

  /// Smallest size that shows anything.
  package static let smallest = Size(40, 12)
  /// Smallest size that shows all panels.
  static let smallestFull = Size(78, 22)

  /// How the screen is divided.
  package let arrangement: Arrangement
  /// The status line.
  let status: Rect
  /// The lines of the everyday controls.
  let controls: ControlsLayout?
  /// The list of all controls, in the compact arrangement.
  let list: ListLayout?
  let data: DataLayout?
  let features: FeaturesLayout?
  let network: NetworkLayout?
  let output: OutputLayout?
  let chart: ChartLayout?
  /// The line of keys.
  let footer: Rect

  /// The layout of the model's screen.
  package init(_ model: Model) {
    let size = model.size
    status = Rect(0, 0, size.columns, 1)
    footer = Rect(0, size.rows - 1, size.columns, 1)
    if size.columns < Self.smallest.columns || size.rows < Self.smallest.rows {
      arrangement = .tooSmall
      (controls, list, data, features, network, output, chart) = (nil, nil, nil, nil, nil, nil, nil)
    } else if size.columns < Self.smallestFull.columns || size.rows < Self.smallestFull.rows {
      arrangement = .compact
      let body = Rect(0, 1, size.columns, size.rows - 2)
      let listWidth = size.columns >= 56 ? 28 : 20
      list = ListLayout(Rect(0, body.row, listWidth, body.rows), model)
      let right = Rect(listWidth, body.row, size.columns - listWidth, body.rows)
      // The map needs half as many rows as columns; what is left below is for the chart.
      let mapRows = min(body.rows, (right.columns - 6) / 2 + 3)
      let lossRows = body.rows - mapRows >= 5 ? body.rows - mapRows : 0
      output = OutputLayout(Rect(right.column, right.row, right.columns, body.rows - lossRows))
      chart =
        lossRows > 0 ? ChartLayout(Rect(right.column, body.endRow - lossRows, right.columns, lossRows)) : nil
      (controls, data, features, network) = (nil, nil, nil, nil)
    } else {
      arrangement = .full
      let bar = ControlsLayout(model, firstRow: 1)
      controls = bar
      list = nil
      let top = 1 + bar.rows
      let body = Rect(0, top, size.columns, size.rows - top - 1)
      let columns = BodyColumns(body)
      data = DataLayout(columns.data, model)
      let features = FeaturesLayout(columns.features, model)
      self.features = features
      network = NetworkLayout(
        columns.network, model.shownNetwork, features: features, focus: model.focus, hasTitle: !model.isHidden(.layers))
      output = OutputLayout(columns.output)
      chart = ChartLayout(columns.loss)
    }
  }

  /// Everything that can have the focus, in reading order.
  package var items: [Item] {
    let controls = (controls?.items ?? []) + (list?.items ?? []) + (data?.items ?? [])
    let pictures = [output.map { Item(focus: .map, rect: $0.map) }, chart.map { Item(focus: .chart, rect: $0.area) }]
    return controls + (features?.items ?? []) + (network?.items ?? []) + pictures.compactMap(\.self)
  }
}

/// The panels side by side below the controls.
private struct BodyColumns {
  let data: Rect
  let features: Rect
  let network: Rect
  let output: Rect
  let loss: Rect

  init(_ body: Rect) {
    let dataWidth = body.columns >= 130 ? 24 : body.columns >= 100 ? 22 : 20
    let featuresWidth = FeaturesLayout.width(rows: body.rows, columns: body.columns)
    // On narrow screens the links need the columns more than the map does.
    let share = body.columns < 90 ? 30 : body.columns < 110 ? 34 : 38
    let mapRows = max(6, min(body.rows - 9, (body.columns * share / 100 - 6) / 2))
    let outputWidth = 2 * mapRows + OutputLayout.margin
    let outputRows = mapRows + 4
    let networkWidth = body.columns - dataWidth - featuresWidth - outputWidth
    func column(_ start: Int, _ width: Int) -> Rect { Rect(start, body.row, width, body.rows) }
    data = column(0, dataWidth)
    features = column(dataWidth, featuresWidth)
    network = column(features.endColumn, networkWidth)
    output = Rect(network.endColumn, body.row, outputWidth, outputRows)
    loss = Rect(network.endColumn, output.endRow, outputWidth, body.rows - outputRows)
  }
}
