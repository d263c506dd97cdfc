/// The loops that training spends its time in, over borrowed memory: all that a kernel for other registers has to do.
///
/// Whatever the kernel, the operations and their order are the same, and so is every bit of the result.
/// ``PortableKernel`` is the definition. The number of row or input i in block b is at `i·blocks + b`.
protocol Kernel: Sendable {
  /// z = b + Σ w·a of `rows` rows, the inputs in their order; weight i of row r is at `r·inputs + i`.
  func addUp(
    weights: UnsafePointer<Double>, biases: UnsafePointer<Double>?, rows: Int, inputs: Int,
    sources: UnsafePointer<Lanes>, blocks: Int, sums: UnsafeMutablePointer<Lanes>)

  /// f of `count` sums to `values`; f′ takes the place of the sum where `derivatives` are asked for.
  func activate(
    _ activation: Activation, alpha: Double, sums: UnsafeMutablePointer<Lanes>, values: UnsafeMutablePointer<Lanes>,
    count: Int, derivatives: Bool)

  /// Adds Σ δ·a over `count` examples to the gradient of every weight that is not dead, and Σ δ to that of every bias.
  ///
  /// The sum goes block by block in each lane, then over the lanes; both are zero in the lanes without an example.
  func addGradients(
    deltas: UnsafePointer<Lanes>, sources: UnsafePointer<Lanes>, rows: Int, inputs: Int, count: Int,
    isDead: UnsafePointer<Bool>, weights: UnsafeMutablePointer<Double>, biases: UnsafeMutablePointer<Double>?)

  /// Σ w·δ over the rows for each input, times its slope where there are `slopes`.
  func propagate(
    weights: UnsafePointer<Double>, rows: Int, inputs: Int, deltas: UnsafePointer<Lanes>,
    slopes: UnsafePointer<Lanes>?, blocks: Int, results: UnsafeMutablePointer<Lanes>)

  /// ∂E/∂z of the output's units, in training: zero in the lanes without an example.
  func differentiate(_ loss: Loss, _ answers: Answers, deltas: UnsafeMutablePointer<Lanes>)

  /// E of each example, and ones for those that are answered right (see ``LossBlock/hits(border:)``), lane by lane.
  func addLosses(_ loss: Loss, _ answers: Answers, classBorder: Double, sum: inout Lanes, hits: inout Lanes)

  /// One step of all parameters; |Δw| of parameter i is added to lane i mod 8.
  func apply(_ step: ParameterStep, change: inout Lanes)
}

/// The outputs of a batch beside their targets.
struct Answers {
  /// Output of the first unit in the first block; the next unit's is `blocks` further.
  let outputs: UnsafePointer<Lanes>
  /// Weighted sums, strided alike; in training the derivatives, unless the loss is fused.
  let sums: UnsafePointer<Lanes>
  /// Targets, strided alike.
  let targets: UnsafePointer<Lanes>
  /// Units.
  let units: Int
  /// Blocks of eight examples.
  let blocks: Int
  /// Examples.
  let count: Int
  /// δ of Huber's loss.
  let border: Double

  /// The answers of the output layer in `memory`, of `count` examples.
  @inline(__always)
  init(_ memory: BatchMemory, output: LayerShape, count: Int, border: Double) {
    outputs = UnsafePointer(memory.outputs + output.firstNode * memory.blocks)
    sums = UnsafePointer(memory.sums + output.firstRow * memory.blocks)
    targets = UnsafePointer(memory.targets)
    (units, blocks) = (output.units, memory.blocks)
    (self.count, self.border) = (count, border)
  }

  /// Block `block` of them.
  @inline(__always)
  func block(_ block: Int) -> LossBlock {
    LossBlock(
      outputs: outputs + block, sums: sums + block, targets: targets + block, units: units, stride: blocks,
      border: border)
  }

  /// Lanes that hold an example in block `block`.
  @inline(__always)
  func mask(_ block: Int) -> LaneMask { Lanes.first(count - block * Lanes.scalarCount) }
}
