extension Network {
  /// Room for the blocks of one batch, which all go through a layer before the next layer's turn.
  ///
  /// It grows to the largest batch it has met, so that no epoch but the first allocates.
  package struct Workspace: Sendable {
    /// The kernel that computes in it.
    let kernel: KernelKind
    private let layout: BatchLayout
    private var storage: [Lanes]

    /// Room for networks of `shape`, and the kernel that computes in it: the fastest unless said otherwise.
    package init(for shape: Shape, kernel: KernelKind = .current) {
      precondition(kernel.isSupported, "a kernel that this processor can run")
      self.kernel = kernel
      layout = shape.layout
      storage = Array(repeating: .zero, count: layout.size(blocks: Network.tileBlocks))
    }

    /// The same without its memory, which comes back when it is next lent.
    package var released: Workspace {
      var workspace = self
      workspace.storage = []
      return workspace
    }

    /// Lends the room for `blocks` blocks; what is in it stays from one loan of a size to the next.
    @inline(__always)
    mutating func lend<Result>(blocks: Int, _ body: (BatchMemory) -> Result) -> Result {
      let layout = layout
      return lend(layout.size(blocks: blocks)) { body(BatchMemory($0, layout, blocks: blocks)) }
    }

    /// Lends room for `size` blocks of eight numbers.
    @inline(__always)
    mutating func lend<Result>(_ size: Int, _ body: (UnsafeMutablePointer<Lanes>) -> Result) -> Result {
      // One more, to begin where a line of the cache does: Swift aligns to 16 bytes alone.
      let missing = size + 1 - storage.count
      if missing > 0 { storage.append(contentsOf: repeatElement(.zero, count: missing)) }
      return storage.withUnsafeMutableBytes {
        let start = $0.baseAddress.unsafelyUnwrapped.alignedUp(toMultipleOf: MemoryLayout<Lanes>.stride)
        return body(start.assumingMemoryBound(to: Lanes.self))
      }
    }
  }
}

/// Where the numbers of a batch lie: pointers only, valid while the workspace lends them.
///
/// A number of node or row i in block b is at `i·blocks + b`.
struct BatchMemory {
  /// Blocks of eight examples.
  let blocks: Int
  /// Output of each node, inputs first.
  let outputs: UnsafeMutablePointer<Lanes>
  /// Weighted sum z of each row; in training f′(z) takes its place, times the unit's dropout factor.
  let sums: UnsafeMutablePointer<Lanes>
  /// ∂E/∂z of each row.
  let deltas: UnsafeMutablePointer<Lanes>
  /// Targets of each output unit.
  let targets: UnsafeMutablePointer<Lanes>
  /// Dropout factor of each node, 0 or 1/(1 − p), of shapes with dropout.
  let masks: UnsafeMutablePointer<Lanes>
  /// x̂ of each row, of shapes with batch normalization.
  let normalized: UnsafeMutablePointer<Lanes>
  /// 1/√(σ² + ε) of each row, one number a row, of shapes with batch normalization.
  let inverseDeviations: UnsafeMutablePointer<Lanes>
  /// ∂f/∂α of each row, of shapes that learn α.
  let alphaSlopes: UnsafeMutablePointer<Lanes>

  init(_ base: UnsafeMutablePointer<Lanes>, _ layout: BatchLayout, blocks: Int) {
    self.blocks = blocks
    outputs = base
    sums = outputs + layout.nodes * blocks
    deltas = sums + layout.rows * blocks
    targets = deltas + layout.rows * blocks
    masks = targets + layout.outputs * blocks
    normalized = masks + (layout.hasDropout ? layout.nodes * blocks : 0)
    inverseDeviations = normalized + (layout.hasNormalization ? layout.rows * blocks : 0)
    alphaSlopes = inverseDeviations + (layout.hasNormalization ? layout.rows : 0)
  }

  /// The room needed for `count` examples, in blocks.
  static func blocks(for count: Int) -> Int {
    Lanes.filled(count) / Lanes.scalarCount
  }
}

/// What the size of a batch's memory depends on.
struct BatchLayout: Sendable {
  let nodes: Int
  let rows: Int
  /// Output units.
  let outputs: Int
  let hasDropout: Bool
  let hasNormalization: Bool
  let learnsAlpha: Bool

  /// Examples that go through the network together, of a batch.
  ///
  /// Batch normalization needs the whole batch at once; without it smaller groups give the same bits.
  func groupSize(_ batchSize: Int) -> Int {
    hasNormalization ? max(batchSize, 1) : Network.tileBlocks * Lanes.scalarCount
  }

  /// Blocks of eight numbers needed in all by a batch of `blocks` blocks.
  func size(blocks: Int) -> Int {
    let rowArrays = 2 + (hasNormalization ? 1 : 0) + (learnsAlpha ? 1 : 0)
    let nodeArrays = 1 + (hasDropout ? 1 : 0)
    return (rowArrays * rows + nodeArrays * nodes + outputs) * blocks + (hasNormalization ? rows : 0)
  }
}

extension Shape {
  /// What a batch needs room for.
  var layout: BatchLayout {
    BatchLayout(
      nodes: nodeCount, rows: rowCount, outputs: output.units, hasDropout: hasDropout,
      hasNormalization: hasNormalization, learnsAlpha: learnsAlpha)
  }
}
