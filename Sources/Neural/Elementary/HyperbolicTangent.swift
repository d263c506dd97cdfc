// tanh and the logistic function, where training spends most of its time: both by one rational function, with a single
// division. For x = k·½ln 2 + r with |r| ≤ ¼ ln 2, tanh r = r·P(r²)/Q(r²), P and Q of degree 2 through Chebyshev's points
// (computed with mpmath in 60 digits; remainder below 2·10⁻¹⁷).

/// 1.5·2⁵² rounds to an integer what is added to it; with the bias of an exponent, 2^k is only a shift away.
private let exponentShift = roundingShift + 1023

/// P(s).
@inline(__always)
private func numerator(_ s: Lanes) -> Lanes {
  fused(s + 105.054_613_824_968_77, s, Lanes(repeating: 945.573_496_433_535_1))
}

/// Q(s).
@inline(__always)
private func denominator(_ s: Lanes) -> Lanes {
  let first = fused(s, Lanes(repeating: 15.005_460_243_784_642), Lanes(repeating: 420.245_779_302_813_2))
  return fused(first, s, Lanes(repeating: 945.573_496_433_535_1))
}

/// 2^k for −1022 ≤ k ≤ 1023, from k + ``exponentShift``.
@inline(__always)
private func powerOfTwo(shifted: Lanes) -> Lanes {
  unsafeBitCast(unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< 52, to: Lanes.self)
}

/// tanh x, in [−1, 1], relative error below 2·10⁻¹⁵; ±1 to the last bit from ±20 on, −0 of −0, NaN of NaN.
///
/// tanh(k·½ln 2) = (2^k − 1)/(2^k + 1), and tanh(u + v) = (tanh u + tanh v)/(1 + tanh u·tanh v), so that
/// tanh x = ((2^k − 1)·Q + (2^k + 1)·rP)/((2^k + 1)·Q + (2^k − 1)·rP).
@inline(__always)
package func hyperbolicTangent(_ x: Lanes) -> Lanes {
  // NaN passes both comparisons unchanged.
  var bounded = x.replacing(with: Lanes(repeating: 20), where: x .> 20)
  bounded.replace(with: Lanes(repeating: -20), where: bounded .< -20)
  let shifted = fused(bounded, Lanes(repeating: 2.885_390_081_777_926_8), Lanes(repeating: exponentShift))
  let r = fused(exponentShift - shifted, Lanes(repeating: 0.346_573_590_279_972_64), bounded)
  let square = r * r
  let rp = r * numerator(square)
  let q = denominator(square)
  let scale = powerOfTwo(shifted: shifted)
  let below = scale - 1
  let above = scale + 1
  let value = fused(below, q, above * rp) / fused(above, q, below * rp)
  // The sign again, which −0 has lost.
  let sign = unsafeBitCast(x, to: SIMD8<UInt64>.self) & 0x8000_0000_0000_0000
  return unsafeBitCast(unsafeBitCast(value, to: SIMD8<UInt64>.self) | sign, to: Lanes.self)
}

/// The logistic function σ(x) = 1/(1 + e^−x), in [0, 1], relative error below 2·10⁻¹⁵; 0 below −708.7, where it leaves
/// the normal numbers, 1 to the last bit from 40 on, NaN of NaN.
///
/// With x/2 = k·½ln 2 + r, e^x = 2^k·(Q + rP)/(Q − rP).
@inline(__always)
package func logistic(_ x: Lanes) -> Lanes {
  var bounded = x.replacing(with: Lanes(repeating: 40), where: x .> 40)
  bounded.replace(with: Lanes(repeating: -708.7), where: bounded .< -708.7)
  let shifted = fused(bounded, Lanes(repeating: 1.442_695_040_888_963_4), Lanes(repeating: exponentShift))
  let count = exponentShift - shifted
  // ½ ln 2 in two parts: the product of the first with an exponent is exact.
  let high = fused(count, Lanes(repeating: 0.5 * ln2High), 0.5 * bounded)
  let r = fused(count, Lanes(repeating: 0.5 * ln2Low), high)
  let square = r * r
  let rp = r * numerator(square)
  let q = denominator(square)
  let up = powerOfTwo(shifted: shifted) * (q + rp)
  return (up / (up + (q - rp))).replacing(with: 0, where: x .< -708.7)
}
