/// Where the engine's callers let random numbers come from: the engine has no source of its own.
package protocol RandomStream {
  /// The next number, evenly distributed in [0, 1).
  mutating func next() -> Double

  /// The next eight numbers, the first in the first lane.
  mutating func nextLanes() -> Lanes
}

/// The stream of a network that needs none.
struct NoRandomness: RandomStream {
  // Never read. What has no size has no address of its own, and the Thread Sanitizer takes an `inout` of it for an access
  // to whatever lies there.
  private let place: UInt8 = 0

  mutating func next() -> Double {
    preconditionFailure("dropout needs a random stream")
  }
}

extension RandomStream {
  /// Eight numbers one after the other.
  package mutating func nextLanes() -> Lanes {
    var lanes = Lanes.zero
    for lane in lanes.indices { lanes[lane] = next() }
    return lanes
  }

  /// The next normally distributed number, of mean 0 and deviation 1, by two draws (Box and Muller 1958):
  /// √(−2·ln(1 − u₁))·cos(2πu₂).
  package mutating func nextNormal() -> Double {
    let first = next()
    return normal(Lanes(repeating: first), Lanes(repeating: next()))[0]
  }

  /// The next eight of them, by eight draws for the radii and eight for the angles.
  package mutating func nextNormals() -> Lanes {
    let first = nextLanes()
    return normal(first, nextLanes())
  }

  private func normal(_ first: Lanes, _ second: Lanes) -> Lanes {
    (-2 * logarithm(1 - first)).squareRoot() * cosine(6.283_185_307_179_586 * second)
  }

  /// Shuffles an order of examples (Fisher and Yates, from the end, as the browser shuffles its data).
  package mutating func shuffle(_ order: inout [Int]) {
    for last in stride(from: order.count, to: 0, by: -1) {
      order.swapAt(Int(next() * Double(last)), last - 1)
    }
  }
}
