import Neural

// A saved session that was changed by hand or by a fault may count anything: what no run reaches is refused, before it
// is added to.

/// Epochs, updates and examples at most that a run has counted; a thousand epochs a second reach it in 285,000 years.
let mostCounted = 1 << 53

extension LossHistory {
  /// Whether the stretches are such as ``append(_:)`` makes them in a run of `epochs` epochs.
  func isSound(upTo epochs: Int) -> Bool {
    (1...mostCounted).contains(epochsPerStretch) && epochsPerStretch.nonzeroBitCount == 1
      && stretches.count <= Self.capacity
      && zip(stretches, stretches.dropFirst()).allSatisfy { $0.firstEpoch < $1.firstEpoch }
      && stretches.allSatisfy {
        (0...epochs).contains($0.firstEpoch) && $0.firstEpoch % epochsPerStretch == 0 && $0.isSound
      }
  }
}

extension LossHistory.Stretch {
  fileprivate var isSound: Bool { [train, test, trainAccuracy, testAccuracy].allSatisfy(\.isSound) }
}

extension LossHistory.Extremes {
  /// Two finite numbers in their order, or none.
  fileprivate var isSound: Bool { low.isNaN && high.isNaN || low.isFinite && high.isFinite && low <= high }
}

extension TrainingState {
  /// Whether a run can have counted so.
  var countsSoundly: Bool {
    [pendingExamples, optimizer.updates, optimizer.averagedUpdates].allSatisfy((0...mostCounted).contains)
  }
}
