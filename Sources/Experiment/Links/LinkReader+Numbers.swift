import Neural

extension LinkReader {
  /// A batch size that exceeds every training set: no update ever comes.
  static let never = Double(ScenarioField.maximumBatchSize)

  /// The browser's own check: above 80 it takes 50, below 0 it takes 0.
  static func sanitizedNoise(_ noise: Double) -> Double {
    noise > 80 ? 50 : max(0, noise)
  }

  /// The ratio of 0 to 100 that cuts the data as the browser's `slice` does: a negative index counts from the end.
  static func equivalentRatio(_ ratio: Double) -> Double {
    // However little below 0, one example is cut off.
    ratio < 0 ? max(0, min(100.0.nextDown, 100 + ratio)) : min(100, ratio)
  }

  /// The whole batch size that updates after the same examples as the browser, which asks whether
  /// (i + 1) % batchSize is 0.
  ///
  /// A fraction is an odd number over a power of 2, and its whole multiples are those of the odd number.
  static func equivalentBatchSize(_ size: Double) -> Double {
    guard size.isFinite, size != 0 else { return never }
    var whole = size.magnitude
    while whole != whole.rounded() { whole *= 2 }
    return min(whole, never)
  }
}
