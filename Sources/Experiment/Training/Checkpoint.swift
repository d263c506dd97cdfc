/// A moment of a run that it can return to.
struct Checkpoint: Sendable {
  /// Scenario, data, network and random stream.
  let trainer: Trainer
  /// Losses and accuracies at that moment.
  let measurement: Measurement
  /// The chart at that moment.
  let history: LossHistory
  /// What the stop conditions had seen.
  let watch: StopWatch
  /// The reasons that had ended training, and were not to do so again.
  let passedReasons: Set<StopReason>
}

/// What can be undone and redone: moments before changes, the newest last, as many as memory allows.
struct ChangeLog: Sendable {
  /// Changes kept at most.
  static let capacity = 50

  private(set) var past: [Checkpoint] = []
  private(set) var future: [Checkpoint] = []

  /// Notes the moment before a change; what was undone can no longer be redone.
  mutating func record(_ checkpoint: Checkpoint) {
    future = []
    past.append(checkpoint)
    if past.count > Self.capacity { past.removeFirst() }
  }

  /// The moment before the last change; `present` can be redone.
  mutating func undo(from present: Checkpoint) -> Checkpoint? {
    guard let checkpoint = past.popLast() else { return nil }
    future.append(present)
    return checkpoint
  }

  /// The moment before the last undo; `present` can be undone.
  mutating func redo(from present: Checkpoint) -> Checkpoint? {
    guard let checkpoint = future.popLast() else { return nil }
    past.append(present)
    return checkpoint
  }
}
