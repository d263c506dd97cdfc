import Neural

/// What was measured at one epoch.
package struct Measurement: Equatable, Sendable {
  /// Epochs trained.
  package let epoch: Int
  /// Loss and accuracy on the training set.
  package let train: Evaluation
  /// Loss and accuracy on the test set.
  package let test: Evaluation
  /// What the regularization adds to the training loss, λ·ΣR(w); 0 without.
  package let penalty: Double

  /// A measurement of its parts.
  package init(epoch: Int, train: Evaluation, test: Evaluation, penalty: Double = 0) {
    self.epoch = epoch
    self.train = train
    self.test = test
    self.penalty = penalty
  }
}

/// The losses and accuracies of every epoch since the last reset, in bounded memory.
///
/// Where there are more epochs than room, neighbours are joined, but the smallest and the largest of each stretch are
/// kept: no peak is lost.
package struct LossHistory: Equatable, Codable, Sendable {
  /// The smallest and the largest of some figures; NaN where none was finite.
  package struct Extremes: Equatable, Codable, Sendable {
    /// Smallest finite figure.
    package private(set) var low = Double.nan
    /// Largest finite figure.
    package private(set) var high = Double.nan

    mutating func add(_ value: Double) {
      guard value.isFinite else { return }
      low = low <= value ? low : value
      high = high >= value ? high : value
    }

    mutating func add(_ other: Extremes) {
      add(other.low)
      add(other.high)
    }
  }

  /// A stretch of epochs.
  package struct Stretch: Equatable, Codable, Sendable {
    /// First epoch of the stretch.
    package let firstEpoch: Int
    /// Training losses.
    package fileprivate(set) var train = Extremes()
    /// Test losses.
    package fileprivate(set) var test = Extremes()
    /// Accuracies on the training set.
    package fileprivate(set) var trainAccuracy = Extremes()
    /// Accuracies on the test set.
    package fileprivate(set) var testAccuracy = Extremes()

    fileprivate mutating func add(_ measurement: Measurement) {
      train.add(measurement.train.loss)
      test.add(measurement.test.loss)
      trainAccuracy.add(measurement.train.accuracy)
      testAccuracy.add(measurement.test.accuracy)
    }

    fileprivate mutating func add(_ other: Stretch) {
      train.add(other.train)
      test.add(other.test)
      trainAccuracy.add(other.trainAccuracy)
      testAccuracy.add(other.testAccuracy)
    }
  }

  /// Stretches kept at most.
  package static let capacity = 2048

  /// The stretches, oldest first.
  package private(set) var stretches: [Stretch] = []
  /// Epochs that one stretch covers.
  package private(set) var epochsPerStretch = 1

  /// An empty history.
  package init() {}

  /// Adds the losses of an epoch, which must not lie before the last one.
  package mutating func append(_ measurement: Measurement) {
    let first = measurement.epoch / epochsPerStretch * epochsPerStretch
    if stretches.last?.firstEpoch != first {
      if stretches.count == Self.capacity { joinNeighbours() }
      let start = measurement.epoch / epochsPerStretch * epochsPerStretch
      if stretches.last?.firstEpoch != start { stretches.append(Stretch(firstEpoch: start)) }
    }
    stretches[stretches.count - 1].add(measurement)
  }

  /// Puts the losses of the last epoch in place of those it had; where its stretch covers more epochs, beside them.
  package mutating func replaceLast(_ measurement: Measurement) {
    if epochsPerStretch == 1, stretches.last?.firstEpoch == measurement.epoch { stretches.removeLast() }
    append(measurement)
  }

  private mutating func joinNeighbours() {
    epochsPerStretch *= 2
    var joined: [Stretch] = []
    joined.reserveCapacity(Self.capacity)
    for stretch in stretches {
      let first = stretch.firstEpoch / epochsPerStretch * epochsPerStretch
      if joined.last?.firstEpoch != first { joined.append(Stretch(firstEpoch: first)) }
      joined[joined.count - 1].add(stretch)
    }
    stretches = joined
  }
}
