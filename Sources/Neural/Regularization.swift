/// A penalty R(w) on every weight (never on a bias), which pulls it towards zero.
package enum Regularization: String, CaseIterable, Sendable {
  /// No penalty.
  case none
  /// R = |w|, R′ = sign w (0 at 0). A weight that would cross zero is set to zero and its link is dead from then on.
  case l1 = "L1"
  /// R = ½w², R′ = w.
  case l2 = "L2"

  /// R′(w).
  func derivative(_ weight: Double) -> Double {
    switch self {
    case .none: 0
    case .l1: weight > 0 ? 1 : weight < 0 ? -1 : 0
    case .l2: weight
    }
  }
}
