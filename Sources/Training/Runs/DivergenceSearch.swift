import Scenarios

/// Finds the epoch at which a run has left the numbers, where not every epoch was measured.
///
/// The run is trained again from the last state whose losses were finite, which costs less than measuring every epoch.
package struct DivergenceSearch: Sendable {
  /// Weights that change by more than this in an epoch may soon have losses that are no numbers.
  private static let suspiciousChange = 1000.0

  private var start: Trainer

  /// A search in a run that begins.
  package init(_ trainer: Trainer) {
    start = trainer
  }

  /// Takes note of a state whose losses were measured and finite.
  package mutating func didPass(_ trainer: Trainer) {
    start = trainer
  }

  /// Whether the losses of an epoch have to be looked at, though nobody else asks for them.
  package func isDue(_ trainer: Trainer) -> Bool {
    trainer.weightChange.map { !($0 <= Self.suspiciousChange) } ?? false || !trainer.isFinite
  }

  /// The run at the first of its epochs that is no longer finite; `trainer` is at one that is not.
  package func first(upTo trainer: Trainer) -> (trainer: Trainer, measurement: Measurement) {
    var replay = start
    while replay.epoch < trainer.epoch {
      replay.trainEpoch()
      let measurement = replay.measure()
      var watch = StopWatch()
      if replay.reasonToStop(after: measurement, conditions: StopConditions(), watch: &watch) == .diverged {
        return (replay, measurement)
      }
    }
    return (trainer, trainer.measured())
  }
}
