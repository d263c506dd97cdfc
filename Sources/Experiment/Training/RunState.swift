/// What a training session holds and how commands change it: a value, without clock or thread.
struct RunState: Sendable {
  /// The run itself.
  private(set) var trainer: Trainer
  /// Losses and accuracies as they stand.
  private(set) var measurement: Measurement
  /// Losses since the last rebuild.
  private(set) var history = LossHistory()
  /// Whether training goes on.
  private(set) var isPlaying = false
  /// The speed asked for.
  private(set) var speed = Speed.normal
  /// The epoch at which training pauses by itself.
  private(set) var stopEpoch: Int?
  /// Commands carried out.
  private(set) var revision = 0

  /// The paused start of a scenario.
  init(_ scenario: Scenario) {
    trainer = Trainer(scenario)
    measurement = trainer.measure()
    history.append(measurement)
  }

  /// One epoch with its losses; pauses where the stop epoch is reached.
  mutating func trainEpoch() {
    trainer.trainEpoch()
    measurement = trainer.measure()
    history.append(measurement)
    if let stopEpoch, trainer.epoch >= stopEpoch { isPlaying = false }
  }

  /// Carries out a command; time passes only in ``trainEpoch()``.
  mutating func perform(_ command: TrainingCommand) {
    revision += 1
    switch command {
    case .play: isPlaying = stopEpoch.map { trainer.epoch < $0 } ?? true
    case .pause: isPlaying = false
    case .step:
      isPlaying = false
      trainEpoch()
    case .reset: rebuild { $0.reset() }
    case .drawNewWeights: rebuild { $0.drawNewWeights() }
    case .drawNewData:
      trainer.drawNewData()
      measurement = trainer.measure()
    case .change(let change): apply(change)
    case .replace(let scenario): rebuild { $0 = Trainer(scenario) }
    case .setSpeed(let speed): self.speed = speed
    case .stopAt(let epoch):
      stopEpoch = epoch
      if let epoch, trainer.epoch >= epoch { isPlaying = false }
    }
  }

  private mutating func apply(_ change: ScenarioChange) {
    guard trainer.scenario.applying(change) != nil else { return }
    switch change.field.effect {
    case .data, .network: rebuild { $0.apply(change) }
    case .training, .view: trainer.apply(change)
    }
  }

  /// Pauses, changes the trainer, and starts the chart again.
  private mutating func rebuild(_ body: (inout Trainer) -> Void) {
    isPlaying = false
    body(&trainer)
    measurement = trainer.measure()
    history = LossHistory()
    history.append(measurement)
  }

  /// The state as the interface sees it, with the speed that was measured.
  func snapshot(epochsPerSecond: Double?) -> Snapshot {
    var snapshot = Snapshot(trainer, measurement: measurement, history: history)
    snapshot.revision = revision
    snapshot.isPlaying = isPlaying
    snapshot.speed = speed
    snapshot.epochsPerSecond = epochsPerSecond
    return snapshot
  }
}
