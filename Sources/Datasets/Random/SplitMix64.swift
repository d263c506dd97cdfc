import Neural

/// The random source of all that is drawn while training: SplitMix64 (Steele, Lea and Flood 2014).
///
/// The browser draws nothing while it trains, so nothing binds us to its source, in which dropout would spend most of
/// an epoch. Eight numbers are drawn side by side; they are the same that would have come one after the other.
package struct SplitMix64: RandomStream, Equatable, Sendable {
  /// Where the stream stands: all that it needs to go on from there.
  package private(set) var position: UInt64

  /// The increment, 2⁶⁴ divided by the golden ratio, odd.
  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The increments of the next eight numbers.
  private static let increments = SIMD8<UInt64>(1, 2, 3, 4, 5, 6, 7, 8) &* increment

  /// A stream that goes on from a position; its seed is the first one.
  package init(position: UInt64) {
    self.position = position
  }

  /// The stream of a seed's name, which the browser's source turns into a number.
  package init(seed: String) {
    var random = SeededRandom(seed: seed)
    position = UInt64(random.next() * 0x1p53)
  }

  /// The next 64 random bits.
  package mutating func nextBits() -> UInt64 {
    position &+= Self.increment
    var z = position
    z = (z ^ z &>> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z &>> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z &>> 31
  }

  /// The next number, uniform in [0, 1), of its bits the upper 52.
  package mutating func next() -> Double {
    Double(bitPattern: nextBits() &>> 12 | 0x3FF0_0000_0000_0000) - 1
  }

  /// The next eight numbers.
  package mutating func nextLanes() -> Lanes {
    var z = position &+ Self.increments
    position = z[7]
    z = (z ^ z &>> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z &>> 27) &* 0x94D0_49BB_1331_11EB
    z = z ^ z &>> 31
    return unsafeBitCast(z &>> 12 | 0x3FF0_0000_0000_0000, to: Lanes.self) - 1
  }
}
