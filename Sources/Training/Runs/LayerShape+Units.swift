import Neural

extension LayerShape {
  /// Index of a unit's bias in ``Network/parameters``, of maxout that of its first piece; nil of a layer without biases.
  package func biasIndex(ofUnit unit: Int) -> Int? {
    biases.isEmpty ? nil : firstBias + unit * activation.pieces
  }

  /// Index of the weight of a unit's link in ``Network/parameters``, of maxout that of its first piece.
  package func weightIndex(ofUnit unit: Int, input: Int) -> Int {
    firstWeight + unit * activation.pieces * inputs + input
  }
}
