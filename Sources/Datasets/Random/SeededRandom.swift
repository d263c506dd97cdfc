import Neural

/// The browser playground's random source: ARC4 keyed by a seed string, as David Bau's seedrandom does it.
///
/// The same string gives the same numbers here, in the browser and on every machine.
package struct SeededRandom: Equatable, Sendable {
  private var state: [UInt8]
  private var i: UInt8 = 0
  private var j: UInt8 = 0

  /// A stream that starts at `seed`: its UTF-16 units, modulo 256, are the key.
  ///
  /// The seed is a string: "0.10" is not "0.1".
  package init(seed: String) {
    let key = seed.isEmpty ? [0] : Self.key(of: seed)
    state = (0...255).map { UInt8($0) }
    var j: UInt8 = 0
    for i in 0..<256 {
      j = j &+ key[i % key.count] &+ state[i]
      state.swapAt(i, Int(j))
    }
    for _ in 0..<256 { _ = nextByte() }
  }

  /// The key of a text; what goes beyond 256 units is mixed into the places from the first on, as the original does.
  private static func key(of seed: String) -> [UInt8] {
    var key: [UInt8] = []
    var smear: UInt32 = 0
    for (index, unit) in seed.utf16.enumerated() {
      if index < 256 {
        key.append(UInt8(truncatingIfNeeded: unit))
      } else {
        smear ^= UInt32(key[index % 256]) * 19
        key[index % 256] = UInt8(truncatingIfNeeded: smear + UInt32(unit))
      }
    }
    return key
  }

  /// Where the stream stands: all that it needs to go on from there.
  package var position: [UInt8] { state + [i, j] }

  /// A stream that goes on from a position; nil where it is none.
  package init?(position: [UInt8]) {
    guard position.count == 258, Set(position.prefix(256)).count == 256 else { return nil }
    state = Array(position.prefix(256))
    (i, j) = (position[256], position[257])
  }

  private mutating func nextByte() -> UInt8 {
    i &+= 1
    j &+= state[Int(i)]
    state.swapAt(Int(i), Int(j))
    return state[Int(state[Int(i)] &+ state[Int(j)])]
  }

  /// The next number, uniform in [0, 1), with 52 or more random bits.
  package mutating func next() -> Double {
    let significance = 4_503_599_627_370_496.0  // 2⁵²
    let overflow = significance * 2
    var numerator = 0.0
    for _ in 0..<6 { numerator = numerator * 256 + Double(nextByte()) }
    var denominator = 281_474_976_710_656.0  // 2⁴⁸
    var extra: UInt32 = 0
    while numerator < significance {
      numerator = (numerator + Double(extra)) * 256
      denominator *= 256
      extra = UInt32(nextByte())
    }
    while numerator >= overflow {
      numerator /= 2
      denominator /= 2
      extra >>= 1
    }
    return (numerator + Double(extra)) / denominator
  }

  /// The next number, uniform in [low, high).
  package mutating func uniform(_ low: Double, _ high: Double) -> Double {
    next() * (high - low) + low
  }

  /// A normal deviate by Marsaglia's polar method; the second deviate of each pair is thrown away, as in the original.
  package mutating func normal(mean: Double, variance: Double) -> Double {
    var first: Double
    var s: Double
    repeat {
      first = 2 * next() - 1
      let second = 2 * next() - 1
      s = first * first + second * second
    } while s > 1
    return mean + variance.squareRoot() * ((-2 * logarithm(s) / s).squareRoot() * first)
  }

  /// Fisher and Yates' shuffle in the original's order of draws.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for count in stride(from: elements.count, to: 0, by: -1) {
      elements.swapAt(count - 1, Int(next() * Double(count)))
    }
  }

  /// The seed that "new data" goes on with: the next number with five decimals, as the browser writes it.
  package mutating func nextSeed() -> String {
    String(fiveDecimalsOf: next())
  }
}

extension String {
  /// A number in [0, 1) with five decimals, the nearest, the larger of two equally near, as JavaScript's `toFixed(5)`.
  package init(fiveDecimalsOf number: Double) {
    // The product is rounded; comparing exactly around it needs more bits than Double has only within 2⁻³⁶ of a tie.
    let scaled = Int((number * 100_000).rounded(.toNearestOrAwayFromZero))
    let digits = String(scaled % 100_000)
    self = "\(scaled / 100_000)." + String(repeating: "0", count: 5 - digits.count) + digits
  }
}

extension SeededRandom: RandomStream {}
