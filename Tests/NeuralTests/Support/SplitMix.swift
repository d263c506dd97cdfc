/// SplitMix64 (Steele, Lea and Flood 2014): small reproducible random numbers for the tests.
struct SplitMix: Sendable {
  private var state: UInt64

  /// The stream of a seed.
  init(seed: UInt64) {
    state = seed
  }

  /// The next number, evenly distributed in `range`.
  mutating func next(in range: ClosedRange<Double>) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return range.lowerBound + (range.upperBound - range.lowerBound) * Double(z >> 11) * 0x1p-53
  }

  /// `count` numbers of `range`.
  mutating func numbers(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in next(in: range) }
  }
}
