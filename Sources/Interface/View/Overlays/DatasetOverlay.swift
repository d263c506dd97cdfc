import Canvas
import Datasets

extension Painter {
  /// The datasets in their groups, and the picture and the facts of the chosen one.
  mutating func drawDatasets(_ scene: Scene, selected: Int) {
    let model = scene.model
    let rect = model.overlayRect
    let datasets = DatasetList.datasets
    box(rect, title: "Datasets", remark: "\(selected + 1) of \(datasets.count)")
    let inner = rect.inset(columns: 2, rows: 1)
    for (offset, row) in DatasetList.rows[model.datasetsShown(selected)].enumerated() {
      let line = Rect(inner.column, inner.row + offset, inner.columns, 1)
      switch row {
      case .heading(let title):
        let start = write(title, line.column, line.row, theme.quiet) + 1
        for column in start..<max(start, line.endColumn) { put(glyphs.horizontal, column, line.row, theme.frame) }
      case .dataset(let dataset, let index):
        drawDataset(dataset, in: line, isSelected: index == selected, model)
      }
    }
    drawFacts(of: datasets[selected], inner, scene)
  }

  /// A dataset in a line of the list; one that is refused now recedes, the present one is marked.
  private mutating func drawDataset(_ dataset: Dataset, in line: Rect, isSelected: Bool, _ model: Model) {
    let isPresent = dataset == model.scenario.activeDataset
    let nameWidth = 15
    if isSelected { fill(line.inset(columns: -1, rows: 0), with: Cell(" ", theme.focus)) }
    let isRefused = model.conflict(of: dataset) != nil
    let (name, text) = isRefused ? (theme.quiet, theme.quiet) : (theme.bright, theme.text)
    if isPresent { put(glyphs.on, line.column, line.row, isSelected ? theme.focus : theme.bright) }
    write(dataset.rawValue, line.column + 2, line.row, isSelected ? theme.focus : name, width: nameWidth - 1)
    write(
      dataset.summary, line.column + 2 + nameWidth, line.row, isSelected ? theme.focus : text,
      width: line.columns - 2 - nameWidth)
  }

  private mutating func drawFacts(of dataset: Dataset, _ inner: Rect, _ scene: Scene) {
    let rows = scene.model.datasetTextRows
    guard rows > 1 else { return }
    let top = inner.endRow - rows
    for column in inner.column..<inner.endColumn { put(glyphs.horizontal, column, top, theme.frame) }
    write(" \(dataset.title) ", inner.column + 1, top, theme.bright)
    let picture = Rect(inner.column, top + 1, 2 * (rows - 1), rows - 1)
    let hasPicture = rows >= 5 && dataset.form.hasMaps
    if hasPicture { drawPicture(of: dataset, in: picture) }
    let text = hasPicture ? picture.endColumn + 2 : inner.column
    let refusal = scene.model.conflict(of: dataset).map { $0 + "." } ?? ""
    let sentences = [
      (refusal, theme.warning), (dataset.summary + ".", theme.text), (scene.model.facts(of: dataset), theme.quiet),
    ]
    var row = top + 1
    for (sentence, style) in sentences {
      for line in wrapped(sentence, to: inner.endColumn - text) where row < inner.endRow {
        write(line, text, row, style)
        row += 1
      }
    }
  }
}
