import Neural

/// One example of random numbers: N(0, 1) inputs and N(0, 1) targets that have nothing to do with them.
///
/// The rows are those of the 20-line network: 64 examples of 1000 inputs and 10 targets.
package struct RandomRow {
  /// Examples.
  static let count = 64
  /// Inputs of an example.
  package static let inputCount = 1000
  /// Targets of an example.
  package static let targetCount = 10

  /// The inputs.
  package let inputs: [Double]
  /// The targets.
  package let targets: [Double]

  /// The row of a number, from a stream of its own: the scenario's seed, " row " and the number.
  package init(_ index: Int, seed: String) {
    var random = SeededRandom(seed: "\(seed) row \(index)")
    inputs = (0..<Self.inputCount).map { _ in random.nextNormal() }
    targets = (0..<Self.targetCount).map { _ in random.nextNormal() }
  }
}

extension Array where Element == [Double] {
  /// Rows as columns; `count` of them where there are no rows.
  package func transposed(_ count: Int) -> [[Double]] {
    (0..<count).map { column in map { $0[column] } }
  }
}
