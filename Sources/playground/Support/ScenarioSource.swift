import Files
import Foundation
import Scenarios

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

  /// Tells a link by its signs, a preset by its exact name; anything else is a path, and so is a link that is a file.
  init(_ text: String?) {
    guard let text else {
      self = .defaults
      return
    }
    if Preset.names.contains(text) {
      self = .preset(text)
    } else if ScenarioLink.isLink(text), !FileManager.default.fileExists(atPath: text) {
      self = .link(text)
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
    let data: Data
    do {
      data = try InputFile.scenario(path)
    } catch let error as ReadingError where error.isMissing {
      throw UsageError(description: unknown(path))
    }
    if let kind = FileKind(data, path: path) {
      throw DataError(source: path, problem: "this seems to be \(kind.name); \(Self.needed)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw DataError(source: path, problem: "the file is not UTF-8 text; \(Self.needed)")
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      throw DataError(source: path, problem: "the file is empty; \(Self.needed)")
    }
    return text
  }

  /// What a scenario is, to complete a sentence on a file that is none.
  private static let needed =
    "a scenario is YAML such as \"dataset: xor\", one field a line (docs/scenario.md), an exported network or a link"

  /// What to say of a name that means nothing.
  private static func unknown(_ name: String) -> String {
    let command = Playground.commandNames.first { $0.distance(to: String(name.prefix(40))) <= 1 }
    return "\"\(name.excerpt())\" is neither a preset nor a file; \(name.nearestTold(in: Preset.names)); playground "
      + "presets lists all" + (command.map { ", and \($0) is a command" } ?? "") + "."
  }
}
