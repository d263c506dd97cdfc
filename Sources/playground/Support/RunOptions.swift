import Files
import Foundation
import Scenarios
import Training

/// All that the terminal program starts from, once the command line is understood.
struct RunOptions {
  /// What is opened.
  enum Start {
    /// The start of a scenario.
    case scenario(Scenario)
    /// The last session, where it was left.
    case session(SavedSession)
  }

  /// What is opened.
  var start: Start
  /// The settings in effect.
  var settings: Settings
  /// Whether training starts at once.
  var plays = false
  /// The epoch to pause at.
  var until: Int?
  /// Sentences to be read on the first screen: what was ignored of a link, why a session could not be resumed.
  var notes: [String] = []
  /// Where the session is kept; nil where the environment names no folder for it.
  var store: SessionStore?

  /// The store that the environment names.
  static var environmentStore: SessionStore? {
    UserFolders(environment: ProcessInfo.processInfo.environment).state.map { SessionStore(folder: $0) }
  }

  /// The session at the start, paused.
  func makeSession(onChange: @escaping @Sendable () -> Void) -> TrainingSession {
    switch start {
    case .scenario(let scenario): TrainingSession(scenario, onChange: onChange)
    case .session(let saved): TrainingSession(saved, onChange: onChange)
    }
  }

  /// The speed at the start: a resumed session keeps its own unless a flag sets another.
  var speed: Speed {
    if case .session(let saved) = start, settings[.speed].origin != .flag(Setting.speed.flag(for: "")) {
      return saved.speed
    }
    return settings.speed
  }

  /// What the session is told before the first key.
  var commands: [TrainingCommand] {
    [.setSpeed(speed)] + (until.map { [.stopAt($0)] } ?? []) + (plays ? [.play] : [])
  }
}
