import ArgumentParser
import Training

/// `playground data`: the examples as CSV.
struct ShowData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Print the examples as CSV, the training set first.",
    discussion: "Columns are x, y and label, of a table one for each input and each target; the last is the set.")

  @OptionGroup var arguments: ScenarioArguments

  func run() throws {
    let trainer = Trainer(try arguments.resolve())
    let (train, test) = (trainer.scenario.table(of: trainer.data.train), trainer.scenario.table(of: trainer.data.test))
    let rows =
      [(train.names + ["split"]).joined(separator: ",")] + train.rows.map { row($0, split: "train") }
      + test.rows.map { row($0, split: "test") }
    try Output.line(rows.joined(separator: "\n"))
  }

  private func row(_ numbers: [Double], split: String) -> String {
    (numbers.map { String(shortest: $0) } + [split]).joined(separator: ",")
  }
}
