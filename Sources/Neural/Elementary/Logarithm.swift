/// ln x, relative error below 10⁻¹⁵; −∞ of ±0, ∞ of ∞, NaN of NaN and of numbers below zero.
///
/// With x = 2^e·m, m in [√½, √2), and f = (m−1)/(m+1): ln x = e·ln 2 + 2·(f + f³/3 + f⁵/5 + … + f²³/23).
package func logarithm(_ x: Lanes) -> Lanes {
  // Subnormal numbers become normal ones by the factor 2⁵⁴, which the exponent gives back.
  let isTiny = x .< Lanes(repeating: .leastNormalMagnitude)
  let normal = x.replacing(with: x * 18_014_398_509_481_984, where: isTiny)
  let bits = unsafeBitCast(normal, to: SIMD8<Int64>.self)
  // Taking the bits of √½ away moves the border between two exponents there.
  let offset = bits &- 0x3FE6_A09E_667F_3BCD
  let exponent = offset &>> 52
  let m = unsafeBitCast(bits &- (exponent &<< 52), to: Lanes.self)
  let f = (m - 1) / (m + 1)
  let s = f * f
  var p = Lanes(repeating: 1.0 / 23)
  for divisor in stride(from: 21.0, through: 3.0, by: -2.0) {
    p = fused(p, s, Lanes(repeating: 1.0 / divisor))
  }
  let e = Lanes(exponent) - Lanes.zero.replacing(with: 54, where: isTiny)
  let rest = fused(e, Lanes(repeating: ln2Low), fused(2 * f * s, p, 2 * f))
  let result = fused(e, Lanes(repeating: ln2High), rest)
  return replacingLimits(of: x, in: result)
}

/// ln(1 + y) for y ≥ 0, relative error below 10⁻¹⁵ also where y is tiny; ∞ of ∞, NaN of NaN.
///
/// The rounding error of 1 + y comes back through the derivative 1/(1 + y) (Kahan).
package func logarithmOfOnePlus(_ y: Lanes) -> Lanes {
  let sum = 1 + y
  let value = logarithm(sum) + (y - (sum - 1)) / sum
  return value.replacing(with: sum, where: sum .== .infinity)
}

/// ln(1 + e^x), in [0, ∞): 0 below −746, x to the last bit above 37; relative error below 10⁻¹⁵.
package func softplus(_ x: Lanes) -> Lanes {
  let size = x.replacing(with: -x, where: x .< 0)
  return Lanes.zero.replacing(with: x, where: .!(x .<= 0)) + logarithmOfOnePlus(exponential(-size))
}

/// The logarithm's `result` where `x` is a number above zero, and its limits elsewhere.
private func replacingLimits(of x: Lanes, in result: Lanes) -> Lanes {
  // Not below ∞: ∞ and NaN, which answer themselves.
  var value = result.replacing(with: x, where: .!(x .< .infinity))
  value = value.replacing(with: -.infinity, where: x .== 0)
  return value.replacing(with: .nan, where: x .< 0)
}
