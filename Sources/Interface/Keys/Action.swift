import Scenarios

/// What a key can do.
package enum Action: Hashable, Sendable {
  case togglePlay, step, reset, drawNewWeights, keepWeights, drawNewData, faster, slower
  case next(ScenarioField), previous(ScenarioField)
  case addLayer, removeLayer, addUnit, removeUnit
  case focusNext, focusPrevious, move(Direction)
  case increase, decrease, activate
  /// Back to the state before the last change, and forward again.
  case undo, redo
  /// The large map stays with what has the focus, or lets it go.
  case pin
  /// The network panel goes on to the next network of the ensemble.
  case nextMember
  case nextChart, checkGradients, nextTheme, toggleMouse, openSettings, openLayer, openLink, saveScenario
  case openPresets, openDatasets, exportNetwork, openHelp, cancel, repaint, suspend, quit
  /// In lists: one row, one page or one chapter up or down, and choosing.
  case listUp, listDown, pageUp, pageDown, previousChapter, nextChapter, choose
  /// In a text field.
  case erase, submit
}

/// Where a key works.
package enum KeyContext: Hashable, Sendable {
  case main, help, presets, datasets, editor, settings, layer, link, report, offer
  /// A cursor is on the map or the chart; keys that do not move it work as in `main`.
  case reading
}
