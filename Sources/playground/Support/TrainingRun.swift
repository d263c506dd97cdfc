import Scenarios
import Training

/// A run without a screen, from epoch 0 to the reason that ends it.
struct TrainingRun {
  /// Epochs at most between two looks at whether the run has diverged.
  private static let checkInterval = 100

  private var course: Course
  /// The run at the last epoch that was measured whole, and finite.
  private var finite: Course
  private let reportInterval: Int

  /// A run of a scenario to one of its stop conditions, but not beyond `epochs`.
  init(_ scenario: Scenario, epochs: Int?, reportEvery: Int?) {
    var conditions = scenario.activeStop
    conditions.epochs = [conditions.epochs, epochs].compactMap(\.self).min()
    course = Course(Trainer(scenario), conditions: conditions)
    finite = course
    reportInterval = reportEvery ?? max(1, (conditions.epochs ?? 10_000) / 100)
  }

  /// The run as it stands.
  var trainer: Trainer { course.trainer }
  private var conditions: StopConditions { course.conditions }

  /// The epoch at which the run ends at the latest, if there is one.
  var lastEpoch: Int? { conditions.epochs }

  /// Trains to the end; reports epoch 0, the epochs that are due, and the last, where somebody reads it.
  mutating func train(reporter: TrainingReporter? = nil, interrupts: Interrupts? = nil) throws -> StopReason {
    let start = trainer.measured()
    try report(start, reporter)
    var lastReport = 0
    // What is reached before the first epoch does not keep it from being trained, as in the program.
    if course.reasonToStop(after: start) == .diverged { return .diverged }
    if conditions.epochs == 0 { return .epochs }
    while true {
      if interrupts?.arrived() != nil {
        if lastReport != trainer.epoch { try report(trainer.measured(), reporter) }
        return .interrupted
      }
      let epoch = course.advance(measuring: readSets)
      guard var measurement = epoch.measurement else { continue }
      var sets = epoch.sets
      let reason = epoch.reason
      if reason == .diverged {
        let found = finite.divergence(by: trainer.epoch)
        (course, measurement, sets) = (found.first, found.measurement, .both)
      } else if sets == .both {
        finite = course.resting
      }
      if reason != nil || trainer.epoch % reportInterval == 0 {
        try report(sets == .both ? measurement : trainer.measured(), reporter)
        lastReport = trainer.epoch
      }
      guard let reason else { continue }
      // What was reported is what training came to; what is left is the network of the lowest test loss.
      if reason == .patience { course.restoreBest() }
      return reason
    }
  }

  /// Reports an epoch, and the mean uncertainty over the test examples where the scenario asks for it.
  private func report(_ measurement: Training.Measurement, _ reporter: TrainingReporter?) throws {
    guard let reporter else { return }
    var uncertainty: Double?
    if trainer.scenario.uncertainty {
      let snapshot = Snapshot(trainer, measurement: measurement, history: LossHistory())
      uncertainty = snapshot.meanUncertainty(over: snapshot.data.test)
    }
    try reporter.report(measurement, uncertainty: uncertainty)
  }

  /// The sets whose losses the next epoch's report, a condition or the look for divergence reads.
  private var readSets: Course.MeasuredSets {
    let epoch = trainer.epoch + 1
    let isLookedAt = epoch % reportInterval == 0 || epoch % Self.checkInterval == 0 || epoch == conditions.epochs
    return Course.MeasuredSets(
      train: isLookedAt || conditions.trainLoss != nil || conditions.plateau != nil,
      test: isLookedAt || conditions.testLoss != nil || conditions.accuracy != nil || conditions.patience != nil)
  }
}
