/// How far an output o is from its target y: a loss E and its derivative ∂E/∂o.
package enum Loss: Sendable {
  /// Half squared error: E = ½(o − y)², ∂E/∂o = o − y. The browser playground's only loss, for classes ±1 too.
  case halfSquaredError

  /// E(o, y).
  func value(output: Lanes, target: Lanes) -> Lanes {
    switch self {
    case .halfSquaredError:
      let difference = output - target
      return 0.5 * (difference * difference)
    }
  }

  /// ∂E/∂o.
  func derivative(output: Lanes, target: Lanes) -> Lanes {
    switch self {
    case .halfSquaredError: output - target
    }
  }
}

extension Loss {
  /// E(o, y) of one number.
  package func value(output: Double, target: Double) -> Double {
    value(output: Lanes(repeating: output), target: Lanes(repeating: target))[0]
  }
}
