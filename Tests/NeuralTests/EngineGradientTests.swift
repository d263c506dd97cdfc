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
        let worst = try worstError(activation, loss, output, extra)
        #expect(worst < bound, "\(extra) with output \(output)")
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

  /// The worst error among a network's arrays, at the better of two steps.
  ///
  /// Kinks are excluded by construction: where activation or loss has some, networks are drawn until one has none within
  /// reach of the differences; weights keep from zero, where L1 bends. Smooth combinations have one network only.
  private func worstError(_ activation: Activation, _ loss: Loss, _ output: Activation, _ extra: Extra) throws -> Double
  {
    var best = Double.infinity
    for seed in 1...(isSmooth(activation, loss) ? 1 : 12) {
      let (network, examples) = subject(activation, loss, output, extra, seed: UInt64(seed))
      try network.shape.validate(loss: loss, partialBatch: .update)
      let errors = [1e-3, 2e-4].map { step in
        var random = Draws(seed: 99)
        let report = GradientCheck(step: step).compare(network, on: examples, rule: rule(extra), random: &random)
        return report.map(\.relativeError).reduce(0) { $1 <= $0 ? $0 : $1 }
      }
      best = min(best, errors.reduce(.infinity, min))
      if best < bound { break }
    }
    return best
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
