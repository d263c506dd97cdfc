/// A fully connected feed-forward network: a value, so that a copy is a snapshot.
///
/// All numbers lie in flat arrays in the order of ``LayerShape``: of each layer the weights (row by row), then biases,
/// scales, shifts and α.
package struct Network: Sendable {
  /// The form: units and activation of each layer.
  package let shape: Shape
  /// Loss whose gradient is followed.
  package let loss: Loss
  /// Border δ of Huber's loss.
  package let huberDelta: Double
  /// All that is learned, flat.
  package var parameters: [Double]
  /// Sums of ∂E/∂parameter over the examples since the last update, flat as ``parameters``.
  package internal(set) var gradients: [Double]
  /// Examples summed up in ``gradients``.
  ///
  /// Not zero between epochs where a trailing batch was left incomplete.
  package internal(set) var pendingExamples = 0
  /// Whether a weight was put to zero by L1 and takes part in no further update, flat as ``parameters``.
  package internal(set) var isDead: [Bool]
  /// What the optimizer remembers.
  package var optimizerState = OptimizerState()
  /// Whether an output on the border between two classes counts as below it, as the perceptron's rule has it.
  package var isBorderBelow = false
  /// Running averages of batch normalization's means, flat as the rows of all layers; empty without normalization.
  package var runningMeans: [Double]
  /// Running averages of batch normalization's variances, flat as the rows of all layers; empty without normalization.
  package var runningVariances: [Double]

  /// A network of a form and its parameters.
  package init(shape: Shape, loss: Loss = .halfSquaredError, huberDelta: Double = 1, parameters: [Double]) {
    precondition(parameters.count == shape.parameterCount, "one number for each weight and bias")
    self.shape = shape
    self.loss = loss
    self.huberDelta = huberDelta
    self.parameters = parameters
    gradients = Array(repeating: 0, count: parameters.count)
    isDead = Array(repeating: false, count: parameters.count)
    let rows = shape.hasNormalization ? shape.rowCount : 0
    runningMeans = Array(repeating: 0, count: rows)
    runningVariances = Array(repeating: 1, count: rows)
  }

  /// The gradient over the pending examples, flat as ``parameters``: their mean, zeros where there is none, or their sum.
  package func gradient(_ reduction: Reduction) -> [Double] {
    let divisor = reduction == .mean ? Double(pendingExamples) : 1
    return gradients.map { pendingExamples == 0 ? 0 : $0 / divisor }
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

/// How the losses of a batch's examples become one number.
package enum Reduction: String, CaseIterable, Sendable {
  /// Their mean.
  case mean
  /// Their sum.
  case sum
}
