import CKernel

// Whole epochs in C, of networks that the kernel takes as a whole. What it steps is a copy in the workspace whose arrays
// are filled up to a multiple of eight, so that no loop has to mind their ends.
extension Network {
  /// Trains what the C kernel can of an epoch; the answer is the number of examples that are done.
  ///
  /// That is nothing, or all but a partial batch that has to be carried or dropped.
  mutating func trainNative(
    on examples: Examples, batchSize: Int, _ rule: UpdateRule, _ order: [Int]?, _ partialBatch: PartialBatch,
    change: inout Lanes, workspace: inout Workspace
  ) -> Int {
    guard let functions = workspace.kernel.functions, let form = shape.kernel, rule.maxNorm == nil,
      !rule.averaging.takesUpdates
    else { return 0 }
    let (batches, rest) = examples.count.quotientAndRemainder(dividingBy: batchSize)
    let updatesRest = rest > 0 && partialBatch == .update
    guard batches > 0 || updatesRest else { return 0 }
    precondition(examples.inputs == shape.inputs && examples.outputs == shape.output.units, "examples of this shape")
    let hasMemory = rule.optimizer.method != .sgd
    if hasMemory { optimizerState.reserve(parameters.count, for: rule) }
    var steps = kernel_rule(rule, updates: optimizerState.updates)
    let pending = pendingExamples
    let blocks = BatchMemory.blocks(for: min(batchSize, examples.count))
    withPaddedNetwork(form, loss.kernelIndex, blocks: blocks, hasMemory: hasMemory, &workspace) { network in
      var network = network
      withKernelExamples(examples, order) { examples in
        var examples = examples
        if batches > 0 {
          functions.pointee.train(&network, &examples, 0, batchSize, batches, pending, &steps, &change)
        }
        if updatesRest {
          let pending = batches > 0 ? 0 : pending
          steps.updates += batches
          functions.pointee.train(&network, &examples, batches * batchSize, rest, 1, pending, &steps, &change)
        }
      }
    }
    optimizerState.updates += batches + (updatesRest ? 1 : 0)
    pendingExamples = 0
    return updatesRest ? examples.count : batches * batchSize
  }

  /// Losses and right answers, lane by lane; nil where the kernel does not know the network.
  func evaluateNative(_ examples: Examples, workspace: inout Workspace) -> (loss: Lanes, hits: Lanes)? {
    guard let functions = workspace.kernel.functions, let form = shape.kernel else { return nil }
    precondition(examples.inputs == shape.inputs, "examples with one value for each input")
    var (sum, hits) = (Lanes.zero, Lanes.zero)
    let size = kernelMemorySize(blocks: Self.tileBlocks)
    workspace.lend(size) { memory in
      form.layers.withUnsafeBufferPointer { layers in
        parameters.withUnsafeBufferPointer { parameters in
          var network = kernelNetwork(layers, loss.kernelIndex, memory, blocks: Self.tileBlocks)
          // Read only: an evaluation steps nothing.
          network.parameters = UnsafeMutablePointer(mutating: parameters.baseAddress)
          withKernelExamples(examples, nil) { borrowed in
            var borrowed = borrowed
            functions.pointee.evaluate(&network, &borrowed, examples.count, classBorder, &sum, &hits)
          }
        }
      }
    }
    return (sum, hits)
  }

