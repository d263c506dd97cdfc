import Canvas
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Every command that the README shows.
  @Suite struct ReadmeTests {
    /// The lines of the README's shell blocks that call the program.
    static let commands: [String] = {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let text = (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
      var isInside = false
      var commands: [String] = []
      for line in text.split(separator: "\n") {
        if line.hasPrefix("```") { isInside = line == "```sh" }
        if isInside, line.hasPrefix("playground ") { commands.append(String(line)) }
      }
      return commands
    }()

    private static let subcommands: Set<String> = [
      "train", "data", "render", "export", "link", "scenario", "presets", "config", "gradcheck", "bench",
      "--help",
    ]

    @Test func theReadmeHasCommands() {
      #expect(Self.commands.count >= 12)
    }

    @Test(arguments: commands)
    func commandWorks(line: String) throws {
      let folder = try TemporaryFolder()
      let binary = URL(fileURLWithPath: executable(named: "playground")).deletingLastPathComponent().path
      let shell = "PATH=\(binary):$PATH; \(line)"
      let word = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
      if Self.subcommands.contains(word) {
        let result = try run("/bin/bash", ["-c", shell], directory: folder.path)
        #expect(result.status == .exited(0), "\(result.error)")
        #expect(!result.output.isEmpty || !folder.names.isEmpty)
      } else {
        let session = try TerminalSession("/bin/bash", ["-c", shell], size: Size(100, 30), directory: folder.path)
        #expect(session.wait(timeout: .seconds(30)) { isWhole($0) }, "\(session.screen.text)")
        session.send("q")
        #expect(session.waitForExit() == .exited(0))
      }
    }
  }
}
