import ArgumentParser
import Foundation
import Scenarios

/// `playground scenario`: the scenario as YAML.
struct PrintScenario: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "Print the scenario as a YAML file that opens again.")

  @OptionGroup var arguments: ScenarioArguments

  func run() throws {
    try Output.yaml(try arguments.resolve().yaml())
  }
}
