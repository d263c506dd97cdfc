import Canvas
import Experiment

extension Painter {
  /// The last line: a notice, figures that are being read, or the keys that work here, the most useful first.
  mutating func drawFooter(_ scene: Scene) {
    let row = scene.layout.footer.row
    let width = scene.layout.footer.columns
    if let notice = scene.model.footerNotice {
      drawNotice(notice, lastRow: row, width: width)
      return
    }
    let start = drawFigures(scene, row, width: width)
    for place in FooterHints(scene.model, columns: start..<width).places {
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

  /// Figures of what is read or focused; returns the first column after them.
  private mutating func drawFigures(_ scene: Scene, _ row: Int, width: Int) -> Int {
    guard scene.model.overlay == nil else { return 1 }
    var column = 1
    for figure in Figures(scene).fitting(width: width).parts {
      if !figure.name.isEmpty { column = write(figure.name + " ", column, row, theme.quiet) }
      column = write(figure.value, column, row, figure.style ?? theme.bright) + 2
    }
    return column
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
    guard footerNotice == nil else { return nil }
    guard overlay == nil else { return FooterHints(self, columns: 1..<size.columns) }
    let figures = Figures(Scene(model: self, layout: Layout(self))).fitting(width: size.columns)
    return FooterHints(self, columns: figures.end..<max(figures.end, size.columns))
  }
}
