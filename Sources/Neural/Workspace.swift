extension Network {
  /// Room for the blocks of one batch, which all go through a layer before the next layer's turn.
  ///
  /// It grows to the largest batch it has met, so that no epoch but the first allocates.
  package struct Workspace: Sendable {
    /// The kernel that computes in it.
    let kernel: KernelKind
    private let shape: Shape
    private var storage: [Lanes]

    /// Room for networks of `shape`, and the kernel that computes in it: the fastest unless said otherwise.
    package init(for shape: Shape, kernel: KernelKind = .current) {
      precondition(kernel.isSupported, "a kernel that this processor can run")
      self.kernel = kernel
      self.shape = shape
      storage = Array(repeating: .zero, count: BatchMemory.size(for: shape, blocks: Network.tileBlocks))
    }

    /// Lends the room for `blocks` blocks; what is in it stays from one loan of a size to the next.
    @inline(__always)
    mutating func lend<Result>(blocks: Int, _ body: (BatchMemory) -> Result) -> Result {
      let shape = shape
      return lend(BatchMemory.size(for: shape, blocks: blocks)) {
        body(BatchMemory($0, shape: shape, blocks: blocks))
      }
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

  init(_ base: UnsafeMutablePointer<Lanes>, shape: Shape, blocks: Int) {
    self.blocks = blocks
    outputs = base
    sums = outputs + shape.nodeCount * blocks
    deltas = sums + shape.rowCount * blocks
    targets = deltas + shape.rowCount * blocks
    masks = targets + shape.output.units * blocks
    normalized = masks + (shape.hasDropout ? shape.nodeCount * blocks : 0)
    inverseDeviations = normalized + (shape.hasNormalization ? shape.rowCount * blocks : 0)
    alphaSlopes = inverseDeviations + (shape.hasNormalization ? shape.rowCount : 0)
  }

  /// Blocks of eight numbers needed in all.
  static func size(for shape: Shape, blocks: Int) -> Int {
    let rows = 2 + (shape.hasNormalization ? 1 : 0) + (shape.learnsAlpha ? 1 : 0)
    let nodes = 1 + (shape.hasDropout ? 1 : 0)
    let perBlock = rows * shape.rowCount + nodes * shape.nodeCount + shape.output.units
    return perBlock * blocks + (shape.hasNormalization ? shape.rowCount : 0)
  }

  /// The room needed for `count` examples, in blocks.
  static func blocks(for count: Int) -> Int {
    Lanes.filled(count) / Lanes.scalarCount
  }
}
