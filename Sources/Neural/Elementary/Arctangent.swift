/// tan(π/8) and tan(3π/8), the borders between the three reductions of the arctangent.
private let tangentOfEighth = 0.414_213_562_373_095_03
private let tangentOfThreeEighths = 2.414_213_562_373_095

/// π/4 and π/2 with what the doubles leave over.
private let quarterPi = (high: 0.785_398_163_397_448_3, low: 3.061_616_997_868_383e-17)
private let halfPi = (high: 1.570_796_326_794_896_6, low: 6.123_233_995_736_766e-17)

/// arctan x in (−π/2, π/2); relative error below 10⁻¹⁵, ±π/2 of ±∞, NaN of NaN.
///
/// |x| is reduced to t with |t| ≤ tan(π/8): t = x, or (x−1)/(x+1) with π/4 beside it, or −1/x with π/2. There
/// arctan t = t + t³·P(t²), with P of degree 10 fitted at Chebyshev's points (remainder below 4·10⁻¹⁷).
package func arctangent(_ x: Lanes) -> Lanes {
  let sign = unsafeBitCast(x, to: SIMD8<UInt64>.self) & 0x8000_0000_0000_0000
  let size = unsafeBitCast(unsafeBitCast(x, to: SIMD8<UInt64>.self) ^ sign, to: Lanes.self)
  let isMiddle = size .> tangentOfEighth
  let isFar = size .> tangentOfThreeEighths
  let numerator = size.replacing(with: size - 1, where: isMiddle).replacing(with: Lanes(repeating: -1), where: isFar)
  let denominator = Lanes(repeating: 1).replacing(with: size + 1, where: isMiddle).replacing(with: size, where: isFar)
  let high = Lanes.zero.replacing(with: Lanes(repeating: quarterPi.high), where: isMiddle)
    .replacing(with: Lanes(repeating: halfPi.high), where: isFar)
  let low = Lanes.zero.replacing(with: Lanes(repeating: quarterPi.low), where: isMiddle)
    .replacing(with: Lanes(repeating: halfPi.low), where: isFar)
  let t = numerator / denominator
  let value = high + (t + fused(t, arctangentExcess(t * t), low))
  return unsafeBitCast(unsafeBitCast(value, to: SIMD8<UInt64>.self) ^ sign, to: Lanes.self)
}

/// arctan(t)/t − 1 as a polynomial of s = t² for s ≤ tan²(π/8).
@inline(__always)
private func arctangentExcess(_ s: Lanes) -> Lanes {
  var p = Lanes(repeating: -0.019_175_404_711_011_96)
  p = fused(p, s, Lanes(repeating: 0.039_230_447_784_709_195))
  p = fused(p, s, Lanes(repeating: -0.050_854_078_345_862_384))
  p = fused(p, s, Lanes(repeating: 0.058_581_409_048_656_254))
  p = fused(p, s, Lanes(repeating: -0.066_645_105_255_088_43))
  p = fused(p, s, Lanes(repeating: 0.076_921_831_253_768_85))
  p = fused(p, s, Lanes(repeating: -0.090_909_045_753_063_88))
  p = fused(p, s, Lanes(repeating: 0.111_111_110_151_870_18))
  p = fused(p, s, Lanes(repeating: -0.142_857_142_846_656_82))
  p = fused(p, s, Lanes(repeating: 0.199_999_999_999_955_16))
  p = fused(p, s, Lanes(repeating: -0.333_333_333_333_333_3))
  return p * s
}
