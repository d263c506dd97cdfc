/// Several answers of a network or of several networks: their mean, and how far they lie apart.
package struct AnsweredMean: Equatable, Sendable {
  /// Mean over the answers: one row for each output, one number for each example.
  package var means: [[Double]]
  /// Standard deviation over the answers (with 1/M), laid out as the means.
  package var deviations: [[Double]]

  /// The statistics of M answers, each with one row for each output.
  package init(_ answers: [[[Double]]]) {
    let count = Double(answers.count)
    let outputs = answers.first?.indices ?? 0..<0
    var (means, deviations): ([[Double]], [[Double]]) = ([], [])
    for output in outputs {
      let examples = answers[0][output].indices
      let mean = examples.map { example in answers.reduce(0) { $0 + $1[output][example] } / count }
      means.append(mean)
      deviations.append(
        examples.map { example in
          let squares = answers.reduce(0) { sum, answer in
            let distance = answer[output][example] - mean[example]
            return sum + distance * distance
          }
          return (squares / count).squareRoot()
        })
    }
    (self.means, self.deviations) = (means, deviations)
  }
}

extension Network {
  /// The outputs for every example as a user reads them: one row an output, softmax scores as probabilities.
  package func answers(for examples: Examples) -> [[Double]] {
    let rows = outputs(of: Array(shape.output.nodes), for: examples)
    return loss == .softmaxCrossEntropy ? probabilities(ofScores: rows) : rows
  }

  /// The averaged answers of several networks, an ensemble.
  package static func ensembleAnswers(_ networks: [Network], for examples: Examples) -> AnsweredMean {
    AnsweredMean(networks.map { $0.answers(for: examples) })
  }

  /// Monte Carlo dropout (Gal and Ghahramani 2016): answers of `passes` runs with units dropped as in training.
  package func monteCarloAnswers(
    for examples: Examples, passes: Int, random: inout some RandomStream
  ) -> AnsweredMean {
    var workspace = Workspace(for: shape)
    var answers: [[[Double]]] = []
    for _ in 0..<passes {
      drawMasks(count: examples.count, random: &random, workspace: &workspace)
      answers.append(droppedAnswers(for: examples, workspace: &workspace))
    }
    return AnsweredMean(answers)
  }

  private func droppedAnswers(for examples: Examples, workspace: inout Workspace) -> [[Double]] {
    let rows = workspace.lend(blocks: BatchMemory.blocks(for: examples.count)) { memory in
      withPointers { layers, parameters, statistics in
        let pass = BatchPass(
          layers: layers, loss: loss, border: huberDelta, parameters: parameters, memory: memory,
          count: examples.count)
        pass.load(examples, start: 0, order: nil)
        pass.forward(statistics, dropsOut: true)
        return shape.output.nodes.map { node in
          (0..<examples.count).map { memory.outputs[node * memory.blocks + $0 / 8][$0 % 8] }
        }
      }
    }
    return loss == .softmaxCrossEntropy ? probabilities(ofScores: rows) : rows
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
