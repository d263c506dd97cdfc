import Scenarios

/// Watches the measurements of a run for the conditions under which it ends.
package struct StopWatch: Equatable, Codable, Sendable {
  private var lowestLoss = Double.infinity
  private var lowestEpoch = 0
  private var lowestTest: Lowest?

  /// A loss lower than all before it, and its epoch.
  private struct Lowest: Equatable, Codable {
    let loss: Double
    let epoch: Int
  }

  /// A watch at the start of a run.
  package init() {}

  /// Whether a run of `epochs` epochs can have been watched so.
  func isSound(upTo epochs: Int) -> Bool {
    !lowestLoss.isNaN && (0...epochs).contains(lowestEpoch)
      && (lowestTest.map { !$0.loss.isNaN && (0...epochs).contains($0.epoch) } ?? true)
  }

  /// The epoch of the lowest test loss since patience has been asked for; nil where it is not, or nothing was measured.
  package var lowestTestEpoch: Int? { lowestTest?.epoch }

  /// Forgets the lowest test loss: what comes is no longer comparable with it.
  mutating func forgetTestLoss() {
    lowestTest = nil
  }

  /// Takes a measurement; the reason to stop now, if there is one.
  ///
  /// What is not a finite number means divergence, unless it is the loss of an empty set (`hasTrain`, `hasTest`).
  package mutating func reason(
    after measurement: Measurement, conditions: StopConditions, hasTrain: Bool, hasTest: Bool, isFinite: Bool,
    weightChange: Double? = nil
  ) -> StopReason? {
    let (train, test) = (measurement.train, measurement.test)
    if !isFinite || (hasTrain && !train.loss.isFinite) || (hasTest && !test.loss.isFinite) { return .diverged }
    if train.loss < lowestLoss {
      lowestLoss = train.loss
      lowestEpoch = measurement.epoch
    }
    if conditions.patience == nil {
      lowestTest = nil
    } else if test.loss < lowestTest?.loss ?? .infinity {
      lowestTest = Lowest(loss: test.loss, epoch: measurement.epoch)
    }
    if let limit = conditions.trainLoss, train.loss < limit { return .loss }
    if let limit = conditions.testLoss, test.loss < limit { return .loss }
    if let limit = conditions.accuracy, test.accuracy >= limit { return .accuracy }
    if let limit = conditions.patience, let lowestTest, measurement.epoch - lowestTest.epoch >= limit {
      return .patience
    }
    if let limit = conditions.epochs, measurement.epoch >= limit { return .epochs }
    if let limit = conditions.plateau, measurement.epoch - lowestEpoch >= limit { return .plateau }
    if let limit = conditions.weightChange, let weightChange, weightChange <= limit { return .plateau }
    return nil
  }
}
