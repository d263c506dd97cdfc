/// π/2 in three parts of 33, 33 and 53 bits: the products of the first two with a quadrant below 2²⁰ are exact.
private let halfPiHigh = Double(bitPattern: 0x3FF9_21FB_5440_0000)
private let halfPiMiddle = Double(bitPattern: 0x3DD0_B461_1A60_0000)
private let halfPiLow = Double(bitPattern: 0x3BA3_198A_2E03_7073)

/// `x` as quadrant·π/2 + r with |r| ≤ π/4.
func reducedByHalfPi(_ x: Lanes) -> (quadrant: SIMD8<Int64>, r: Lanes) {
  let shifted = fused(x, Lanes(repeating: 0.636_619_772_367_581_3), Lanes(repeating: roundingShift))
  let count = roundingShift - shifted
  let bits = unsafeBitCast(shifted, to: SIMD8<Int64>.self)
  let high = fused(count, Lanes(repeating: halfPiHigh), x)
  let middle = fused(count, Lanes(repeating: halfPiMiddle), high)
  let r = fused(count, Lanes(repeating: halfPiLow), middle)
  return (bits &- Int64(bitPattern: roundingShift.bitPattern), r)
}

/// sin r for |r| ≤ π/4: the Taylor series to r¹⁷.
func sineNearZero(_ r: Lanes) -> Lanes {
  let s = r * r
  var p = Lanes(repeating: 1.0 / 355_687_428_096_000)
  p = fused(p, s, Lanes(repeating: -1.0 / 1_307_674_368_000))
  p = fused(p, s, Lanes(repeating: 1.0 / 6_227_020_800))
  p = fused(p, s, Lanes(repeating: -1.0 / 39_916_800))
  p = fused(p, s, Lanes(repeating: 1.0 / 362_880))
  p = fused(p, s, Lanes(repeating: -1.0 / 5_040))
  p = fused(p, s, Lanes(repeating: 1.0 / 120))
  p = fused(p, s, Lanes(repeating: -1.0 / 6))
  return fused(r * s, p, r)
}

/// cos r for |r| ≤ π/4: the Taylor series to r¹⁸.
func cosineNearZero(_ r: Lanes) -> Lanes {
  let s = r * r
  var p = Lanes(repeating: -1.0 / 6_402_373_705_728_000)
  p = fused(p, s, Lanes(repeating: 1.0 / 20_922_789_888_000))
  p = fused(p, s, Lanes(repeating: -1.0 / 87_178_291_200))
  p = fused(p, s, Lanes(repeating: 1.0 / 479_001_600))
  p = fused(p, s, Lanes(repeating: -1.0 / 3_628_800))
  p = fused(p, s, Lanes(repeating: 1.0 / 40_320))
  p = fused(p, s, Lanes(repeating: -1.0 / 720))
  p = fused(p, s, Lanes(repeating: 1.0 / 24))
  p = fused(p, s, Lanes(repeating: -0.5))
  return fused(s, p, Lanes(repeating: 1))
}

/// sin of r + quadrant·π/2.
func sine(r: Lanes, quadrant: SIMD8<Int64>) -> Lanes {
  let isOdd = (quadrant & 1) .== 1
  let value = sineNearZero(r).replacing(with: cosineNearZero(r), where: isOdd)
  return value.replacing(with: -value, where: (quadrant & 2) .== 2)
}

/// sin x, x in radians; relative error below 10⁻¹⁵ for |x| ≤ 10⁵, NaN of ±∞.
package func sine(_ x: Lanes) -> Lanes {
  let (quadrant, r) = reducedByHalfPi(x)
  // Zero answers itself: the series would lose the sign of −0.
  return sine(r: r, quadrant: quadrant).replacing(with: x, where: x .== 0)
}

/// cos x, x in radians; relative error below 10⁻¹⁵ for |x| ≤ 10⁵, NaN of ±∞.
package func cosine(_ x: Lanes) -> Lanes {
  let (quadrant, r) = reducedByHalfPi(x)
  return sine(r: r, quadrant: quadrant &+ 1)
}
