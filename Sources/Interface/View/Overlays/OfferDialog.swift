import Canvas
import Scenarios

extension Model {
  /// Place of what may be opened.
  func offerRect(_ offer: Offer) -> Rect {
    let width = min(size.columns - 2, 72) - 4
    return centered(columns: 72, rows: offerLines(offer, width: width).count + 2)
  }

  /// The lines of an offer: what was pasted, what was understood of it, and what Enter and Esc do.
  fileprivate func offerLines(_ offer: Offer, width: Int) -> [(text: String, part: OfferPart)] {
    let width = max(1, width)
    let name = offer.name.split(whereSeparator: \.isNewline).joined(separator: " ")
    var lines = [(text: String, part: OfferPart)]()
    let rows = max(1, min(4, size.rows - 10))
    var rest = name[...]
    while !rest.isEmpty, lines.count < rows {
      lines.append((String(rest.prefix(width)), .name))
      rest = rest.dropFirst(width)
    }
    if !rest.isEmpty { lines[rows - 1].text = lines[rows - 1].text.prefix(width - 1) + "…" }
    let scenario = offer.scenario
    let ending = "Enter opens it, and u brings the present run back; Esc leaves all as it is."
    let layers = scenario.hidden.map { String($0) }.joined(separator: ",")
    let units = layers.isEmpty ? "no hidden layer" : "hidden \(layers)"
    let summary = "\(scenario.activeDataset.rawValue), \(units), \(scenario.activation.rawValue), seed \(scenario.seed)"
    lines += wrapped(summary, to: width).prefix(2).map { ($0, .text) }
    lines += offer.notes.flatMap { wrapped($0, to: width) }.prefix(8).map { ($0, .note) }
    return lines + wrapped(ending, to: width).map { ($0, .quiet) }
  }
}

/// What a line of an offer tells.
fileprivate enum OfferPart { case name, text, note, quiet }

extension Painter {
  /// What was pasted, and may be opened.
  mutating func drawOffer(_ scene: Scene, _ offer: Offer) {
    let rect = scene.model.offerRect(offer)
    box(rect, title: "Open this \(offer.kind.rawValue)?", remark: "")
    let inner = rect.inset(columns: 2, rows: 1)
    for (offset, line) in scene.model.offerLines(offer, width: inner.columns).prefix(max(0, inner.rows)).enumerated() {
      let style =
        switch line.part {
        case .name: theme.bright
        case .text: theme.text
        case .note: theme.warning
        case .quiet: theme.quiet
        }
      write(line.text, inner.column, inner.row + offset, style, width: inner.columns)
    }
  }
}
