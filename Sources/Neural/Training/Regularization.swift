/// A penalty R(w) on every weight (never on a bias), which pulls it towards zero.
package enum Regularization: String, CaseIterable, Sendable {
  /// No penalty.
  case none
  /// R = |w|, R′ = sign w (0 at 0).
  ///
  /// Under plain gradient descent a weight that would cross zero is set to zero, and its link is dead from then on.
  case l1 = "L1"
  /// R = ½w², R′ = w.
  case l2 = "L2"
  /// Both (elastic net, Zou and Hastie 2005): R = ρ|w| + (1 − ρ)·½w², R′ = ρ·sign w + (1 − ρ)·w, with ρ the L1 share.
  case elastic

  /// R(w), for an L1 share ρ.
  func value(_ weight: Double, l1Share: Double) -> Double {
    switch self {
    case .none: 0
    case .l1: abs(weight)
    case .l2: 0.5 * weight * weight
    case .elastic: l1Share * abs(weight) + (1 - l1Share) * (0.5 * weight * weight)
    }
  }

  /// R′(w), for an L1 share ρ.
  func derivative(_ weight: Double, l1Share: Double) -> Double {
    switch self {
    case .none: 0
    case .l1: weight > 0 ? 1 : weight < 0 ? -1 : 0
    case .l2: weight
    case .elastic: fused(1 - l1Share, weight, l1Share * (weight > 0 ? 1 : weight < 0 ? -1 : 0))
    }
  }
}
