import Files
import Foundation
import Scenarios
import TestSupport
import Testing

/// Texts from outside on every way through the command line: none reaches a terminal with a character that commands it
/// or that nobody sees.
@Suite struct HostileTextTests {
  /// An escape sequence, a C1 control, DEL, a bidi override and isolate, zero width, a line separator, a lone tag.
  private static let hostile = "\u{1B}[31m\u{9B}K\u{7F}\u{202E}\u{2066}\u{200B}\u{2028}\u{E0041}\u{FEFF}\t\r\n\u{8}é"

  /// A way: arguments, files to write first, and what the environment holds.
  struct Way: CustomTestStringConvertible, Sendable {
    var name: String
    var arguments: [String]
    var files: [String: String] = [:]
    var environment: [String: String] = [:]
    var testDescription: String { name }
  }

  private static let commands: [(name: String, rest: [String])] = [
    ("run", []), ("train", ["--epochs", "1"]), ("data", []), ("render", ["--epochs", "0", "--size", "3x3"]),
    ("export", ["--epochs", "1"]), ("link", []), ("scenario", []), ("gradcheck", []),
  ]

  private static let ways: [Way] = {
    let text = "x" + hostile + "y"
    let quoted = "\"x\\e[31m\\x9B\\x7F\\u202E\\u2066\\u200B\\u2028\\U000E0041\\t\\r\\n\\b\""
    var ways: [Way] = []
    for (command, rest) in commands {
      func add(_ name: String, _ arguments: [String], _ files: [String: String] = [:]) {
        ways.append(Way(name: "\(command) \(name)", arguments: [command] + arguments + rest, files: files))
      }
      add("seed", ["--seed", text])
      add("flag", ["--" + text])
      add("link's seed", ["#seed=" + text])
      add("file's name", [text + ".yaml"], [text + ".yaml": "noise: 99\n"])
      add("file's seed", ["own.yaml"], ["own.yaml": "seed: \(quoted)\ntutorial: \(quoted)\nhide: [\(quoted)]\n"])
      // What is read and refused is so for all commands.
      guard command == "train" else { continue }
      add("tutorial", ["--tutorial", text])
      add("hide", ["--hide", text])
      add("preset", [text])
      add("flag's word", ["--activation", text])
      add("flag's number", ["--noise", text])
      add("flag's list", ["--hidden", text])
      add("second argument", ["circle", text])
      add("link's number", ["#noise=" + text])
      add("link's word", ["#activation=" + text])
      add("link's key", ["#" + text + "=1"])
      add("link's hidden control", ["#" + text + "_hide=true"])
      add("file's value", ["own.yaml"], ["own.yaml": "noise: \(quoted)\n"])
      add("file's word", ["own.yaml"], ["own.yaml": "activation: \(quoted)\n"])
      add("file's list", ["own.yaml"], ["own.yaml": "features: [x, \(quoted)]\n"])
      add("file's key", ["own.yaml"], ["own.yaml": "\(quoted): 1\n"])
      add("preset's key", ["own.yaml"], ["own.yaml": "title: \(quoted)\n\(quoted): 1\n"])
      add("expectation", ["own.yaml"], ["own.yaml": "title: a\nexpect:\n- {\(quoted): 1}\n"])
      add("raw bytes of a file", ["own.yaml"], ["own.yaml": "seed: \"" + text + "\"\n"])
      add("JSON", ["own.json"], ["own.json": "{\"seed\": \"a\\u001b[31m\\u202e\", \"\\u001b\": 1}"])
      add("twice", ["own.yaml"], ["own.yaml": "\(quoted): 1\n\(quoted): 1\n"])
    }
    for command in ["run", "config", "render"] {
      let rest = command == "render" ? ["--epochs", "0", "--size", "3x3"] : []
      func add(_ name: String, _ config: String, folder: String = "home") {
        ways.append(
          Way(
            name: "\(command) config's \(name)", arguments: [command] + rest,
            files: ["\(folder)/playground/config.yaml": config], environment: ["XDG_CONFIG_HOME": "./\(folder)"]))
      }
      add("value", "theme: \(quoted)\n")
      add("key", "\(quoted): 1\n")
      add("folder", "theme: light\n", folder: "x" + hostile)
      add("folder with a mistake", "theme: pink\n", folder: "x" + hostile)
    }
    ways += [
      Way(name: "command", arguments: [text, "--help"]), Way(name: "help", arguments: ["help", text]),
      Way(name: "speed", arguments: ["--speed", text]), Way(name: "theme", arguments: ["config", "--theme", text]),
      Way(name: "fps", arguments: ["config", "--fps", text]),
      Way(name: "bytes", arguments: ["config", "--bytes-per-second", text]),
      Way(name: "size", arguments: ["render", "--epochs", "1", "--size", text]),
      Way(name: "epochs", arguments: ["train", "--epochs", text]),
      Way(name: "epochs after =", arguments: ["train", "--epochs=" + text]),
      Way(name: "bench", arguments: ["bench", "--only", text]),
      Way(name: "shell", arguments: ["--generate-completion-script", text]),
      Way(name: "output's folder", arguments: ["export", "--epochs", "1", "--output", text + "/a.json"]),
      Way(name: "export's folder", arguments: ["train", "--epochs", "1", "--export", text + "/a.json"]),
      Way(name: "kernel", arguments: ["presets"], environment: ["PLAYGROUND_KERNEL": text]),
      Way(
        name: "no session", arguments: ["--resume"], environment: ["XDG_STATE_HOME": "/nosuch" + hostile]),
    ]
    return ways
  }()

