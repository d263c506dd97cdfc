import Canvas
import Scenarios

extension Model {
  /// A rectangle of given columns and rows in the middle of the screen.
  func centered(columns: Int, rows: Int) -> Rect {
    let width = min(size.columns - 2, columns)
    return Rect((size.columns - width) / 2, max(1, (size.rows - rows) / 2 - 1), width, min(rows, size.rows - 2))
  }

  /// Place of a text field.
  func editorRect(_ editor: Editor) -> Rect {
    centered(columns: 62, rows: editorLines(editor).count + 3)
  }

  /// What is allowed or wrong, in lines; of a text that is too long for the screen the end counts.
  func editorLines(_ editor: Editor) -> [String] {
    wrapped(editor.message, to: min(size.columns - 2, 62) - 4).suffix(max(1, size.rows - 6))
  }

  /// Place of the open list of settings.
  var settingsRect: Rect {
    let rows = openList.map { self.rows(of: $0.list).count } ?? 0
    let rect = centered(columns: 70, rows: min(size.rows - 2, rows + 5))
    // As with the large overlays: a narrow margin would show slivers of the panels below.
    return size.columns < 90 ? Rect(0, rect.row, size.columns, rect.rows) : rect
  }

  /// Place of a link.
  func linkRect(_ card: LinkCard) -> Rect {
    let width = min(size.columns - 2, 84) - 4
    let rows = card.link.count / max(1, width) + 1 + card.losses.reduce(0) { $0 + wrapped($1, to: width).count }
    return centered(columns: 84, rows: rows + 2 + wrapped(card.advice, to: width).count)
  }
}

extension Painter {
  /// A field in which a value is typed, with what is allowed or what is wrong.
  mutating func drawEditor(_ scene: Scene, _ editor: Editor) {
    let rect = scene.model.editorRect(editor)
    let inner = rect.inset(columns: 2, rows: 1)
    box(rect, title: editor.focus.title(isASCII: scene.isASCII), remark: scene.model.text(of: editor.focus))
    // The end of a long text is what is being typed.
    let shown = String(editor.text.suffix(inner.columns - 3))
    let end = write("> " + shown, inner.column, inner.row, theme.bright)
    put(glyphs.cursor, end, inner.row, theme.hotKey.withoutUnderline)
    for (offset, line) in scene.model.editorLines(editor).enumerated() {
      write(line, inner.column, inner.row + 1 + offset, editor.complaint == nil ? theme.quiet : theme.warning)
    }
  }

  /// A list of settings, and below it what the chosen one is.
  mutating func drawSettings(_ scene: Scene, _ open: OpenList) {
    let model = scene.model
    let rect = model.settingsRect
    let settings = model.settings(of: open.list)
    box(rect, title: model.title(of: open.list), remark: "\(open.selected + 1) of \(settings.count)")
    let inner = rect.inset(columns: 2, rows: 1)
    for (offset, row) in model.rows(of: open.list)[model.settingsShown(open)].enumerated() {
      switch row {
      case .heading(let title): write(title, inner.column, inner.row + offset, theme.bright)
      case .setting(let setting, let index):
        let place = Rect(inner.column, inner.row + offset, inner.columns, 1)
        drawSetting(setting, in: place, isSelected: index == open.selected, model)
      }
    }
    for column in inner.column..<inner.endColumn { put(glyphs.horizontal, column, inner.endRow - 3, theme.frame) }
    let lines = wrapped(model.settingSummary, to: inner.columns).prefix(2)
    for (offset, line) in lines.enumerated() { write(line, inner.column, inner.endRow - 2 + offset, theme.quiet) }
  }

  private mutating func drawSetting(_ setting: Focus, in rect: Rect, isSelected: Bool, _ model: Model) {
    write(
      setting.settingTitle, rect.column + 2, rect.row, isSelected ? theme.focus : theme.text,
      width: min(30, rect.columns - 10) - 2)
    let labelWidth = min(30, rect.columns - 10)
    let box = Rect(rect.column + labelWidth, rect.row, rect.columns - labelWidth, 1)
    value(model.text(of: setting), in: box, isFocused: isSelected)
  }

  /// A table below its remarks; the frame says how far its rows are scrolled.
  mutating func drawReport(_ scene: Scene, _ table: ReportTable, scroll: Int) {
    let model = scene.model
    let rect = model.reportRect(table)
    let inner = rect.inset(columns: 2, rows: 1)
    let (page, start) = (model.reportPage(table), model.reportScroll(table, scroll))
    let isLonger = table.rows.count > page
    box(rect, title: table.title, remark: isLonger ? "\(start + page) of \(table.rows.count) rows" : "")
    let remarks = model.reportRemarks(table)
    for (offset, line) in remarks.enumerated() { write(line, inner.column, inner.row + offset, theme.text) }
    let head = inner.row + remarks.count + 1
    write(table.heading, inner.column, head, theme.quiet, width: inner.columns)
    for (offset, line) in table.rows.dropFirst(start).prefix(page).enumerated() {
      write(line, inner.column, head + 1 + offset, theme.text, width: inner.columns)
    }
  }

  /// The browser link of the scenario, and what it cannot carry.
  mutating func drawLink(_ scene: Scene, _ card: LinkCard) {
    let rect = scene.model.linkRect(card)
    box(rect, title: "Link for playground.tensorflow.org", remark: "")
    let inner = rect.inset(columns: 2, rows: 1)
    var row = inner.row
    var rest = Substring(card.link)
    while !rest.isEmpty, row < inner.endRow {
      write(String(rest.prefix(inner.columns)), inner.column, row, theme.bright)
      rest = rest.dropFirst(inner.columns)
      row += 1
    }
    for line in card.losses.flatMap({ wrapped($0, to: inner.columns) }) where row < inner.endRow {
      write(line, inner.column, row, theme.warning)
      row += 1
    }
    for line in wrapped(card.advice, to: inner.columns) where row < inner.endRow {
      write(line, inner.column, row, theme.quiet)
      row += 1
    }
  }
}

extension Editor {
  /// What is wrong, or else what may be typed.
  fileprivate var message: String { complaint ?? "allowed: \(allowed)" }

  private var allowed: String {
    switch focus {
    case .field(let field): field.allowed
    case .setting(let field, _): field.allowed
    case .layers: "a whole number from 0 to \(Scenario.maximumLayers)"
    case .units: "a whole number from 1 to \(Scenario.maximumUnits)"
    case .bias, .link: "any number"
    default: ""
    }
  }
}
