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
  mutating func update(_ rule: UpdateRule, change: inout Lanes) {
    guard pendingExamples > 0 else { return }
    let count = rule.reduction == .mean ? Double(pendingExamples) : 1
    optimizerState.updates += 1
    if rule.optimizer.method == .sgd {
      descend(rule, count, change: &change)
    } else {
      optimize(rule, count, change: &change)
    }
    if let bound = rule.maxNorm { limitNorms(bound) }
    pendingExamples = 0
    average(rule.averaging)
  }

  /// Plain gradient descent.
  private mutating func descend(_ rule: UpdateRule, _ count: Double, change: inout Lanes) {
    parameters.withUnsafeMutableBufferPointer { parameters in
      gradients.withUnsafeMutableBufferPointer { gradients in
        isDead.withUnsafeMutableBufferPointer { isDead in
          let descent = Descent(
            rule: rule, count: count, parameters: parameters.baseAddress.unsafelyUnwrapped,
            gradients: gradients.baseAddress.unsafelyUnwrapped, isDead: isDead.baseAddress.unsafelyUnwrapped)
          for layer in shape.layers {
            descent.stepWeights(layer.weights, change: &change)
            descent.stepOthers(layer.firstBias..<layer.alphas.upperBound, change: &change)
          }
        }
      }
    }
  }

  /// All optimizers with a memory.
  private mutating func optimize(_ rule: UpdateRule, _ count: Double, change: inout Lanes) {
    optimizerState.reserve(parameters.count)
    let step = Optimizer.Step(rule.optimizer, rate: rule.learningRate, update: optimizerState.updates)
    let isDecoupled = rule.optimizer.method == .adamw
    for layer in shape.layers {
      for index in layer.parameters where !isDead[index] {
        let before = parameters[index]
        let penalty = layer.weights.contains(index) ? rule.penaltyDerivative(before) : 0
        let mean = gradients[index] / count
        gradients[index] = 0
        let start = isDecoupled ? before - rule.learningRate * penalty : before
        parameters[index] =
          start
          + step.change(
            isDecoupled ? mean : mean + penalty, first: &optimizerState.first[index],
            second: &optimizerState.second[index])
        change[index % Lanes.scalarCount] += abs(parameters[index] - before)
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

/// One step of plain gradient descent, over borrowed memory.
private struct Descent {
  let rule: UpdateRule
  let count: Double
  let parameters: UnsafeMutablePointer<Double>
  let gradients: UnsafeMutablePointer<Double>
  let isDead: UnsafeMutablePointer<Bool>

  /// Steps all that no penalty touches.
  @inline(__always)
  func stepOthers(_ range: Range<Int>, change: inout Lanes) {
    let rate = rule.learningRate / count
    for index in range {
      let before = parameters[index]
      parameters[index] = before - rate * gradients[index]
      gradients[index] = 0
      change[index % Lanes.scalarCount] += abs(parameters[index] - before)
    }
  }

  /// Steps weights with their penalty; L1 kills those whose sign it would turn.
  @inline(__always)
  func stepWeights(_ weights: Range<Int>, change: inout Lanes) {
    let (rate, decay) = (rule.learningRate / count, rule.learningRate * rule.regularizationRate)
    let penalty = rule.regularization
    for index in weights where !isDead[index] {
      let weight = parameters[index]
      let descended = weight - rate * gradients[index]
      var stepped = descended
      if penalty != .none { stepped -= decay * penalty.derivative(weight, l1Share: rule.l1Share) }
      gradients[index] = 0
      if penalty == .l1 && descended * stepped < 0 {
        stepped = 0
        isDead[index] = true
      }
      parameters[index] = stepped
      change[index % Lanes.scalarCount] += abs(stepped - weight)
    }
  }
}
