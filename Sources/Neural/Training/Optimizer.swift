/// How a gradient g becomes the change Δw of a parameter, η being the learning rate: the rule and its settings.
package struct Optimizer: Equatable, Sendable {
  /// The rule; the raw values are the words of files and flags.
  package enum Method: String, CaseIterable, Sendable {
    /// Gradient descent: Δw = −η·g.
    case sgd
    /// Momentum (Polyak 1964), the learning rate inside: v ← μv − η·g, Δw = v.
    case momentum
    /// Nesterov's momentum, in the form of Sutskever et al. (2013) at the point ahead: v ← μv − η·g, Δw = μv − η·g.
    case nesterov
    /// Adagrad (Duchi et al. 2011): s ← s + g², Δw = −η·g/(√s + ε).
    case adagrad
    /// RMSProp (Tieleman and Hinton 2012): s ← ρs + (1 − ρ)g², Δw = −η·g/(√s + ε).
    case rmsprop
    /// Adam (Kingma and Ba 2015), after t updates: m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g²,
    /// Δw = −η·(m/(1 − β₁ᵗ))/(√(s/(1 − β₂ᵗ)) + ε).
    case adam
    /// AdamW (Loshchilov and Hutter 2019): the penalty stays out of g; first w ← w − η·λ·R′(w), then Adam's step.
    case adamw
  }

  /// The rule.
  package var method: Method
  /// μ of momentum and Nesterov; 0.9 by default.
  package var momentum = 0.9
  /// ρ of RMSProp; 0.9 by default.
  package var decay = 0.9
  /// β₁ of Adam; 0.9 by default.
  package var beta1 = 0.9
  /// β₂ of Adam; 0.999 by default.
  package var beta2 = 0.999
  /// ε, which keeps the root away from zero; 10⁻⁸ by default.
  package var epsilon = 1e-8

  /// A rule with the usual settings.
  package init(_ method: Method = .sgd) {
    self.method = method
  }
}

/// What an optimizer remembers from update to update, flat as the parameters.
package struct OptimizerState: Equatable, Sendable, Codable {
  /// Momentum's v, or Adam's m; empty before the first update.
  package var first: [Double] = []
  /// The sums or averages s of g²; empty before the first update.
  package var second: [Double] = []
  /// Updates made, t.
  package var updates = 0
  /// Average of the parameters; empty before the first update that averages.
  package var average: [Double] = []
  /// Updates that went into the average.
  package var averagedUpdates = 0

  /// Nothing remembered.
  package init() {}

  /// Makes room for what a rule remembers of `count` parameters.
  mutating func reserve(_ count: Int, for rule: UpdateRule) {
    if rule.optimizer.method != .sgd && first.count != count {
      first = Array(repeating: 0, count: count)
      second = first
    }
    if rule.averaging != .none && average.count != count { average = Array(repeating: 0, count: count) }
  }

  /// Lends the arrays, nil where there is none.
  mutating func withPointers(
    _ body: (UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?) -> Void
  ) {
    first.withUnsafeMutableBufferPointer { first in
      second.withUnsafeMutableBufferPointer { second in
        average.withUnsafeMutableBufferPointer { average in
          body(first.baseAddress, second.baseAddress, average.baseAddress)
        }
      }
    }
  }
}

extension Optimizer {
  /// One update's factors that all parameters share.
  struct Step {
    let optimizer: Optimizer
    let rate: Double
    /// 1 − β₁ᵗ and 1 − β₂ᵗ.
    let firstCorrection: Double
    let secondCorrection: Double

    /// The factors of update `t` (1, 2, …) at learning rate `rate`.
    init(_ optimizer: Optimizer, rate: Double, update t: Int) {
      self.optimizer = optimizer
      self.rate = rate
      firstCorrection = 1 - power(optimizer.beta1, t)
      secondCorrection = 1 - power(optimizer.beta2, t)
    }

    /// Δw for the gradient g.
    @inline(__always)
    func change(_ g: Double, first: inout Double, second: inout Double) -> Double {
      switch optimizer.method {
      case .sgd:
        return -(rate * g)
      case .momentum:
        first = fused(optimizer.momentum, first, -(rate * g))
        return first
      case .nesterov:
        first = fused(optimizer.momentum, first, -(rate * g))
        return fused(optimizer.momentum, first, -(rate * g))
      case .adagrad:
        second = fused(g, g, second)
        return -(rate * g / (second.squareRoot() + optimizer.epsilon))
      case .rmsprop:
        second = fused(optimizer.decay, second, (1 - optimizer.decay) * (g * g))
        return -(rate * g / (second.squareRoot() + optimizer.epsilon))
      case .adam, .adamw:
        first = fused(optimizer.beta1, first, (1 - optimizer.beta1) * g)
        second = fused(optimizer.beta2, second, (1 - optimizer.beta2) * (g * g))
        let root = (second / secondCorrection).squareRoot() + optimizer.epsilon
        return -(rate * (first / firstCorrection) / root)
      }
    }
  }
}

/// x^n for n ≥ 0 by repeated squaring.
func power(_ x: Double, _ n: Int) -> Double {
  var (result, square, rest) = (1.0, x, n)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
