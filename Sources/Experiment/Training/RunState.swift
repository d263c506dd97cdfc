/// What a training session holds and how commands change it: a value, without clock or thread.
struct RunState: Sendable {
  private(set) var trainer: Trainer
  private(set) var measurement: Measurement
  private(set) var history = LossHistory()
  private(set) var isPlaying = false
  private(set) var speed = Speed.normal
  private(set) var stopEpoch: Int?
  private(set) var revision = 0

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

  func snapshot(epochsPerSecond: Double?) -> Snapshot {
    var snapshot = Snapshot(trainer, measurement: measurement, history: history)
    snapshot.revision = revision
    snapshot.isPlaying = isPlaying
    snapshot.speed = speed
    snapshot.epochsPerSecond = epochsPerSecond
    return snapshot
  }
}
