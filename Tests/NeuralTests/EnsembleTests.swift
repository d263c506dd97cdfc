import Testing
@testable import Neural

/// The loss of averaged answers, against values computed by hand.
@Suite("Ensembles")
struct EnsembleTests {
  /// Networks without inputs, whose outputs are their biases under an activation.
  private func evaluate(
    _ loss: Loss, _ biases: [[Double]], target: [Double], activation: Activation = .linear, huberDelta: Double = 1
  ) -> Evaluation {
    let networks = biases.map { biases in
      Network(
        shape: Shape(inputs: 0, layers: [(units: biases.count, activation: activation)]), loss: loss,
        huberDelta: huberDelta, parameters: biases)
    }
    return Network.evaluate(ensemble: networks, on: Examples(inputs: [], targets: target.map { [$0] }))
  }

  private static let ln4 = 1.386_294_361_119_890_6

  @Test("each loss is taken of the mean answer")
  func losses() {
    // The answers 0 and 1, on average ½, with the target 1: a distance of ½.
    let halves = [[0.0], [1.0]]
    #expect(evaluate(.halfSquaredError, halves, target: [1]).loss == 0.125)
    #expect(evaluate(.squaredError, halves, target: [1]).loss == 0.25)
    #expect(evaluate(.binaryHinge, halves, target: [1]).loss == 0.5)
    // δ(|d| − ½δ) = ¼(½ − ⅛).
    #expect(evaluate(.huber, halves, target: [1], huberDelta: 0.25).loss == 0.09375)
    // The mean scores are ½ and ½: a margin of 1.
    #expect(evaluate(.multiClassHinge, [[1, 0], [0, 1]], target: [0, 1]).loss == 1)
    // Probabilities ½ and 1 of the first class: ¾, and ¼ of the second, −ln ¼.
    let softmax = evaluate(.softmaxCrossEntropy, [[0, 0], [1000, 0]], target: [0, 1])
    #expect(abs(softmax.loss - Self.ln4) < 1e-15 && softmax.accuracy == 0)
    let logistic = evaluate(.binaryCrossEntropy, [[0], [1000]], target: [0], activation: .sigmoid)
    #expect(abs(logistic.loss - Self.ln4) < 1e-15 && logistic.accuracy == 0)
    #expect(evaluate(.binaryCrossEntropy, [[0], [1000]], target: [1], activation: .sigmoid).accuracy == 1)
  }

  @Test("sure and wrong is a number, and no number is none")
  func extremes() {
    // 1 − p̄ is taken for 2⁻⁵⁴: 54·ln 2.
    let logistic = evaluate(.binaryCrossEntropy, [[1000], [1000]], target: [0], activation: .sigmoid).loss
    #expect(abs(logistic - 54 * 0.693_147_180_559_945_3) < 1e-12)
    // p̄ is taken for 2⁻¹⁰²²: 1022·ln 2.
    let softmax = evaluate(.softmaxCrossEntropy, [[1000, 0], [1000, 0]], target: [0, 1]).loss
    #expect(abs(softmax - 1022 * 0.693_147_180_559_945_3) < 1e-9)
    for loss in Loss.allCases {
      let nothing = evaluate(
        loss, [[.nan, .nan], [0, 0]], target: [1, 0], activation: loss == .binaryCrossEntropy ? .sigmoid : .linear)
      #expect(nothing.loss.isNaN && nothing.accuracy == 0, "\(loss)")
    }
  }

  @Test("of one network it is that network's own loss", arguments: Loss.allCases)
  func one(loss: Loss) {
    let activation = loss == .binaryCrossEntropy ? Activation.sigmoid : .linear
    let network = Network(
      shape: Shape(inputs: 1, layers: [(3, .tanh), (2, activation)]), loss: loss,
      parameters: (0..<14).map { Double($0 * 7 % 11) / 5 - 1 })
    let first: [Double] = [1, 0, 1, 0, 0]
    let examples = Examples(inputs: [[-2, -1, 0, 1, 2]], targets: [first, first.map { 1 - $0 }])
    let (alone, mean) = (network.evaluate(examples), Network.evaluate(ensemble: [network], on: examples))
    #expect(abs(alone.loss - mean.loss) < 1e-12 && alone.accuracy == mean.accuracy)
  }

  @Test("answers added one by one have the mean and deviation of all")
  func statistics() {
    // 1, 2 and 6: mean 3, variance (4 + 1 + 9)/3.
    let mean = AnsweredMean([[[1]], [[2]], [[6]]])
    #expect(mean.means == [[3]] && abs(mean.deviations[0][0] - (14.0 / 3).squareRoot()) < 1e-15)
  }

  @Test("a dropout mask holds for all examples of a pass: one unit is there or not")
  func masks() {
    // One unit of output 1 with rate ½ and the weight 3: each pass answers 0 or 6, everywhere the same.
    let shape = Shape(
      inputs: 1,
      layers: [Layer(units: 1, activation: .linear, dropoutRate: 0.5), Layer(units: 1, activation: .linear)])
    let network = Network(shape: shape, parameters: [0, 1, 3, 0])
    var random = Draws(seed: 9)
    let examples = Examples(inputs: [[1, 2, 3]], targets: [[0, 0, 0]])
    var seen: Set<[Double]> = []
    _ = network.monteCarlo(passes: 40, random: &random) { thinned in
      let answers = thinned.answers(for: examples)
      seen.insert(answers[0])
      return answers
    }
    #expect(seen == [[0, 0, 0], [6, 6, 6]])
  }
}
