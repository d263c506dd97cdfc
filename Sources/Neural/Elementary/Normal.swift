/// e^(−c·x²) for c = 1 or ½, relative error below 10⁻¹⁵ where the result is a normal number.
///
/// The square is taken in two parts, the second by a fused multiply-add, since the rounding error of x² alone, which the
/// exponential turns into a relative one, would reach 10⁻¹³.
@inline(__always)
private func exponential(ofMinus factor: Double, timesSquareOf x: Lanes) -> Lanes {
  // From 40 on the result is 0 to the last bit; NaN passes both comparisons unchanged.
  var bounded = x.replacing(with: Lanes(repeating: 40), where: x .> 40)
  bounded = bounded.replacing(with: Lanes(repeating: -40), where: bounded .< -40)
  let square = bounded * bounded
  let rest = fused(bounded, bounded, -square)
  return exponential(-factor * square) * fused(Lanes(repeating: -factor), rest, Lanes(repeating: 1))
}

/// The Gaussian bell e^(−x²), in [0, 1]; relative error below 10⁻¹⁵ where the result is a normal number.
package func gaussianBell(_ x: Lanes) -> Lanes {
  exponential(ofMinus: 1, timesSquareOf: x)
}

/// The density of the standard normal distribution, φ(x) = e^(−x²/2)/√(2π).
package func normalDensity(_ x: Lanes) -> Lanes {
  0.398_942_280_401_432_7 * exponential(ofMinus: 0.5, timesSquareOf: x)
}

/// The standard normal distribution Φ(x) = ½·erfc(−x/√2), in [0, 1]; relative error below 2·10⁻¹⁵ where it is normal.
///
/// For s = |x|/√2 the function (1 + 2s)·e^(s²)·½erfc(s) is smooth on [0, ∞), and its Chebyshev series in
/// u = (s − 3.75)/(s + 3.75) serves all of it (Shepherd and Laframboise 1981; remainder below 2·10⁻¹⁹).
package func normalDistribution(_ x: Lanes) -> Lanes {
  var size = x.replacing(with: -x, where: x .< 0)
  size = size.replacing(with: Lanes(repeating: 60), where: size .> 60)
  let s = size * 0.707_106_781_186_547_6
  let u = (s - 3.75) / (s + 3.75)
  let tail = chebyshevSeries(u) / (1 + 2 * s) * exponential(ofMinus: 0.5, timesSquareOf: size)
  return tail.replacing(with: 1 - tail, where: x .> 0)
}

/// Coefficients of T₀, T₁, … of the series above, computed with mpmath (60 digits).
private let tailCoefficients: [Double] = [
  0.5887894672837009, -0.002295027290323239, -0.04212456668325896, 0.029604969999095947, -0.013329334217652877,
  0.004537498835352633, -0.001206581770208804, 0.0002453879182629043, -3.4584866512506035e-05, 2.069513993036505e-06,
  3.870191533099245e-07, -1.0943200524617198e-07, 5.382499732835455e-09, 2.2609799056091433e-09,
  -3.8772001044156754e-10, -3.159044170443343e-11, 1.4343975054653343e-11, 9.727934272888124e-14,
  -4.82734837421675e-13, 1.626274074074408e-14, 1.6739059741437688e-14, -9.322814402039442e-16,
  -6.253975265285647e-16, 3.709117628721084e-17, 2.534074452496264e-17, -1.1185283321404886e-18,
  -1.0936714771498364e-18,
]

/// Σ cⱼ·Tⱼ(u) by Clenshaw's recurrence.
private func chebyshevSeries(_ u: Lanes) -> Lanes {
  var (next, afterNext) = (Lanes.zero, Lanes.zero)
  let twice = 2 * u
  for index in stride(from: tailCoefficients.count - 1, to: 0, by: -1) {
    (next, afterNext) = (fused(twice, next, tailCoefficients[index] - afterNext), next)
  }
  return fused(u, next, tailCoefficients[0] - afterNext)
}
