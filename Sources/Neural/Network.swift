/// A fully connected feed-forward network: a value, so that a copy is a snapshot.
///
/// All numbers lie in flat arrays in the order of ``LayerShape``: a layer's weights (unit by unit), then its biases.
package struct Network: Sendable {
  /// The form: units and activation of each layer.
  package let shape: Shape
  /// Loss whose gradient is followed.
  package let loss: Loss
  /// Weights and biases, flat.
  package var parameters: [Double]
  /// Sums of ∂E/∂parameter over the examples since the last update, one sum a lane, flat as ``parameters``.
  package internal(set) var gradients: [Lanes]
  /// Examples summed up in ``gradients``.
  ///
  /// Not zero between epochs where a trailing batch was left incomplete.
  package internal(set) var pendingExamples = 0
  /// Whether a weight was put to zero by L1 and takes part in no further update, flat as ``parameters``.
  package internal(set) var isDead: [Bool]

  /// A network of a form and its parameters.
  package init(shape: Shape, loss: Loss = .halfSquaredError, parameters: [Double]) {
    precondition(parameters.count == shape.parameterCount, "one number for each weight and bias")
    self.shape = shape
    self.loss = loss
    self.parameters = parameters
    gradients = Array(repeating: .zero, count: parameters.count)
    isDead = Array(repeating: false, count: parameters.count)
  }

  /// The gradient of the mean loss over the pending examples, flat as ``parameters``; zeros where there is none.
  package var meanGradient: [Double] {
    gradients.map { pendingExamples == 0 ? 0 : $0.laneSum / Double(pendingExamples) }
  }

  /// Links that take part in training.
  package var liveLinks: Int {
    shape.layers.reduce(0) { $0 + isDead[$1.weights].count { !$0 } }
  }

  /// Whether every parameter is a finite number.
  package var isFinite: Bool {
    parameters.allSatisfy(\.isFinite)
  }
}
