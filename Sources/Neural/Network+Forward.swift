extension Network {
  /// Calls `body` with each group of at most eight blocks of examples, after it went through the network as in use:
  /// running averages in place of batch statistics, all units on.
  func forEachTile(of examples: Examples, _ body: (_ start: Int, _ pass: BatchPass) -> Void) {
    precondition(examples.inputs == shape.inputs, "examples with one value for each input")
    let size = BatchMemory.size(for: shape, blocks: min(Self.tileBlocks, BatchMemory.blocks(for: examples.count)))
    let scratch = UnsafeMutablePointer<Lanes>.allocate(capacity: size)
    defer { scratch.deallocate() }
    scratch.initialize(repeating: .zero, count: size)
    withPointers { layers, parameters, statistics in
      for start in stride(from: 0, to: examples.count, by: Self.tileBlocks * Lanes.scalarCount) {
        let count = min(Self.tileBlocks * Lanes.scalarCount, examples.count - start)
        let pass = BatchPass(
          layers: layers, loss: loss, border: huberDelta, parameters: parameters,
          memory: BatchMemory(scratch, shape: shape, blocks: BatchMemory.blocks(for: count)), count: count)
        pass.load(examples, start: start, order: nil)
        pass.forward(statistics)
        body(start, pass)
      }
    }
  }

  /// Blocks that go through a layer together where nothing asks for the whole batch: few enough to stay in the cache.
  static var tileBlocks: Int { 8 }

  /// Lends the layers, the parameters and the running averages.
  func withPointers<Result>(
    _ body: (UnsafeBufferPointer<LayerShape>, UnsafePointer<Double>, BatchPass.Statistics) -> Result
  ) -> Result {
    shape.layers.withUnsafeBufferPointer { layers in
      parameters.withUnsafeBufferPointer { parameters in
        runningMeans.withUnsafeBufferPointer { means in
          runningVariances.withUnsafeBufferPointer { variances in
            // A shape without normalization has no averages, and nobody reads them.
            let base = parameters.baseAddress.unsafelyUnwrapped
            let statistics = BatchPass.Statistics.running(
              mean: means.baseAddress ?? base, variance: variances.baseAddress ?? base)
            return body(layers, base, statistics)
          }
        }
      }
    }
  }

  /// The outputs of chosen nodes (inputs count as nodes, and come first) for every example: one row a node.
  package func outputs(of nodes: [Int], for examples: Examples) -> [[Double]] {
    let padded = examples.count + Lanes.scalarCount
    var rows = [Double](repeating: 0, count: nodes.count * padded)
    rows.withUnsafeMutableBytes { rows in
      forEachTile(of: examples) { start, pass in
        for (row, node) in nodes.enumerated() {
          for block in 0..<pass.memory.blocks {
            let offset = (row * padded + start + block * Lanes.scalarCount) * MemoryLayout<Double>.stride
            rows.storeBytes(
              of: pass.memory.outputs[node * pass.memory.blocks + block], toByteOffset: offset, as: Lanes.self)
          }
        }
      }
    }
    return nodes.indices.map { Array(rows[$0 * padded..<$0 * padded + examples.count]) }
  }
}
