import Experiment
import Foundation

/// What SCENARIO may be.
enum ScenarioSource {
  case defaults
  case link(String)
  case preset(String)
  case file(String)

  /// The preset that is meant, if it is one.
  var presetName: String? {
    if case .preset(let name) = self { name } else { nil }
  }

  /// Tells a link by its signs, a preset by its exact name; anything else is a path.
  init(_ text: String?) {
    guard let text else {
      self = .defaults
      return
    }
    if ScenarioLink.isLink(text) {
      self = .link(text)
    } else if Preset.names.contains(text) {
      self = .preset(text)
    } else {
      self = .file(text)
    }
  }

  /// The scenario, and notes on what was not taken as it stands; `seed` gives one where the source has none.
  func scenario(seed: () -> String) throws -> (scenario: Scenario, notes: [String]) {
    switch self {
    case .defaults: return (Scenario(seed: seed()), [])
    case .link(let link): return try ScenarioLink.read(link, seed: seed)
    case .preset(let name):
      guard let preset = try Preset.named(name) else { throw Failure(description: "There is no preset \(name).") }
      return (preset.scenario, [])
    case .file(let path):
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      return (try Preset(name: name, yaml: Self.text(of: path), source: path, seed: seed).scenario, [])
    }
  }

  private static func text(of path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw UsageError(
        description: "\"\(path)\" is neither a preset nor a file; presets are \(Preset.names.joined(separator: ", ")).")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Failure(description: "\(path) cannot be read: \(error.reason).")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw DataError(source: path, problem: "the file is not UTF-8 text")
    }
    return text
  }
}
