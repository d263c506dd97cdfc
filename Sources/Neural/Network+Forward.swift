extension Network {
  /// A group of at most eight blocks of examples that went through the network.
  struct Tile {
    /// Index of the first example.
    let start: Int
    /// Examples in the group.
    let count: Int
    /// Where the outputs stand.
    let memory: BatchMemory
  }

  /// Calls `body` with each group of examples, after it went through the network as in use: running averages in place
  /// of batch statistics, all units on.
  func forEachTile(of examples: Examples, workspace: inout Workspace, _ body: (Tile) -> Void) {
    if let functions = workspace.kernel.functions {
      forEachTile(of: examples, with: NativeKernel(functions: functions), workspace: &workspace, body)
    } else {
      forEachTile(of: examples, with: PortableKernel(), workspace: &workspace, body)
    }
  }

  private func forEachTile(
    of examples: Examples, with kernel: some Kernel, workspace: inout Workspace, _ body: (Tile) -> Void
  ) {
    precondition(examples.inputs == shape.inputs, "examples with one value for each input")
    let layout = shape.layout
    withPointers { layers, parameters, statistics in
      examples.borrow { borrowed in
        workspace.lend(layout.size(blocks: Self.tileBlocks)) { room in
          for start in stride(from: 0, to: examples.count, by: Self.tileBlocks * Lanes.scalarCount) {
            let count = min(Self.tileBlocks * Lanes.scalarCount, examples.count - start)
            let memory = BatchMemory(room, layout, blocks: BatchMemory.blocks(for: count))
            let pass = BatchPass(
              kernel: kernel, layers: layers, loss: loss, border: huberDelta, parameters: parameters, memory: memory,
              count: count)
            pass.load(borrowed, start: start)
            pass.forward(statistics)
            body(Tile(start: start, count: count, memory: memory))
          }
        }
      }
    }
  }

  /// Blocks that go through a layer together where nothing asks for the whole batch: few enough to stay in the cache.
  static var tileBlocks: Int { 8 }

  /// Lends the layers, the parameters and the running averages.
  func withPointers<Result>(
    _ body: (UnsafeBufferPointer<LayerShape>, UnsafePointer<Double>, BatchStatistics) -> Result
  ) -> Result {
    shape.layers.withUnsafeBufferPointer { layers in
      parameters.withUnsafeBufferPointer { parameters in
        runningMeans.withUnsafeBufferPointer { means in
          runningVariances.withUnsafeBufferPointer { variances in
            // A shape without normalization has no averages, and nobody reads them.
            let base = parameters.baseAddress.unsafelyUnwrapped
            let statistics = BatchStatistics.running(
              mean: means.baseAddress ?? base, variance: variances.baseAddress ?? base)
            return body(layers, base, statistics)
          }
        }
      }
    }
  }

  /// The outputs of chosen nodes (inputs count as nodes, and come first) for every example: one row a node.
  package func outputs(of nodes: [Int], for examples: Examples, kernel: KernelKind = .current) -> [[Double]] {
    let padded = Lanes.filled(examples.count)
    var rows = [Double](repeating: 0, count: nodes.count * padded)
    var workspace = Workspace(for: shape, kernel: kernel)
    rows.withUnsafeMutableBufferPointer {
      guard let base = $0.baseAddress else { return }
      write(outputsOf: nodes, for: examples, to: base, stride: padded, workspace: &workspace)
    }
    return nodes.indices.map { Array(rows[$0 * padded..<$0 * padded + examples.count]) }
  }

  /// Writes the outputs of chosen nodes for every example: the row of node n of `nodes` begins at `n·stride`.
  ///
  /// Eight numbers are written at a time: a row takes as many as the next multiple of eight.
  package func write(
    outputsOf nodes: [Int], for examples: Examples, to rows: UnsafeMutablePointer<Double>, stride: Int,
    workspace: inout Workspace
  ) {
    forEachTile(of: examples, workspace: &workspace) { tile in
      let blocks = tile.memory.blocks
      for (row, node) in nodes.enumerated() {
        let target = UnsafeMutableRawPointer(rows + (row * stride + tile.start))
        for block in 0..<blocks {
          target.storeBytes(
            of: tile.memory.outputs[node * blocks + block], toByteOffset: block * MemoryLayout<Lanes>.stride,
            as: Lanes.self)
        }
      }
    }
  }
}
