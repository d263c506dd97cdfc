import ArgumentParser
import Experiment

/// `playground export`: the trained weights as JSON.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Train, and print or write the weights as JSON.")

  @OptionGroup var arguments: ScenarioArguments

  @Option(parsing: .unconditional, help: .epochs)
  var epochs: Int

  @Option(help: ArgumentHelp("File to write; - is standard output.", valueName: "file"))
  var output = "-"

  func validate() throws {
    guard epochs >= 0 else { throw ValidationError("--epochs is \(epochs); allowed is a whole number from 0 up.") }
  }

  func run() throws {
    let scenario = try arguments.resolve()
    if output != "-" { try Output.checkWritable(output) }
    var trainer = Trainer(scenario)
    while trainer.epoch < epochs { trainer.trainEpoch() }
    let document = try NetworkDocument.data(scenario: scenario, trainer: trainer)
    if output == "-" {
      try Output.json(document: document)
    } else {
      try Output.write(document, to: output)
    }
  }
}
