/// What a preset promises: a measured figure stays below or above a number.
package struct Expectation: Equatable, Sendable {
  /// What is measured.
  package enum Metric: String, CaseIterable, Sendable {
    case trainLoss, testLoss, trainAccuracy, testAccuracy, liveLinks
  }

  /// Which side of the number.
  package enum Bound: Equatable, Sendable {
    case below(Double)
    case above(Double)
  }

  /// Epochs that the preset is given.
  package let epochs: Int
  /// What is measured.
  package let metric: Metric
  /// Where it must lie.
  package let bound: Bound
  /// Whether it must hold after every epoch from the first on, not only once within the epochs.
  package let always: Bool

  /// A promise of its four parts.
  package init(epochs: Int, metric: Metric, bound: Bound, always: Bool) {
    self.epochs = epochs
    self.metric = metric
    self.bound = bound
    self.always = always
  }

  /// Whether a value keeps the promise; NaN never does.
  package func holds(for value: Double) -> Bool {
    switch bound {
    case .below(let limit): value < limit
    case .above(let limit): value > limit
    }
  }
}

extension Expectation: CustomStringConvertible {
  /// "testLoss below 0.05 within 300 epochs".
  package var description: String {
    let side =
      switch bound {
      case .below(let limit): "below \(String(shortest: limit))"
      case .above(let limit): "above \(String(shortest: limit))"
      }
    return "\(metric.rawValue) \(side) \(always ? "throughout" : "within") \(epochs) epochs"
  }
}
