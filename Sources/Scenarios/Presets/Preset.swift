/// A scenario with a story: what it shows, and what to try.
package struct Preset: Equatable, Sendable {
  /// The name by which it is opened.
  package let name: String
  /// Its title on screen.
  package let title: String
  /// One line on what it shows.
  package let summary: String
  /// The chapter of the course that it belongs to, under which the list has it; empty for none.
  package let chapter: String
  /// A paragraph on what it shows and what to try.
  package let description: String
  /// The scenario.
  package let scenario: Scenario
  /// What it promises.
  package let expectations: [Expectation]
}

extension Preset {
  /// The presets that come with the program, in the order of the list.
  ///
  /// They are embedded in the binary, so that it finds them wherever it is installed.
  package static func all() throws -> [Preset] {
    try embeddedPresets.map { try Preset(name: $0.name, yaml: $0.yaml, source: "preset \($0.name)") }
  }

  /// The embedded preset of a name.
  package static func named(_ name: String) throws -> Preset? {
    try embeddedPresets.first { $0.name == name }
      .map { try Preset(name: $0.name, yaml: $0.yaml, source: "preset \($0.name)") }
  }

  /// Names of the embedded presets.
  package static var names: [String] { embeddedPresets.map(\.name) }

  /// The text of each embedded preset by its name, to compare with the files.
  package static var embeddedTexts: [String: String] {
    Dictionary(uniqueKeysWithValues: embeddedPresets.map { ($0.name, $0.yaml) })
  }
}
