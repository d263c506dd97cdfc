import Canvas
import Datasets
import Scenarios

/// The data panel: thumbnails of the datasets, then the settings of the data.
struct DataLayout: Sendable {
  struct Thumbnail: Sendable {
    let dataset: Dataset
    /// The picture.
    let picture: Rect
    /// The name below it.
    let name: Rect
  }

  /// A line with a label and a value, and a slider below it where there is room.
  struct Line: Sendable {
    let focus: Focus
    let label: String
    let action: Action?
    let rect: Rect
    let slider: Rect?
    /// The values that the slider and + and − step through.
    var steps: [ScenarioValue] = []
  }

  let rect: Rect
  let thumbnails: [Thumbnail]
  /// The line that names the dataset, or leads to all of them.
  let picker: Line?
  let lines: [Line]
  /// Place for the numbers of examples.
  let counts: Rect?

  init(_ rect: Rect, _ model: Model) {
    self.rect = rect
    let inner = rect.inset(columns: 2, rows: 1)
    let datasets = Dataset.all(for: model.scenario.problem)
    let isHidden = model.isHidden(.dataset(model.scenario.activeDataset))
    let thumbRows = isHidden ? -1 : min(5, max(2, (inner.rows - 11) / 2))
    thumbnails = isHidden ? [] : Self.thumbnails(datasets, in: inner, rows: thumbRows)
    // The settings stand where they stand with four datasets, so that the panel keeps its form.
    let settings = Rect(
      inner.column, inner.row + 2 * (thumbRows + 1), inner.columns, inner.rows - 2 * (thumbRows + 1))
    let hasSliders = settings.rows >= 12
    let hasSpace = settings.rows >= 15
    let hasPicker = settings.rows >= 9
    let place = Rect(inner.column, settings.row, inner.columns, 1)
    picker =
      hasPicker && !isHidden
      ? Line(
        focus: .field(model.currentField(.dataset)), label: "Pick another", action: .openDatasets, rect: place,
        slider: nil) : nil
    // A line between the datasets and their settings, where there is room for it and all sliders.
    var row = settings.row + (settings.rows >= 19 ? 2 : hasPicker ? 1 : 0)
    var lines: [Line] = []
    func add(_ focus: Focus, _ label: String, _ action: Action?, slider: Bool = false) {
      guard !model.isHidden(focus) else { return }
      let hasSlider = slider && hasSliders
      lines.append(
        Line(
          focus: focus, label: label, action: action, rect: Rect(inner.column, row, inner.columns, 1),
          slider: hasSlider ? Rect(inner.column, row + 1, inner.columns, 1) : nil, steps: model.steps(of: focus)))
      row += hasSlider ? (hasSpace ? 3 : 2) : 1
    }
    for field in [ScenarioField.trainRatio, .noise, .batchSize] {
      add(.field(field), field.title, .next(field), slider: true)
    }
    add(.field(.seed), ScenarioField.seed.title, nil)
    row += hasSpace ? 1 : 0
    add(.newData, "New data", .drawNewData)
    for field in [ScenarioField.showTestData, .discretize] { add(.field(field), field.title, .next(field)) }
    self.lines = lines.filter { $0.rect.row < inner.endRow }
    counts = row + 2 <= inner.endRow ? Rect(inner.column, inner.endRow - 2, inner.columns, 2) : nil
  }

  var items: [Layout.Item] {
    thumbnails.map {
      Layout.Item(
        focus: .dataset($0.dataset),
        rect: Rect($0.name.column, $0.picture.row, $0.name.columns, $0.picture.rows + 1))
    } + ([picker].compactMap(\.self) + lines).map { Layout.Item(focus: $0.focus, rect: $0.rect) }
  }

  private static func thumbnails(_ datasets: [Dataset], in inner: Rect, rows: Int) -> [Thumbnail] {
    // Two stand one below the other, four in a square.
    let perRow = datasets.count > 2 ? 2 : 1
    let cellWidth = inner.columns / perRow
    let width = min(2 * rows, cellWidth - 1)
    return datasets.enumerated().map { index, dataset in
      let column = inner.column + (index % perRow) * (inner.columns - cellWidth)
      let row = inner.row + index / perRow * (rows + 1)
      return Thumbnail(
        dataset: dataset, picture: Rect(column + (cellWidth - width) / 2, row, width, rows),
        name: Rect(column, row + rows, cellWidth, 1))
    }
  }
}
