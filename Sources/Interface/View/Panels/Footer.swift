import Canvas
import Scenarios

extension Painter {
  /// The last line: a notice, figures that are being read, or the keys that work here, the most useful first.
  mutating func drawFooter(_ scene: Scene) {
    let row = scene.layout.footer.row
    let line = FooterLine(scene)
    if let notice = line.notice {
      drawNotice(notice, lastRow: row, width: scene.layout.footer.columns)
      return
    }
    drawFigures(line.figures, row)
    for place in line.hints.places {
      let next = write(place.hint.keyText, place.column, row, theme.bright)
      write(" " + place.hint.label, next, row, theme.quiet)
    }
  }

  /// A notice, over the panels where one row does not hold it.
  private mutating func drawNotice(_ notice: Notice, lastRow: Int, width: Int) {
    let lines = wrapped(notice.text, to: width - 2)
    let first = max(0, lastRow - lines.count + 1)
    fill(Rect(0, first, width, lastRow - first + 1))
    for (offset, line) in lines.enumerated() {
      write(line, 1, first + offset, notice.isError ? theme.warning : theme.bright, width: width - 2)
    }
  }

  /// Figures of work, and of what is read or focused.
  private mutating func drawFigures(_ figures: ArraySlice<FooterFigures.Part>, _ row: Int) {
    var column = 1
    for figure in figures {
      if !figure.name.isEmpty { column = write(figure.name + " ", column, row, theme.quiet) }
      column = write(figure.value, column, row, figure.style ?? theme.bright) + 2
    }
  }
}

/// What the footer holds, for drawing and for the mouse alike: a notice, or figures and behind them the keys that work.
struct FooterLine {
  let notice: Notice?
  let figures: ArraySlice<FooterFigures.Part>
  let hints: FooterHints

  init(_ scene: Scene) {
    let width = scene.layout.footer.columns
    notice = scene.model.footerNotice
    let hasFigures = notice == nil && scene.model.overlay == nil
    let (parts, end) = hasFigures ? FooterFigures(scene).fitting(width: width) : ([], 1)
    figures = parts
    hints = FooterHints(scene.model, columns: notice == nil ? end..<max(end, width) : 0..<0)
  }
}

extension Model {
  /// What the footer has to say before anything else.
  var footerNotice: Notice? {
    if let notice { return notice }
    guard overlay == nil, snapshot.stopReason == .diverged, reading == nil else { return nil }
    let epoch = grouped(String(snapshot.epoch))
    let rate = plainDecimal(scenario.learningRate)
    let long =
      "Diverged at epoch \(epoch): the learning rate \(rate) is probably too high. "
      + "u: back to the last finite state, r: reset."
    let short = "Diverged at epoch \(epoch): learning rate \(rate) too high? u: back, r: reset."
    let shortest = "Diverged at epoch \(epoch). u: back"
    return Notice([long, short].first { $0.count <= size.columns - 2 } ?? shortest, isError: true)
  }

  /// The hints as the footer shows them, for the mouse; nil where a notice takes their place.
  var footerHints: FooterHints? {
    footerNotice == nil ? FooterLine(Scene(model: self, layout: Layout(self))).hints : nil
  }
}
