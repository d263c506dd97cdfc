/// What turns summed gradients into new parameters: an optimizer, and what keeps the weights small.
package struct UpdateRule: Equatable, Sendable {
  /// Learning rate η.
  package var learningRate: Double
  /// Penalty on the weights.
  package var regularization: Regularization
  /// Regularization rate λ.
  package var regularizationRate: Double
  /// Share ρ of L1 in an elastic penalty.
  package var l1Share: Double
  /// The optimizer.
  package var optimizer: Optimizer
  /// Whether the gradient is that of the mean loss of the batch or that of the sum.
  package var reduction: Reduction
  /// Bound c of max-norm (Srebro and Shraibman 2005): after an update each row of weights with ‖w‖ > c is scaled by
  /// c/‖w‖; nil for none.
  package var maxNorm: Double?
  /// Which average of the parameters is kept.
  package var averaging: WeightAveraging

  /// A rule; plain gradient descent unless said otherwise.
  package init(
    learningRate: Double, regularization: Regularization = .none, regularizationRate: Double = 0, l1Share: Double = 0.5,
    optimizer: Optimizer = Optimizer(), reduction: Reduction = .mean, maxNorm: Double? = nil,
    averaging: WeightAveraging = .none
  ) {
    self.learningRate = learningRate
    self.regularization = regularization
    self.regularizationRate = regularizationRate
    self.l1Share = l1Share
    self.optimizer = optimizer
    self.reduction = reduction
    self.maxNorm = maxNorm
    self.averaging = averaging
  }

  /// λ·R′(w).
  func penaltyDerivative(_ weight: Double) -> Double {
    regularization == .none ? 0 : regularizationRate * regularization.derivative(weight, l1Share: l1Share)
  }
}

/// A running average θ̄ of the parameters θ over the updates, for evaluation in place of θ.
package enum WeightAveraging: Equatable, Sendable {
  /// None is kept.
  case none
  /// The mean of all updates since averaging began (Polyak and Juditsky 1992): θ̄ ← θ̄ + (θ − θ̄)/k at the k-th.
  case equal
  /// Exponential: θ̄ ← d·θ̄ + (1 − d)·θ, from the first θ on; d = 0.995 is usual.
  case exponential(decay: Double)
  /// The mean of checkpoints, the parameters at the times at which ``Network/averageCheckpoint(_:)`` is called.
  case checkpoints

  /// Whether every update goes into it.
  var takesUpdates: Bool { self != .none && self != .checkpoints }
}

/// What becomes of the examples left over when an epoch ends in the middle of a batch.
package enum PartialBatch: String, CaseIterable, Sendable {
  /// Their gradients stay and join the first batch of the next epoch, as in the browser.
  case carry
  /// They make an update of their own.
  case update
  /// They are left out.
  case drop
}
