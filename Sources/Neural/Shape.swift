/// The form of a feed-forward network: inputs and fully connected layers, the last of which is the output.
package struct Shape: Equatable, Sendable {
  /// Numbers that enter the network.
  package let inputs: Int
  /// Hidden layers in order, then the output layer.
  package let layers: [LayerShape]
  /// Whether some layer drops units while training.
  package let hasDropout: Bool
  /// Whether some layer is normalized over the batch.
  package let hasNormalization: Bool
  /// Whether some layer learns its α.
  package let learnsAlpha: Bool
  /// Whether each parameter is a weight, on which penalties fall; filled up to a multiple of eight.
  let isWeight: [Bool]
  /// The shape as the C kernel reads it, where it takes it as a whole.
  let kernel: KernelShape?

  /// A shape of the given layers, the output layer last.
  package init(inputs: Int, layers: [Layer]) {
    precondition(inputs >= 0 && !layers.isEmpty && layers.allSatisfy { $0.units > 0 }, "a network has an output layer")
    self.inputs = inputs
    var shapes: [LayerShape] = []
    for layer in layers {
      shapes.append(LayerShape(layer, after: shapes.last, inputs: inputs))
    }
    self.layers = shapes
    var isWeight: [Bool] = []
    for shape in shapes {
      isWeight += repeatElement(true, count: shape.weights.count)
      isWeight += repeatElement(false, count: shape.parameters.count - shape.weights.count)
    }
    self.isWeight = isWeight + repeatElement(false, count: Lanes.filled(isWeight.count) - isWeight.count)
    hasDropout = layers.contains { $0.dropoutRate > 0 }
    hasNormalization = layers.contains(where: \.isNormalized)
    learnsAlpha = layers.contains(where: \.activation.learnsAlpha)
    kernel = KernelShape(shapes, inputs: inputs)
  }

  /// A shape of plain layers, the output layer last.
  package init(inputs: Int, layers: [(units: Int, activation: Activation)]) {
    self.init(inputs: inputs, layers: layers.map { Layer(units: $0.units, activation: $0.activation) })
  }

  /// Whether both have the same inputs and layers, from which the rest follows.
  package static func == (left: Shape, right: Shape) -> Bool {
    left.inputs == right.inputs && left.layers == right.layers
  }

  /// The output layer.
  package var output: LayerShape { layers[layers.count - 1] }
  /// The layers between the inputs and the output.
  package var hidden: ArraySlice<LayerShape> { layers.dropLast() }
  /// All that is learned: weights, biases, γ, β and α together.
  package var parameterCount: Int { output.parameters.upperBound }
  /// Weights alone: the links of the drawn network.
  package var weightCount: Int { layers.reduce(0) { $0 + $1.weights.count } }
  /// Inputs and units together.
  package var nodeCount: Int { output.nodes.upperBound }
  /// Weighted sums of all layers together.
  package var rowCount: Int { output.rows.upperBound }
}
