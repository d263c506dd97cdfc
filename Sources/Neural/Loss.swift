/// How far the outputs o of an example are from its targets y: a loss E, summed over the outputs, and its derivative.
///
/// The raw values are the words of files and flags. The loss of a batch is the mean or the sum over its examples.
package enum Loss: String, CaseIterable, Sendable {
  /// Half squared error: E = Σ½(o − y)², ∂E/∂o = o − y. The browser playground's only loss, for classes ±1 too.
  case halfSquaredError
  /// Squared error: E = Σ(o − y)², ∂E/∂o = 2(o − y).
  case squaredError
  /// Binary cross-entropy of sigmoid outputs, y in [0, 1]: E = −Σ(y·ln o + (1 − y)·ln(1 − o)).
  ///
  /// Taken from the weighted sum z, so that nothing is lost where the output is 0 or 1 to the last bit:
  /// E = y·ln(1 + e^−z) + (1 − y)·ln(1 + e^z), ∂E/∂z = (1 − y)·σ(z) − y·σ(−z) = o − y.
  case binaryCrossEntropy
  /// Binary hinge, y = ±1: E = Σmax(0, 1 − y·s), ∂E/∂s = −y where y·s < 1, else 0.
  case binaryHinge
  /// Softmax cross-entropy over K scores s; the targets are 1 for the class and 0 elsewhere, or shares that sum to 1:
  /// E = ln Σe^(sⱼ) − Σyⱼsⱼ, ∂E/∂sⱼ = pⱼ − yⱼ with p = e^(sⱼ)/Σe^(sₖ). All scores equal: ln K.
  case softmaxCrossEntropy
  /// Multi-class hinge (Weston and Watkins 1999) over K scores, c the class of the largest target:
  /// E = Σ_{j≠c} max(0, sⱼ − s_c + 1); ∂E/∂sⱼ = 1 for each j ≠ c that adds to the sum, ∂E/∂s_c = −(their number).
  case multiClassHinge
  /// Huber's loss (1964) with border δ: with d = o − y, E = Σ½d² where |d| ≤ δ, else δ(|d| − ½δ);
  /// ∂E/∂o = d, bounded to [−δ, δ].
  case huber

  /// Activations that the output layer may have.
  package var outputs: [Activation] {
    switch self {
    case .halfSquaredError, .squaredError, .huber: [.tanh, .linear, .sigmoid]
    case .binaryCrossEntropy: [.sigmoid]
    case .binaryHinge: [.linear, .tanh]
    case .softmaxCrossEntropy, .multiClassHinge: [.linear]
    }
  }

  /// Whether the outputs are scores of classes that exclude each other.
  package var isMultiClass: Bool { self == .softmaxCrossEntropy || self == .multiClassHinge }

  /// Whether the loss is defined for that many output units.
  package func allows(outputCount: Int) -> Bool { outputCount >= (isMultiClass ? 2 : 1) }

  /// Whether ∂E/∂z is taken from the weighted sums, past the output's activation.
  var isFused: Bool { self == .binaryCrossEntropy }
}

/// The outputs of one block of eight examples beside their targets: where a loss finds its numbers.
struct LossBlock {
  /// Output of the first unit; the next unit's is `stride` further.
  let outputs: UnsafePointer<Lanes>
  /// Weighted sum of the first unit, strided alike; valid of a fused loss alone.
  let sums: UnsafePointer<Lanes>
  /// Target of the first unit, strided alike.
  let targets: UnsafePointer<Lanes>
  /// Units.
  let units: Int
  /// Distance from unit to unit.
  let stride: Int
  /// δ of Huber's loss.
  let border: Double

  /// E of each example.
  @inline(__always)
  func value(_ loss: Loss) -> Lanes {
    switch loss {
    case .halfSquaredError: return sum { 0.5 * (($0 - $1) * ($0 - $1)) }
    case .squaredError: return sum { ($0 - $1) * ($0 - $1) }
    case .binaryHinge: return sum { (1 - $1 * $0).positivePart }
    case .huber:
      return sum { output, target in
        let size = (output - target).magnitudes
        return (0.5 * (size * size)).replacing(with: border * (size - 0.5 * border), where: size .> border)
      }
    case .binaryCrossEntropy:
      var total = Lanes.zero
      for unit in 0..<units {
        let (z, y) = (sums[unit * stride], targets[unit * stride])
        total += y * softplus(-z) + (1 - y) * softplus(z)
      }
      return total
    case .softmaxCrossEntropy: return softmaxCrossEntropy
    case .multiClassHinge:
      var total = Lanes.zero
      forEachRival { _, margin in total += margin.positivePart }
      return total
    }
  }

  /// ∂E/∂o of each unit, or ∂E/∂z of a fused loss, to `derivatives`, strided alike.
  @inline(__always)
  func differentiate(_ loss: Loss, into derivatives: UnsafeMutablePointer<Lanes>) {
    switch loss {
    case .halfSquaredError: map(into: derivatives) { $0 - $1 }
    case .squaredError: map(into: derivatives) { 2 * ($0 - $1) }
    case .binaryHinge: map(into: derivatives) { Lanes.zero.replacing(with: -$1, where: $1 * $0 .< 1) }
    case .huber:
      map(into: derivatives) {
        let distance = $0 - $1
        return distance.replacing(with: border, where: distance .> border)
          .replacing(with: -border, where: distance .< -border)
      }
    case .binaryCrossEntropy:
      for unit in 0..<units {
        let (z, y) = (sums[unit * stride], targets[unit * stride])
        derivatives[unit * stride] = (1 - y) * logistic(z) - y * logistic(-z)
      }
    case .softmaxCrossEntropy: differentiateSoftmax(into: derivatives)
    case .multiClassHinge: differentiateMultiClassHinge(into: derivatives)
    }
  }

  @inline(__always)
  private func sum(_ loss: (_ output: Lanes, _ target: Lanes) -> Lanes) -> Lanes {
    var total = loss(outputs[0], targets[0])
    for unit in 1..<max(units, 1) { total += loss(outputs[unit * stride], targets[unit * stride]) }
    return total
  }

  @inline(__always)
  private func map(into derivatives: UnsafeMutablePointer<Lanes>, _ slope: (Lanes, Lanes) -> Lanes) {
    for unit in 0..<units { derivatives[unit * stride] = slope(outputs[unit * stride], targets[unit * stride]) }
  }
}
