extension Network {
  /// Applies the mean of the pending gradients, and the penalty, to the parameters, and forgets the gradients.
  ///
  /// Plain gradient descent: b ← b − η·Σg/n;  w ← w − (η/n)·Σg − (η·λ)·R′(w), with R′ of the weight before the step.
  /// Under L1 a weight whose sign the penalty would turn becomes zero and is dead. All other optimizers see the gradient
  /// with the penalty in it, Σg/n + λ·R′(w). With the sum as reduction n is 1.
  ///
  /// - Returns: Σ|Δw| over all parameters.
  @discardableResult
  package mutating func update(_ rule: UpdateRule) -> Double {
    guard pendingExamples > 0 else { return 0 }
    let count = rule.reduction == .mean ? Double(pendingExamples) : 1
    optimizerState.updates += 1
    var change = 0.0
    if rule.optimizer.method == .sgd {
      change = descend(rule, count)
    } else {
      change = optimize(rule, count)
    }
    if let bound = rule.maxNorm { limitNorms(bound) }
    pendingExamples = 0
    average(rule.averaging)
    return change
  }

  /// Plain gradient descent.
  private mutating func descend(_ rule: UpdateRule, _ count: Double) -> Double {
    parameters.withUnsafeMutableBufferPointer { parameters in
      gradients.withUnsafeMutableBufferPointer { gradients in
        isDead.withUnsafeMutableBufferPointer { isDead in
          let descent = Descent(
            rule: rule, count: count, parameters: parameters.baseAddress.unsafelyUnwrapped,
            gradients: gradients.baseAddress.unsafelyUnwrapped, isDead: isDead.baseAddress.unsafelyUnwrapped)
          var change = 0.0
          for layer in shape.layers {
            change += descent.stepWeights(layer.weights)
            change += descent.stepOthers(layer.firstBias..<layer.alphas.upperBound)
          }
          return change
        }
      }
    }
  }

  /// All optimizers with a memory.
  private mutating func optimize(_ rule: UpdateRule, _ count: Double) -> Double {
    optimizerState.reserve(parameters.count)
    let step = Optimizer.Step(rule.optimizer, rate: rule.learningRate, update: optimizerState.updates)
    let isDecoupled = rule.optimizer.method == .adamw
    var change = 0.0
    for layer in shape.layers {
      for index in layer.parameters where !isDead[index] {
        let before = parameters[index]
        let penalty = layer.weights.contains(index) ? rule.penaltyDerivative(before) : 0
        let mean = gradients[index].laneSum / count
        gradients[index] = .zero
        let start = isDecoupled ? before - rule.learningRate * penalty : before
        parameters[index] =
          start
          + step.change(
            isDecoupled ? mean : mean + penalty, first: &optimizerState.first[index],
            second: &optimizerState.second[index])
        change += abs(parameters[index] - before)
      }
    }
    return change
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

/// One step of plain gradient descent, over borrowed memory.
private struct Descent {
  let rule: UpdateRule
  let count: Double
  let parameters: UnsafeMutablePointer<Double>
  let gradients: UnsafeMutablePointer<Lanes>
  let isDead: UnsafeMutablePointer<Bool>

  /// Steps all that no penalty touches.
  @inline(__always)
  func stepOthers(_ range: Range<Int>) -> Double {
    var change = 0.0
    for index in range {
      let before = parameters[index]
      parameters[index] = before - rule.learningRate * gradients[index].laneSum / count
      gradients[index] = .zero
      change += abs(parameters[index] - before)
    }
    return change
  }

  /// Steps weights with their penalty; L1 kills those whose sign it would turn.
  @inline(__always)
  func stepWeights(_ weights: Range<Int>) -> Double {
    let (rate, decay) = (rule.learningRate / count, rule.learningRate * rule.regularizationRate)
    let isL1 = rule.regularization == .l1
    var change = 0.0
    for index in weights where !isDead[index] {
      let weight = parameters[index]
      let descended = weight - rate * gradients[index].laneSum
      var stepped = descended - decay * rule.regularization.derivative(weight, l1Share: rule.l1Share)
      gradients[index] = .zero
      if isL1 && descended * stepped < 0 {
        stepped = 0
        isDead[index] = true
      }
      parameters[index] = stepped
      change += abs(stepped - weight)
    }
    return change
  }
}
