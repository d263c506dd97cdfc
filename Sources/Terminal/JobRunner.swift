import Dispatch
import Interface
import Synchronization
import Training

/// Does jobs beside the screen, on threads of their own, and keeps what they tell until the loop takes it.
package final class JobRunner: Sendable {
  /// Shortest time between two reports of a job's progress.
  private static let reportInterval = Duration.seconds(0.1)

  private let queue = DispatchQueue(label: "playground.jobs", qos: .utility, attributes: .concurrent)
  /// Jobs that leaving waits for.
  private let awaited = DispatchGroup()
  private let state = Mutex(State())
  private let wake: @Sendable () -> Void

  private struct State {
    var events: [(JobID, JobEvent)] = []
    /// Jobs that nobody waits for any more, and that have not noticed yet.
    var cancelled: Set<JobID> = []
  }

  /// A job was given up.
  private struct Cancelled: Error {}

  /// A runner of no job yet; `wake` is called on any thread when there is something to take.
  package init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Begins a job on the run as it stands when all commands sent so far are carried out.
  func start(_ id: JobID, _ job: Job, of session: TrainingSession, _ files: FileAccess) {
    if job.isAwaited { awaited.enter() }
    session.withSnapshot { [self] snapshot in
      queue.async { [self] in
        defer {
          state.withLock { _ = $0.cancelled.remove(id) }
          if job.isAwaited { awaited.leave() }
        }
        do {
          tell(id, .done(try result(of: job, id, snapshot, files)))
        } catch is Cancelled {
          // Who gave it up does not wait for an answer.
        } catch {
          tell(id, .failed(job.failure(error)))
        }
      }
    }
  }

  /// Has a job end as soon as it looks up.
  func cancel(_ id: JobID) {
    state.withLock { _ = $0.cancelled.insert(id) }
  }

  /// What the jobs have told since it was last taken, in order.
  package func takeEvents() -> [(JobID, JobEvent)] {
    state.withLock { state in
      defer { state.events = [] }
      return state.events
    }
  }

  /// Waits until what was to be written is written, at most so many seconds, nil for ever; false where it is not yet.
  package func finishWriting(within seconds: Double?) -> Bool {
    guard let seconds else {
      awaited.wait()
      return true
    }
    return awaited.wait(timeout: .now() + seconds) == .success
  }

  private func result(of job: Job, _ id: JobID, _ snapshot: Snapshot, _ files: FileAccess) throws -> JobResult {
    switch job {
    case .checkGradients(let member):
      var snapshot = snapshot
      snapshot.look(at: member)
      return .gradients(try snapshot.gradientReport(progress: progress(of: id)))
    case .exportNetwork: return .exported(try files.exportNetwork(snapshot))
    case .saveScenario: return .saved(try files.saveScenario(snapshot))
    case .readFile(let path): return .read(path: path, text: try files.readFile(path))
    }
  }

  /// Tells progress now and then, and ends the job where it was given up.
  private func progress(of id: JobID) -> (Double) throws -> Void {
    var nextReport = ContinuousClock.now + Self.reportInterval
    return { [self] share in
      guard !state.withLock({ $0.cancelled.contains(id) }) else { throw Cancelled() }
      guard ContinuousClock.now >= nextReport else { return }
      nextReport = .now + Self.reportInterval
      tell(id, .progress(share))
    }
  }

  private func tell(_ id: JobID, _ event: JobEvent) {
    state.withLock { $0.events.append((id, event)) }
    wake()
  }
}

extension Job {
  /// A sentence about why it failed.
  fileprivate func failure(_ error: any Error) -> String {
    switch self {
    case .checkGradients: "The gradients could not be checked: \(error)"
    case .exportNetwork: "The weights could not be written: \(error)"
    case .saveScenario: "The scenario could not be written: \(error)"
    case .readFile(let path): "\(path) could not be read: \(error)"
    }
  }
}
