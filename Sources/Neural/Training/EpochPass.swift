/// Training batch after batch, over borrowed memory.
struct EpochPass<Loops: Kernel> {
  let kernel: Loops
  let network: TrainedMemory
  /// Room for the blocks of one group of examples.
  let workspace: UnsafeMutablePointer<Lanes>
  let examples: BorrowedExamples

  /// Trains `count` examples from `start` on, in batches of `batchSize`.
  @inline(__always)
  func train(
    from start: Int, to count: Int, batchSize: Int, _ rule: UpdateRule, _ partialBatch: PartialBatch,
    _ counts: inout TrainingCounts, random: inout some RandomStream, change: inout Lanes
  ) {
    var start = start
    while start < count {
      let size = min(batchSize, count - start)
      let isFull = size == batchSize
      if isFull || partialBatch != .drop {
        accumulate(start..<start + size, &counts, random: &random)
      }
      if isFull || partialBatch == .update { network.update(rule, kernel, &counts, change: &change) }
      start += size
    }
  }

  /// Adds the gradients of a range of the examples, with dropout masks of their own.
  @inline(__always)
  func accumulate(_ range: Range<Int>, _ counts: inout TrainingCounts, random: inout some RandomStream) {
    let groupSize = network.layout.groupSize(range.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let count = min(groupSize, range.upperBound - start)
      let pass = pass(count)
      if network.layout.hasDropout { pass.memory.drawMasks(network.layers, count: count, random: &random) }
      accumulate(pass, start: start)
      start += count
    }
    counts.pendingExamples += range.count
  }

  /// A group of `count` examples on its way, with the dropout masks that its memory holds.
  @inline(__always)
  func pass(_ count: Int) -> BatchPass<Loops> {
    let memory = BatchMemory(workspace, network.layout, blocks: BatchMemory.blocks(for: count))
    return BatchPass(
      kernel: kernel, layers: network.layers, loss: network.loss, border: network.border,
      parameters: network.parameters, memory: memory, count: count)
  }

  /// Forward and backward for one group.
  @inline(__always)
  func accumulate(_ pass: BatchPass<Loops>, start: Int) {
    pass.load(examples, start: start)
    pass.forwardForTraining(network.statistics)
    pass.backward(gradients: network.gradients, isDead: network.isDead)
  }
}

extension TrainedMemory {
  /// One update by the gradients of all pending examples.
  @inline(__always)
  func update(_ rule: UpdateRule, _ kernel: some Kernel, _ counts: inout TrainingCounts, change: inout Lanes) {
    guard counts.pendingExamples > 0 else { return }
    counts.updates += 1
    let step = ParameterStep(rule, examples: counts.pendingExamples, update: counts.updates, self)
    if rule.maxNorm == nil { kernel.apply(step, change: &change) } else { limit(step, kernel, change: &change) }
    counts.pendingExamples = 0
    guard rule.averaging.takesUpdates else { return }
    counts.averagedUpdates += 1
    step.average(counts.averagedUpdates)
  }

  /// A step and max-norm's way back: the change is that from before the step to after the way back.
  private func limit(_ step: ParameterStep, _ kernel: some Kernel, change: inout Lanes) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { before in
      _ = before.initialize(from: UnsafeBufferPointer(start: parameters, count: count))
      var unlimited = Lanes.zero
      kernel.apply(step, change: &unlimited)
      step.limitNorms()
      for index in 0..<count { change[index % Lanes.scalarCount] += abs(parameters[index] - before[index]) }
    }
  }
}

extension BatchMemory {
  /// Draws a dropout factor for each unit of the layers that have dropout and each of `count` examples.
  @inline(__always)
  func drawMasks(_ layers: UnsafeBufferPointer<LayerShape>, count: Int, random: inout some RandomStream) {
    let (whole, rest) = count.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    for layer in layers where layer.layer.dropoutRate > 0 {
      let rate = layer.layer.dropoutRate
      let kept = Lanes(repeating: 1 / (1 - rate))
      for node in layer.nodes {
        let masks = masks + node * blocks
        for block in 0..<whole { masks[block] = kept.replacing(with: 0, where: random.nextLanes() .< rate) }
        guard rest > 0 else { continue }
        // Zero in the lanes without an example, whatever another shape has left there.
        masks[whole] = .zero
        for lane in 0..<rest { masks[whole][lane] = random.next() < rate ? 0 : kept[lane] }
      }
    }
  }
}
