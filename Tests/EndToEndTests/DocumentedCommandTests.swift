import Canvas
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Every command that the README and the pages beside it show.
  @Suite struct DocumentedCommandTests {
    /// The blocks of all pages but those that .ci/run finds by their mark and runs.
    private static let blocks = Document.all.flatMap(\.shellBlocks).filter { block in
      !["<!-- run -->", "<!-- test -->"].contains(block.mark)
    }
    private static let commands = blocks.flatMap(\.lines)

    private static let subcommands: Set<String> = [
      "train", "data", "render", "export", "link", "scenario", "presets", "config", "gradcheck", "bench",
      "--help",
    ]

    @Test(arguments: [("README.md", 3), ("docs/command-line.md", 12)])
    func thePageHasCommands(path: String, count: Int) throws {
      let page = try #require(Document(path))
      #expect(page.shellBlocks.flatMap(\.lines).count { $0.hasPrefix("playground ") } >= count)
    }

    @Test func theReadmeHasTheBlocksOfCI() throws {
      let marks = try #require(Document("README.md")).shellBlocks.map(\.mark)
      #expect(marks.count { $0 == "<!-- run -->" } == 1 && marks.count { $0 == "<!-- test -->" } == 1)
    }

    @Test(arguments: commands)
    func commandWorks(line: String) throws {
      try #require(line.hasPrefix("playground "), "no test runs \(line)")
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
