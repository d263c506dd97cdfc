import Experiment
import Neural

extension Model {
  /// Parameters of a network whose check takes no noticeable time.
  private static let mostCheckedParameters = 3000

  /// Opens the comparison of back-propagation with central differences, array by array.
  mutating func checkGradients() {
    guard snapshot.network.shape.parameterCount <= Self.mostCheckedParameters else {
      notice = Notice(
        "\(snapshot.network.shape.parameterCount) parameters take long: use playground gradcheck SCENARIO.")
      return
    }
    let comparisons = snapshot.gradientCheck()
    guard !comparisons.isEmpty else {
      notice = Notice("Without training examples there is no gradient to check.")
      return
    }
    let rows = comparisons.map { comparison in
      let layer = comparison.layer == scenario.hidden.count ? "output" : "hidden \(comparison.layer + 1)"
      return layer.rightPadded(to: 12) + comparison.array.rawValue.rightPadded(to: 12)
        + significant(comparison.relativeError).leftPadded(to: 14)
        + significant(comparison.largestDifference).leftPadded(to: 14)
    }
    let head =
      "layer".rightPadded(to: 12) + "array".rightPadded(to: 12) + "rel. error".leftPadded(to: 14)
      + "difference".leftPadded(to: 14)
    overlay = .report(title: "Gradients against central differences", lines: [head] + rows)
  }
}
