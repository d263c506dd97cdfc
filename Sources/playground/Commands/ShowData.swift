import ArgumentParser
import Experiment

/// `playground data`: the examples as CSV.
struct ShowData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Print the examples as CSV, the training set first.")

  @OptionGroup var arguments: ScenarioArguments

  func run() throws {
    let data = Trainer(try arguments.resolve()).data
    let rows =
      ["x,y,label,split"] + data.train.map { row($0, split: "train") } + data.test.map { row($0, split: "test") }
    try Output.line(rows.joined(separator: "\n"))
  }

  private func row(_ point: Point, split: String) -> String {
    "\(String(shortest: point.x)),\(String(shortest: point.y)),\(String(shortest: point.label)),\(split)"
  }
}
