import Canvas
import Training

/// The screen of a model: a pure function of the model, which knows its size.
package func view(_ model: Model) -> Buffer {
  var painter = Painter(size: model.size, theme: model.theme, glyphSet: model.glyphSet)
  let layout = Layout(model)
  guard layout.arrangement != .tooSmall else {
    painter.drawTooSmall(model)
    return painter.buffer.painted(on: model.theme.ground, text: model.theme.text.foreground)
  }
  let scene = Scene(model: model, layout: layout)
  painter.drawStatus(scene)
  painter.drawControls(scene)
  painter.drawList(scene)
  painter.drawData(scene)
  painter.drawFeatures(scene)
  painter.drawNetwork(scene)
  painter.drawOutput(scene)
  painter.drawChart(scene)
  painter.drawOverlay(scene)
  // A notice of several lines reaches over what is open.
  painter.drawFooter(scene)
  return painter.buffer.painted(on: model.theme.ground, text: model.theme.text.foreground)
}

/// What every panel draws from.
struct Scene {
  let model: Model
  let layout: Layout
  /// What lies over the panels, if anything.
  private let cover: Rect?

  init(model: Model, layout: Layout) {
    self.model = model
    self.layout = layout
    cover = model.overlay == nil ? nil : model.openRect
  }

  /// Whether nothing of a rectangle can be seen, so that it need not be drawn, nor its maps computed.
  func isCovered(_ rect: Rect) -> Bool {
    cover?.contains(rect) ?? false
  }

  var snapshot: Snapshot { model.snapshot }
  var theme: Theme { model.theme }
  var isASCII: Bool { model.glyphSet == .ascii }
  var heatMap: HeatMap { HeatMap(theme: model.theme, glyphSet: model.glyphSet) }

  /// Whether something has the focus; under an overlay nothing on the screen below does.
  func isFocused(_ focus: Focus) -> Bool {
    model.focus == focus && model.overlay == nil
  }

  /// `values` as the maps show them: themselves, or their signs.
  func shown(_ values: [Double]) -> [Double] {
    model.scenario.discretize ? signs(of: values) : values
  }
}

extension Painter {
  fileprivate mutating func drawTooSmall(_ model: Model) {
    let (size, smallest) = (model.size, Layout.smallest)
    // In a text field, which is there all the same, q is a letter.
    let quit = model.keyContext == .editor ? "Ctrl-C" : "q"
    let lines = [
      "The terminal has \(size.columns)\(glyphs.times)\(size.rows) cells;",
      "playground needs \(smallest.columns)\(glyphs.times)\(smallest.rows).", "Make it larger, or \(quit) quits.",
    ].flatMap { wrapped($0, to: size.columns) }
    let top = max(0, (size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      write(line, centeredIn: 0..<size.columns, top + index, theme.text)
    }
  }
}

/// +1 for each value that is not negative, −1 for the others: what discretized maps show.
func signs(of values: [Double]) -> [Double] {
  values.map { $0 >= 0 ? 1 : -1 }
}
