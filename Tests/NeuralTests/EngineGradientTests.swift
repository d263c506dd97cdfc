import Neural
import Testing

@Suite("Gradients of every method against central differences")
struct EngineGradientTests {
  /// A relative error this small is demanded of every array of every layer.
  private let bound = 1e-6

  /// What stands beside the loss: a penalty, normalization, dropout, or several.
  enum Extra: String, CaseIterable {
    case none, l1, l2, elastic, normalization, dropout, all
  }

  @Test("every activation, loss and regularization", arguments: Activation.allCases, Loss.allCases)
  func everything(activation: Activation, loss: Loss) throws {
    for extra in Extra.allCases {
      for output in loss.outputs {
        var (checked, count) = (0, 0)
        for seed in 1...UInt64(4) {
          let report = try report(activation, loss, output, extra, seed: seed)
          let worst = report.map(\.relativeError).reduce(0) { $1 <= $0 ? $0 : $1 }
          #expect(worst < bound, "\(extra) with output \(output), seed \(seed)")
          #expect(report.allSatisfy { $0.checked + $0.nearKink == $0.count })
          checked += report.reduce(0) { $0 + $1.checked }
          count += report.reduce(0) { $0 + $1.count }
        }
        // Not everything may be left out, and of the smooth nothing.
        #expect(isSmooth(activation, loss) ? checked == count : 2 * checked > count)
      }
    }
  }

  @Test("a network that is no number is no match")
  func sensitivity() throws {
    var (network, examples) = subject(.tanh, .halfSquaredError, .tanh, .none, seed: 3)
    var random = Draws(seed: 1)
    var rule = UpdateRule(learningRate: 1)
    rule.regularization = .l2
    let fine = GradientCheck().compare(network, on: examples, rule: rule, random: &random)
    #expect(fine.allSatisfy { $0.relativeError < bound })
    network.parameters[0] = .nan
    let broken = GradientCheck().compare(network, on: examples, rule: rule, random: &random)
    #expect(broken.contains { !($0.relativeError < bound) && !($0.largestDifference < bound) })
  }

  @Test(
    "a parameter is left out just where a kink lies within two steps",
    arguments: [
      Activation.relu, .leakyRelu, .prelu, .elu, .softsign, .binaryStep,
    ])
  func kinks(activation: Activation) {
    // One unit, z = w·x + b with x = 1: at z = 0.05 a step of 0.02 reaches ±0.04, one of 0.03 reaches ±0.06.
    let shape = Shape(inputs: 1, layers: [(1, activation), (1, .linear)])
    let learned = shape.layers[0].alphas.map { _ in 0.3 }
    let network = Network(
      shape: shape, loss: .halfSquaredError, parameters: [0.15, -0.1] + learned + [0.7, 0.2])
    let examples = Examples(inputs: [[1]], targets: [[2]])
    func nearKink(_ step: Double) -> [Int] {
      var random = Draws(seed: 1)
      return GradientCheck(step: step).compare(
        network, on: examples, rule: UpdateRule(learningRate: 1), random: &random
      ).map(\.nearKink)
    }
    #expect(nearKink(0.02).allSatisfy { $0 == 0 })
    #expect(nearKink(0.03) == [1, 1] + learned.map { _ in 0 } + [0, 0])
  }

