/// One layer of a network: its units, what they read, and where its numbers lie in the flat arrays.
package struct LayerShape: Equatable, Sendable {
  /// Units of the layer.
  package let units: Int
  /// Outputs of the layer before, which every unit reads.
  package let inputs: Int
  /// Activation of all units of the layer.
  package let activation: Activation
  /// Index of the first weight in ``Network/parameters``; unit u's weight from input i is at `firstWeight + u·inputs + i`.
  package let firstWeight: Int
  /// Index of the first unit among all nodes; the network's inputs are the nodes 0 ..< inputs.
  package let firstNode: Int

  /// Index of the first bias in ``Network/parameters``; the biases follow the weights.
  package var firstBias: Int { firstWeight + units * inputs }
  /// Indices of the layer's weights in ``Network/parameters``.
  package var weights: Range<Int> { firstWeight..<firstBias }
  /// Indices of the layer's biases in ``Network/parameters``.
  package var biases: Range<Int> { firstBias..<firstBias + units }
  /// Indices of the layer's units among all nodes.
  package var nodes: Range<Int> { firstNode..<firstNode + units }
}

/// The form of a feed-forward network: inputs and fully connected layers, the last of which is the output.
package struct Shape: Equatable, Sendable {
  /// Numbers that enter the network.
  package let inputs: Int
  /// Hidden layers in order, then the output layer.
  package let layers: [LayerShape]

  /// A shape with the given units and activation of each layer, the output layer last.
  package init(inputs: Int, layers: [(units: Int, activation: Activation)]) {
    precondition(inputs >= 0 && !layers.isEmpty && layers.allSatisfy { $0.units > 0 }, "a network has an output layer")
    self.inputs = inputs
    var shapes: [LayerShape] = []
    var before = inputs
    var parameter = 0
    var node = inputs
    for layer in layers {
      let shape = LayerShape(
        units: layer.units, inputs: before, activation: layer.activation, firstWeight: parameter, firstNode: node)
      shapes.append(shape)
      before = layer.units
      parameter = shape.biases.upperBound
      node = shape.nodes.upperBound
    }
    self.layers = shapes
  }

  /// The output layer.
  package var output: LayerShape { layers[layers.count - 1] }
  /// The layers between the inputs and the output.
  package var hidden: ArraySlice<LayerShape> { layers.dropLast() }
  /// Weights and biases together.
  package var parameterCount: Int { output.biases.upperBound }
  /// Weights alone: the links of the drawn network.
  package var weightCount: Int { layers.reduce(0) { $0 + $1.weights.count } }
  /// Inputs and units together.
  package var nodeCount: Int { output.nodes.upperBound }
}
