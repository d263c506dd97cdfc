import ArgumentParser
import Scenarios

/// `playground link`: the scenario as a link of the browser playground.
struct Link: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the link that opens the scenario in the browser playground.")

  @OptionGroup var arguments: ScenarioArguments

  func run() throws {
    let (link, losses) = ScenarioLink.link(for: try arguments.resolve())
    try Output.line(link)
    Output.message(losses)
  }
}
