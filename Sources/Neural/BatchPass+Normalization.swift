/// Batch normalization (Ioffe and Szegedy 2015), between the weighted sums and the activation.
///
/// Of each row, over the m examples of the batch: μ = Σx/m, σ² = Σ(x − μ)²/m, x̂ = (x − μ)/√(σ² + ε), y = γx̂ + β.
package enum BatchNormalization {
  /// ε, which keeps the root away from zero.
  package static let epsilon = 1e-5
  /// Share κ of the batch in the running averages: r ← (1 − κ)·r + κ·(the batch's mean, or its variance with 1/m).
  package static let momentum = 0.1
}

extension BatchPass {
  /// y = γx̂ + β in place of x; x̂ and 1/√(σ² + ε) are kept for the way back.
  func normalize(_ layer: LayerShape, _ statistics: BatchStatistics) {
    let blocks = memory.blocks
    for row in 0..<layer.rowCount {
      let index = layer.firstRow + row
      let (mean, variance) = moments(of: index, statistics)
      let inverse = 1 / (variance + BatchNormalization.epsilon).squareRoot()
      let (scale, shift) = (parameters[layer.scales.lowerBound + row], parameters[layer.shifts.lowerBound + row])
      memory.inverseDeviations[index] = Lanes(repeating: inverse)
      for place in index * blocks..<(index + 1) * blocks {
        memory.normalized[place] = (memory.sums[place] - mean) * inverse
        memory.sums[place] = scale * memory.normalized[place] + shift
      }
    }
  }

  private func moments(of row: Int, _ statistics: BatchStatistics) -> (mean: Double, variance: Double) {
    switch statistics {
    case .running(let mean, let variance): (mean[row], variance[row])
    case .batch: batchMoments(of: row)
    case .learning(let mean, let variance):
      learnedMoments(of: row, share: BatchNormalization.momentum, mean: mean, variance: variance)
    case .replacing(let mean, let variance): learnedMoments(of: row, share: 1, mean: mean, variance: variance)
    }
  }

  /// μ and σ² of the batch, which also go into the running averages, with a share of their own.
  private func learnedMoments(
    of row: Int, share: Double, mean: UnsafeMutablePointer<Double>, variance: UnsafeMutablePointer<Double>
  ) -> (mean: Double, variance: Double) {
    let batch = batchMoments(of: row)
    mean[row] = (1 - share) * mean[row] + share * batch.mean
    variance[row] = (1 - share) * variance[row] + share * batch.variance
    return batch
  }

  /// μ and σ² of a row's sums, over the examples of the batch.
  private func batchMoments(of row: Int) -> (mean: Double, variance: Double) {
    let sums = memory.sums + row * memory.blocks
    var total = Lanes.zero
    for block in 0..<memory.blocks { total += sums[block].keeping(mask(block)) }
    let mean = total.laneSum / Double(count)
    var squares = Lanes.zero
    for block in 0..<memory.blocks {
      let distance = (sums[block] - mean).keeping(mask(block))
      squares += distance * distance
    }
    return (mean, squares.laneSum / Double(count))
  }

  /// ∂E/∂γ += Σδ·x̂, ∂E/∂β += Σδ, and δ of the sums: γ/√(σ² + ε)·(δ − Σδ/m − x̂·Σ(δ·x̂)/m).
  func normalizeBackward(_ layer: LayerShape, gradients: UnsafeMutablePointer<Double>) {
    let blocks = memory.blocks
    for row in 0..<layer.rowCount {
      let index = layer.firstRow + row
      let deltas = memory.deltas + index * blocks
      let normalized = memory.normalized + index * blocks
      var (shiftSum, scaleSum) = (Lanes.zero, Lanes.zero)
      for block in 0..<blocks {
        shiftSum += deltas[block]
        scaleSum += deltas[block] * normalized[block]
      }
      gradients[layer.scales.lowerBound + row] += scaleSum.laneSum
      gradients[layer.shifts.lowerBound + row] += shiftSum.laneSum
      let (shift, scale) = (shiftSum.laneSum / Double(count), scaleSum.laneSum / Double(count))
      let factor = parameters[layer.scales.lowerBound + row] * memory.inverseDeviations[index]
      for block in 0..<blocks {
        deltas[block] = (factor * (deltas[block] - shift - normalized[block] * scale)).keeping(mask(block))
      }
    }
  }
}
