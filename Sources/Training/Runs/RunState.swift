import Scenarios

/// What a training session holds and how commands change it: a value, without clock or thread.
struct RunState: Sendable {
  /// The run itself, and how it goes on.
  private var course: Course
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
  /// Reasons that ended training since the last rebuild; who plays on has read them.
  private(set) var passedReasons: Set<StopReason> = [] { didSet { updateConditions() } }
  /// What can be undone and redone.
  private(set) var changes = ChangeLog()
  /// Where the last stretch of epochs began: from here the last finite state can be trained again.
  private var stretchStart: Checkpoint?

  /// The paused start of a scenario.
  init(_ scenario: Scenario) {
    course = Course(Trainer(scenario))
    measurement = course.trainer.measure()
    startChart()
  }

  /// A saved session as it was left, paused.
  init(_ saved: SavedSession) {
    course = Course(saved.trainer, watch: saved.watch)
    measurement = course.trainer.measure()
    history = saved.history
    speed = saved.speed
    passedReasons = saved.passedReasons
    updateConditions()
  }

  /// The run as it stands.
  var trainer: Trainer { course.trainer }
  /// What the stop conditions have seen.
  var watch: StopWatch { course.watch }

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
    let epoch = course.advance()
    measurement = epoch.measurement ?? measurement
    history.append(measurement)
    guard let reason = epoch.reason else { return }
    isPlaying = false
    stopReason = reason
    if reason == .diverged { keepLastFiniteState() } else { passedReasons.insert(reason) }
    if reason == .patience { restoreBest() }
  }

  /// Goes back to the weights of the lowest test loss; undo brings those of the last epoch.
  ///
  /// The chart keeps what was measured while training.
  private mutating func restoreBest() {
    changes.record(checkpoint)
    course.restoreBest()
    measurement = course.trainer.measure()
  }

  /// The conditions that end training from here on: those of the scenario that have not been passed.
  private mutating func updateConditions() {
    var conditions = trainer.scenario.activeStop
    if let stopEpoch { conditions.epochs = min(stopEpoch, conditions.epochs ?? .max) }
    if passedReasons.contains(.epochs) { conditions.epochs = nil }
    if passedReasons.contains(.accuracy) { conditions.accuracy = nil }
    if passedReasons.contains(.plateau) { (conditions.plateau, conditions.weightChange) = (nil, nil) }
    if passedReasons.contains(.patience) { conditions.patience = nil }
    if passedReasons.contains(.loss) { (conditions.trainLoss, conditions.testLoss) = (nil, nil) }
    course.conditions = conditions
  }

  /// Trains again from the beginning of the stretch to the epoch before this one, for undo to return to.
  private mutating func keepLastFiniteState() {
    guard let start = stretchStart, start.trainer.epoch < trainer.epoch else { return }
    let begin = Course(start.trainer, conditions: course.conditions, watch: start.watch)
    var history = start.history
    let last = begin.divergence(by: trainer.epoch) { history.append($0) }.last
    changes.record(
      Checkpoint(
        trainer: last.trainer, measurement: last.trainer.measured(), history: history, watch: last.watch,
        passedReasons: passedReasons))
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
      course.trainer.apply(change)
      if change.field == .shownWeights || change.field == .weightAveraging { measureAgain() }
    case .view: course.trainer.apply(change)
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
    body(&course.trainer)
    measureAgain()
    if trainer.isFinite, stopReason == .diverged { stopReason = nil }
  }

  /// The losses after a change in the midst of an epoch.
  ///
  /// Earlier test losses are those of other data or weights: patience begins anew.
  private mutating func measureAgain() {
    course.watch.forgetTestLoss()
    measurement = course.trainer.measure()
    history.replaceLast(measurement)
  }

  /// Pauses, changes the trainer, and starts the chart again.
  private mutating func rebuild(isRecorded: Bool = true, _ body: (inout Trainer) -> Void) {
    if isRecorded { changes.record(checkpoint) }
    isPlaying = false
    body(&course.trainer)
    measurement = course.trainer.measure()
    startChart()
  }

  private mutating func startChart() {
    history = LossHistory()
    history.append(measurement)
    stopReason = nil
    // This tells the conditions, too.
    passedReasons = []
    stretchStart = nil
    course.watch = StopWatch()
    // What is reached before the first epoch does not keep it from being trained.
    _ = course.reasonToStop(after: measurement)
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
    course.trainer = checkpoint.trainer
    measurement = checkpoint.measurement
    history = checkpoint.history
    course.watch = checkpoint.watch
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
