import Canvas
import Training

/// The decision map of a run with its points, without axes: what `playground render` prints.
package func decisionMapPicture(_ snapshot: Snapshot, size: Size, theme: Theme, glyphSet: GlyphSet) -> Buffer {
  var painter = Painter(size: size, theme: theme, glyphSet: glyphSet)
  let layout = OutputLayout(map: Rect(size))
  painter.drawPicture(
    of: .output, snapshot, in: layout, showTestData: snapshot.scenario.showTestData,
    discretize: snapshot.scenario.discretize, uncertainty: snapshot.scenario.uncertainty)
  return painter.buffer
}
