/// What turns summed gradients into new parameters: gradient descent with a penalty on the weights.
package struct UpdateRule: Equatable, Sendable {
  /// Learning rate η.
  package var learningRate: Double
  /// Penalty on the weights.
  package var regularization: Regularization
  /// Regularization rate λ.
  package var regularizationRate: Double

  /// A rule of the three settings.
  package init(learningRate: Double, regularization: Regularization = .none, regularizationRate: Double = 0) {
    self.learningRate = learningRate
    self.regularization = regularization
    self.regularizationRate = regularizationRate
  }
}

extension Network {
  /// One epoch: every example once, in the given order, an update after each full batch.
  ///
  /// A trailing partial batch is not applied: its gradients stay and join the first batch of the next epoch, as in the
  /// browser. Where the batch size exceeds the number of examples, nothing is ever applied.
  package mutating func trainEpoch(
    on examples: Examples, batchSize: Int, rule: UpdateRule, workspace: inout Workspace
  ) {
    precondition(batchSize > 0, "a batch holds at least one example")
    var start = 0
    while start < examples.count {
      let end = min(start + batchSize, examples.count)
      accumulateGradients(of: examples, range: start..<end, workspace: &workspace)
      if end - start == batchSize { update(rule) }
      start = end
    }
  }

  /// Adds the gradients of the loss on `range` of the examples to the pending ones.
  package mutating func accumulateGradients(of examples: Examples, range: Range<Int>, workspace: inout Workspace) {
    precondition(examples.inputs == shape.inputs && examples.outputs == shape.output.units, "examples of this shape")
    precondition(0 <= range.lowerBound && range.upperBound <= examples.count, "a range of the examples")
    let (shape, loss, isDead) = (shape, loss, isDead)
    parameters.withUnsafeBufferPointer { parameters in
      gradients.withUnsafeMutableBufferPointer { gradients in
        workspace.outputs.withUnsafeMutableBufferPointer { outputs in
          workspace.deltas.withUnsafeMutableBufferPointer { deltas in
            isDead.withUnsafeBufferPointer { isDead in
              guard let pass = BackwardPass(shape, loss, parameters, gradients, outputs, deltas, isDead) else { return }
              for start in stride(from: range.lowerBound, to: range.upperBound, by: Lanes.scalarCount) {
                pass.run(examples, start: start, count: min(Lanes.scalarCount, range.upperBound - start))
              }
            }
          }
        }
      }
    }
    pendingExamples += range.count
  }

  /// Applies the mean of the pending gradients, and the penalty, to the parameters, and forgets the gradients.
  ///
  /// b ← b − η·Σg/n;  w ← w − (η/n)·Σg − (η·λ)·R′(w), with R′ of the weight before the step. Under L1 a weight whose
  /// sign the penalty would turn becomes zero and is dead.
  package mutating func update(_ rule: UpdateRule) {
    guard pendingExamples > 0 else { return }
    let count = Double(pendingExamples)
    for layer in shape.layers {
      updateWeights(layer.weights, rule, count)
      for index in layer.biases {
        parameters[index] -= rule.learningRate * gradients[index].laneSum / count
        gradients[index] = .zero
      }
    }
    pendingExamples = 0
  }

  private mutating func updateWeights(_ weights: Range<Int>, _ rule: UpdateRule, _ count: Double) {
    let rate = rule.learningRate / count
    let decay = rule.learningRate * rule.regularizationRate
    for index in weights where !isDead[index] {
      let weight = parameters[index]
      let descended = weight - rate * gradients[index].laneSum
      let penalized = descended - decay * rule.regularization.derivative(weight)
      gradients[index] = .zero
      if rule.regularization == .l1 && descended * penalized < 0 {
        parameters[index] = 0
        isDead[index] = true
      } else {
        parameters[index] = penalized
      }
    }
  }
}
