import Dispatch
import Foundation
import Scenarios

/// Training in the background: takes commands, gives snapshots, and never makes its caller wait for an epoch.
///
/// Sendable without the compiler's proof because its mutable parts have one owner each: `run`, `pace`, `scheduled`,
/// `lastPublished` and `stretchBegin` are touched only by closures on the serial `queue`, `published` only while `lock`
/// is held, and the lock is held just long enough to copy a snapshot.
package final class TrainingSession: @unchecked Sendable {
  /// Longest stretch of training between two looks at the commands, in seconds.
  private static let slice = 0.004
  /// Shortest time between two snapshots of a run, in seconds: half a frame's, for after each one training has to copy
  /// what it changes.
  private static let publishInterval = 0.016
  /// Time after which a stretch of epochs ends, in seconds; as long takes the way back to its last finite state.
  private static let stretch = 0.1

  private let queue = DispatchQueue(label: "playground.training", qos: .userInitiated)
  private let onChange: @Sendable () -> Void
  private let precedence = Precedence()

  private var run: RunState
  private var pace = Pace()
  private var scheduled: DispatchWorkItem?
  private var lastPublished = 0.0
  private var stretchBegin = 0.0

  private let lock = NSLock()
  private var published: Snapshot

  /// A paused session at the start of `scenario`.
  ///
  /// - Parameters:
  ///   - scenario: What is trained.
  ///   - onChange: Called on the training queue after each command, and when training stops by itself; a running session
  ///     is looked at by ``snapshot`` instead.
  package convenience init(_ scenario: Scenario, onChange: @escaping @Sendable () -> Void = {}) {
    self.init(RunState(scenario), onChange: onChange)
  }

  /// A saved session as it was left, paused.
  package convenience init(_ saved: SavedSession, onChange: @escaping @Sendable () -> Void = {}) {
    self.init(RunState(saved), onChange: onChange)
  }

  private init(_ run: RunState, onChange: @escaping @Sendable () -> Void) {
    self.run = run
    published = run.snapshot(epochsPerSecond: nil)
    self.onChange = onChange
  }

  /// The newest snapshot.
  package var snapshot: Snapshot {
    lock.withLock { published }
  }

  /// Hands a command to the training queue and returns at once.
  package func send(_ command: TrainingCommand) {
    queue.async { [self] in
      let wasPlaying = run.isPlaying
      let speed = run.speed
      run.perform(command)
      if run.isPlaying != wasPlaying || run.speed != speed { restartPace() }
      publish(at: Self.now)
      onChange()
      schedule(after: 0)
    }
  }

  /// Hands the session as it stands to `body`, on the training queue, after the commands sent so far.
  package func withSavedSession(_ body: @escaping @Sendable (SavedSession) -> Void) {
    queue.async { [self] in body(run.saved) }
  }

  /// Hands the run as it stands to `body`, on the training queue, after the commands sent so far.
  package func withSnapshot(_ body: @escaping @Sendable (Snapshot) -> Void) {
    queue.async { [self] in body(run.snapshot(epochsPerSecond: nil)) }
  }

  /// Waits until all commands sent so far are carried out: for tests, and for the last look before leaving.
  package func finishCommands() {
    queue.sync {}
  }

  /// Forgets the old pace, and the slice that waits for its next epoch: at one a second that may be far away.
  private func restartPace() {
    pace.restart()
    scheduled?.cancel()
    scheduled = nil
  }

  private func schedule(after delay: Double) {
    guard run.isPlaying, scheduled == nil else { return }
    let work = DispatchWorkItem { [weak self] in
      guard let self else { return }
      scheduled = nil
      trainSlice()
    }
    scheduled = work
    if delay > 0 {
      queue.asyncAfter(deadline: .now() + delay, execute: work)
    } else {
      queue.async(execute: work)
    }
  }

  /// Trains what is due, but not longer than a slice, then lets commands through.
  private func trainSlice() {
    guard run.isPlaying else { return }
    let start = Self.now
    let due = pace.due(at: start, speed: run.speed) ?? .max
    var count = 0
    precedence.giveWay()
    if !run.isInStretch || start - stretchBegin > Self.stretch {
      run.beginStretch()
      stretchBegin = start
    }
    while count < due, run.isPlaying {
      run.trainEpoch()
      count += 1
      if Self.now - start > Self.slice { break }
    }
    let end = Self.now
    if count > 0 { pace.didTrain(count, at: end, speed: run.speed) }
    let delay = count == due ? pace.delay(speed: run.speed) : 0
    if !run.isPlaying {
      publish(at: end)
      pace.restart()
      onChange()
    } else if end - lastPublished >= Self.publishInterval || delay >= Self.publishInterval {
      publish(at: end)
    }
    schedule(after: delay)
  }

  private func publish(at time: Double) {
    lastPublished = time
    let snapshot = run.snapshot(epochsPerSecond: run.isPlaying ? pace.epochsPerSecond : nil)
    lock.withLock { published = snapshot }
  }

  private static var now: Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1e9
  }
}
