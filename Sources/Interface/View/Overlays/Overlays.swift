import Canvas
import Scenarios

extension Model {
  /// Columns of the keys in the help.
  var helpKeyWidth: Int { overlayRect.columns < 64 ? 13 : 18 }
  /// The help, broken to the width of its overlay.
  package var helpRows: [HelpText.Row] {
    HelpText.rows(isASCII: glyphSet == .ascii, width: overlayRect.columns - 4, keyWidth: helpKeyWidth)
  }
  /// Rows of the help that are on screen at once.
  var helpPage: Int { max(1, overlayRect.rows - 2) }

  /// Place of the overlay that is open.
  var openRect: Rect {
    switch overlay {
    case .editor(let editor): editorRect(editor)
    case .settings, .layer: settingsRect
    case .link(let card): linkRect(card)
    case .report(let table, _): reportRect(table)
    case .offer(let offer): offerRect(offer)
    default: overlayRect
    }
  }

  /// Place of a large overlay.
  var overlayRect: Rect {
    // Where a margin would be narrow it is given up: slivers of the panels below would look like faults.
    let columns = size.columns < 90 ? size.columns : 84
    let rows = min(size.rows - 1, 38)
    return Rect((size.columns - columns) / 2, (size.rows - 1 - rows) / 2, columns, rows)
  }
}

extension Painter {
  /// What lies over the screen, if anything.
  mutating func drawOverlay(_ scene: Scene) {
    switch scene.model.overlay {
    case nil: break
    case .help(let scroll): drawHelp(scene, scroll: scroll)
    case .presets(let presets, let selected): drawPresets(scene, presets, selected: selected)
    case .datasets(let selected): drawDatasets(scene, selected: selected)
    case .editor(let editor): drawEditor(scene, editor)
    case .settings, .layer: if let open = scene.model.openList { drawSettings(scene, open) }
    case .link(let card): drawLink(scene, card)
    case .report(let table, let scroll): drawReport(scene, table, scroll: scroll)
    case .offer(let offer): drawOffer(scene, offer)
    }
  }

  /// Clears a rectangle and draws its frame.
  mutating func box(_ rect: Rect, title: String, remark: String) {
    fill(rect)
    frame(rect, title: title, remark: remark, style: theme.text)
  }

  private mutating func drawHelp(_ scene: Scene, scroll: Int) {
    let rect = scene.model.overlayRect
    let rows = scene.model.helpRows
    let page = scene.model.helpPage
    let remark = rows.count > page ? "\(min(rows.count, scroll + page)) of \(rows.count) rows" : ""
    box(rect, title: "Help", remark: remark)
    let inner = rect.inset(columns: 2, rows: 1)
    let keyWidth = scene.model.helpKeyWidth
    for (offset, row) in rows.dropFirst(scroll).prefix(page).enumerated() {
      let line = inner.row + offset
      switch row {
      case .heading(let title): write(title, inner.column, line, theme.bright)
      case .binding(let keys, let help):
        write(keys, inner.column + 2, line, theme.hotKey.withoutUnderline, width: keyWidth - 3)
        write(help, inner.column + keyWidth, line, theme.text, width: inner.columns - keyWidth)
      case .continued(let help):
        write(help, inner.column + keyWidth, line, theme.text, width: inner.columns - keyWidth)
      case .text(let text): write(text, inner.column + 2, line, theme.text, width: inner.columns - 2)
      case .blank: break
      }
    }
  }
}

extension Style {
  /// The style without a line below.
  var withoutUnderline: Style {
    Style(foreground, on: background, attributes.subtracting(.underline))
  }
}

/// `text` in lines of at most `width` characters, broken between words, and within a word that is longer than a line.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(whereSeparator: \.isWhitespace) {
    var word = word
    while word.count > max(1, width) {
      lines.append(String(word.prefix(max(1, width))))
      word = word.dropFirst(max(1, width))
    }
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
