import Foundation
import Neural

/// The rules of the browser playground's nn.ts, sample by sample and number by number, as plainly as they can be said.
///
/// It shares with the engine the names of the settings alone: its functions are those of the C library, its numbers lie
/// in nested arrays, and every unit and link keeps a sum and a count of its own.
struct NaiveNetwork {
  /// One link or bias: its value, and what it gathered since its last update.
  struct Parameter {
    /// The weight or bias.
    var value: Double
    /// Sum of the derivatives.
    var sum = 0.0
    /// How many derivatives were summed up.
    var count = 0.0
    /// Whether L1 cut the link.
    var isDead = false
  }

  /// One unit: a bias, and a link from each output of the layer before.
  struct Unit {
    /// The bias.
    var bias: Parameter
    /// The links.
    var links: [Parameter]
  }

  /// The units of each layer.
  var layers: [[Unit]]
  /// The activation of each layer.
  let activations: [Activation]

  /// A copy of the engine's parameters.
  init(_ network: Network) {
    activations = network.shape.layers.map(\.activation)
    var rest = network.parameters[...]
    layers = network.shape.layers.map { layer in
      var units = (0..<layer.units).map { _ in
        let links = (0..<layer.inputs).map { _ in Parameter(value: rest.removeFirst()) }
        return Unit(bias: Parameter(value: 0), links: links)
      }
      for unit in units.indices { units[unit].bias.value = rest.removeFirst() }
      return units
    }
  }

  /// Weights and biases in the order of the engine.
  var parameters: [Double] {
    layers.flatMap { $0.flatMap { $0.links.map(\.value) } + $0.map(\.bias.value) }
  }

  /// Cut links.
  var deadLinks: Int {
    layers.joined().reduce(0) { $0 + $1.links.count(where: \.isDead) }
  }

  /// The weighted sum z of each unit of each layer for one input.
  func weightedSums(of input: [Double]) -> [[Double]] {
    var sources = input
    return zip(layers, activations).map { layer, activation in
      let sums = layer.map { unit in
        zip(unit.links, sources).reduce(unit.bias.value) { $0 + $1.0.value * $1.1 }
      }
      sources = sums.map { Self.value(activation, $0) }
      return sums
    }
  }

  /// The input, then the outputs of each layer.
  func outputs(of input: [Double]) -> [[Double]] {
    let values = zip(weightedSums(of: input), activations).map { sums, activation in
      sums.map { Self.value(activation, $0) }
    }
    return [input] + values
  }

  /// Mean of ½(o − y)², summed over the outputs.
  func loss(_ samples: Samples) -> Double {
    let errors = zip(samples.inputs, samples.targets).map { input, target in
      zip(outputs(of: input)[layers.count], target).reduce(0) { $0 + 0.5 * ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    return errors.reduce(0, +) / Double(samples.count)
  }

  /// f(z) of the browser's four activations.
  static func value(_ activation: Activation, _ z: Double) -> Double {
    switch activation {
    case .relu: max(0, z)
    case .tanh: Foundation.tanh(z)
    case .sigmoid: 1 / (1 + Foundation.exp(-z))
    case .linear: z
    default: .nan
    }
  }
}
