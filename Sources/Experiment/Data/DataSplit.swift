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

  /// The data of `scenario`, drawn from `random`: generate, shuffle, cut at ⌊count · trainRatio/100⌋.
  package init(for scenario: Scenario, random: inout SeededRandom) {
    let dataset = scenario.activeDataset
    var points = dataset.generate(count: dataset.sampleCount, noise: scenario.noise / 100, random: &random)
    random.shuffle(&points)
    let cut = Int((Double(points.count) * scenario.trainRatio / 100).rounded(.down))
    train = Array(points[..<cut])
    test = Array(points[cut...])
  }
}
