import Canvas
import Scenarios

extension Painter {
  /// All controls in one list, on small terminals.
  mutating func drawList(_ scene: Scene) {
    guard let layout = scene.layout.list else { return }
    frame(layout.rect, title: "Controls")
    for line in layout.lines {
      let isFocused = scene.isFocused(line.focus)
      let text = line.focus == .newData ? glyphs.enter : scene.model.text(of: line.focus)
      let value = text.cut(to: line.rect.columns - Self.leastLabel - 1, with: glyphs.ellipsis)
      let room = line.rect.columns - value.count - 1
      write(
        shortTitle(line.focus, scene), line.rect.column, line.rect.row, isFocused ? theme.focus : theme.text,
        width: room)
      write(value, endingAt: line.rect.endColumn, line.rect.row, isFocused ? theme.focus : theme.bright)
    }
    let right = layout.rect.endColumn - 2
    if layout.hasMoreAbove { put(scene.isASCII ? "^" : "▴", right, layout.rect.row, theme.text) }
    if layout.hasMoreBelow { put(scene.isASCII ? "v" : "▾", right, layout.rect.endRow - 1, theme.text) }
  }

  /// Characters of a label that a long value leaves.
  private static let leastLabel = 7

  private func shortTitle(_ focus: Focus, _ scene: Scene) -> String {
    if case .units(let layer) = focus { return "Layer \(layer + 1) units" }
    return focus.title(isASCII: scene.isASCII)
  }
}
