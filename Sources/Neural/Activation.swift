/// What a unit does with its weighted sum z: an activation function f and its derivative f′.
package enum Activation: String, CaseIterable, Sendable {
  /// Rectified linear unit: f(z) = max(0, z), in [0, ∞); f′ is 1 above zero and 0 at and below it, as in the browser.
  case relu
  /// Hyperbolic tangent: f(z) = (e^z − e^−z)/(e^z + e^−z), in (−1, 1); f′ = 1 − f².
  case tanh
  /// Logistic function: f(z) = 1/(1 + e^−z), in (0, 1); f′ = f(1 − f).
  case sigmoid
  /// Identity: f(z) = z; f′ = 1.
  case linear

  /// f(z).
  func value(_ z: Lanes) -> Lanes {
    switch self {
    case .relu: Lanes.zero.replacing(with: z, where: .!(z .<= 0))
    case .tanh: hyperbolicTangent(z)
    case .sigmoid: logistic(z)
    case .linear: z
    }
  }

  /// f′(z), from the value f(z) alone, which all of these allow.
  func derivative(value: Lanes) -> Lanes {
    switch self {
    case .relu: Lanes.zero.replacing(with: 1, where: value .> 0)
    case .tanh: 1 - value * value
    case .sigmoid: value * (1 - value)
    case .linear: Lanes(repeating: 1)
    }
  }
}
