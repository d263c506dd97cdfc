import Neural

/// A random stream for the tests.
struct Draws: RandomStream {
  private var source: SplitMix

  /// The stream of a seed.
  init(seed: UInt64) {
    source = SplitMix(seed: seed)
  }

  /// The next number of [0, 1).
  mutating func next() -> Double {
    source.next(in: 0...1)
  }
}
