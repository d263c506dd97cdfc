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
    guard ratio < 0 else { return min(100, ratio) }
    // However little below 0, one example is cut off.
    let near = max(0, min(100.0.nextDown, 100 + ratio))
    // Examples of classification and of regression: either may be asked for later.
    let cuts = [500.0, 1200].map { (count: $0, trained: max(0, $0 + ($0 * ratio / 100).rounded(.down))) }
    func isRight(_ ratio: Double) -> Bool {
      cuts.allSatisfy { ($0.count * ratio / 100).rounded(.down) == $0.trained }
    }
    if isRight(near) { return near }
    // Rounding has made it one example more or less: the middle of the ratios that cut both right.
    let low = cuts.map { $0.trained * 100 / $0.count }.max() ?? near
    let high = cuts.map { ($0.trained + 1) * 100 / $0.count }.min() ?? near
    return (low + high) / 2
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
