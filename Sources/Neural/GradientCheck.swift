/// How well the analytic gradient of one array of one layer agrees with the numerical one.
package struct GradientComparison: Equatable, Sendable {
  /// A relative error below this is agreement.
  package static let bound = 1e-6

  /// Index of the layer; the output is the last.
  package let layer: Int
  /// Which of the layer's arrays.
  package let array: ParameterArray
  /// ‖a − n‖ / max(‖a‖, ‖n‖, floor), a the analytic and n the numerical gradient of the parameters compared.
  ///
  /// The floor, 10⁻⁵·max(1, |loss|), keeps a gradient that vanishes (that of a bias before batch normalization, of a
  /// binary step) from being judged by the rounding errors of the loss.
  package let relativeError: Double
  /// The largest |aᵢ − nᵢ|.
  package let largestDifference: Double
  /// Parameters that were compared.
  package let checked: Int
  /// Parameters that were left out because a kink lies within reach of their differences.
  package let nearKink: Int
  /// Parameters of the array that have a gradient: all but dead links.
  package let count: Int

  /// What the comparison says.
  package var verdict: Verdict {
    if checked == 0 { return .untested }
    // Written so that NaN is no agreement.
    return relativeError < Self.bound ? .agrees : .differs
  }

  /// What a comparison can say.
  package enum Verdict: String, Sendable {
    /// The relative error is below ``GradientComparison/bound``.
    case agrees
    /// It is not.
    case differs
    /// There was no parameter to compare: all are dead or near a kink.
    case untested
  }
}

