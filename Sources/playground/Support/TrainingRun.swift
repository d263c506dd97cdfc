import Scenarios
import Training

/// A run without a screen, from epoch 0 to the reason that ends it.
struct TrainingRun {
  /// Epochs at most between two looks at whether the run has diverged.
  private static let checkInterval = 100

  /// The run as it stands.
  private(set) var trainer: Trainer
  private let conditions: StopConditions
  private let reportInterval: Int
  private var watch = StopWatch()
  private var search: DivergenceSearch

  /// A run of a scenario to one of its stop conditions, but not beyond `epochs`.
  init(_ scenario: Scenario, epochs: Int?, reportEvery: Int?) {
    trainer = Trainer(scenario)
    search = DivergenceSearch(trainer)
    var conditions = scenario.activeStop
    conditions.epochs = [conditions.epochs, epochs].compactMap(\.self).min()
    self.conditions = conditions
    reportInterval = reportEvery ?? max(1, (conditions.epochs ?? 10_000) / 100)
  }

  /// The epoch at which the run ends at the latest, if there is one.
  var lastEpoch: Int? { conditions.epochs }

  /// Trains to the end; reports epoch 0, the epochs that are due, and the last, where somebody reads it.
  mutating func train(reporter: TrainingReporter? = nil, interrupts: Interrupts? = nil) throws -> StopReason {
    let start = trainer.measure()
    try report(start, reporter)
    var lastReport = 0
    // What is reached before the first epoch does not keep it from being trained, as in the program.
    if reason(after: start) == .diverged { return .diverged }
    if conditions.epochs == 0 { return .epochs }
    while true {
      if interrupts?.arrived() != nil {
        if lastReport != trainer.epoch { try report(trainer.measure(), reporter) }
        return .interrupted
      }
      trainer.trainEpoch()
      var (train, test) = readSets
      if search.isDue(trainer) { (train, test) = (true, true) }
      guard train || test || conditions.weightChange != nil else { continue }
      var measurement = trainer.measure(train: train, test: test)
      let reason = reason(after: measurement, hasTrain: train, hasTest: test)
      if reason == .diverged {
        (trainer, measurement) = search.first(upTo: trainer)
        (train, test) = (true, true)
      } else if train && test {
        search.didPass(trainer)
      }
      if reason != nil || trainer.epoch % reportInterval == 0 {
        try report(train && test ? measurement : trainer.measure(), reporter)
        lastReport = trainer.epoch
      }
      guard let reason else { continue }
      // What was reported is what training came to; what is left is the network of the lowest test loss.
      if reason == .patience { trainer.restoreBest() }
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

  /// The sets whose losses this epoch's report, a condition or the look for divergence reads.
  private var readSets: (train: Bool, test: Bool) {
    let epoch = trainer.epoch
    let isLookedAt = epoch % reportInterval == 0 || epoch % Self.checkInterval == 0 || epoch == conditions.epochs
    return (
      isLookedAt || conditions.trainLoss != nil || conditions.plateau != nil,
      isLookedAt || conditions.testLoss != nil || conditions.accuracy != nil || conditions.patience != nil
    )
  }

  private mutating func reason(
    after measurement: Measurement, hasTrain: Bool = true, hasTest: Bool = true
  ) -> StopReason? {
    trainer.reasonToStop(
      after: measurement, conditions: conditions, watch: &watch, hasTrain: hasTrain, hasTest: hasTest)
  }
}
