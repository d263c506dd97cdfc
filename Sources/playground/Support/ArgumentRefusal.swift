import ArgumentParser
import Files
import Foundation

/// What the parser of arguments has to say against a command line, as one sentence.
struct ArgumentRefusal {
  /// What is wrong, in the parser's words, arguments no longer than a message can take; empty where it says nothing.
  let message: String
  /// What the argument is, where the parser tells it.
  private let help: String?
  private let arguments: [String]

  /// What the parser says: alone, and with help and usage behind it.
  init(message: String, full: String, arguments: [String] = Array(CommandLine.arguments.dropFirst())) {
    // The parser repeats an argument as it is, or what follows its =.
    let values = arguments.compactMap { argument in
      argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
    }
    self.arguments = arguments
    self.message = (arguments + values).reduce(message) { message, text in
      let short = text.excerpt()
      return short == text ? message : message.replacingOccurrences(of: text, with: short, options: .literal)
    }
    help = full.split(separator: "\n").first { $0.hasPrefix("Help:  ") }
      .flatMap { line in line.range(of: "  ", range: line.index(line.startIndex, offsetBy: 7)..<line.endIndex) }
      .map { full[$0.upperBound...].prefix { $0 != "\n" } }.map { String($0) }
  }

  /// The sentence.
  var sentence: String {
    if let flag = message.firstMatch(of: /^Unknown option '(-[^']*)'/) { return unknown(String(flag.1)) }
    let isListed = message.contains("provide one of")
    let text = isListed ? Self.inOneLine(message) : message.replacingOccurrences(of: "\n", with: " ")
    let more = isListed ? nil : help.map { ": " + $0 }
    return text.trimmingCharacters(in: [".", " "]) + (more?.trimmingCharacters(in: ["."]) ?? "") + "."
  }

  /// Refuses a flag that is longer than any: the parser would compare it with all flags for minutes.
  static func checkFlags(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) throws {
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let flag = String(argument.prefix { $0 != "=" })
      guard flag.unicodeScalars.count > Limit.excerptLength else { continue }
      let refusal = ArgumentRefusal(message: "", full: "", arguments: arguments)
      throw UsageError(description: refusal.unknown(flag.excerpt()))
    }
  }

  /// What to say of a flag that there is none of.
  private func unknown(_ flag: String) -> String {
    let command = arguments.first { Playground.commandNames.contains($0) } ?? "run"
    let flags = Playground.flags(of: command)
    return "there is no flag \(flag) of \(command); \(flag.nearestTold(in: flags)); playground help \(command) has all."
  }

  /// A list of which each entry has a line, as one line.
  private static func inOneLine(_ list: String) -> String {
    let lines = list.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    guard let head = lines.first, lines.count > 1 else { return list }
    let items = lines.dropFirst().map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
    return head + " " + items.joined(separator: ", ")
  }
}

extension Playground {
  /// The names of the commands.
  static var commandNames: [String] {
    configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
  }

  /// The flags of a command, as its help lists them.
  static func flags(of command: String) -> [String] {
    guard let index = commandNames.firstIndex(of: command) else { return [] }
    let help = helpMessage(for: configuration.subcommands[index], columns: 10_000)
    let flags = help.matches(of: /(?m)^ +(?:-[a-z], )?(--[a-z0-9-]+)(?:\/(--[a-z0-9-]+))?/).flatMap { match in
      [match.1, match.2].compactMap(\.self).map { String($0) }
    }
    return flags.indices.filter { flags.firstIndex(of: flags[$0]) == $0 }.map { flags[$0] }
  }
}
