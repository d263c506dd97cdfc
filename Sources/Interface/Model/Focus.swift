import Datasets
import Scenarios

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
  /// What else can be set of a hidden layer; chosen in the list of its settings.
  case setting(LayerField, layer: Int)
  /// The speed of training.
  case speed
  /// The button that draws new data.
  case newData
  /// A unit, by its layer and its place there; the output unit's layer follows the hidden ones.
  case unit(layer: Int, unit: Int)
  /// The bias of a unit.
  case bias(layer: Int, unit: Int)
  /// The link into a unit from one of the inputs of its layer.
  case link(layer: Int, unit: Int, input: Int)
  /// The large map.
  case map
  /// The loss chart.
  case chart

  /// The layer that it belongs to, of hidden layers and the output.
  var layer: Int? {
    switch self {
    case .units(let layer), .setting(_, let layer), .unit(let layer, _), .bias(let layer, _), .link(let layer, _, _):
      layer
    default: nil
    }
  }

  /// The unit that it belongs to.
  var unit: Int? {
    switch self {
    case .unit(_, let unit), .bias(_, let unit), .link(_, let unit, _): unit
    default: nil
    }
  }
}

/// What the large map may show.
package enum MapSubject: Hashable, Sendable {
  /// What the network answers.
  case output
  /// A hidden unit.
  case unit(layer: Int, unit: Int)
  /// A feature, on or off.
  case feature(Feature)
}

/// A way the focus moves over the screen.
package enum Direction: Hashable, Sendable {
  case left, right, up, down
}
