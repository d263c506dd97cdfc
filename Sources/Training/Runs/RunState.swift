import Scenarios

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
  /// Why training ended by itself.
  private(set) var stopReason: StopReason?
  /// Commands carried out.
  private(set) var revision = 0

  private var stopEpoch: Int?
  /// What ends training; kept, for it is looked at after every epoch.
  private var conditions = StopConditions()
  /// What the stop conditions have seen.
  private(set) var watch = StopWatch()
  /// Reasons that ended training since the last rebuild; who plays on has read them.
  private(set) var passedReasons: Set<StopReason> = [] { didSet { updateConditions() } }
  /// What can be undone and redone.
  private(set) var changes = ChangeLog()
  /// Where the last stretch of epochs began: from here the last finite state can be trained again.
  private var stretchStart: Checkpoint?

  /// The paused start of a scenario.
  init(_ scenario: Scenario) {
    trainer = Trainer(scenario)
    measurement = trainer.measure()
    startChart()
  }

  /// A saved session as it was left, paused.
  init(_ saved: SavedSession) {
    trainer = saved.trainer
    measurement = trainer.measure()
    history = saved.history
    speed = saved.speed
    watch = saved.watch
    passedReasons = saved.passedReasons
    updateConditions()
  }

  /// All that is needed to go on later.
  var saved: SavedSession {
    SavedSession(trainer: trainer, history: history, speed: speed, watch: watch, passedReasons: passedReasons)
  }

  /// Marks the beginning of a stretch of epochs, of at most a moment.
  mutating func beginStretch() {
    stretchStart = checkpoint
  }

  /// Whether all epochs since the beginning of a stretch followed from it, without a command in between.
  var isInStretch: Bool { stretchStart != nil }

  /// One epoch with its losses; ends training where a condition says so.
  mutating func trainEpoch() {
    trainer.trainEpoch()
    measurement = trainer.measure()
    history.append(measurement)
    guard let reason = reasonToStop() else { return }
    isPlaying = false
    stopReason = reason
    if reason == .diverged { keepLastFiniteState() } else { passedReasons.insert(reason) }
    if reason == .patience { restoreBest() }
  }

  private mutating func reasonToStop() -> StopReason? {
    trainer.reasonToStop(after: measurement, conditions: conditions, watch: &watch)
  }

  /// Goes back to the weights of the lowest test loss; undo brings those of the last epoch.
  ///
  /// The chart keeps what was measured while training.
  private mutating func restoreBest() {
    changes.record(checkpoint)
    trainer.restoreBest()
    measurement = trainer.measure()
  }

  /// The conditions that end training from here on: those of the scenario that have not been passed.
  private mutating func updateConditions() {
    conditions = trainer.scenario.activeStop
    if let stopEpoch { conditions.epochs = min(stopEpoch, conditions.epochs ?? .max) }
    if passedReasons.contains(.epochs) { conditions.epochs = nil }
    if passedReasons.contains(.accuracy) { conditions.accuracy = nil }
    if passedReasons.contains(.plateau) { (conditions.plateau, conditions.weightChange) = (nil, nil) }
    if passedReasons.contains(.patience) { conditions.patience = nil }
    if passedReasons.contains(.loss) { (conditions.trainLoss, conditions.testLoss) = (nil, nil) }
  }

  /// Trains again from the beginning of the stretch to the epoch before this one, for undo to return to.
  private mutating func keepLastFiniteState() {
    guard let start = stretchStart, start.trainer.epoch < trainer.epoch else { return }
    var replay = start.trainer
    var (history, watch) = (start.history, start.watch)
    while replay.epoch < trainer.epoch - 1 {
      replay.trainEpoch()
      let measurement = replay.measured()
      history.append(measurement)
      _ = replay.reasonToStop(after: measurement, conditions: conditions, watch: &watch)
    }
    changes.record(
      Checkpoint(
        trainer: replay, measurement: replay.measured(), history: history, watch: watch, passedReasons: passedReasons))
  }

  /// Carries out a command; time passes only in ``trainEpoch()``.
  mutating func perform(_ command: TrainingCommand) {
    revision += 1
    stretchStart = nil
    defer { updateConditions() }
    switch command {
    case .play: play()
    case .pause: isPlaying = false
    case .step:
      isPlaying = false
      guard stopReason != .diverged else { break }
      stopReason = nil
      beginStretch()
      trainEpoch()
    case .reset: rebuild { $0.reset() }
    case .drawNewWeights: rebuild { $0.drawNewWeights() }
    case .keepWeights: keepWeights()
    case .drawNewData: edit { $0.drawNewData() }
    case .change(let change): apply(change, isRecorded: true)
    case .adjust(let change): apply(change, isRecorded: false)
    case .replace(let scenario): rebuild { $0 = Trainer(scenario) }
    case .setSpeed(let speed): self.speed = speed
    case .stopAt(let epoch):
      stopEpoch = epoch
      if let epoch, trainer.epoch >= epoch { isPlaying = false }
    case .setParameter(let index, let value, let member): setParameter(index, to: value, member)
    case .undo: restore(changes.undo(from: checkpoint))
    case .redo: restore(changes.redo(from: checkpoint))
    }
  }

  private mutating func play() {
    guard stopReason != .diverged else { return }
    if let stopEpoch, trainer.epoch >= stopEpoch { passedReasons.insert(.epochs) }
    stopReason = nil
    isPlaying = true
  }

  private mutating func apply(_ change: ScenarioChange, isRecorded: Bool) {
    guard trainer.scenario.applying(change) != nil else { return }
    switch change.field.effect {
    case .data, .network: rebuild(isRecorded: isRecorded) { $0.apply(change) }
    case .training:
      if isRecorded { changes.record(checkpoint) }
      trainer.apply(change)
      if change.field == .shownWeights || change.field == .weightAveraging { measureAgain() }
    case .view: trainer.apply(change)
    }
  }

  private mutating func keepWeights() {
    guard let kept = trainer.keptStart else { return }
    rebuild { $0 = Trainer(kept) }
  }

  private mutating func setParameter(_ index: Int, to value: Double, _ member: Int) {
    guard trainer.network.parameters.indices.contains(index), trainer.networks.indices.contains(member), value.isFinite
    else { return }
    edit { $0.setParameter(index, to: value, member: member) }
  }

  /// Changes the trainer in the midst of a run: the losses follow, the chart gets no new epoch.
  private mutating func edit(_ body: (inout Trainer) -> Void) {
    changes.record(checkpoint)
    body(&trainer)
    measureAgain()
    if trainer.isFinite, stopReason == .diverged { stopReason = nil }
  }

  /// The losses after a change in the midst of an epoch.
  ///
  /// Earlier test losses are those of other data or weights: patience begins anew.
  private mutating func measureAgain() {
    watch.forgetTestLoss()
    measurement = trainer.measure()
    history.replaceLast(measurement)
  }

  /// Pauses, changes the trainer, and starts the chart again.
  private mutating func rebuild(isRecorded: Bool = true, _ body: (inout Trainer) -> Void) {
    if isRecorded { changes.record(checkpoint) }
    isPlaying = false
    body(&trainer)
    measurement = trainer.measure()
    startChart()
  }

  private mutating func startChart() {
    history = LossHistory()
    history.append(measurement)
    stopReason = nil
    // This tells the conditions, too.
    passedReasons = []
    stretchStart = nil
    watch = StopWatch()
    // What is reached before the first epoch does not keep it from being trained.
    _ = reasonToStop()
  }

  private var checkpoint: Checkpoint {
    Checkpoint(trainer: trainer, measurement: measurement, history: history, watch: watch, passedReasons: passedReasons)
  }

  private mutating func restore(_ checkpoint: Checkpoint?) {
    guard let checkpoint else { return }
    isPlaying = false
    stopReason = nil
    passedReasons = checkpoint.passedReasons
    stretchStart = nil
    trainer = checkpoint.trainer
    measurement = checkpoint.measurement
    history = checkpoint.history
    watch = checkpoint.watch
  }

  /// The state as the interface sees it, with the speed that was measured.
  func snapshot(epochsPerSecond: Double?) -> Snapshot {
    var snapshot = Snapshot(trainer, measurement: measurement, history: history)
    snapshot.revision = revision
    snapshot.isPlaying = isPlaying
    snapshot.speed = speed
    snapshot.stopReason = stopReason
    snapshot.canUndo = !changes.past.isEmpty
    snapshot.canRedo = !changes.future.isEmpty
    snapshot.epochsPerSecond = epochsPerSecond
    return snapshot
  }
}