  @Test(arguments: ways)
  func noCharacterPassesRaw(_ way: Way) throws {
    let folder = try TemporaryFolder()
    for (path, text) in way.files {
      let file = URL(fileURLWithPath: folder.path + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var environment = way.environment
    // The folder of settings has to be an absolute path.
    if let home = environment["XDG_CONFIG_HOME"] { environment["XDG_CONFIG_HOME"] = folder.path + "/" + home }
    // What is told in both locales is the texts themselves, and what the parser of arguments has to say.
    let isInBoth = ["seed", "second argument", "flag's word", "epochs", "kernel"].contains { way.name.hasSuffix($0) }
    for locale in isInBoth ? ["C.UTF-8", "C"] : ["C.UTF-8"] {
      let changes = environment.merging(["LC_ALL": locale, "LANG": locale, "TERM": "dumb"]) { $1 }
      let result = try playground(way.arguments, environment: changes, directory: folder.path)
      #expect(result.status != nil)
      for (name, text) in [("output", result.output), ("error", result.error)] {
        let raw = text.unicodeScalars.filter { ($0.isUnseen && $0 != "\n") || (locale == "C" && !$0.isASCII) }
        #expect(raw.isEmpty, "\(name): \(text.visible())")
      }
      #expect(result.error.lines.allSatisfy { $0.unicodeScalars.count <= Limit.messageLength }, "\(result.error)")
      #expect(!result.error.contains("....\n"), "cut: \(result.error)")
    }
  }

  @Test func everyHelpIsASCIIWhereTheLocaleIs() throws {
    let commands = [
      "", "run", "train", "data", "render", "export", "presets", "link", "scenario", "config", "gradcheck", "bench",
    ]
    for command in commands {
      for arguments in [["help", command], [command, "--help"]] {
        let result = try playground(arguments.filter { !$0.isEmpty }, environment: ["LC_ALL": "C"])
        #expect(result.status == .exited(0))
        #expect(result.output.unicodeScalars.allSatisfy(\.isASCII) && !result.output.contains("\\u{"))
      }
    }
    let report = try playground(
      ["train", "reg-plane", "--train-ratio", "100", "--epochs", "1"], environment: ["LC_ALL": "C"])
    #expect(report.output.contains("test -\n") && report.output.unicodeScalars.allSatisfy(\.isASCII))
  }

  @Test func theDataOfAHostileScenarioReadsBackExactly() throws {
    let seed = "x" + Self.hostile.replacing("\u{FEFF}", with: "") + "y"
    let folder = try TemporaryFolder()
    for locale in ["C.UTF-8", "C"] {
      let yaml = try output(of: "scenario", "--seed", seed, environment: ["LC_ALL": locale])
      try folder.write(yaml, to: "own.yaml")
      #expect(try Preset(name: "own", yaml: yaml, source: "own.yaml").scenario.seed == seed)
      let json = try output(
        of: "export", "own.yaml", "--epochs", "0", environment: ["LC_ALL": locale], directory: folder.path)
      let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect((document["scenario"] as? [String: Any])?["seed"] as? String == seed)
    }
  }
}
