/// A job that is being done.
package struct RunningJob: Equatable, Sendable {
  /// Its name.
  package let id: JobID
  /// What it does.
  package let job: Job
  /// The share of it that is done, from 0 to 1; nil while nothing is known.
  package var progress: Double?
}

extension Model {
  /// Asks for a job; one that goes on already is not asked for twice.
  mutating func start(_ job: Job) -> [Effect] {
    guard !jobs.contains(where: { $0.job == job }) else {
      notice = Notice("This goes on already: \(job.title).")
      return []
    }
    let id = JobID(jobsStarted)
    jobsStarted += 1
    jobs.append(RunningJob(id: id, job: job))
    return [.start(id, job)]
  }

  /// The job that Esc cancels where nothing lies over the screen: the last one that was asked for, but for files that
  /// are being written.
  var cancellableJob: RunningJob? { overlay == nil ? jobs.last { !$0.job.isAwaited } : nil }

  /// Gives up a job; what it still tells is no longer listened to.
  mutating func cancel(_ running: RunningJob) -> [Effect] {
    jobs.removeAll { $0.id == running.id }
    notice = Notice("Cancelled: \(running.job.title).")
    return [.cancel(running.id)]
  }

  /// Takes over what a job tells; what is told of one that was cancelled is too late.
  mutating func hear(_ event: JobEvent, of id: JobID) {
    guard let index = jobs.firstIndex(where: { $0.id == id }) else { return }
    switch event {
    case .progress(let share): jobs[index].progress = share
    case .done(let result):
      jobs.remove(at: index)
      take(result)
    case .failed(let reason):
      jobs.remove(at: index)
      notice = Notice(reason, isError: true)
    }
  }

  private mutating func take(_ result: JobResult) {
    switch result {
    case .gradients(let report): show(report)
    case .exported, .saved: notice = result.sentence.map { Notice($0) }
    case .read(let path, let text): offerFile(path, text)
    }
  }
}
