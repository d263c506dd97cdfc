/// Loss and correctness of answers that have no network of their own behind them: averaged ones.
struct AnswerJudge {
  let loss: Loss
  /// δ of Huber's loss.
  let huberDelta: Double
  /// Border between two classes of a single output.
  let border: Double

  /// Least that a probability is taken for, so that its logarithm is a number.
  private static let leastShare = Double.leastNormalMagnitude
  /// Least that the rest to 1 is taken for: half of what lies between 1 and the number below.
  private static let leastRest = 0x1p-54

  /// E of one example.
  func loss(_ outputs: [Double], _ targets: [Double]) -> Double {
    switch loss {
    case .halfSquaredError: return sum(outputs, targets) { 0.5 * ($0 - $1) * ($0 - $1) }
    case .squaredError: return sum(outputs, targets) { ($0 - $1) * ($0 - $1) }
    case .binaryHinge: return sum(outputs, targets) { positivePart(1 - $1 * $0) }
    case .huber:
      return sum(outputs, targets) { output, target in
        let size = abs(output - target)
        return size > huberDelta ? huberDelta * (size - 0.5 * huberDelta) : 0.5 * size * size
      }
    case .binaryCrossEntropy:
      return sum(outputs, targets) { share, target in
        -(target * logarithm(share, least: Self.leastShare) + (1 - target) * logarithm(1 - share, least: Self.leastRest))
      }
    case .softmaxCrossEntropy:
      return sum(outputs, targets) { $1 == 0 ? 0 * $0 : -$1 * logarithm($0, least: Self.leastShare) }
    case .multiClassHinge:
      let correct = largest(targets)
      return outputs.indices.reduce(0) { total, unit in
        unit == correct ? total : total + positivePart(outputs[unit] - outputs[correct] + 1)
      }
    }
  }

  /// Whether one example is answered right; NaN is on no side, and no class.
  func isRight(_ outputs: [Double], _ targets: [Double]) -> Bool {
    guard outputs.count == 1 else {
      let answer = largest(outputs)
      return answer == largest(targets) && !outputs[answer].isNaN
    }
    let (value, target) = (outputs[0], targets[0])
    return value >= border && target >= border || value < border && target < border
  }

  private func sum(_ outputs: [Double], _ targets: [Double], _ loss: (Double, Double) -> Double) -> Double {
    zip(outputs, targets).reduce(0) { $0 + loss($1.0, $1.1) }
  }

  /// max(0, x); NaN of NaN.
  private func positivePart(_ x: Double) -> Double { x <= 0 ? 0 : x }

  private func logarithm(_ share: Double, least: Double) -> Double { Neural.logarithm(share < least ? least : share) }

  /// The first of the largest.
  private func largest(_ values: [Double]) -> Int {
    var best = 0
    for index in values.indices where values[index] > values[best] { best = index }
    return best
  }
}
