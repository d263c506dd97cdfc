import Foundation

/// A page for people: the README, its neighbours, or one in docs.
package struct Document: Sendable {
  /// A block of shell commands.
  package struct ShellBlock: Sendable {
    /// The line above the block, where a mark for .ci/run stands.
    package let mark: String
    /// Its lines.
    package fileprivate(set) var lines: [String] = []
  }

  /// The path from the top of the repository.
  package let path: String
  /// The text.
  package let text: String

  /// All pages, each by its path.
  package static let all: [Document] = ["", "docs/"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(atPath: repository.path + "/" + folder)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { Document(folder + $0) }
  }

  /// The page of a path; nil where there is none.
  package init?(_ path: String) {
    guard let text = try? String(contentsOf: repository.appending(path: path), encoding: .utf8) else { return nil }
    (self.path, self.text) = (path, text)
  }

  /// Its file.
  package var file: URL { repository.appending(path: path).standardizedFileURL }

  /// The blocks of shell commands, in order.
  package var shellBlocks: [ShellBlock] {
    var blocks: [ShellBlock] = []
    var (isInside, above) = (false, "")
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```sh"
        if isInside { blocks.append(ShellBlock(mark: above)) }
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
      above = line
    }
    return blocks
  }
}

/// The top of the repository.
package let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