  @Test("kinks of the losses and of L1 are seen too, and of nothing else is anything left out")
  func lossKinks() {
    // o = w·x = 0.9 with x = 1 and y = 1: 0.1 short of the hinge's corner; 0.1 from the target, where Huber's δ is 0.15.
    let shape = Shape(inputs: 1, layers: [Layer(units: 1, activation: .linear, hasBias: false)])
    func report(_ loss: Loss, step: Double, weight: Double = 0.9, rule: UpdateRule) -> GradientComparison {
      let network = Network(shape: shape, loss: loss, huberDelta: 0.15, parameters: [weight])
      var random = Draws(seed: 1)
      return GradientCheck(step: step).compare(
        network, on: Examples(inputs: [[1]], targets: [[1]]), rule: rule, random: &random)[0]
    }
    let plain = UpdateRule(learningRate: 1)
    #expect(report(.binaryHinge, step: 0.04, rule: plain).verdict == .agrees)
    #expect(report(.binaryHinge, step: 0.06, rule: plain).verdict == .untested)
    #expect(report(.huber, step: 0.02, rule: plain).verdict == .agrees)
    #expect(report(.huber, step: 0.03, rule: plain).nearKink == 1)
    #expect(report(.halfSquaredError, step: 0.5, rule: plain).nearKink == 0)
    for (regularization, bends) in [(Regularization.l1, 1), (.elastic, 1), (.l2, 0), (.none, 0)] {
      let rule = UpdateRule(learningRate: 1, regularization: regularization, regularizationRate: 0.1)
      #expect(report(.halfSquaredError, step: 1e-3, weight: 0.0021, rule: rule).verdict == .agrees)
      #expect(report(.halfSquaredError, step: 1e-3, weight: 0.0019, rule: rule).nearKink == bends)
    }
  }

  @Test("maxout bends where its pieces are equal, the multi-class hinge where a margin is zero")
  func pairKinks() {
    // Pieces 0.5·x and 0.45·x of x = 1; scores 1.0 and 0.1 of the class and its rival: margin 0.1.
    let maxout = Network(
      shape: Shape(inputs: 1, layers: [(1, .maxout), (1, .linear)]), loss: .halfSquaredError,
      parameters: [0.5, 0.45, 0, 0, 1, 0])
    let hinge = Network(
      shape: Shape(inputs: 1, layers: [(2, .linear)]), loss: .multiClassHinge, parameters: [1, 0.1, 0, 0])
    func nearKink(_ network: Network, _ targets: [Double], _ step: Double) -> [Int] {
      var random = Draws(seed: 1)
      return GradientCheck(step: step).compare(
        network, on: Examples(inputs: [[1]], targets: targets.map { [$0] }), rule: UpdateRule(learningRate: 1),
        random: &random
      ).map(\.nearKink)
    }
    #expect(nearKink(maxout, [1], 0.02) == [0, 0, 0, 0])
    #expect(nearKink(maxout, [1], 0.03) == [2, 2, 0, 0])
    #expect(nearKink(hinge, [1, 0], 0.04) == [0, 0])
    #expect(nearKink(hinge, [1, 0], 0.06) == [2, 2])
  }

  @Test("the error is relative to the larger of both gradients, or to the floor where both vanish")
  func relativeError() {
    // f = ½(w − 1)² at w = 3: the gradient is 2; an unused input of 0 has none, and a dead step neither.
    let network = Network(
      shape: Shape(inputs: 1, layers: [(1, .binaryStep), (1, .linear)]), loss: .halfSquaredError,
      parameters: [1, 0, 3, 0])
    var random = Draws(seed: 1)
    let rows = GradientCheck(step: 1e-3).compare(
      network, on: Examples(inputs: [[1]], targets: [[1]]), rule: UpdateRule(learningRate: 1), random: &random)
    #expect(rows.map(\.verdict) == [.agrees, .agrees, .agrees, .agrees])
    #expect(rows[0].relativeError == 0 && rows[0].largestDifference == 0)
    let error = rows[2].largestDifference
    #expect(abs(rows[2].relativeError - error / 2) <= 1e-12 * error)
  }

  @Test("the report names every array of every layer")
  func report() {
    let (network, examples) = subject(.prelu, .halfSquaredError, .linear, .normalization, seed: 4)
    var random = Draws(seed: 1)
    let report = GradientCheck().compare(
      network, on: examples, rule: UpdateRule(learningRate: 1), random: &random)
    #expect(report.map(\.layer) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2])
    #expect(report.prefix(5).map(\.array) == [.weights, .biases, .scales, .shifts, .alpha])
  }

