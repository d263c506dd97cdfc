import ArgumentParser
import Scenarios
import Training

extension TrainingRun {
  /// Throws where nothing would ever end a run.
  static func checkEnd(of scenario: Scenario, epochs: Int?) throws {
    guard epochs != nil || scenario.activeStop != StopConditions() else {
      throw UsageError(description: "--epochs is missing; it is needed where no stop condition ends the run.")
    }
  }

  /// Trains a scenario as `train` does, with the same stop conditions, but reports nothing; what has ended it before
  /// `epochs` is told on standard error.
  ///
  /// - Parameter tellsDivergence: Whether a divergence is told as well; not where it is refused in a sentence of its own.
  static func quiet(
    _ scenario: Scenario, epochs: Int?, tellsDivergence: Bool = true
  ) throws -> (trainer: Trainer, reason: StopReason) {
    try checkEnd(of: scenario, epochs: epochs)
    var run = TrainingRun(scenario, epochs: epochs, reportEvery: .max)
    let reason = try run.train()
    let isTold = reason != .diverged || tellsDivergence
    if isTold, let end = run.end(by: reason, epochs: epochs) { Output.message("\(end).") }
    return (run.trainer, reason)
  }

  /// What has ended the run and where, without the full stop; nil where it was as long as was asked for.
  private func end(by reason: StopReason, epochs: Int?) -> String? {
    let epoch = trainer.epoch
    switch reason {
    case .diverged: return "the network has diverged by epoch \(epoch)"
    case .epochs where epoch == epochs: return nil
    default:
      let weights = trainer.restoredEpoch.map { ", weights of epoch \($0)" } ?? ""
      return "stopped by \(reason.rawValue) at epoch \(epoch)\(weights)"
    }
  }
}
