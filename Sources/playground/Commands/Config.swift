import ArgumentParser
import Scenarios

/// `playground config`: the settings in effect.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the settings in effect, and where each came from.",
    discussion: """
      Settings stand in playground/config.yaml in the folder XDG_CONFIG_HOME (~/.config where that is not set); flags \
      win over them.
      """)

  @OptionGroup var look: LookArguments
  @OptionGroup var habits: HabitArguments

  func run() throws {
    let settings = try Settings.current(flags: look.flags.merging(habits.flags) { $1 })
    try Output.line(settings.lines.joined(separator: "\n"))
  }
}
