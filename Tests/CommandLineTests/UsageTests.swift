import TestSupport
import Testing

/// The command line itself: help, version, completions, and what it does not take.
@Suite struct UsageTests {
  private static let commands = [
    "run", "train", "data", "render", "export", "presets", "link", "scenario", "config", "gradcheck",
    "bench",
  ]

  @Test func helpIsThereForEveryCommand() throws {
    let overview = try output(of: "--help")
    for command in Self.commands {
      #expect(overview.contains("  \(command) "))
      let help = try output(of: command, "--help")
      #expect(help.contains("USAGE: playground \(command)"))
      #expect(help == (try output(of: "help", command)))
    }
  }

  @Test(arguments: [["train"], ["bench"], ["--version"], []])
  func aKernelThatThereIsNotIsRefused(_ arguments: [String]) throws {
    let result = try playground(arguments, environment: ["PLAYGROUND_KERNEL": "avx1024"])
    expectSentence(result, code: 64, ["PLAYGROUND_KERNEL is 'avx1024'", "'portable'"])
  }

  @Test func helpNamesEveryField() throws {
    let flags = [
      "problem", "dataset", "reg-dataset", "noise", "train-ratio", "batch-size", "features", "hidden", "activation",
      "learning-rate", "regularization", "regularization-rate", "seed", "init-zero", "show-test-data", "discretize",
      "stop-epochs", "stop-train-loss", "stop-test-loss", "stop-accuracy", "stop-plateau", "stop-patience", "hide",
      "hide-text",
      "tutorial",
    ]
    for command in ["run", "train", "data", "render", "export", "link", "scenario"] {
      let help = try output(of: command, "--help")
      for flag in flags { #expect(help.contains("  --\(flag) "), "\(command) \(flag)") }
    }
  }

  @Test func theVersionIsToldByEveryCommand() throws {
    let version = try output(of: "--version")
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    for command in Self.commands { #expect(try output(of: command, "--version") == version) }
  }

  @Test(arguments: [("bash", "complete -o"), ("zsh", "#compdef playground"), ("fish", "complete -c")])
  func completionsAreMadeForTheShells(_ shell: String, _ sign: String) throws {
    let script = try output(of: "--generate-completion-script", shell)
    #expect(script.contains(sign))
    #expect(script.contains("reg-gauss") && script.contains("learning-rate"))
  }

  @Test func presetsAreListedEachOnALine() throws {
    let lines = try output(of: "presets").lines
    let names = lines.map { String($0.prefix { $0 != " " }) }
    #expect(names.count >= 12)
    #expect(Set(names).count == names.count)
    #expect(Set(names).isSuperset(of: ["circle", "xor", "gauss", "spiral", "reg-plane", "reg-gauss"]))
    for (name, line) in zip(names, lines) {
      #expect(line.dropFirst(name.count).contains { $0 != " " }, "\(name) has no summary")
      #expect(try playground(["data", name]).status == .exited(0))
    }
  }

  @Test(arguments: [
    (["train"], ["--epochs"]), (["render"], ["--epochs"]), (["export"], ["--epochs"]),
    (["train", "--epochs"], ["--epochs"]), (["train", "--epochs", "5", "--nosuch"], ["--nosuch"]),
    (["--nosuch"], ["--nosuch"]),
    (["train", "--epochs", "-5"], ["--epochs is -5", "whole number from 0 up"]),
    (["render", "--epochs=-1"], ["--epochs is -1", "whole number from 0 up"]),
    (["export", "--epochs", "-1"], ["--epochs is -1", "whole number from 0 up"]),
    (["train", "--epochs", "abc"], ["'abc'", "--epochs", "whole number from 0 up"]),
    (["train", "--epochs", "5", "--report-every", "0"], ["--report-every is 0", "whole number from 1 up"]),
    (["train", "--epochs", "5", "--report-every", "x"], ["'x'", "whole number from 1 up"]),
    (["train", "a", "b", "--epochs", "3"], ["'b'"]),
    (["--until", "0"], ["--until is 0", "whole number from 1 up"]),
    (["--until", "-3"], ["--until is -3", "whole number from 1 up"]),
    (["--speed", "x5"], ["'x5'", "x0.1", "x1000", "max"]),
    (["--theme", "pink"], ["'pink'", "high-contrast"]), (["--fps", "0"], ["--fps is 0", "from 1 to 120"]),
    (["--bytes-per-second", "-1"], ["--bytes-per-second is -1", "from 1000 up, or unlimited"]),
    (["--resume", "circle"], ["--resume", "SCENARIO"]), (["--resume", "--noise", "5"], ["--resume", "SCENARIO"]),
    (["--glyphs", "foo"], ["'foo'", "'auto', 'braille', 'half' or 'ascii'"]),
    (["--color", "8"], ["'8'", "'auto', 'truecolor', '256', '16' or 'never'"]),
    (["--background", "red"], ["'red'", "'auto', 'dark' or 'light'"]),
    (["render", "--epochs", "1", "--size", "10"], ["'10'", "from 1 to 1000"]),
    (["render", "--epochs", "1", "--size", "0x5"], ["'0x5'", "from 1 to 1000"]),
    (["--generate-completion-script", "tcsh"], ["tcsh"]),
  ])
  func wrongUsageIsRefused(_ arguments: [String], _ words: [String]) throws {
    expectRefusal(try playground(arguments), code: 64, words)
  }
}
