import Experiment

/// A run without a screen, from epoch 0 to the reason that ends it.
struct TrainingRun {
  /// Epochs at most between two looks at whether the run has diverged.
  private static let checkInterval = 100

  /// The run as it stands.
  private(set) var trainer: Trainer
  /// The signal that ended the run.
  private(set) var signal: Int32?
  private let conditions: StopConditions
  private let reportInterval: Int
  private var watch = StopWatch()

  /// A run of a scenario to one of its stop conditions, but not beyond `epochs`.
  init(_ scenario: Scenario, epochs: Int?, reportEvery: Int?) {
    trainer = Trainer(scenario)
    var conditions = scenario.activeStop
    conditions.epochs = [conditions.epochs, epochs].compactMap(\.self).min()
    self.conditions = conditions
    reportInterval = reportEvery ?? max(1, (conditions.epochs ?? 10_000) / 100)
  }

  /// The epoch at which the run ends at the latest, if there is one.
  var lastEpoch: Int? { conditions.epochs }

  /// Trains to the end; reports epoch 0, the epochs that are due, and the last.
  mutating func train(reporter: TrainingReporter, interrupts: Interrupts) throws -> StopReason {
    let start = trainer.measure()
    try report(start, reporter)
    var lastReport = 0
    // What is reached before the first epoch does not keep it from being trained, as in the program.
    if reason(after: start) == .diverged { return .diverged }
    if conditions.epochs == 0 { return .epochs }
    while true {
      signal = interrupts.arrived()
      if signal != nil {
        if lastReport != trainer.epoch { try report(trainer.measure(), reporter) }
        return .interrupted
      }
      trainer.trainEpoch()
      guard isMeasured else { continue }
      let measurement = trainer.measure()
      let reason = reason(after: measurement)
      if reason != nil || trainer.epoch % reportInterval == 0 {
        try report(measurement, reporter)
        lastReport = trainer.epoch
      }
      if let reason { return reason }
    }
  }

  /// Reports an epoch, and the mean uncertainty over the test examples where the scenario asks for it.
  private func report(_ measurement: Experiment.Measurement, _ reporter: TrainingReporter) throws {
    var uncertainty: Double?
    if trainer.scenario.uncertainty {
      let snapshot = Snapshot(trainer, measurement: measurement, history: LossHistory())
      uncertainty = snapshot.meanUncertainty(over: snapshot.data.test)
    }
    try reporter.report(measurement, uncertainty: uncertainty)
  }

  /// Whether a report, a condition or the look for divergence needs the losses of this epoch.
  private var isMeasured: Bool {
    let epoch = trainer.epoch
    let areWatched =
      conditions.trainLoss != nil || conditions.testLoss != nil || conditions.accuracy != nil
      || conditions.plateau != nil || conditions.weightChange != nil
    return areWatched || epoch % reportInterval == 0 || epoch % Self.checkInterval == 0 || epoch == conditions.epochs
  }

  private mutating func reason(after measurement: Measurement) -> StopReason? {
    watch.reason(
      after: measurement, conditions: conditions, hasTrain: !trainer.data.train.isEmpty,
      hasTest: !trainer.data.test.isEmpty, isFinite: trainer.isFinite,
      weightChange: trainer.weightChange)
  }
}
