import ArgumentParser
import Scenarios

/// `playground presets`: the presets that come with the program.
struct Presets: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the presets.")

  func run() throws {
    let presets = try Preset.all()
    let width = (presets.map(\.name.count).max() ?? 0) + 2
    for preset in presets {
      try Output.line(preset.name + String(repeating: " ", count: width - preset.name.count) + preset.summary)
    }
  }
}