  /// Lends the network with its padded arrays, and takes over what was made of them.
  private mutating func withPaddedNetwork(
    _ form: KernelShape, _ loss: Int32, blocks: Int, hasMemory: Bool, _ workspace: inout Workspace,
    _ body: (kernel_network) -> Void
  ) {
    let blocks = min(blocks, Self.tileBlocks)
    let (count, padded, batch) = (parameters.count, shape.isWeight.count, kernelMemorySize(blocks: blocks))
    let arrays = hasMemory ? 4 : 2
    let size = batch + arrays * (padded / Lanes.scalarCount) + padded / MemoryLayout<Lanes>.stride + 1
    workspace.lend(size) { memory in
      let numbers = UnsafeMutableRawPointer(memory + batch).assumingMemoryBound(to: Double.self)
      let flags = UnsafeMutableRawPointer(numbers + arrays * padded).assumingMemoryBound(to: Bool.self)
      copy(parameters, to: numbers, padded: padded, filling: 0)
      copy(gradients, to: numbers + padded, padded: padded, filling: 0)
      if hasMemory {
        copy(optimizerState.first, to: numbers + 2 * padded, padded: padded, filling: 0)
        copy(optimizerState.second, to: numbers + 3 * padded, padded: padded, filling: 0)
      }
      copy(isDead, to: flags, padded: padded, filling: true)
      form.layers.withUnsafeBufferPointer { layers in
        form.links.withUnsafeBufferPointer { links in
          shape.isWeight.withUnsafeBufferPointer { isWeight in
            var network = kernelNetwork(layers, loss, memory, blocks: blocks)
            (network.parameters, network.gradients) = (numbers, numbers + padded)
            (network.is_dead, network.is_weight) = (flags, isWeight.baseAddress)
            if hasMemory { (network.first, network.second) = (numbers + 2 * padded, numbers + 3 * padded) }
            form.linkRuns.withUnsafeBufferPointer { linkRuns in
              network.links = links.isEmpty ? nil : links.baseAddress
              network.link_runs = linkRuns.baseAddress
              body(network)
            }
          }
        }
      }
      parameters.withUnsafeMutableBufferPointer { $0.baseAddress?.update(from: numbers, count: count) }
      isDead.withUnsafeMutableBufferPointer { $0.baseAddress?.update(from: flags, count: count) }
      if hasMemory {
        optimizerState.first.withUnsafeMutableBufferPointer {
          $0.baseAddress?.update(from: numbers + 2 * padded, count: count)
        }
        optimizerState.second.withUnsafeMutableBufferPointer {
          $0.baseAddress?.update(from: numbers + 3 * padded, count: count)
        }
      }
      if pendingExamples > 0 { gradients.withUnsafeMutableBufferPointer { $0.update(repeating: 0) } }
    }
  }

  private func copy<Element>(
    _ values: [Element], to memory: UnsafeMutablePointer<Element>, padded: Int, filling: Element
  ) {
    values.withUnsafeBufferPointer { values in
      if let base = values.baseAddress { memory.update(from: base, count: values.count) }
    }
    for index in values.count..<padded { memory[index] = filling }
  }

  /// Blocks of eight numbers that a batch of `blocks` needs, one for the biases' ones among them.
  private func kernelMemorySize(blocks: Int) -> Int {
    (shape.nodeCount + 1 + 2 * shape.rowCount + shape.output.units) * blocks
  }

  /// The network over `memory`, its parameters still missing.
  private func kernelNetwork(
    _ layers: UnsafeBufferPointer<kernel_layer>, _ loss: Int32, _ memory: UnsafeMutablePointer<Lanes>, blocks: Int
  ) -> kernel_network {
    var network = kernel_network()
    (network.layers, network.layer_count) = (layers.baseAddress, layers.count)
    (network.input_count, network.output_count) = (shape.inputs, shape.output.units)
    (network.row_count, network.parameter_count) = (shape.rowCount, parameters.count)
    (network.loss, network.border) = (loss, huberDelta)
    let sums = memory + (shape.nodeCount + 1) * blocks
    let deltas = sums + shape.rowCount * blocks
    (network.outputs, network.sums, network.deltas) = (UnsafeMutableRawPointer(memory), .init(sums), .init(deltas))
    network.targets = UnsafeMutableRawPointer(deltas + shape.rowCount * blocks)
    return network
  }
}

/// Lends a set of examples as the C kernel reads it.
private func withKernelExamples(_ examples: Examples, _ order: [Int]?, _ body: (kernel_examples) -> Void) {
  examples.borrow(order: order) {
    body(kernel_examples(inputs: $0.inputValues, targets: $0.targetValues, stride: $0.stride, order: $0.order))
  }
}

extension kernel_rule {
  /// The rule as the C kernel reads it, after `updates` updates.
  init(_ rule: UpdateRule, updates: Int) {
    let optimizer = rule.optimizer
    self.init(
      method: optimizer.method.kernelIndex, penalty: rule.regularization.kernelIndex,
      learning_rate: rule.learningRate, regularization_rate: rule.regularizationRate, l1_share: rule.l1Share,
      takes_sum: rule.reduction == .sum, updates: updates, momentum: optimizer.momentum, beta1: optimizer.beta1,
      beta2: optimizer.beta2, decay: optimizer.decay, epsilon: optimizer.epsilon)
  }
}
