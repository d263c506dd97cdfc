import Foundation
import Interface
import Terminal
import Training

/// Keeps a session in its file, on the training queue, and waits for files that were asked for.
struct Leaving {
  /// The session.
  let session: TrainingSession
  /// Where it is kept; nil where the environment names no folder for it.
  let store: SessionStore?
  /// Who writes the files that were asked for.
  let jobs: JobRunner

  /// How long leaving may take before a line says what is waited for.
  private static let silence = 0.4
  /// How long a signal that asked for the end waits for it.
  private static let patience = 2.0

  /// Keeps the session while it goes on; where it cannot be kept, that is said on leaving.
  func keepMeanwhile() {
    guard let store else { return }
    session.withSavedSession { saved in try? store.save(saved) }
  }

  /// Keeps the session that is left, unless nothing has happened in it: an older one may be worth more.
  ///
  /// Who quits waits for it, and may leave without by Ctrl-C. Who was asked to end by a signal waits for a moment. That
  /// it is not kept is said on standard error.
  func keep(after ending: EventLoop.Ending) {
    // A terminal that goes now takes nothing from what is being written.
    signal(SIGHUP, SIG_IGN)
    finishFiles(ending)
    let result = save()
    if !isDone(ending, "The session is being saved", result.wait) {
      Output.say("The session is not kept: saving it took too long; what was kept before is still there.")
    } else if let reason = result.failure {
      Output.say("The session is not kept: \(reason).")
    }
  }

  /// Waits for files that are being written, and says what has become of them, as the screen would have.
  private func finishFiles(_ ending: EventLoop.Ending) {
    if !isDone(ending, "A file is being written", jobs.finishWriting) {
      Output.say("A file that was asked for is not written: writing it took too long.")
    }
    for (_, event) in jobs.takeEvents() {
      switch event {
      case .done(let result): result.sentence.map(Output.say)
      case .failed(let reason): Output.say(reason)
      case .progress: break
      }
    }
  }

  /// Waits as long as who leaves is ready to: who quits without end, once a line says what for, a signal for a moment.
  ///
  /// - Parameter wait: Waits for so many seconds, nil for ever; false where it is not done yet.
  private func isDone(_ ending: EventLoop.Ending, _ what: String, _ wait: (Double?) -> Bool) -> Bool {
    if wait(Self.silence) { return true }
    guard ending == .quit else { return wait(Self.patience - Self.silence) }
    Output.say("\(what); Ctrl-C leaves without.")
    return wait(nil)
  }

  /// Saves once all that was asked for is carried out: only then is it known whether anything has happened.
  private func save() -> SavingResult {
    let result = SavingResult()
    session.withSavedSession { [session, store] saved in
      let snapshot = session.snapshot
      guard snapshot.epoch > 0 || snapshot.canUndo else { return result.finish(failure: nil) }
      guard let store else { return result.finish(failure: "neither XDG_STATE_HOME nor HOME is set") }
      do {
        try store.save(saved)
        result.finish(failure: nil)
      } catch {
        result.finish(failure: "\(store.path) cannot be written: \(error.reason)")
      }
    }
    return result
  }
}

/// How a saving on another thread ended.
///
/// Sendable without the compiler's proof because its one mutable part is touched only while `lock` is held.
private final class SavingResult: @unchecked Sendable {
  private let isDone = DispatchSemaphore(value: 0)
  private let lock = NSLock()
  private var reason: String?

  /// Why it failed; nil where it did not.
  var failure: String? { lock.withLock { reason } }

  /// Tells how it ended.
  func finish(failure: String?) {
    lock.withLock { reason = failure }
    isDone.signal()
  }

  /// Waits for the end, for ever without a number of seconds; false where it has not come.
  func wait(_ seconds: Double?) -> Bool {
    guard let seconds else {
      isDone.wait()
      return true
    }
    return isDone.wait(timeout: .now() + seconds) == .success
  }
}
