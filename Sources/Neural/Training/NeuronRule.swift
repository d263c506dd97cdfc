/// The two rules of the single neuron that came before gradient descent by back-propagation.
package enum NeuronRule: String, CaseIterable, Sendable {
  /// Perceptron (Rosenblatt 1957): y = 1 if w·x + b > 0 (not ≥), else 0; after each example w ← w + η(d − y)x and
  /// b ← b + η(d − y), where the class d is 1 for a target above 0, else 0.
  case perceptron
  /// ADALINE (Widrow and Hoff 1960): y = w·x + b; after each pass w ← w + ηΣ(d − y)x and b ← b + ηΣ(d − y), the sums
  /// over all examples, d the target itself.
  case adaline
}

extension Network {
  /// One pass of a single-neuron rule over all examples, in the given order or in their own.
  ///
  /// The output's activation and the loss take no part. The perceptron has converged when the answer is 0.
  ///
  /// - Returns: Σ|Δw| over weights and bias and all steps of the pass.
  ///
  /// - Throws: ``ConfigurationError/notOneNeuron`` of any other network.
  @discardableResult
  package mutating func trainNeuron(
    _ rule: NeuronRule, on examples: Examples, learningRate: Double, order: [Int]? = nil
  ) throws(ConfigurationError) -> Double {
    guard shape.layers.count == 1, shape.output.rowCount == 1, !shape.hasNormalization else { throw .notOneNeuron }
    precondition(examples.inputs == shape.inputs && examples.outputs == 1, "examples of this shape")
    var sums = [Double](repeating: 0, count: parameters.count)
    var change = 0.0
    for place in 0..<examples.count {
      let example = order?[place] ?? place
      let target = examples.targetValues[example]
      let sum = weightedSum(of: example, examples)
      switch rule {
      case .perceptron:
        let error = (target > 0 ? 1.0 : 0) - (sum > 0 ? 1 : 0)
        if error != 0 { change += step(along: example, examples, by: learningRate * error) }
      case .adaline:
        for input in 0..<shape.inputs { sums[input] += (target - sum) * examples.value(input, example) }
        if shape.output.layer.hasBias { sums[shape.inputs] += target - sum }
      }
    }
    guard rule == .adaline else { return change }
    for index in parameters.indices {
      parameters[index] += learningRate * sums[index]
      change += abs(learningRate * sums[index])
    }
    return change
  }

  private func weightedSum(of example: Int, _ examples: Examples) -> Double {
    var sum = shape.output.layer.hasBias ? parameters[shape.inputs] : 0
    for input in 0..<shape.inputs { sum = fused(parameters[input], examples.value(input, example), sum) }
    return sum
  }

  private mutating func step(along example: Int, _ examples: Examples, by factor: Double) -> Double {
    var change = 0.0
    for input in 0..<shape.inputs {
      let step = factor * examples.value(input, example)
      parameters[input] += step
      change += abs(step)
    }
    guard shape.output.layer.hasBias else { return change }
    parameters[shape.inputs] += factor
    return change + abs(factor)
  }
}

extension Examples {
  /// Input `input` of example `example`.
  @inline(__always)
  func value(_ input: Int, _ example: Int) -> Double { inputValues[input * stride + example] }
}
