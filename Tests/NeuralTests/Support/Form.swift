import Neural
import Testing

/// The numbers of units of a network under test.
struct Form: Sendable, CustomTestStringConvertible {
  /// Inputs.
  var inputs: Int
  /// Units of each hidden layer.
  var hidden: [Int]
  /// Outputs.
  var outputs = 1

  /// No hidden layer and up to three, wide and narrow, none of the inputs and all seven, several outputs.
  static let all = [
    Form(inputs: 0, hidden: []), Form(inputs: 2, hidden: []), Form(inputs: 7, hidden: [], outputs: 2),
    Form(inputs: 1, hidden: [1]), Form(inputs: 3, hidden: [8]), Form(inputs: 2, hidden: [4, 2]),
    Form(inputs: 5, hidden: [3, 5], outputs: 3), Form(inputs: 0, hidden: [2, 3]), Form(inputs: 4, hidden: [2, 6, 3]),
    Form(inputs: 6, hidden: [5, 1, 4]),
  ]

  /// The widths in the order of the layers.
  var testDescription: String {
    ([inputs] + hidden + [outputs]).map(String.init).joined(separator: "-")
  }

  /// The shape with one activation of the hidden layers and one of the output.
  func shape(_ activation: Activation, output: Activation) -> Shape {
    Shape(inputs: inputs, layers: hidden.map { ($0, activation) } + [(outputs, output)])
  }

  /// A network with weights of either sign and magnitudes in [0.1, 0.8], and biases in [−0.3, 0.3].
  func network(_ activation: Activation, output: Activation, seed: UInt64) -> Network {
    var random = SplitMix(seed: seed)
    let shape = shape(activation, output: output)
    let parameters = shape.layers.flatMap { layer in
      layer.weights.map { _ in random.next(in: 0.1...0.8) * (random.next(in: -1...1) < 0 ? -1 : 1) }
        + layer.biases.map { _ in random.next(in: -0.3...0.3) }
    }
    return Network(shape: shape, parameters: parameters)
  }
}
