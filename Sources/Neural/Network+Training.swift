extension Network {
  /// One epoch: every example once, in the given order or in their own, an update after each full batch.
  ///
  /// A full batch is a batch size of all examples. What becomes of a trailing partial batch is `partialBatch`'s to say;
  /// where it is carried and the batch size exceeds the number of examples, nothing is ever applied. Dropout masks are
  /// drawn for each group of at most 64 examples (of all of a batch under batch normalization) layer by layer, unit by
  /// unit, example by example.
  ///
  /// - Returns: Σ|Δw| over all parameters and updates of the epoch.
  ///
  /// - Throws: ``ConfigurationError`` where batch normalization should carry a partial batch.
  @discardableResult
  package mutating func trainEpoch(
    on examples: Examples, batchSize: Int, rule: UpdateRule, order: [Int]? = nil, partialBatch: PartialBatch,
    random: inout some RandomStream, workspace: inout Workspace
  ) throws(ConfigurationError) -> Double {
    if shape.hasNormalization && partialBatch == .carry { throw .carriedNormalization }
    return trainEpoch(
      on: examples, batchSize: batchSize, rule, order, partialBatch, random: &random, workspace: &workspace)
  }

  /// One epoch in the examples' own order, a trailing partial batch carried, as in the browser.
  ///
  /// For networks without dropout and without batch normalization.
  @discardableResult
  package mutating func trainEpoch(
    on examples: Examples, batchSize: Int, rule: UpdateRule, workspace: inout Workspace
  ) -> Double {
    precondition(!shape.hasNormalization, "batch normalization cannot carry a partial batch")
    var random = NoRandomness()
    return trainEpoch(on: examples, batchSize: batchSize, rule, nil, .carry, random: &random, workspace: &workspace)
  }

  private mutating func trainEpoch(
    on examples: Examples, batchSize: Int, _ rule: UpdateRule, _ order: [Int]?, _ partialBatch: PartialBatch,
    random: inout some RandomStream, workspace: inout Workspace
  ) -> Double {
    precondition(batchSize > 0, "a batch holds at least one example")
    precondition(order?.count ?? examples.count == examples.count, "an order of all examples")
    var start = 0
    var change = Lanes.zero
    if !shape.hasDropout {
      start = trainNative(
        on: examples, batchSize: batchSize, rule, order, partialBatch, change: &change, workspace: &workspace)
    }
    while start < examples.count {
      let end = examples.count - start < batchSize ? examples.count : start + batchSize
      let isFull = end - start == batchSize
      if isFull || partialBatch != .drop {
        accumulate(examples, start..<end, order, random: &random, workspace: &workspace)
      }
      if isFull || partialBatch == .update { update(rule, kernel: workspace.kernel, change: &change) }
      start = end
    }
    return change.laneSum
  }

  /// Adds the gradients of the loss on `range` of the examples to the pending ones; for networks without dropout.
  package mutating func accumulateGradients(of examples: Examples, range: Range<Int>, workspace: inout Workspace) {
    precondition(0 <= range.lowerBound && range.upperBound <= examples.count, "a range of the examples")
    var random = NoRandomness()
    accumulate(examples, range, nil, random: &random, workspace: &workspace)
  }

  private mutating func accumulate(
    _ examples: Examples, _ range: Range<Int>, _ order: [Int]?, random: inout some RandomStream,
    workspace: inout Workspace
  ) {
    precondition(examples.inputs == shape.inputs && examples.outputs == shape.output.units, "examples of this shape")
    // Batch normalization needs the whole batch at once; without it smaller groups give the same bits.
    let size = shape.hasNormalization ? max(range.count, 1) : Self.tileBlocks * Lanes.scalarCount
    for start in stride(from: range.lowerBound, to: range.upperBound, by: size) {
      let count = min(size, range.upperBound - start)
      if shape.hasDropout { drawMasks(count: count, random: &random, workspace: &workspace) }
      accumulate(examples, start: start, count: count, order, workspace: &workspace)
    }
    pendingExamples += range.count
  }

  /// Forward and backward for one group, with the masks that the workspace holds.
  mutating func accumulate(
    _ examples: Examples, start: Int, count: Int, _ order: [Int]?, workspace: inout Workspace
  ) {
    if let functions = workspace.kernel.functions {
      accumulate(
        examples, start: start, count: count, order, with: NativeKernel(functions: functions), workspace: &workspace)
    } else {
      accumulate(examples, start: start, count: count, order, with: PortableKernel(), workspace: &workspace)
    }
  }

  private mutating func accumulate(
    _ examples: Examples, start: Int, count: Int, _ order: [Int]?, with kernel: some Kernel,
    workspace: inout Workspace
  ) {
    let (loss, huberDelta) = (loss, huberDelta)
    withTrainedPointers { layers, parameters, gradients, isDead, statistics in
      workspace.lend(blocks: BatchMemory.blocks(for: count)) { memory in
        let pass = BatchPass(
          kernel: kernel, layers: layers, loss: loss, border: huberDelta, parameters: parameters, memory: memory,
          count: count)
        if let order {
          order.withUnsafeBufferPointer { pass.load(examples, start: start, order: $0.baseAddress) }
        } else {
          pass.load(examples, start: start, order: nil)
        }
        pass.forwardForTraining(statistics)
        pass.backward(gradients: gradients, isDead: isDead)
      }
    }
  }

  /// Lends all that a pass of training reads and writes.
  @inline(__always)
  private mutating func withTrainedPointers(
    _ body: (
      UnsafeBufferPointer<LayerShape>, UnsafePointer<Double>, UnsafeMutablePointer<Double>, UnsafePointer<Bool>,
      BatchStatistics
    ) -> Void
  ) {
    let last = shape.output.activation
    precondition(
      last.pieces == 1 && !last.learnsAlpha, "an output is trained through one weighted sum and a fixed slope")
    shape.layers.withUnsafeBufferPointer { layers in
      parameters.withUnsafeBufferPointer { parameters in
        isDead.withUnsafeBufferPointer { isDead in
          gradients.withUnsafeMutableBufferPointer { gradients in
            runningMeans.withUnsafeMutableBufferPointer { means in
              runningVariances.withUnsafeMutableBufferPointer { variances in
                var statistics = BatchStatistics.batch
                if let mean = means.baseAddress, let variance = variances.baseAddress {
                  statistics = .learning(mean: mean, variance: variance)
                }
                body(
                  layers, parameters.baseAddress.unsafelyUnwrapped, gradients.baseAddress.unsafelyUnwrapped,
                  isDead.baseAddress.unsafelyUnwrapped, statistics)
              }
            }
          }
        }
      }
    }
  }

  /// Draws a dropout factor for each unit of the layers that have dropout and each of `count` examples.
  func drawMasks(count: Int, random: inout some RandomStream, workspace: inout Workspace) {
    let (whole, rest) = count.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    workspace.lend(blocks: BatchMemory.blocks(for: count)) { memory in
      for layer in shape.layers where layer.layer.dropoutRate > 0 {
        let rate = layer.layer.dropoutRate
        let kept = Lanes(repeating: 1 / (1 - rate))
        for node in layer.nodes {
          let masks = memory.masks + node * memory.blocks
          for block in 0..<whole {
            masks[block] = kept.replacing(with: 0, where: random.nextLanes() .< rate)
          }
          for lane in 0..<rest { masks[whole][lane] = random.next() < rate ? 0 : kept[lane] }
        }
      }
    }
  }
}
