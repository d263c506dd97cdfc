import Neural

/// What the browser playground knows: a part of what the engine does.
enum Browser {
  /// Its activations.
  static let activations = [Activation.relu, .tanh, .sigmoid, .linear]
  /// Its penalties.
  static let regularizations = [Regularization.none, .l1, .l2]
}
