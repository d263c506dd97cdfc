import Canvas
import Scenarios

/// A line of the list of presets.
enum PresetRow: Equatable {
  /// A chapter of the course.
  case heading(String)
  /// A preset, by its index.
  case preset(Int)

  /// The lines of the list: a heading before each chapter, the presets in their order.
  static func rows(_ presets: [Preset]) -> [PresetRow] {
    presets.enumerated().flatMap { index, preset -> [PresetRow] in
      let isFirst = index == 0 || presets[index - 1].chapter != preset.chapter
      return isFirst && !preset.chapter.isEmpty ? [.heading(preset.chapter), .preset(index)] : [.preset(index)]
    }
  }
}

extension Model {
  /// Rows of the list of presets that are on screen at once.
  var presetPage: Int { max(1, overlayRect.rows - 2 - presetTextRows) }
  /// Rows of the text below the list of presets.
  ///
  /// At 80 by 24 they hold the longest of the texts.
  var presetTextRows: Int { overlayRect.rows >= 22 ? 10 : overlayRect.rows >= 20 ? 8 : overlayRect.rows >= 14 ? 4 : 0 }

  /// The lines of the list that are on screen.
  func presetsShown(_ rows: [PresetRow], _ selected: Int) -> Range<Int> {
    let line = rows.firstIndex(of: .preset(selected)) ?? 0
    return rows.scrolled(to: line, page: presetPage) { if case .heading = $0 { true } else { false } }
  }

  /// The first preset of the next chapter, or of the chapter before; of the own chapter where that is not the chosen one.
  func presetChapter(_ presets: [Preset], from selected: Int, _ direction: Int) -> Int {
    let starts = presets.indices.filter { $0 == 0 || presets[$0 - 1].chapter != presets[$0].chapter }
    return starts.section(from: selected, direction)
  }
}

extension Painter {
  /// The presets under their chapters, and the text of the chosen one.
  mutating func drawPresets(_ scene: Scene, _ presets: [Preset], selected: Int) {
    let rect = scene.model.overlayRect
    box(rect, title: "Presets", remark: "\(selected + 1) of \(presets.count)")
    let inner = rect.inset(columns: 2, rows: 1)
    let rows = PresetRow.rows(presets)
    let nameWidth = (presets.map { $0.name.count }.max() ?? 0) + 2
    for (offset, row) in rows[scene.model.presetsShown(rows, selected)].enumerated() {
      let line = inner.row + offset
      switch row {
      case .heading(let chapter):
        write(chapter, inner.column, line, theme.quiet)
        let start = inner.column + chapter.count + 1
        for column in start..<max(start, inner.endColumn) { put(glyphs.horizontal, column, line, theme.frame) }
      case .preset(let index):
        let (preset, isSelected) = (presets[index], index == selected)
        if isSelected { fill(Rect(inner.column - 1, line, inner.columns + 2, 1), with: Cell(" ", theme.focus)) }
        write(preset.name, inner.column, line, isSelected ? theme.focus : theme.bright, width: nameWidth - 1)
        let summary = inner.columns - nameWidth
        write(preset.summary, inner.column + nameWidth, line, isSelected ? theme.focus : theme.text, width: summary)
      }
    }
    drawPresetText(presets[selected], scene.model, inner)
  }

  private mutating func drawPresetText(_ preset: Preset, _ model: Model, _ inner: Rect) {
    let rows = model.presetTextRows
    guard rows > 0 else { return }
    let top = inner.endRow - rows
    for column in inner.column..<inner.endColumn { put(glyphs.horizontal, column, top, theme.frame) }
    write(" \(preset.title) ", inner.column + 1, top, theme.bright)
    let lines = wrapped(preset.description, to: inner.columns)
    for (offset, line) in lines.prefix(rows - 1).enumerated() {
      let isCut = offset == rows - 2 && lines.count > rows - 1
      write(
        isCut ? line + " " + String(glyphs.ellipsis) : line, inner.column, top + 1 + offset, theme.text,
        width: inner.columns)
    }
  }
}
