import Datasets
import Foundation
import Training

/// What a network of the browser's activations answers at a point, by the textbook: for checking figures on screen without the engine's own passes.
func answer(of snapshot: Snapshot, atX x: Double, _ y: Double) -> Double {
  let network = snapshot.network
  var values = snapshot.scenario.inputs.map { value(of: $0, x, y) }
  for layer in network.shape.layers {
    values = (0..<layer.units).map { unit in
      let first = layer.firstWeight + unit * layer.inputs
      let sum = zip(network.parameters[first..<first + layer.inputs], values).reduce(0) { $0 + $1.0 * $1.1 }
      let total = sum + network.parameters[layer.firstBias + unit]
      switch layer.activation {
      case .tanh: return tanh(total)
      case .relu: return max(0, total)
      case .sigmoid: return 1 / (1 + exp(-total))
      case .linear: return total
      default: return .nan
      }
    }
  }
  return values[0]
}

private func value(of feature: Feature, _ x: Double, _ y: Double) -> Double {
  switch feature {
  case .x: x
  case .y: y
  case .xSquared: x * x
  case .ySquared: y * y
  case .xTimesY: x * y
  case .sinX: sin(x)
  case .sinY: sin(y)
  }
}

/// The training example next to a point: test data are not shown.
func nearestExample(in snapshot: Snapshot, toX x: Double, _ y: Double) -> Point? {
  snapshot.data.train.min { hypot($0.x - x, $0.y - y) < hypot($1.x - x, $1.y - y) }
}

/// A number of the footer, after its name.
func figure(_ name: String, in footer: String) -> Double? {
  guard let range = footer.range(of: name + " ") else { return nil }
  return Double(footer[range.upperBound...].prefix { !$0.isWhitespace && $0 != "," })
}
