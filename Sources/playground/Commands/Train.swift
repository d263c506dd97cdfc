import ArgumentParser
import Experiment
import Foundation

/// `playground train`: trains without a screen.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Train without a screen and report the losses.")

  @OptionGroup var arguments: ScenarioArguments

  @Option(parsing: .unconditional, help: .epochs)
  var epochs: Int

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
    guard epochs >= 0 else { throw ValidationError("--epochs is \(epochs); allowed is a whole number from 0 up.") }
    if let reportEvery, reportEvery < 1 {
      throw ValidationError("--report-every is \(reportEvery); allowed is a whole number from 1 up.")
    }
  }

  func run() throws {
    let scenario = try arguments.resolve()
    var trainer = Trainer(scenario)
    let interval = reportEvery ?? max(1, epochs / 100)
    let reporter = TrainingReporter(isJSON: json, epochs: epochs, problem: scenario.problem)
    let start = ContinuousClock.now
    try reporter.report(trainer.measure())
    while trainer.epoch < epochs {
      trainer.trainEpoch()
      if trainer.epoch % interval == 0 || trainer.epoch == epochs { try reporter.report(trainer.measure()) }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    reporter.endProgress()
    if let exportFile {
      try Output.write(NetworkDocument.data(scenario: scenario, trainer: trainer), to: exportFile)
    }
    try reporter.finish(trainer, seconds: seconds)
  }
}
