/// What a unit does with its weighted sum z: an activation function f and its derivative f′.
///
/// The raw values are the words of files and flags. Value and derivative of each stand side by side in ``apply``.
package enum Activation: String, CaseIterable, Sendable {
  /// Rectified linear unit: f(z) = max(0, z), in [0, ∞); f′ is 1 above zero and 0 at and below it, as in the browser.
  case relu
  /// Hyperbolic tangent: f(z) = (e^z − e^−z)/(e^z + e^−z) = 2σ(2z) − 1, in (−1, 1); f′ = 1 − f².
  case tanh
  /// Logistic function: f(z) = σ(z) = 1/(1 + e^−z), in (0, 1); f′ = f(1 − f).
  case sigmoid
  /// Identity: f(z) = z, in (−∞, ∞); f′ = 1.
  case linear
  /// Binary step: f(z) = 0 for z < 0 and 1 for z ≥ 0, in {0, 1}; f′ = 0 everywhere, so that gradients cannot train it.
  case binaryStep
  /// Arc tangent: f(z) = tan⁻¹ z, in (−π/2, π/2); f′ = 1/(z² + 1).
  case arctan
  /// Softsign: f(z) = z/(1 + |z|), in (−1, 1); f′ = 1/(1 + |z|)².
  case softsign
  /// Inverse square root unit: f(z) = z/√(1 + αz²), in (−1/√α, 1/√α); f′ = (1/√(1 + αz²))³; α = 1 by default, α > 0.
  case isru
  /// Leaky rectified linear unit: f(z) = αz for z < 0 and z for z ≥ 0, in (−∞, ∞); f′ = α or 1; α = 0.01 by default.
  case leakyRelu
  /// Parametric rectified linear unit (He et al. 2015): as leaky, with α learned, one for each layer, from 0.25 on;
  /// ∂f/∂α = z for z < 0 and 0 for z ≥ 0.
  case prelu
  /// Exponential linear unit (Clevert et al. 2015): f(z) = z for z > 0, else α(e^z − 1), in (−α, ∞); f′ = 1, else f + α;
  /// α = 1 by default.
  case elu
  /// Maximum of two linear pieces (Goodfellow et al. 2013): f = max(z₁, z₂), in (−∞, ∞), with twice the parameters; the
  /// derivative is 1 for the winning piece (the first of equals) and 0 for the other.
  case maxout
  /// Softplus: f(z) = ln(1 + e^z), in (0, ∞); f′ = σ(z).
  case softplus
  /// Gaussian error linear unit, exact (Hendrycks and Gimpel 2016): f(z) = z·Φ(z), in [−0.17, ∞); f′ = Φ(z) + z·φ(z).
  case gelu
  /// Sigmoid linear unit, or swish: f(z) = z·σ(z), in [−0.28, ∞); f′ = σ(z)(1 + z(1 − σ(z))).
  case silu
  /// Mish (Misra 2019): f(z) = z·tanh(ln(1 + e^z)), in [−0.31, ∞); with e = e^z and n = e(e + 2):
  /// f = z·n/(n + 2) and f′ = n/(n + 2) + 4z·e(1 + e)/(n + 2)².
  case mish
  /// Sine: f(z) = sin z, in [−1, 1]; f′ = cos z.
  case sine
  /// Gaussian bell: f(z) = e^(−z²), in (0, 1]; f′ = −2z·f.
  case gaussian

  /// Weighted sums that one unit takes in: two for maxout, one for all others.
  package var pieces: Int { self == .maxout ? 2 : 1 }

  /// Whether α is a parameter of the layer, and learned.
  package var learnsAlpha: Bool { self == .prelu }

  /// The usual α, or nil of an activation that has none.
  package var defaultAlpha: Double? {
    switch self {
    case .isru, .elu: 1
    case .leakyRelu: 0.01
    case .prelu: 0.25
    default: nil
    }
  }
}

extension Activation {
  /// f and f′ of `count` weighted sums of units with one piece: f goes to `values`, f′ takes the place of the sum.
  ///
  /// Without `derivatives` the sums stay.
  func apply(
    _ sums: UnsafeMutablePointer<Lanes>, values: UnsafeMutablePointer<Lanes>, count: Int, alpha: Double,
    derivatives: Bool
  ) {
    /// Both in one loop, or the value alone, whose loop the compiler frees from the rest of the formula.
    @inline(__always) func each(_ formula: (Lanes) -> (value: Lanes, derivative: Lanes)) {
      if derivatives {
        for index in 0..<count { (values[index], sums[index]) = formula(sums[index]) }
      } else {
        for index in 0..<count { values[index] = formula(sums[index]).value }
      }
    }
    let one = Lanes(repeating: 1)
    switch self {
    case .relu:
      each { z in (Lanes.zero.replacing(with: z, where: .!(z .<= 0)), Lanes.zero.replacing(with: 1, where: z .> 0)) }
    case .tanh:
      each { z in
        let f = hyperbolicTangent(z)
        return (f, fused(-f, f, one))
      }
    case .sigmoid:
      each { z in
        let f = logistic(z)
        return (f, fused(-f, f, f))
      }
    case .linear, .maxout:
      each { z in (z, one) }
    case .binaryStep:
      each { z in (one.replacing(with: 0, where: z .< 0), Lanes.zero) }
    case .arctan:
      each { z in (arctangent(z), 1 / fused(z, z, one)) }
    case .softsign:
      each { z in
        let share = 1 / (1 + z.magnitudes)
        return (z * share, share * share)
      }
    case .isru:
      each { z in
        let share = 1 / fused(Lanes(repeating: alpha), z * z, one).squareRoot()
        return (z * share, share * share * share)
      }
    case .leakyRelu, .prelu:
      each { z in
        let slope = one.replacing(with: alpha, where: z .< 0)
        return (slope * z, slope)
      }
    case .elu:
      each { z in
        let f = alpha * exponentialMinusOne(z)
        return (f.replacing(with: z, where: z .> 0), (f + alpha).replacing(with: 1, where: z .> 0))
      }
    case .softplus:
      each { z in (Neural.softplus(z), logistic(z)) }
    case .gelu:
      each { z in
        let share = normalDistribution(z)
        return (z * share, fused(z, normalDensity(z), share))
      }
    case .silu:
      each { z in
        let share = logistic(z)
        return (z * share, share * fused(z, 1 - share, one))
      }
    case .mish:
      each { z in
        // From 20 on tanh(ln(1 + e^z)) is 1 to the last bit.
        let e = exponential(z.replacing(with: 20, where: z .> 20))
        let n = e * (e + 2)
        let share = n / (n + 2)
        let rise = 4 * z * (e * (1 + e) / ((n + 2) * (n + 2)))
        return ((z * share).replacing(with: z, where: z .> 20), (share + rise).replacing(with: 1, where: z .> 20))
      }
    case .sine:
      each { z in (Neural.sine(z), cosine(z)) }
    case .gaussian:
      each { z in
        let f = gaussianBell(z)
        return (f, -2 * z * f)
      }
    }
  }
}
