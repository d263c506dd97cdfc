import Neural
import Scenarios

/// A moment of a run that it can return to.
struct Checkpoint: Sendable {
  /// Scenario, data, network and random stream; without the room to compute in.
  let trainer: Trainer
  /// Losses and accuracies at that moment.
  let measurement: Measurement
  /// The chart at that moment.
  let history: LossHistory
  /// What the stop conditions had seen.
  let watch: StopWatch
  /// The reasons that had ended training, and were not to do so again.
  let passedReasons: Set<StopReason>

  /// A moment of its parts.
  init(
    trainer: Trainer, measurement: Measurement, history: LossHistory, watch: StopWatch, passedReasons: Set<StopReason>
  ) {
    self.trainer = trainer.resting
    self.measurement = measurement
    self.history = history
    self.watch = watch
    self.passedReasons = passedReasons
  }
}

/// What can be undone and redone: moments before changes, the newest last, as many as memory allows.
///
/// Moments share what did not change between them, and with the run until it trains on; each array counts once, as if
/// the run had trained on already. The last change, and the last that was undone, stay whatever their size.
struct ChangeLog: Sendable {
  /// Changes kept at most.
  static let capacity = 50
  /// Bytes kept at most.
  static let usualBytes = 64 << 20

  private let mostBytes: Int
  private(set) var past: [Checkpoint] = []
  private(set) var future: [Checkpoint] = []

  /// An empty log.
  init(mostBytes: Int = usualBytes) {
    self.mostBytes = mostBytes
  }

  /// Bytes of all moments together.
  var bytes: Int {
    var memory = SharedMemory()
    for checkpoint in past + future { memory.add(checkpoint) }
    return memory.bytes
  }

  /// Notes the moment before a change; what was undone can no longer be redone.
  mutating func record(_ checkpoint: Checkpoint) {
    future = []
    past.append(checkpoint)
    if past.count > Self.capacity { past.removeFirst() }
    forgetWhatIsTooMuch()
  }

  /// The moment before the last change; `present` can be redone.
  mutating func undo(from present: Checkpoint) -> Checkpoint? {
    guard let checkpoint = past.popLast() else { return nil }
    future.append(present)
    forgetWhatIsTooMuch()
    return checkpoint
  }

  /// The moment before the last undo; `present` can be undone.
  mutating func redo(from present: Checkpoint) -> Checkpoint? {
    guard let checkpoint = future.popLast() else { return nil }
    past.append(present)
    forgetWhatIsTooMuch()
    return checkpoint
  }

  /// Forgets the oldest changes, then the farthest that were undone.
  private mutating func forgetWhatIsTooMuch() {
    while bytes > mostBytes {
      if past.count > 1 {
        past.removeFirst()
      } else if future.count > 1 {
        future.removeFirst()
      } else {
        return
      }
    }
  }
}

extension SharedMemory {
  /// Counts all that a moment holds.
  fileprivate mutating func add(_ checkpoint: Checkpoint) {
    let trainer = checkpoint.trainer
    trainer.networks.forEach { add($0) }
    trainer.best?.networks.forEach { add($0) }
    add(trainer.trainExamples)
    add(trainer.testExamples)
    add(trainer.data.train)
    add(trainer.data.test)
    add(trainer.scenario.initialWeights)
    add(trainer.scenario.initialDeadLinks)
    add(checkpoint.history.stretches)
  }
}
