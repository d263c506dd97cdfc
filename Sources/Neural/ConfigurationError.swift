/// Why settings do not go together, as a sentence for the user.
package enum ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// The loss is not defined for the output's activation.
  case output(Activation, Loss)
  /// The loss needs one output for each of at least two classes, or exactly one output.
  case outputCount(Int, Loss)
  /// The output layer is dropped out or normalized.
  case specialOutput
  /// A dropout rate outside of [0, 1).
  case dropoutRate(Double)
  /// An α that the activation does not allow.
  case alpha(Double, Activation)
  /// Batch normalization with gradients carried from one batch to another.
  case carriedNormalization
  /// A single-neuron rule for a network with more than one unit.
  case notOneNeuron

  /// The sentence.
  package var description: String {
    switch self {
    case .output(let activation, let loss):
      "\(loss.rawValue) needs an output of \(loss.outputs.map(\.rawValue).joined(separator: " or ")), "
        + "not \(activation.rawValue)"
    case .outputCount(let count, let loss): "\(loss.rawValue) cannot be used with \(count) output unit(s)"
    case .specialOutput: "the output layer cannot have dropout, batch normalization or a hidden layer's activation"
    case .dropoutRate(let rate): "a dropout rate of \(rate) is not in [0, 1)"
    case .alpha(let alpha, let activation): "\(activation.rawValue) cannot have an alpha of \(alpha)"
    case .carriedNormalization: "batch normalization cannot carry a batch: set partialBatch to update or drop"
    case .notOneNeuron: "the perceptron and ADALINE rules train a single neuron: one output and no hidden layer"
    }
  }
}

extension Shape {
  /// Throws where the layers, the loss and the treatment of a partial batch do not go together.
  package func validate(loss: Loss, partialBatch: PartialBatch) throws(ConfigurationError) {
    for layer in layers.map(\.layer) {
      guard (0..<1).contains(layer.dropoutRate) else { throw .dropoutRate(layer.dropoutRate) }
      if let alpha = layer.alpha, !alpha.isFinite || layer.activation == .isru && alpha < 0 {
        throw .alpha(alpha, layer.activation)
      }
    }
    let last = output.layer
    guard last.dropoutRate == 0, !last.isNormalized, [.tanh, .linear, .sigmoid].contains(last.activation) else {
      throw .specialOutput
    }
    guard loss.outputs.contains(last.activation) else { throw .output(last.activation, loss) }
    guard loss.allows(outputCount: last.units) else { throw .outputCount(last.units, loss) }
    if hasNormalization && partialBatch == .carry { throw .carriedNormalization }
  }
}
