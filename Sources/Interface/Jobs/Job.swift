import Training

/// Work that may take longer than a frame: an update asks for it, and it is done beside the screen.
package enum Job: Equatable, Sendable {
  /// Compare the gradients of a network of the ensemble with differences; answered by ``JobResult/gradients(_:)``.
  case checkGradients(member: Int)
  /// Write the network to a new file; answered by ``JobResult/exported(_:)``.
  case exportNetwork
  /// Write the scenario to a new file; answered by ``JobResult/saved(_:)``.
  case saveScenario
  /// Read a file; answered by ``JobResult/read(path:text:)``.
  case readFile(String)

  /// What it is, as its progress is told: "checking the gradients".
  var title: String {
    switch self {
    case .checkGradients: "checking the gradients"
    case .exportNetwork: "writing the weights"
    case .saveScenario: "writing the scenario"
    case .readFile: "reading the file"
    }
  }

  /// Whether leaving waits for it: a file that was asked for is written.
  package var isAwaited: Bool {
    switch self {
    case .exportNetwork, .saveScenario: true
    case .checkGradients, .readFile: false
    }
  }
}

/// The name of a job, by which progress, results and cancelling find it.
package struct JobID: Hashable, Sendable {
  /// Jobs that were asked for before it.
  package let number: Int

  /// The name of the job that was asked for after `number` others.
  package init(_ number: Int) {
    self.number = number
  }
}

/// What becomes of a job.
package enum JobEvent: Sendable {
  /// A share of it is done, from 0 to 1.
  case progress(Double)
  /// It is done.
  case done(JobResult)
  /// It failed, for this reason.
  case failed(String)
}

/// What a job that is done has brought.
package enum JobResult: Sendable {
  /// How the gradients compare.
  case gradients(GradientReport)
  /// The network was written to a file of this name.
  case exported(String)
  /// The scenario was written to a file of this name.
  case saved(String)
  /// The file at a path has this text; nil where there is no such file.
  case read(path: String, text: String?)

  /// What was written, in a sentence; nil of what is shown otherwise.
  package var sentence: String? {
    switch self {
    case .exported(let path): "Weights written to \(path)"
    case .saved(let path): "Scenario written to \(path)"
    case .gradients, .read: nil
    }
  }
}
