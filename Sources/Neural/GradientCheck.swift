/// How well the analytic gradient of one array of one layer agrees with the numerical one.
package struct GradientComparison: Equatable, Sendable {
  /// Index of the layer; the output is the last.
  package let layer: Int
  /// Which of the layer's arrays.
  package let array: ParameterArray
  /// ‖a − n‖ / max(‖a‖ + ‖n‖, floor), a the analytic and n the numerical gradient.
  ///
  /// The floor, 10⁻⁵·max(1, |loss|), keeps a gradient that vanishes (that of a bias before batch normalization, for
  /// one) from being judged by the rounding errors of the loss.
  package let relativeError: Double
  /// The largest |aᵢ − nᵢ|.
  package let largestDifference: Double
  /// Parameters that were compared.
  package let checked: Int
  /// Parameters of the array that have a gradient: all but dead links.
  package let count: Int
}

/// Compares the gradient of back-propagation with central differences of fourth order, array by array.
///
/// f′(x) ≈ (f(x−2h) − 8f(x−h) + 8f(x+h) − f(x+2h))/12h: its own error is h⁴f⁽⁵⁾/30, beside the rounding error of about
/// 1.5·2⁻⁵³·f/h. Near a kink (of ReLU, of the hinge, of L1 at zero) it says nothing: a kink within 2h of a weighted sum,
/// margin or weight shows as a large error. What is differentiated is the training loss itself: batch statistics, fixed
/// dropout masks, the penalty.
package struct GradientCheck: Sendable {
  /// Distance h between neighbouring points.
  package var step: Double
  /// Parameters of an array that are compared at most, drawn at random where it has more; nil for all.
  ///
  /// Each costs four passes through the network, so that all of a network cost the square of their number.
  package var sample: Int?

  /// A check with the given distance, of all parameters or of a sample.
  package init(step: Double = 1e-3, sample: Int? = nil) {
    self.step = step
    self.sample = sample
  }

  /// The comparison of each array of each layer, over all `examples` as one batch.
  ///
  /// Dead links are left out: they have no gradient to follow.
  package func compare(
    _ network: Network, on examples: Examples, rule: UpdateRule, random: inout some RandomStream
  ) -> [GradientComparison] {
    var workspace = Network.Workspace(for: network.shape)
    if network.shape.hasDropout { network.drawMasks(count: examples.count, random: &random, workspace: &workspace) }
    let loss = network.trainingLoss(on: examples, rule: rule, workspace: &workspace)
    let analytic = network.trainingGradient(on: examples, rule: rule, workspace: &workspace)
    let floor = 1e-5 * max(1, abs(loss))
    var comparisons: [GradientComparison] = []
    for (index, layer) in network.shape.layers.enumerated() {
      for (array, range) in layer.arrays {
        let alive = range.filter { !network.isDead[$0] }
        let pairs = drawn(alive, random: &random).map { parameter in
          (analytic[parameter], numerical(network, parameter, on: examples, rule: rule, workspace: &workspace))
        }
        comparisons.append(comparison(index, array, pairs, of: alive.count, floor: floor))
      }
    }
    return comparisons
  }

  /// As many of the parameters as are compared, in their order; the stream is drawn from only where there are more.
  private func drawn(_ parameters: [Int], random: inout some RandomStream) -> [Int] {
    guard let sample, parameters.count > sample else { return parameters }
    var rest = parameters
    random.shuffle(&rest)
    return rest.prefix(sample).sorted()
  }

  private func comparison(
    _ layer: Int, _ array: ParameterArray, _ pairs: [(analytic: Double, numerical: Double)], of count: Int,
    floor: Double
  ) -> GradientComparison {
    let distance = norm(pairs.map { $0.analytic - $0.numerical })
    let size = norm(pairs.map(\.analytic)) + norm(pairs.map(\.numerical))
    // Written so that NaN counts as the worst of all errors.
    let largest = pairs.reduce(0.0) { worst, pair in
      let difference = abs(pair.analytic - pair.numerical)
      return difference <= worst ? worst : difference
    }
    return GradientComparison(
      layer: layer, array: array, relativeError: distance / (size > floor ? size : floor), largestDifference: largest,
      checked: pairs.count, count: count)
  }

  /// ∂loss/∂parameter by central differences.
  private func numerical(
    _ network: Network, _ parameter: Int, on examples: Examples, rule: UpdateRule,
    workspace: inout Network.Workspace
  ) -> Double {
    var moved = network
    let value = network.parameters[parameter]
    func loss(at distance: Double, _ workspace: inout Network.Workspace) -> Double {
      moved.parameters[parameter] = value + distance
      return moved.trainingLoss(on: examples, rule: rule, workspace: &workspace)
    }
    let near = loss(at: step, &workspace) - loss(at: -step, &workspace)
    let far = loss(at: 2 * step, &workspace) - loss(at: -2 * step, &workspace)
    return (8 * near - far) / (12 * step)
  }

  private func norm(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

extension Network {
  /// The loss that training descends, over all examples as one batch: mean or sum, and the penalty.
  ///
  /// Batch statistics, and the dropout masks that the workspace holds.
  func trainingLoss(on examples: Examples, rule: UpdateRule, workspace: inout Workspace) -> Double {
    let sum = withPointers { layers, parameters, _ in
      workspace.lend(blocks: BatchMemory.blocks(for: examples.count)) { memory in
        let pass = BatchPass(
          kernel: PortableKernel(), layers: layers, loss: loss, border: huberDelta, parameters: parameters,
          memory: memory,
          count: examples.count)
        examples.borrow { pass.load($0, start: 0) }
        pass.forward(.batch, dropsOut: true)
        return pass.lossSum().laneSum
      }
    }
    return (rule.reduction == .mean ? sum / Double(examples.count) : sum) + penalty(rule)
  }

  /// The gradient of ``trainingLoss(on:rule:workspace:)``, flat as the parameters.
  func trainingGradient(on examples: Examples, rule: UpdateRule, workspace: inout Workspace) -> [Double] {
    var network = Network(shape: shape, loss: loss, huberDelta: huberDelta, parameters: parameters)
    network.isDead = isDead
    network.accumulateGroup(examples, workspace: &workspace)
    var gradient = network.gradient(rule.reduction)
    for layer in shape.layers {
      for index in layer.weights { gradient[index] += rule.penaltyDerivative(parameters[index]) }
    }
    return gradient
  }

  /// Draws the dropout factors of `count` examples into the workspace.
  func drawMasks(count: Int, random: inout some RandomStream, workspace: inout Workspace) {
    shape.layers.withUnsafeBufferPointer { layers in
      workspace.lend(blocks: BatchMemory.blocks(for: count)) {
        $0.drawMasks(layers, count: count, random: &random)
      }
    }
  }
}
