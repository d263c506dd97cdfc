extension Network {
  /// One epoch: every example once, in the given order or in their own, an update after each full batch.
  ///
  /// A full batch is a batch size of all examples. What becomes of a trailing partial batch is `partialBatch`'s to say;
  /// where it is carried and the batch size exceeds the number of examples, nothing is ever applied. Dropout masks are
  /// drawn for each group of at most 64 examples (of all of a batch under batch normalization) layer by layer, unit by
  /// unit, example by example.
  ///
  /// - Returns: Σ|Δw| over all parameters and updates of the epoch, after max-norm has scaled them down.
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
    guard start < examples.count else { return change.laneSum }
    if let functions = workspace.kernel.functions {
      trainLayers(
        from: start, on: examples, batchSize, rule, order, partialBatch, with: NativeKernel(functions: functions),
        random: &random, change: &change, workspace: &workspace)
    } else {
      trainLayers(
        from: start, on: examples, batchSize, rule, order, partialBatch, with: PortableKernel(), random: &random,
        change: &change, workspace: &workspace)
    }
    return change.laneSum
  }

  /// What the C kernel does not take as a whole: batch after batch, layer after layer.
  private mutating func trainLayers(
    from start: Int, on examples: Examples, _ batchSize: Int, _ rule: UpdateRule, _ order: [Int]?,
    _ partialBatch: PartialBatch, with kernel: some Kernel, random: inout some RandomStream, change: inout Lanes,
    workspace: inout Workspace
  ) {
    let group = shape.layout.groupSize(min(batchSize, examples.count))
    withEpochPass(on: examples, order, group: group, rule, kernel, workspace: &workspace) { epoch, counts in
      epoch.train(
        from: start, to: examples.count, batchSize: batchSize, rule, partialBatch, &counts, random: &random,
        change: &change)
    }
  }

  /// Adds the gradients of the loss on `range` of the examples to the pending ones; for networks without dropout.
  package mutating func accumulateGradients(of examples: Examples, range: Range<Int>, workspace: inout Workspace) {
    precondition(0 <= range.lowerBound && range.upperBound <= examples.count, "a range of the examples")
    if let functions = workspace.kernel.functions {
      accumulate(examples, range, with: NativeKernel(functions: functions), workspace: &workspace)
    } else {
      accumulate(examples, range, with: PortableKernel(), workspace: &workspace)
    }
  }

  private mutating func accumulate(
    _ examples: Examples, _ range: Range<Int>, with kernel: some Kernel, workspace: inout Workspace
  ) {
    let group = shape.layout.groupSize(range.count)
    withEpochPass(on: examples, nil, group: group, nil, kernel, workspace: &workspace) { epoch, counts in
      var random = NoRandomness()
      epoch.accumulate(range, &counts, random: &random)
    }
  }

  /// Adds the gradients of all examples as one group, with the dropout masks that the workspace holds.
  mutating func accumulateGroup(_ examples: Examples, workspace: inout Workspace) {
    if let functions = workspace.kernel.functions {
      accumulateGroup(examples, with: NativeKernel(functions: functions), workspace: &workspace)
    } else {
      accumulateGroup(examples, with: PortableKernel(), workspace: &workspace)
    }
  }

  private mutating func accumulateGroup(
    _ examples: Examples, with kernel: some Kernel, workspace: inout Workspace
  ) {
    withEpochPass(on: examples, nil, group: examples.count, nil, kernel, workspace: &workspace) {
      $0.accumulate($0.pass(examples.count), start: 0)
      $1.pendingExamples += examples.count
    }
  }

  /// Lends all that training reads and writes, with room for groups of `group` examples.
  @inline(__always)
  mutating func withEpochPass<Loops: Kernel>(
    on examples: Examples, _ order: [Int]?, group: Int, _ rule: UpdateRule?, _ kernel: Loops,
    workspace: inout Workspace, _ body: (EpochPass<Loops>, inout TrainingCounts) -> Void
  ) {
    precondition(examples.inputs == shape.inputs && examples.outputs == shape.output.units, "examples of this shape")
    let size = shape.layout.size(blocks: BatchMemory.blocks(for: group))
    withTrainedMemory(rule) { network, counts in
      examples.borrow(order: order) { examples in
        workspace.lend(size) {
          body(EpochPass(kernel: kernel, network: network, workspace: $0, examples: examples), &counts)
        }
      }
    }
  }
}
