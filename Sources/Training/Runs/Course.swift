import Scenarios

/// How a run goes on: an epoch is trained, what somebody reads of it is measured, and the stop conditions are asked.
///
/// A value. The session of the screen, the commands that train, and every replay of a run advance it here and nowhere
/// else.
package struct Course: Sendable {
  /// The run as it stands.
  package internal(set) var trainer: Trainer
  /// What the stop conditions have seen.
  package internal(set) var watch: StopWatch
  /// What ends the run.
  package internal(set) var conditions: StopConditions

  /// Weights that change by more than this in an epoch may soon have losses that are no numbers.
  private static let suspiciousChange = 1000.0

  /// A run at its beginning, or as it was left.
  package init(
    _ trainer: Trainer, conditions: StopConditions = StopConditions(), watch: StopWatch = StopWatch()
  ) {
    (self.trainer, self.conditions, self.watch) = (trainer, conditions, watch)
  }

  /// The sets of examples that an epoch is measured on.
  package struct MeasuredSets: Equatable, Sendable {
    /// Whether the training loss is read.
    package let train: Bool
    /// Whether the test loss is read.
    package let test: Bool

    /// Both sets.
    package static let both = MeasuredSets(train: true, test: true)

    /// The sets that somebody reads.
    package init(train: Bool, test: Bool) {
      (self.train, self.test) = (train, test)
    }
  }

  /// What an epoch has come to.
  package struct Epoch: Sendable {
    /// Losses and accuracies, NaN of a set that was not measured; nil where nobody asked for anything.
    package let measurement: Measurement?
    /// The sets that were measured.
    package let sets: MeasuredSets
    /// Why the run ends with it.
    package let reason: StopReason?
  }

  /// Trains an epoch and measures the sets that are read, both where the weights may have left the finite numbers.
  package mutating func advance(measuring read: MeasuredSets = .both) -> Epoch {
    trainer.trainEpoch()
    let sets = isSuspicious ? .both : read
    guard sets.train || sets.test || conditions.weightChange != nil else {
      return Epoch(measurement: nil, sets: sets, reason: nil)
    }
    let measurement = trainer.measure(train: sets.train, test: sets.test)
    return Epoch(measurement: measurement, sets: sets, reason: reasonToStop(after: measurement, sets))
  }

  /// The reason to stop after a measurement of the run as it stands; keeps the networks of a new lowest test loss.
  package mutating func reasonToStop(after measurement: Measurement, _ sets: MeasuredSets = .both) -> StopReason? {
    trainer.reasonToStop(
      after: measurement, conditions: conditions, watch: &watch, hasTrain: sets.train, hasTest: sets.test)
  }

  /// Brings the networks of the lowest test loss back.
  package mutating func restoreBest() {
    trainer.restoreBest()
  }

  /// Where a run that has diverged by `epoch` did so, trained again from here, which costs less than measuring every
  /// epoch: the last run that was finite, and the first that is not.
  ///
  /// - Parameter body: Sees every finite epoch on the way.
  package func divergence(
    by epoch: Int, body: (Measurement) -> Void = { _ in }
  ) -> (last: Course, first: Course, measurement: Measurement) {
    var (last, next) = (self, self)
    while true {
      let trained = next.advance()
      // Both sets are measured.
      let measurement = trained.measurement ?? next.trainer.measure()
      if trained.reason == .diverged || next.trainer.epoch >= epoch { return (last, next, measurement) }
      body(measurement)
      last = next.resting
    }
  }

  /// The same without the room to compute in: a copy that is kept.
  package var resting: Course { Course(trainer.resting, conditions: conditions, watch: watch) }

  /// Whether the losses have to be looked at, though nobody asks for them.
  private var isSuspicious: Bool {
    trainer.weightChange.map { !($0 <= Self.suspiciousChange) } ?? false || !trainer.isFinite
  }
}
