/// A set of examples in the form the engine reads: each input's values side by side, ready for the lanes.
package struct Examples: Sendable {
  /// Number of examples.
  package let count: Int
  /// Numbers that each example brings into the network.
  package let inputs: Int
  /// Numbers that the network should answer.
  package let outputs: Int
  /// Distance between two rows; a row ends in zeros, so that eight lanes can be read from any example on.
  let stride: Int
  /// Input i of example n at `i·stride + n`.
  private(set) var inputValues: [Double]
  /// Target o of example n at `o·stride + n`.
  let targetValues: [Double]

  /// Examples from rows of values: one row for each input and one for each output, all of the same length.
  package init(inputs inputRows: [[Double]], targets targetRows: [[Double]]) {
    count = targetRows.first?.count ?? inputRows.first?.count ?? 0
    precondition((inputRows + targetRows).allSatisfy { [count] in $0.count == count }, "rows of one length")
    inputs = inputRows.count
    outputs = targetRows.count
    stride = count + Lanes.scalarCount
    let padding = [Double](repeating: 0, count: Lanes.scalarCount)
    inputValues = inputRows.flatMap { $0 + padding }
    targetValues = targetRows.flatMap { $0 + padding }
  }

  /// The same with normal noise of the deviation σ on every input, drawn input by input, eight examples at a time.
  package func addingNoise(_ deviation: Double, random: inout some RandomStream) -> Examples {
    var examples = self
    for input in 0..<inputs {
      for first in Swift.stride(from: 0, to: count, by: Lanes.scalarCount) {
        let noise = deviation * random.nextNormals()
        for lane in 0..<min(Lanes.scalarCount, count - first) {
          examples.inputValues[input * stride + first + lane] += noise[lane]
        }
      }
    }
    return examples
  }
}

/// A set of examples, borrowed, and the order in which they are taken.
struct BorrowedExamples {
  let inputs: Int
  let outputs: Int
  let stride: Int
  let inputValues: UnsafePointer<Double>
  let targetValues: UnsafePointer<Double>
  /// Indices of examples, or nil for their own order.
  let order: UnsafePointer<Int>?
}

extension Examples {
  /// Lends the examples in the given order, or in their own.
  func borrow<Result>(order: [Int]? = nil, _ body: (BorrowedExamples) -> Result) -> Result {
    func lend(_ order: UnsafePointer<Int>?) -> Result {
      inputValues.withUnsafeBufferPointer { inputs in
        targetValues.withUnsafeBufferPointer { targets in
          // Without a row nothing is read from where there is no memory.
          let none = UnsafePointer<Double>(bitPattern: MemoryLayout<Double>.alignment).unsafelyUnwrapped
          return body(
            BorrowedExamples(
              inputs: self.inputs, outputs: outputs, stride: stride, inputValues: inputs.baseAddress ?? none,
              targetValues: targets.baseAddress ?? none, order: order))
        }
      }
    }
    guard let order else { return lend(nil) }
    return order.withUnsafeBufferPointer { lend($0.baseAddress) }
  }
}
