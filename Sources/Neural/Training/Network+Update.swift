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
    withTrainedMemory(rule) { network, counts in
      network.update(rule, PortableKernel(), &counts, change: &change)
    }
    return change.laneSum
  }

  /// Takes the parameters of now into the mean of checkpoints θ̄, as the k-th: θ̄ ← θ̄ + (θ − θ̄)/k.
  package mutating func averageCheckpoint(_ rule: UpdateRule) {
    withTrainedMemory(rule) { network, counts in
      counts.averagedUpdates += 1
      ParameterStep(rule, examples: 1, update: counts.updates, network).average(counts.averagedUpdates)
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
