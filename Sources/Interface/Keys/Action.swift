import Experiment

/// What a key can do.
package enum Action: Hashable, Sendable {
  case togglePlay, step, reset, drawNewWeights, drawNewData, faster, slower
  case next(ScenarioField), previous(ScenarioField)
  case addLayer, removeLayer, addUnit, removeUnit
  case focusNext, focusPrevious, move(Direction)
  case increase, decrease, activate
  case openPresets, exportNetwork, openHelp, cancel, repaint, suspend, quit
  /// In lists: one row or one page up or down, and choosing.
  case listUp, listDown, pageUp, pageDown, choose
  /// In a text field.
  case erase, submit
}

/// Where a key works.
package enum KeyContext: Hashable, Sendable {
  case main, help, presets, editor
}
