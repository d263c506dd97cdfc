import Neural

/// Examples one by one, as a person would write them down: the inputs and the targets of each.
struct Samples: Sendable {
  /// Inputs of each sample.
  var inputs: [[Double]]
  /// Targets of each sample.
  var targets: [[Double]]

  /// Random samples with inputs in [−2, 2] and targets in [−1, 1].
  init(count: Int, inputs: Int, outputs: Int = 1, seed: UInt64) {
    var random = SplitMix(seed: seed)
    self.inputs = (0..<count).map { _ in random.numbers(inputs, in: -2...2) }
    targets = (0..<count).map { _ in random.numbers(outputs, in: -1...1) }
  }

  /// Number of samples.
  var count: Int { targets.count }

  /// The samples in the form of the engine: one row for each input and each target.
  var examples: Examples {
    Examples(inputs: Self.transposed(inputs), targets: Self.transposed(targets))
  }

  /// The samples of `range`, as a set of their own.
  subscript(range: Range<Int>) -> Samples {
    var part = self
    part.inputs = Array(inputs[range])
    part.targets = Array(targets[range])
    return part
  }

  private static func transposed(_ rows: [[Double]]) -> [[Double]] {
    (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
  }
}
