/// ln x for normal x > 0, relative error below 10⁻¹⁵.
///
/// With x = 2^e·m, m in [√½, √2), and f = (m−1)/(m+1): ln x = e·ln 2 + 2·(f + f³/3 + f⁵/5 + … + f²³/23).
package func logarithm(_ x: Lanes) -> Lanes {
  let bits = unsafeBitCast(x, to: SIMD8<Int64>.self)
  // Taking the bits of √½ away moves the border between two exponents there.
  let offset = bits &- 0x3FE6_A09E_667F_3BCD
  let exponent = offset &>> 52
  let m = unsafeBitCast(bits &- (exponent &<< 52), to: Lanes.self)
  let f = (m - 1) / (m + 1)
  let s = f * f
  var p = Lanes(repeating: 1.0 / 23)
  for divisor in stride(from: 21.0, through: 3.0, by: -2.0) {
    p = p * s + 1.0 / divisor
  }
  let e = Lanes(exponent)
  return e * ln2High + (e * ln2Low + (2 * f + 2 * f * s * p))
}
