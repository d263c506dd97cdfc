// Elementary functions of the project's own. The C library's differ in the last bit from version to version and from
// processor to processor; these use only the operations of IEEE 754, in a fixed order, multiply-add fused where it says so,
// and so give the same bits everywhere. One formula serves eight lanes and, through them, a single number.
//
// Their parts are inlined by order: the compiler would call them, and hand eight lanes over through memory each time,
// which costs an eighth of the speed of training.

/// 1.5·2⁵²: adding it to a small number rounds that to an integer, which then stands in the low bits.
let roundingShift = 6_755_399_441_055_744.0

/// ln 2 in two parts; the first has 20 trailing zero bits, so that its product with an exponent is exact.
let ln2High = Double(bitPattern: 0x3FE6_2E42_FEE0_0000)
let ln2Low = Double(bitPattern: 0x3DEA_39EF_3579_3C76)

/// `x` as k·ln 2 + r with |r| ≤ ½ ln 2, for |x| ≤ 2²⁰.
@inline(__always)
func reducedByLn2(_ x: Lanes) -> (k: SIMD8<Int64>, r: Lanes) {
  let shifted = fused(x, Lanes(repeating: 1.442_695_040_888_963_4), Lanes(repeating: roundingShift))
  let count = roundingShift - shifted
  let bits = unsafeBitCast(shifted, to: SIMD8<Int64>.self)
  let k = bits &- Int64(bitPattern: roundingShift.bitPattern)
  return (k, fused(count, Lanes(repeating: ln2Low), fused(count, Lanes(repeating: ln2High), x)))
}

/// 2^k for −1022 ≤ k ≤ 1023.
@inline(__always)
func powerOfTwo(_ k: SIMD8<Int64>) -> Lanes {
  unsafeBitCast((k &+ 1023) &<< 52, to: Lanes.self)
}

/// e^r − 1 for |r| ≤ ½ ln 2: the Taylor series to r¹³, whose remainder is below 2⁻⁵⁷·r.
@inline(__always)
func exponentialMinusOneNearZero(_ r: Lanes) -> Lanes {
  var p = Lanes(repeating: 1.0 / 6_227_020_800)
  p = fused(p, r, Lanes(repeating: 1.0 / 479_001_600))
  p = fused(p, r, Lanes(repeating: 1.0 / 39_916_800))
  p = fused(p, r, Lanes(repeating: 1.0 / 3_628_800))
  p = fused(p, r, Lanes(repeating: 1.0 / 362_880))
  p = fused(p, r, Lanes(repeating: 1.0 / 40_320))
  p = fused(p, r, Lanes(repeating: 1.0 / 5_040))
  p = fused(p, r, Lanes(repeating: 1.0 / 720))
  p = fused(p, r, Lanes(repeating: 1.0 / 120))
  p = fused(p, r, Lanes(repeating: 1.0 / 24))
  p = fused(p, r, Lanes(repeating: 1.0 / 6))
  p = fused(p, r, Lanes(repeating: 0.5))
  return fused(r * r, p, r)
}

/// e^x, relative error below 4·10⁻¹⁶ where the result is a normal number; 0 below −746, ∞ above 709.79, NaN of NaN.
@inline(__always)
package func exponential(_ x: Lanes) -> Lanes {
  // Beyond these bounds the result no longer changes; NaN passes both comparisons unchanged.
  var bounded = x.replacing(with: Lanes(repeating: -746), where: x .< -746)
  bounded = bounded.replacing(with: Lanes(repeating: 710), where: bounded .> 710)
  let (k, r) = reducedByLn2(bounded)
  // In two factors, because 2^k alone may lie outside of the normal numbers.
  let half = k &>> 1
  return (1 + exponentialMinusOneNearZero(r)) * powerOfTwo(half) * powerOfTwo(k &- half)
}

/// e^x − 1, relative error below 10⁻¹⁵ also where x is tiny; −1 to the last bit below −38, ∞ above 709.78, NaN of NaN.
package func exponentialMinusOne(_ x: Lanes) -> Lanes {
  var bounded = x.replacing(with: Lanes(repeating: -40), where: x .< -40)
  bounded = bounded.replacing(with: Lanes(repeating: 40), where: bounded .> 40)
  let (k, r) = reducedByLn2(bounded)
  let scale = powerOfTwo(k)
  let value = fused(scale, exponentialMinusOneNearZero(r), scale - 1)
  return value.replacing(with: exponential(x), where: x .> 40)
}
