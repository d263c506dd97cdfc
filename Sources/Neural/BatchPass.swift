/// One batch on its way through a network, over borrowed memory: all of its blocks through a layer, then the next layer.
struct BatchPass<Loops: Kernel> {
  let kernel: Loops
  /// The layers, borrowed too: no reference is counted on the way.
  let layers: UnsafeBufferPointer<LayerShape>
  let loss: Loss
  /// δ of Huber's loss.
  let border: Double
  let parameters: UnsafePointer<Double>
  let memory: BatchMemory
  /// Examples in the batch.
  let count: Int

  /// The output layer.
  @inline(__always)
  var output: LayerShape { layers[layers.count - 1] }

  /// Lanes that hold an example in the last block.
  var lastMask: LaneMask {
    Lanes.first(count - (memory.blocks - 1) * Lanes.scalarCount)
  }

  /// Copies the batch's inputs and targets: `count` examples from `start` on.
  @inline(__always)
  func load(_ examples: BorrowedExamples, start: Int) {
    load(examples.inputValues, rows: examples.inputs, of: examples, start: start, to: memory.outputs)
    load(
      examples.targetValues, rows: min(examples.outputs, output.units), of: examples, start: start, to: memory.targets)
  }

  @inline(__always)
  private func load(
    _ base: UnsafePointer<Double>, rows: Int, of examples: BorrowedExamples, start: Int,
    to lanes: UnsafeMutablePointer<Lanes>
  ) {
    let mask = lastMask
    for row in 0..<rows {
      let values = base + row * examples.stride
      let result = lanes + row * memory.blocks
      if let order = examples.order {
        for block in 0..<memory.blocks { result[block] = gather(values, order + start, block) }
      } else {
        for block in 0..<memory.blocks {
          let first = UnsafeRawPointer(values + start + block * Lanes.scalarCount)
          result[block] = first.loadUnaligned(as: Lanes.self)
        }
        result[memory.blocks - 1] = result[memory.blocks - 1].keeping(mask)
      }
    }
  }

  private func gather(_ values: UnsafePointer<Double>, _ order: UnsafePointer<Int>, _ block: Int) -> Lanes {
    var lanes = Lanes.zero
    let first = block * Lanes.scalarCount
    for lane in 0..<min(Lanes.scalarCount, count - first) { lanes[lane] = values[order[first + lane]] }
    return lanes
  }

  /// Outputs of all layers, without what training needs beside them: no derivatives, no dropout.
  @inline(__always)
  func forward(_ statistics: BatchStatistics, dropsOut: Bool = false) {
    for layer in layers {
      addUp(layer)
      if layer.layer.isNormalized { normalize(layer, statistics) }
      activate(layer, derivatives: false)
      if dropsOut && layer.layer.dropoutRate > 0 { dropOut(layer, derivatives: false) }
    }
  }

  /// Outputs and derivatives of all layers, with the memory's dropout masks.
  @inline(__always)
  func forwardForTraining(_ statistics: BatchStatistics) {
    let last = layers.count - 1
    for (index, layer) in layers.enumerated() {
      addUp(layer)
      if layer.layer.isNormalized { normalize(layer, statistics) }
      activate(layer, derivatives: !(index == last && loss.isFused))
      if layer.layer.dropoutRate > 0 { dropOut(layer, derivatives: true) }
    }
  }

  /// z = b + Σ w·a of each row.
  @inline(__always)
  private func addUp(_ layer: LayerShape) {
    let blocks = memory.blocks
    kernel.addUp(
      weights: parameters + layer.firstWeight, biases: layer.layer.hasBias ? parameters + layer.firstBias : nil,
      rows: layer.rowCount, inputs: layer.inputs, sources: memory.outputs + (layer.firstNode - layer.inputs) * blocks,
      blocks: blocks, sums: memory.sums + layer.firstRow * blocks)
  }

  /// a = f(z) of each unit; zero in the lanes without an example.
  @inline(__always)
  private func activate(_ layer: LayerShape, derivatives: Bool) {
    let blocks = memory.blocks
    if layer.activation == .maxout {
      takeLarger(layer, derivatives: derivatives)
    } else {
      apply(layer, derivatives: derivatives)
    }
    guard count % Lanes.scalarCount > 0 else { return }
    let mask = lastMask
    for unit in 0..<layer.units {
      let last = memory.outputs + ((layer.firstNode + unit + 1) * blocks - 1)
      last[0] = last[0].keeping(mask)
    }
  }

