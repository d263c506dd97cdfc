import Neural

extension Network {
  /// A network of the given rows of weights and biases of each layer, all of one activation but the output's.
  static func written(
    _ layers: [(weights: [[Double]], biases: [Double]?)], _ activation: Activation, output: Activation,
    loss: Loss = .halfSquaredError
  ) -> Network {
    let described = layers.enumerated().map { index, layer in
      Layer(
        units: layer.weights.count, activation: index == layers.count - 1 ? output : activation,
        hasBias: layer.biases != nil)
    }
    let shape = Shape(inputs: layers[0].weights[0].count, layers: described)
    return Network(
      shape: shape, loss: loss, parameters: layers.flatMap { $0.weights.flatMap { $0 } + ($0.biases ?? []) })
  }
}