  @Test("a sample is part of what all are, drawn by the stream; one as large as the array draws nothing")
  func sample() {
    let (network, examples) = subject(.tanh, .halfSquaredError, .tanh, .none, seed: 5)
    func report(_ sample: Int?, seed: UInt64) -> (rows: [GradientComparison], next: Double) {
      var random = Draws(seed: seed)
      let rule = UpdateRule(learningRate: 1)
      let rows = GradientCheck(sample: sample).compare(network, on: examples, rule: rule, random: &random)
      return (rows, random.next())
    }
    let all = report(nil, seed: 1)
    #expect(all.rows.map(\.checked) == all.rows.map(\.count))
    #expect(report(1000, seed: 1) == all)
    let two = report(2, seed: 1)
    #expect(two.rows.map(\.checked) == all.rows.map { min(2, $0.count) })
    #expect(two.rows.map(\.count) == all.rows.map(\.count) && two.next != all.next)
    #expect(two == report(2, seed: 1) && two.rows != report(2, seed: 2).rows)
    for (part, whole) in zip(two.rows, all.rows) {
      #expect(part.relativeError < bound && part.largestDifference <= whole.largestDifference)
    }
  }

  /// The comparison of one drawn network.
  ///
  /// Kinks are excluded by construction: the check leaves parameters out that have one within reach, so that every
  /// network that is drawn must pass.
  private func report(
    _ activation: Activation, _ loss: Loss, _ output: Activation, _ extra: Extra, seed: UInt64
  ) throws -> [GradientComparison] {
    let (network, examples) = subject(activation, loss, output, extra, seed: seed)
    try network.shape.validate(loss: loss, partialBatch: .update)
    var random = Draws(seed: 99)
    return GradientCheck(step: 2e-4).compare(network, on: examples, rule: rule(extra), random: &random)
  }

  private func isSmooth(_ activation: Activation, _ loss: Loss) -> Bool {
    let bent = [Activation.relu, .leakyRelu, .prelu, .elu, .maxout, .softsign, .binaryStep]
    return !bent.contains(activation) && ![.binaryHinge, .multiClassHinge, .huber].contains(loss)
  }

  private func rule(_ extra: Extra) -> UpdateRule {
    var rule = UpdateRule(learningRate: 1, regularizationRate: 0.1, l1Share: 0.3)
    switch extra {
    case .l1: rule.regularization = .l1
    case .l2: rule.regularization = .l2
    case .elastic, .all: rule.regularization = .elastic
    case .none, .normalization, .dropout: break
    }
    if extra == .all { rule.reduction = .sum }
    return rule
  }

  /// A small network, and eleven examples: a block and a bit.
  private func subject(
    _ activation: Activation, _ loss: Loss, _ output: Activation, _ extra: Extra, seed: UInt64
  ) -> (Network, Examples) {
    let isNormalized = extra == .normalization || extra == .all
    let rate = extra == .dropout || extra == .all ? 0.3 : 0
    let hidden = Layer(units: 3, activation: activation, dropoutRate: rate, isNormalized: isNormalized)
    let outputs = loss.isMultiClass ? 3 : 2
    let shape = Shape(inputs: 2, layers: [hidden, hidden, Layer(units: outputs, activation: output)])
    var random = SplitMix(seed: seed)
    // No weight near zero, where L1 bends.
    let parameters = (0..<shape.parameterCount).map { _ in
      random.next(in: 0.15...0.8) * (random.next(in: -1...1) < 0 ? -1 : 1)
    }
    let samples = Samples(count: 11, inputs: 2, outputs: outputs, seed: seed + 100)
    let targets = samples.targets.enumerated().map { index, values in
      target(loss, values, index)
    }
    var adjusted = samples
    adjusted.targets = targets
    return (Network(shape: shape, loss: loss, huberDelta: 0.4, parameters: parameters), adjusted.examples)
  }

  private func target(_ loss: Loss, _ values: [Double], _ index: Int) -> [Double] {
    switch loss {
    case .binaryHinge: values.map { $0 < 0 ? -1 : 1 }
    case .binaryCrossEntropy: values.map { ($0 + 1) / 2 }
    case .softmaxCrossEntropy, .multiClassHinge: values.indices.map { $0 == index % values.count ? 1 : 0 }
    case .halfSquaredError, .squaredError, .huber: values
    }
  }
}
