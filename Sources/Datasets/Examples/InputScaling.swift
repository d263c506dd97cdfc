import Neural

/// What is taken from and divided out of each input: the statistics of a training set.
package struct InputScaling: Equatable, Sendable {
  /// What is taken away from each input.
  package let means: [Double]
  /// What each input is then divided by.
  package let deviations: [Double]

  /// The statistics of raw inputs, one row an input; nil where nothing is done to them.
  ///
  /// The deviation is that with 1/n; an input that never changes is not divided.
  package init?(_ preprocessing: Preprocessing, _ rows: [[Double]]) {
    guard preprocessing != .none else { return nil }
    let moments = rows.map { row in
      let count = Double(max(row.count, 1))
      let mean = row.reduce(0, +) / count
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      return (mean: mean, deviation: variance > 0 ? variance.squareRoot() : 1)
    }
    means = moments.map { preprocessing == .scale ? 0 : $0.mean }
    deviations = moments.map { preprocessing == .center ? 1 : $0.deviation }
  }

  /// Statistics that were kept; nil where they do not belong together.
  package init?(means: [Double], deviations: [Double]) {
    guard means.count == deviations.count else { return nil }
    (self.means, self.deviations) = (means, deviations)
  }

  /// Raw inputs as the network reads them.
  package func applied(to rows: [[Double]]) -> [[Double]] {
    zip(rows, zip(means, deviations)).map { row, moments in row.map { ($0 - moments.0) / moments.1 } }
  }
}
