import ArgumentParser
import Files
import Formats
import Foundation
import Scenarios
import Training

/// `playground train`: trains without a screen.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train without a screen and report the losses.",
    discussion: """
      Ends at the first of --epochs and the stop conditions; Ctrl-C ends it as well, with the final line and the export \
      written, and exit code 130.
      """)

  @OptionGroup var arguments: ScenarioArguments

  @Option(parsing: .unconditional, help: .epochsOrStop)
  var epochs: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Report every k epochs, a whole number from 1 up; a hundredth of all by default.", valueName: "k"))
  var reportEvery: Int?

  @Flag(help: "Report as JSON, one object a line.")
  var json = false

  @Option(name: .customLong("export"), help: ArgumentHelp("Write the trained network to a file.", valueName: "file"))
  var exportFile: String?

  func validate() throws {
    if let epochs, epochs < 0 {
      throw ValidationError("--epochs is \(epochs); allowed is a whole number from 0 up.")
    }
    if let reportEvery, reportEvery < 1 {
      throw ValidationError("--report-every is \(reportEvery); allowed is a whole number from 1 up.")
    }
  }

  func run() throws {
    let scenario = try arguments.resolve()
    try TrainingRun.checkEnd(of: scenario, epochs: epochs)
    if let exportFile { try Output.checkWritable(exportFile) }
    if let warning = scenario.warning { Output.message("\(warning).") }
    if scenario.uncertainty && Snapshot(scenario).uncertainty == nil {
      Output.message("one network without dropout has no uncertainty; none is reported.")
    }
    var run = TrainingRun(scenario, epochs: epochs, reportEvery: reportEvery)
    let reporter = TrainingReporter(isJSON: json, epochs: run.lastEpoch, problem: scenario.problem)
    let interrupts = Interrupts([SIGINT, SIGTERM])
    let start = ContinuousClock.now
    var reason = StopReason.interrupted
    do {
      reason = try run.train(reporter: reporter, interrupts: interrupts)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      reporter.endProgress()
      try reporter.finish(run.trainer, seconds: seconds, reason: reason)
    } catch is Interrupts.Stuck {
      // Nobody reads the reports, which is no reason to give up the network.
    }
    if let exportFile { try export(run.trainer, reason, to: exportFile, interrupts) }
    let signal = interrupts.arrived()
    interrupts.release()
    if let signal { throw ExitCode(128 + signal) }
  }

  /// Writes the network, whole or not at all; one that has diverged is none to write.
  private func export(_ trainer: Trainer, _ reason: StopReason, to path: String, _ interrupts: Interrupts) throws {
    guard reason != .diverged else { throw Failure.diverged(trainer, path) }
    do {
      try Output.write(NetworkDocument.data(scenario: trainer.scenario, trainer: trainer), to: path)
    } catch let error as Failure {
      // A pipe that nobody opened for reading.
      if let signal = interrupts.arrived() {
        Output.message("\(error)")
        throw ExitCode(128 + signal)
      }
      throw error
    }
  }
}

extension Failure {
  /// A network that cannot be written, because training has left the numbers.
  fileprivate static func diverged(_ trainer: Trainer, _ path: String) -> Failure {
    Failure(
      description: "\(path.excerpt(Limit.sourceLength)) is not written: the network has diverged by epoch "
        + "\(trainer.epoch); try a lower learning rate.")
  }
}