/// Compares the gradient of back-propagation with central differences of fourth order, array by array.
///
/// f′(x) ≈ (f(x−2h) − 8f(x−h) + 8f(x+h) − f(x+2h))/12h: its own error is h⁴f⁽⁵⁾/30, beside the rounding error of about
/// 1.5·2⁻⁵³·f/h. Across a kink (of ReLU, of the hinge, of L1 at zero) it says nothing. A parameter is left out, and
/// counted, where at one of the four points some weighted sum, pair of maxout's pieces or margin of the loss stands on
/// another side than at x, or where its own penalty bends between them. What is differentiated is the training loss
/// itself: batch statistics, fixed dropout masks, the penalty.
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
  /// Dead links are left out: they have no gradient to follow. `progress` is told the share that is done after each
  /// parameter, from 0 to 1; what it throws ends the comparison.
  package func compare(
    _ network: Network, on examples: Examples, rule: UpdateRule, random: inout some RandomStream,
    progress: (Double) throws -> Void
  ) rethrows -> [GradientComparison] {
    var workspace = Network.Workspace(for: network.shape)
    if network.shape.hasDropout { network.drawMasks(count: examples.count, random: &random, workspace: &workspace) }
    let analytic = network.trainingGradient(on: examples, rule: rule, workspace: &workspace)
    let differences = Differences(network, examples, rule, step: step, workspace: &workspace)
    let floor = 1e-5 * max(1, abs(differences.start.loss))
    var comparisons: [GradientComparison] = []
    let total = network.shape.layers.flatMap(\.arrays).reduce(0) { $0 + min($1.range.count, sample ?? .max) }
    var done = 0
    for (index, layer) in network.shape.layers.enumerated() {
      for (array, range) in layer.arrays {
        let alive = range.filter { !network.isDead[$0] }
        let chosen = drawn(alive, random: &random)
        let pairs = try chosen.compactMap { parameter in
          done += 1
          try progress(Double(done) / Double(total))
          return differences.slope(of: parameter, workspace: &workspace).map { (analytic[parameter], $0) }
        }
        comparisons.append(
          comparison(index, array, pairs, nearKink: chosen.count - pairs.count, of: alive.count, floor: floor))
      }
    }
    return comparisons
  }

  /// The same, told to nobody.
  package func compare(
    _ network: Network, on examples: Examples, rule: UpdateRule, random: inout some RandomStream
  ) -> [GradientComparison] {
    compare(network, on: examples, rule: rule, random: &random) { _ in }
  }

  /// As many of the parameters as are compared, in their order; the stream is drawn from only where there are more.
  private func drawn(_ parameters: [Int], random: inout some RandomStream) -> [Int] {
    guard let sample, parameters.count > sample else { return parameters }
    var rest = parameters
    random.shuffle(&rest)
    return rest.prefix(sample).sorted()
  }

  private func comparison(
    _ layer: Int, _ array: ParameterArray, _ pairs: [(analytic: Double, numerical: Double)], nearKink: Int,
    of count: Int, floor: Double
  ) -> GradientComparison {
    let distance = norm(pairs.map { $0.analytic - $0.numerical })
    let size = max(norm(pairs.map(\.analytic)), norm(pairs.map(\.numerical)))
    // Written so that NaN counts as the worst of all errors.
    let largest = pairs.reduce(0.0) { worst, pair in
      let difference = abs(pair.analytic - pair.numerical)
      return difference <= worst ? worst : difference
    }
    return GradientComparison(
      layer: layer, array: array, relativeError: distance / (size > floor ? size : floor), largestDifference: largest,
      checked: pairs.count, nearKink: nearKink, count: count)
  }

  private func norm(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

/// Central differences of the training loss, one parameter at a time.
private struct Differences {
  /// The loss where no parameter is moved, and on which sides of the kinks its examples stand.
  let start: TrainingPoint
  private let network: Network
  private let examples: Examples
  private let rule: UpdateRule
  private let step: Double

  /// The workspace holds the dropout masks, and goes on holding them in its place: a copy may shift its numbers.
  init(
    _ network: Network, _ examples: Examples, _ rule: UpdateRule, step: Double, workspace: inout Network.Workspace
  ) {
    (self.network, self.examples, self.rule, self.step) = (network, examples, rule, step)
    start = network.trainingPoint(on: examples, rule: rule, workspace: &workspace)
  }

  /// ∂loss/∂parameter; nil where a kink lies within 2h of it.
  func slope(of parameter: Int, workspace: inout Network.Workspace) -> Double? {
    let value = network.parameters[parameter]
    if rule.penaltyBends && network.shape.isWeight[parameter] && abs(value) <= 2 * step { return nil }
    var moved = network
    var losses: [Double] = []
    for distance in [-2 * step, -step, step, 2 * step] {
      moved.parameters[parameter] = value + distance
      let point = moved.trainingPoint(on: examples, rule: rule, workspace: &workspace)
      guard point.sides == start.sides else { return nil }
      losses.append(point.loss)
    }
    return (8 * (losses[2] - losses[1]) - (losses[3] - losses[0])) / (12 * step)
  }
}

/// The training loss, and on which sides of the kinks its examples stand.
private struct TrainingPoint {
  /// Mean or sum over the examples, and the penalty.
  let loss: Double
  /// See ``BatchPass/sides()``.
  let sides: [LaneMask]
}

extension Network {
  /// The loss that training descends, over all examples as one batch: mean or sum, and the penalty.
  ///
  /// Batch statistics, and the dropout masks that the workspace holds.
  fileprivate func trainingPoint(
    on examples: Examples, rule: UpdateRule, workspace: inout Workspace
  ) -> TrainingPoint {
    let (sum, sides) =
      if let functions = workspace.kernel.functions {
        lossAndSides(on: examples, with: NativeKernel(functions: functions), workspace: &workspace)
      } else {
        lossAndSides(on: examples, with: PortableKernel(), workspace: &workspace)
      }
    let total = (rule.reduction == .mean ? sum / Double(examples.count) : sum) + penalty(rule)
    return TrainingPoint(loss: total, sides: sides)
  }

  private func lossAndSides(
    on examples: Examples, with kernel: some Kernel, workspace: inout Workspace
  ) -> (sum: Double, sides: [LaneMask]) {
    withPointers { layers, parameters, _ in
      workspace.lend(blocks: BatchMemory.blocks(for: examples.count)) { memory in
        let pass = BatchPass(
          kernel: kernel, layers: layers, loss: loss, border: huberDelta, parameters: parameters, memory: memory,
          count: examples.count)
        examples.borrow { pass.load($0, start: 0) }
        pass.forward(.batch, dropsOut: true)
        return (pass.lossSum().laneSum, pass.sides())
      }
    }
  }

  /// The gradient of the training loss, flat as the parameters.
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
