import Experiment

/// What the keys + and − and Enter act on.
package enum Focus: Hashable, Sendable {
  /// A field of the scenario that is shown as a value or a switch.
  case field(ScenarioField)
  /// One dataset of the current problem.
  case dataset(Dataset)
  /// One input, on or off.
  case feature(Feature)
  /// The number of hidden layers.
  case layers
  /// The number of units of a hidden layer.
  case units(layer: Int)
  /// The speed of training.
  case speed
  /// The button that draws new data.
  case newData
}

/// A way the focus moves over the screen.
package enum Direction: Hashable, Sendable {
  case left, right, up, down
}
