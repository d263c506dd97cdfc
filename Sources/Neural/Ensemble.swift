/// Several answers of a network or of several networks, added one after the other: their mean, and how far they lie
/// apart.
package struct AnsweredMean: Equatable, Sendable {
  private var count = 0.0
  private var sums: [[Double]] = []
  // Welford's recurrence (1962): running means and sums of squared distances, so that no answer has to be kept.
  private var centers: [[Double]] = []
  private var squares: [[Double]] = []

  /// No answer yet.
  package init() {}

  /// The statistics of M answers, each with one row for each output.
  package init(_ answers: [[[Double]]]) {
    for answer in answers { add(answer) }
  }

  /// Mean over the answers, (Σo)/M: one row for each output, one number for each example.
  package var means: [[Double]] { sums.map { row in row.map { $0 / count } } }

  /// Standard deviation over the answers (with 1/M), laid out as the means.
  package var deviations: [[Double]] { squares.map { row in row.map { ($0 / count).squareRoot() } } }

  /// Takes one more answer, with as many numbers as those before.
  package mutating func add(_ answer: [[Double]]) {
    count += 1
    guard count > 1 else {
      (sums, centers) = (answer, answer)
      // 0 of a number, NaN of what is none.
      return squares = answer.map { row in row.map { $0 - $0 } }
    }
    for (row, values) in answer.enumerated() {
      for (example, value) in values.enumerated() {
        sums[row][example] += value
        let distance = value - centers[row][example]
        centers[row][example] += distance / count
        squares[row][example] += distance * (value - centers[row][example])
      }
    }
  }
}

extension Network {
  /// The outputs for every example as a user reads them: one row an output, softmax scores as probabilities.
  package func answers(for examples: Examples) -> [[Double]] {
    readable(outputs(of: Array(shape.output.nodes), for: examples))
  }

  /// Outputs, one row a unit, as ``answers(for:)`` gives them.
  package func readable(_ outputs: [[Double]]) -> [[Double]] {
    loss == .softmaxCrossEntropy ? probabilities(ofScores: outputs) : outputs
  }

  /// The averaged answers of several networks, an ensemble.
  package static func ensembleAnswers(_ networks: [Network], for examples: Examples) -> AnsweredMean {
    AnsweredMean(networks.map { $0.answers(for: examples) })
  }

  /// Mean loss and accuracy of the averaged answers ō of several networks of one shape and loss.
  ///
  /// The loss is that of the networks with ō in place of the output: of softmax −Σy·ln p̄, of a sigmoid
  /// −Σ(y·ln p̄ + (1 − y)·ln(1 − p̄)), every other by its own formula. Since p̄ has no weighted sum behind it, a
  /// probability is taken for no smaller than 2⁻¹⁰²², and 1 − p̄ for no smaller than 2⁻⁵⁴.
  package static func evaluate(ensemble networks: [Network], on examples: Examples) -> Evaluation {
    let answers = ensembleAnswers(networks, for: examples).means
    let first = networks[0]
    let judge = AnswerJudge(loss: first.loss, huberDelta: first.huberDelta, border: first.classBorder)
    var (loss, hits) = (0.0, 0.0)
    for example in 0..<examples.count {
      let outputs = answers.map { $0[example] }
      let targets = (0..<examples.outputs).map { examples.targetValues[$0 * examples.stride + example] }
      loss += judge.loss(outputs, targets)
      hits += judge.isRight(outputs, targets) ? 1 : 0
    }
    let count = Double(examples.count)
    return Evaluation(loss: loss / count, accuracy: hits / count)
  }

  /// Monte Carlo dropout (Gal and Ghahramani 2016): what `body` answers with `passes` networks that lack units drawn as
  /// in training.
  ///
  /// A mask holds for all examples of a pass, so that each pass is one function of the inputs: a unit is dropped with
  /// its layer's rate p, and the others count for 1/(1 − p). One number is drawn for each unit, layer by layer.
  package func monteCarlo(
    passes: Int, random: inout some RandomStream, _ body: (Network) -> [[Double]]
  ) -> AnsweredMean {
    var mean = AnsweredMean()
    for _ in 0..<passes { mean.add(body(thinned(random: &random))) }
    return mean
  }

  /// Monte Carlo dropout's answers for examples.
  package func monteCarloAnswers(
    for examples: Examples, passes: Int, random: inout some RandomStream
  ) -> AnsweredMean {
    monteCarlo(passes: passes, random: &random) { $0.answers(for: examples) }
  }

  /// The network with units dropped: what the next layer's weights make of a unit is multiplied by 0 or 1/(1 − p).
  private func thinned(random: inout some RandomStream) -> Network {
    var network = self
    for (layer, next) in zip(shape.layers, shape.layers.dropFirst()) {
      let rate = layer.layer.dropoutRate
      guard rate > 0 else { continue }
      for unit in 0..<layer.units {
        let factor = random.next() < rate ? 0 : 1 / (1 - rate)
        for row in 0..<next.rowCount { network.parameters[next.firstWeight + row * next.inputs + unit] *= factor }
      }
    }
    return network
  }
}

/// Softmax: e^(sⱼ − max)/Σe^(sₖ − max) of each example, one row a class.
package func probabilities(ofScores rows: [[Double]]) -> [[Double]] {
  var result = rows
  for example in rows.first?.indices ?? 0..<0 {
    let best = rows.reduce(-Double.infinity) { max($0, $1[example]) }
    let powers = rows.map { exponential($0[example] - best) }
    let sum = powers.reduce(0, +)
    for row in rows.indices { result[row][example] = powers[row] / sum }
  }
  return result
}
