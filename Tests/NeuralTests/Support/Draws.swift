import Neural

/// Given numbers, in a circle.
struct CircledDraws: RandomStream {
  /// The numbers.
  let numbers: [Double]
  private var index = 0

  /// A stream that begins with the first.
  init(_ numbers: [Double]) {
    self.numbers = numbers
  }

  /// The next number.
  mutating func next() -> Double {
    defer { index = (index + 1) % numbers.count }
    return numbers[index]
  }
}

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
