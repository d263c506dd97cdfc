import Files
import Foundation
import Scenarios
import TestSupport
import Testing

/// What is said against bad input: one sentence of at most 300 characters, however long and many the words are that it
/// could repeat or list.
@Suite struct MessageTests {
  private static let long = String(repeating: "long-", count: 1000)

  private func expectShort(
    _ result: CommandResult, code: Int32, _ words: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectSentence(result, code: code, words, sourceLocation: sourceLocation)
    #expect(
      result.error.unicodeScalars.count <= Limit.messageLength + 1, "\(result.error)", sourceLocation: sourceLocation)
    // A sentence that had to be cut would not say what is allowed.
    #expect(!result.error.hasSuffix("....\n"), "\(result.error)", sourceLocation: sourceLocation)
  }

  /// The flags that take a value, as the help of a command lists them.
  private static func flags(of command: String) throws -> [String] {
    let help = try playground(["help", command]).output
    return help.matches(of: /(?m)^  (--[a-z0-9-]+) </).map { String($0.1) }
  }

  /// The epochs, where a command does not do without them.
  private func epochs(_ command: String) -> [String] {
    ["train", "render", "export"].contains(command) ? ["--epochs", "1"] : []
  }

  @Test func everyFlagRefusesALongValueInASentence() throws {
    var seen = Set(ScenarioField.allCases.map { "--" + $0.flagName })
    for command in ["train", "export", "render", "config", "gradcheck"] {
      for flag in try Self.flags(of: command) where seen.insert(flag).inserted {
        if ["--output", "--export"].contains(flag) { continue }
        let rest = flag == "--epochs" ? [] : epochs(command)
        expectShort(try playground([command, flag, Self.long] + rest), code: 64, [flag])
      }
    }
    #expect(seen.isSuperset(of: ["--epochs", "--report-every", "--size", "--theme", "--fps", "--step", "--sample"]))
    // A seed may have 10,000 characters.
    let seed = Self.long + Self.long + "x"
    expectShort(try playground(["data", "--seed", seed]), code: 64, ["--seed", "10000 characters"])
    expectShort(try playground(["data", "--dataset", Self.long]), code: 64, ["--dataset", "one of 23 words"])
  }

  /// The flags of fields are read by the fields, as the command does.
  @Test func everyFieldsFlagRefusesAValueInASentence() {
    for field in ScenarioField.allCases {
      for text in [Self.long, "x", "", "-1", "1e999", "\u{1B}[31m", "a&b=" + Self.long, "relu,\(Self.long)"] {
        do {
          _ = try field.parse(text)
        } catch {
          expectShort(error.named("--" + field.flagName).description + ".")
        }
      }
    }
  }

  @Test func everyCommandTellsTheNearestFlags() throws {
    for (command, length) in [("train", 30), ("render", 300), ("run", 100_000), ("presets", 41), ("bench", 20)] {
      let flag = "--" + String(repeating: "long-", count: 20_000).prefix(length)
      let result = try playground([command, flag] + epochs(command))
      expectShort(result, code: 64, ["there is no flag", "playground help \(command)"])
    }
    let slips = [
      ("--nosie", "--noise"), ("--batchsize", "--batch-size"), ("--lr", "--"), ("--learning_rate", "--learning-rate"),
      ("--epoch", "--epochs"),
    ]
    for (slip, flag) in slips {
      expectShort(try playground(["train", slip, "5"]), code: 64, ["there is no flag \(slip) of train", flag])
    }
  }

  @Test func everyFieldOfAFileIsRefusedInASentence() throws {
    let source = String(repeating: "folder/", count: 300) + "own.yaml"
    let values = [
      Self.long, "\"\(Self.long)\"", "[\(Self.long)]", "[[\(Self.long)]]", "{\(Self.long): 1}", "\"\\e\\u202E\\0\"",
      "", "*a", String(repeating: "\u{202E}", count: 1000), "[" + String(repeating: "x, ", count: 1000) + "]",
    ]
    for field in ScenarioField.allCases {
      for value in values {
        for yaml in [
          "\(field.rawValue): \(value)\n", "title: \(Self.long)\nscenario:\n  \(field.rawValue): \(value)\n",
        ] {
          expectShort(yaml, source)
        }
      }
      for key in [field.rawValue + "s", String(field.rawValue.dropFirst()), field.rawValue + Self.long] {
        expectShort("\(key): 1\n", source)
      }
    }
    for key in ["title", "summary", "chapter", "description", "scenario", "expect", "titel", "within", Self.long] {
      for value in values { expectShort("title: a\n\(key): \(value)\n", source) }
      for value in values { expectShort("expect:\n- {within: 5, \(key): \(value)}\n", source) }
    }
  }

  @Test func everyKeyOfALinkIsRefusedInASentence() throws {
    for field in ScenarioField.allCases {
      for value in [Self.long, "NaN", "", "-", "\u{1B}" + Self.long] {
        let link = "#\(field.rawValue)=\(value)&\(field.rawValue)_hide=\(value)&networkShape=\(value)"
        do {
          _ = try ScenarioLink.read(link) { "0.5" }
        } catch {
          expectShort(error.description)
        }
      }
    }
  }

  @Test func manyRemarksOnALinkAreOneMessage() throws {
    let keys = (0..<500).map { "unknown\($0)=1" }.joined(separator: "&")
    let result = try playground(["data", "#" + keys])
    #expect(result.status == .exited(0))
    #expect(result.error.lines.count == 1 && result.error.contains("\"unknown0\""))
    #expect(result.error.contains(#/; and \d+ more\.\n/#) && result.error.count <= Limit.messageLength + 1)
  }

  @Test func numbersThatAreNoneAreToldInASentence() throws {
    expectShort(
      try playground(["train", "--epochs", "1e18"]), code: 64, ["'1e18'", "--epochs", "whole number", "digits"])
    expectShort(try playground(["train", "--epochs", "5", "--report-every", "0"]), code: 64, ["--report-every is 0"])
    expectShort(
      try playground(["render", "--epochs", "1", "--size", "-5x5"]), code: 64, ["'-5x5'", "--size", "1 to 1000"])
    expectShort(try playground(["gradcheck", "--step", "-1"]), code: 64, ["--step is -1"])
    expectShort(try playground(["train"]), code: 64, ["--epochs is missing"])
    expectShort(try playground(["render"]), code: 64, ["--epochs"])
    expectShort(try playground([Self.long]), code: 64, ["neither a preset nor a file"])
  }

  /// What is said of a YAML text, if anything.
  private func expectShort(_ yaml: String, _ source: String) {
    do {
      _ = try Preset(name: "p", yaml: yaml, source: source)
    } catch {
      expectShort(error.description)
    }
  }

  private func expectShort(_ sentence: String) {
    let message = "playground: " + sentence
    #expect(message.unicodeScalars.count <= Limit.messageLength, "\(message)")
    #expect(!message.unicodeScalars.contains { $0.isUnseen }, "\(message.visible())")
  }
}
