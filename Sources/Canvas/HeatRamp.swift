/// The colours from −1 over 0 to +1, as a list of shades: one of the browser playground's 31, or fewer.
package struct HeatRamp: Equatable, Sendable {
  /// Shades from −1 to +1; where their number is odd, the middle one is neutral.
  package let shades: [Color]

  /// The shade of `value`: clamp(⌊(value + 1)·n/2⌋, 0, n − 1) for n shades; the middle one for what is no number.
  package subscript(value: Double) -> Color {
    shades[Self.index(value, count: shades.count)]
  }

  /// The index of `value` among `count` shades.
  package static func index(_ value: Double, count: Int) -> Int {
    guard !value.isNaN else { return count / 2 }
    let position = (min(1, max(-1, value)) + 1) * Double(count) / 2
    return min(count - 1, max(0, Int(position)))
  }

  /// The same colours in fewer steps: of n shades those at k·(count − 1)/(n − 1), rounded; odd n keep the neutral one.
  package func reduced(to steps: Int) -> HeatRamp {
    guard steps > 1, steps < shades.count else { return self }
    let stride = Double(shades.count - 1) / Double(steps - 1)
    return HeatRamp(shades: (0..<steps).map { shades[Int((Double($0) * stride).rounded())] })
  }

  /// The terminal's own colour for every value.
  static let plain = HeatRamp(shades: [.standard])

  private init(shades: [Color]) {
    self.shades = shades
  }

  /// 31 shades, linear in RGB between three colours.
  init(negative: UInt32, zero: UInt32, positive: UInt32) {
    shades = (0..<31).map { index in
      let value = Double(index - 15) / 15
      return .rgb(blend(zero, value < 0 ? negative : positive, abs(value)))
    }
  }

  /// Shades of the 256-entry palette.
  init(indexed shades: [UInt8]) {
    self.shades = shades.map { .indexed($0) }
  }
}

/// The colour a share `t` of the way from `from` to `to`, each 0xRRGGBB.
func blend(_ from: UInt32, _ to: UInt32, _ t: Double) -> UInt32 {
  func channel(_ shift: UInt32) -> UInt32 {
    let a = Double((from >> shift) & 255)
    let b = Double((to >> shift) & 255)
    return UInt32((a + (b - a) * t).rounded()) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
