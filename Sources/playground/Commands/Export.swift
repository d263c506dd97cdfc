import ArgumentParser
import Formats

/// `playground export`: the trained weights as JSON.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train, and print or write the weights as JSON.",
    discussion: "Ends at the first of --epochs and the stop conditions, as train does, and says so.")

  @OptionGroup var arguments: ScenarioArguments

  @Option(parsing: .unconditional, help: .epochsOrStop)
  var epochs: Int?

  @Option(help: ArgumentHelp("File to write; - is standard output.", valueName: "file"))
  var output = "-"

  func validate() throws {
    if let epochs, epochs < 0 {
      throw ValidationError("--epochs is \(epochs); allowed is a whole number from 0 up.")
    }
  }

  func run() throws {
    let scenario = try arguments.resolve()
    try TrainingRun.checkEnd(of: scenario, epochs: epochs)
    if output != "-" { try Output.checkWritable(output) }
    let (trainer, reason) = try TrainingRun.quiet(scenario, epochs: epochs, tellsDivergence: false)
    let document = try NetworkDocument.data(scenario: scenario, trainer: trainer, reason: reason)
    if output == "-" {
      try Output.json(document: document)
    } else {
      try Output.write(document, to: output)
    }
  }
}
