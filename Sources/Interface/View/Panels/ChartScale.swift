import Neural
import Training

/// The range of figures that the chart shows, linear or logarithmic.
struct ChartScale {
  let view: ChartView
  let low: Double
  let high: Double

  /// Smallest loss that a logarithmic scale shows.
  private static let floor = 1e-12

  /// From the smallest to the largest figure of both sets; nil where there is none.
  init?(_ view: ChartView, _ history: LossHistory) {
    self.view = view
    var (low, high) = (Double.infinity, -Double.infinity)
    let series = view.series
    for stretch in history.stretches {
      for extremes in [series.train(stretch), series.test(stretch)] where !extremes.low.isNaN {
        low = min(low, extremes.low)
        high = max(high, extremes.high)
      }
    }
    guard low <= high else { return nil }
    switch view {
    case .loss:
      self.low = low < high / 3 ? 0 : low
      self.high = high > self.low ? high : self.low + 0.001
    case .logLoss:
      self.low = max(low, Self.floor)
      self.high = max(high, self.low * 2)
    case .accuracy:
      self.low = min(low, 0.9)
      self.high = 1
    }
  }

  /// Where a figure lies in the range, from 0 to 1.
  func share(_ value: Double) -> Double {
    let share =
      switch view {
      // Halves, so that the difference of two huge losses stays finite.
      case .loss, .accuracy: (value / 2 - low / 2) / (high / 2 - low / 2)
      case .logLoss: (logarithm10(max(value, low)) - logarithm10(low)) / (logarithm10(high) - logarithm10(low))
      }
    return min(1, max(0, share))
  }

  /// The figure at a share of the range, as the scale names it.
  func label(_ share: Double) -> String {
    switch view {
    // Weighed, not low plus a share of the difference: that of two huge losses may not be finite.
    case .loss: shortNumber(low * (1 - share) + high * share)
    case .accuracy: (fixed((low + (high - low) * share) * 100, decimals: 0) ?? "") + "%"
    case .logLoss:
      shortNumber(powerOf10(logarithm10(low) + (logarithm10(high) - logarithm10(low)) * share))
    }
  }

  /// "0.050", "366.13", "3e-6", "2e8": short enough for the scale.
  private func shortNumber(_ value: Double) -> String {
    if value == 0 || (value >= 0.001 && value < 99.9995) { return fixed(value, decimals: 3) ?? "" }
    if value >= 99 && value < 999.995 { return fixed(value, decimals: 2) ?? "" }
    var exponent = 0
    var mantissa = value
    while mantissa >= 9.5 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 0.95 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return (fixed(mantissa, decimals: 0) ?? "") + "e\(exponent)"
  }
}

/// The logarithm to the base ten.
private func logarithm10(_ value: Double) -> Double {
  logarithm(value) / logarithm(10)
}

/// Ten to a power.
private func powerOf10(_ exponent: Double) -> Double {
  exponential(exponent * logarithm(10))
}
