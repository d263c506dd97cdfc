/// The definition of the kernel, for every processor that Swift knows.
struct PortableKernel: Kernel {
  @inline(__always)
  func addUp(
    weights: UnsafePointer<Double>, biases: UnsafePointer<Double>?, rows: Int, inputs: Int,
    sources: UnsafePointer<Lanes>, blocks: Int, sums: UnsafeMutablePointer<Lanes>
  ) {
    var (weights, sums) = (weights, sums)
    for row in 0..<rows {
      let bias = Lanes(repeating: biases?[row] ?? 0)
      for block in 0..<blocks {
        var sum = bias
        var source = sources + block
        for input in 0..<inputs {
          sum = fused(Lanes(repeating: weights[input]), source[0], sum)
          source += blocks
        }
        sums[block] = sum
      }
      sums += blocks
      weights += inputs
    }
  }

  @inline(__always)
  func activate(
    _ activation: Activation, alpha: Double, sums: UnsafeMutablePointer<Lanes>, values: UnsafeMutablePointer<Lanes>,
    count: Int, derivatives: Bool
  ) {
    activation.apply(sums, values: values, count: count, alpha: alpha, derivatives: derivatives)
  }

  @inline(__always)
  func addGradients(
    deltas: UnsafePointer<Lanes>, sources: UnsafePointer<Lanes>, rows: Int, inputs: Int, count: Int,
    isDead: UnsafePointer<Bool>, weights: UnsafeMutablePointer<Double>, biases: UnsafeMutablePointer<Double>?
  ) {
    let blocks = BatchMemory.blocks(for: count)
    var delta = deltas
    var weight = 0
    for row in 0..<rows {
      var source = sources
      for _ in 0..<inputs {
        if !isDead[weight] {
          var sum = delta[0] * source[0]
          for block in 1..<max(blocks, 1) { sum = fused(delta[block], source[block], sum) }
          weights[weight] += sum.laneSum
        }
        source += blocks
        weight += 1
      }
      if let biases {
        var sum = delta[0]
        for block in 1..<max(blocks, 1) { sum += delta[block] }
        biases[row] += sum.laneSum
      }
      delta += blocks
    }
  }

  @inline(__always)
  func propagate(
    weights: UnsafePointer<Double>, rows: Int, inputs: Int, deltas: UnsafePointer<Lanes>,
    slopes: UnsafePointer<Lanes>?, blocks: Int, results: UnsafeMutablePointer<Lanes>
  ) {
    for input in 0..<inputs {
      for block in 0..<blocks {
        var weight = weights + input
        var delta = deltas + block
        var sum = Lanes.zero
        for _ in 0..<rows {
          sum = fused(Lanes(repeating: weight[0]), delta[0], sum)
          weight += inputs
          delta += blocks
        }
        let place = input * blocks + block
        results[place] = if let slopes { sum * slopes[place] } else { sum }
      }
    }
  }

  @inline(__always)
  func differentiate(_ loss: Loss, _ answers: Answers, deltas: UnsafeMutablePointer<Lanes>) {
    for block in 0..<answers.blocks {
      answers.block(block).differentiate(loss, into: deltas + block)
      let mask = answers.mask(block)
      for unit in stride(from: block, to: answers.units * answers.blocks, by: answers.blocks) {
        deltas[unit] = (loss.isFused ? deltas[unit] : deltas[unit] * answers.sums[unit]).keeping(mask)
      }
    }
  }

  @inline(__always)
  func addLosses(_ loss: Loss, _ answers: Answers, classBorder: Double, sum: inout Lanes, hits: inout Lanes) {
    for block in 0..<answers.blocks {
      let (mask, outcome) = (answers.mask(block), answers.block(block))
      sum += outcome.value(loss).keeping(mask)
      hits += Lanes(repeating: 1).keeping(mask .& outcome.hits(border: classBorder))
    }
  }

  @inline(__always)
  func apply(_ step: ParameterStep, change: inout Lanes) {
    step.apply(to: 0..<step.network.count, change: &change)
  }
}
