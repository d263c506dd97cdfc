import Canvas
import Experiment

/// The decision map of a run with its points, without axes: what `playground render` prints.
package func decisionMapPicture(_ snapshot: Snapshot, size: Size, theme: Theme, glyphSet: GlyphSet) -> Buffer {
  var painter = Painter(size: size, theme: theme, glyphSet: glyphSet)
  let layout = OutputLayout(map: Rect(size))
  let values = painter.drawMap(snapshot, in: layout, discretize: snapshot.scenario.discretize)
  painter.drawPoints(snapshot, in: layout, showTestData: snapshot.scenario.showTestData, on: values)
  return painter.buffer
}
