import Canvas
import Testing
@testable import Interface

/// Expects the frame of every panel to be whole: what is drawn inside does not reach over it.
func expectBorders(_ driver: Driver, _ name: String, _ location: SourceLocation = #_sourceLocation) {
  let layout = Layout(driver.model)
  let frame = view(driver.model)
  let glyphs = Glyphs(driver.model.glyphSet)
  let panels = [
    layout.list?.rect, layout.data?.rect, layout.features?.rect, layout.network?.rect, layout.output?.rect,
    layout.chart?.rect,
  ].compactMap(\.self)
  for rect in panels {
    let (left, right, top, bottom) = (rect.column, rect.endColumn - 1, rect.row, rect.endRow - 1)
    let corners = [frame[left, top], frame[right, top], frame[left, bottom], frame[right, bottom]].map(\.glyph)
    let expected = [glyphs.corners.0, glyphs.corners.1, glyphs.corners.2, glyphs.corners.3]
    #expect(corners == expected, "\(name): corners of \(rect)", sourceLocation: location)
    let sides = (top + 1..<bottom).flatMap { [frame[left, $0], frame[right, $0]] }
    #expect(
      sides.allSatisfy { $0.glyph == glyphs.vertical && $0.style == driver.model.theme.frame },
      "\(name): a side of \(rect)", sourceLocation: location)
    // Titles, remarks and counts stand in the edges, after a blank.
    let edges = [top, bottom].map { row in (left...right).map { frame[$0, row].glyph } }
    #expect(edges.allSatisfy { $0.contains(glyphs.horizontal) || $0.contains(" ") }, sourceLocation: location)
  }
}