  @inline(__always)
  private func apply(_ layer: LayerShape, derivatives: Bool) {
    let sums = memory.sums + layer.firstRow * memory.blocks
    let values = memory.outputs + layer.firstNode * memory.blocks
    let count = layer.units * memory.blocks
    var alpha = layer.fixedAlpha
    if layer.activation.learnsAlpha {
      alpha = parameters[layer.alphas.lowerBound]
      let slopes = memory.alphaSlopes + layer.firstRow * memory.blocks
      if derivatives {
        for index in 0..<count { slopes[index] = sums[index].replacing(with: 0, where: sums[index] .> 0) }
      }
    }
    kernel.activate(
      layer.activation, alpha: alpha, sums: sums, values: values, count: count, derivatives: derivatives)
  }

  /// The larger of each unit's two sums; the derivative is 1 for it and 0 for the other.
  private func takeLarger(_ layer: LayerShape, derivatives: Bool) {
    let blocks = memory.blocks
    for unit in 0..<layer.units {
      let first = memory.sums + (layer.firstRow + 2 * unit) * blocks
      let second = first + blocks
      let values = memory.outputs + (layer.firstNode + unit) * blocks
      for block in 0..<blocks {
        let isSecond = second[block] .> first[block]
        values[block] = first[block].replacing(with: second[block], where: isSecond)
        guard derivatives else { continue }
        first[block] = Lanes(repeating: 1).replacing(with: 0, where: isSecond)
        second[block] = 1 - first[block]
      }
    }
  }

  /// a·m and f′·m, m = 0 or 1/(1 − p): inverted dropout, so that nothing need be scaled when all units are on.
  private func dropOut(_ layer: LayerShape, derivatives: Bool) {
    let (blocks, pieces) = (memory.blocks, layer.activation.pieces)
    for unit in 0..<layer.units {
      let masks = memory.masks + (layer.firstNode + unit) * blocks
      let values = memory.outputs + (layer.firstNode + unit) * blocks
      for block in 0..<blocks { values[block] *= masks[block] }
      guard derivatives else { continue }
      for row in layer.firstRow + unit * pieces..<layer.firstRow + (unit + 1) * pieces {
        for block in 0..<blocks {
          memory.sums[row * blocks + block] *= masks[block]
          if layer.activation.learnsAlpha { memory.alphaSlopes[row * blocks + block] *= masks[block] }
        }
      }
    }
  }
}

extension BatchPass {
  /// The outputs beside their targets.
  @inline(__always)
  var answers: Answers { Answers(memory, output: output, count: count, border: border) }

  /// Lanes that hold an example in block `block`.
  @inline(__always)
  func mask(_ block: Int) -> LaneMask {
    Lanes.first(count - block * Lanes.scalarCount)
  }

  /// E of each example, added up lane by lane.
  func lossSum() -> Lanes {
    var (sum, hits) = (Lanes.zero, Lanes.zero)
    kernel.addLosses(loss, answers, classBorder: 0, sum: &sum, hits: &hits)
    return sum
  }
}

/// How batch normalization gets its mean and variance.
enum BatchStatistics {
  /// From the batch; nothing is kept.
  case batch
  /// From the batch; the running averages, flat as the rows, take it in.
  case learning(mean: UnsafeMutablePointer<Double>, variance: UnsafeMutablePointer<Double>)
  /// From the batch, which takes the place of the running averages, flat as the rows.
  case replacing(mean: UnsafeMutablePointer<Double>, variance: UnsafeMutablePointer<Double>)
  /// From the running averages, flat as the rows.
  case running(mean: UnsafePointer<Double>, variance: UnsafePointer<Double>)

  /// Of a network in training: learning from the batch, or nothing where there is no normalization.
  init(learning means: UnsafeMutableBufferPointer<Double>, _ variances: UnsafeMutableBufferPointer<Double>) {
    if let mean = means.baseAddress, let variance = variances.baseAddress {
      self = .learning(mean: mean, variance: variance)
    } else {
      self = .batch
    }
  }

  /// The same, where nothing is to be left of the averages before.
  var measuring: BatchStatistics {
    if case .learning(let mean, let variance) = self { .replacing(mean: mean, variance: variance) } else { self }
  }
}
