extension Network {
  /// Applies the mean of the pending gradients, and the penalty, to the parameters, and forgets the gradients.
  ///
  /// Plain gradient descent: b ← b − (η/n)·Σg;  w ← w − (η/n)·Σg − (η·λ)·R′(w), with R′ of the weight before the step.
  /// Under L1 a weight whose sign the penalty would turn becomes zero and is dead. All other optimizers see the gradient
  /// with the penalty in it, Σg/n + λ·R′(w). With the sum as reduction n is 1.
  ///
  /// - Returns: Σ|Δw| over all parameters.
  @discardableResult
  package mutating func update(_ rule: UpdateRule) -> Double {
    var change = Lanes.zero
    update(rule, change: &change)
    return change.laneSum
  }

  /// The same, with |Δw| of parameter i added to lane i mod 8: the order in which every kernel adds it up.
  mutating func update(_ rule: UpdateRule, kernel: KernelKind = .portable, change: inout Lanes) {
    guard pendingExamples > 0 else { return }
    optimizerState.updates += 1
    if rule.optimizer.method != .sgd { optimizerState.reserve(parameters.count) }
    let count = parameters.count
    withParameterStep(rule) { step in
      let done = kernel.functions.map { step.apply(with: $0, to: count, change: &change) } ?? 0
      step.apply(to: done..<count, change: &change)
    }
    if let bound = rule.maxNorm { limitNorms(bound) }
    pendingExamples = 0
    average(rule.averaging)
  }

  /// Lends all that an update reads and writes.
  private mutating func withParameterStep(_ rule: UpdateRule, _ body: (ParameterStep) -> Void) {
    let (examples, updates) = (pendingExamples, optimizerState.updates)
    parameters.withUnsafeMutableBufferPointer { parameters in
      gradients.withUnsafeMutableBufferPointer { gradients in
        isDead.withUnsafeMutableBufferPointer { isDead in
          shape.isWeight.withUnsafeBufferPointer { isWeight in
            optimizerState.first.withUnsafeMutableBufferPointer { first in
              optimizerState.second.withUnsafeMutableBufferPointer { second in
                body(
                  ParameterStep(
                    rule, examples: examples, update: updates, parameters: parameters.baseAddress.unsafelyUnwrapped,
                    gradients: gradients.baseAddress.unsafelyUnwrapped, isDead: isDead.baseAddress.unsafelyUnwrapped,
                    isWeight: isWeight.baseAddress.unsafelyUnwrapped, first: first.baseAddress,
                    second: second.baseAddress))
              }
            }
          }
        }
      }
    }
  }

  /// Scales each row of weights that is longer than `bound` down to it.
  private mutating func limitNorms(_ bound: Double) {
    for layer in shape.layers where layer.inputs > 0 {
      for first in stride(from: layer.weights.lowerBound, to: layer.weights.upperBound, by: layer.inputs) {
        let norm = parameters[first..<first + layer.inputs].reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > bound else { continue }
        for index in first..<first + layer.inputs { parameters[index] *= bound / norm }
      }
    }
  }

  private mutating func average(_ averaging: WeightAveraging) {
    guard averaging != .none else { return }
    optimizerState.averagedUpdates += 1
    guard optimizerState.averagedUpdates > 1 else { return optimizerState.average = parameters }
    let share =
      if case .exponential(let decay) = averaging { 1 - decay } else { 1 / Double(optimizerState.averagedUpdates) }
    for index in parameters.indices {
      optimizerState.average[index] += share * (parameters[index] - optimizerState.average[index])
    }
  }

  /// λ·ΣR(w) over the weights, never the biases: what the regularization adds to the loss.
  package func penalty(_ rule: UpdateRule) -> Double {
    shape.layers.reduce(0) { sum, layer in
      parameters[layer.weights].reduce(sum) {
        $0 + rule.regularizationRate * rule.regularization.value($1, l1Share: rule.l1Share)
      }
    }
  }

  /// The network with the averaged parameters, for evaluation; itself where no average was kept.
  package var averaged: Network {
    guard optimizerState.averagedUpdates > 0 else { return self }
    var network = self
    network.parameters = optimizerState.average
    return network
  }
}
