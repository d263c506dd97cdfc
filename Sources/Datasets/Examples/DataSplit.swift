import Neural

/// The examples of a scenario, shuffled once and cut into a training and a test set.
package struct DataSplit: Equatable, Sendable {
  /// Points to learn from, in the order in which they are learned.
  package let train: [Point]
  /// Points held back to measure.
  package let test: [Point]

  /// A split of given points.
  package init(train: [Point], test: [Point]) {
    self.train = train
    self.test = test
  }
}
