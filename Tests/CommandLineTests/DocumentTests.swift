import Foundation
import TestSupport
import Testing

/// The pages agree with each other and with the program.
@Suite struct DocumentTests {
  /// Where a page leads within the repository: a file, and a heading of it where the address names one.
  private func links(of page: Document) -> [(file: URL, heading: String?)] {
    let addresses = page.text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    return addresses.filter { !$0.hasPrefix("http") }.map { address in
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let folder = page.file.deletingLastPathComponent()
      let file = parts[0].isEmpty ? page.file : folder.appending(path: parts[0]).standardizedFileURL
      return (file, parts.count > 1 ? parts[1] : nil)
    }
  }

  /// The names by which GitHub knows a page's headings.
  private func headings(of page: Document) -> [String] {
    page.text.components(separatedBy: "\n").filter { $0.hasPrefix("#") }.map { line in
      let title = line.drop { $0 == "#" || $0 == " " }.lowercased()
      return title.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacing(" ", with: "-")
    }
  }

  @Test(arguments: Document.all.map(\.path))
  func everyLinkLeadsSomewhere(path: String) throws {
    for (file, heading) in links(of: try #require(Document(path))) {
      #expect(FileManager.default.fileExists(atPath: file.path), "\(file.path)")
      guard let heading else { continue }
      let target = try #require(Document.all.first { $0.file == file }, "\(file.path)")
      #expect(headings(of: target).contains(heading), "\(file.path)#\(heading)")
    }
  }

  @Test func theReadmeLeadsToEveryPage() throws {
    let files = links(of: try #require(Document("README.md"))).map(\.file)
    #expect(Document.all.count >= 12)
    for page in Document.all where page.path != "README.md" { #expect(files.contains(page.file), "\(page.path)") }
  }

  @Test func theSettingsPageHasEverySettingWithItsDefault() throws {
    let page = try #require(Document("docs/settings.md"))
    // "| `key` | flag | values | `default` |"
    let rows = page.text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let settings = try output(of: "config").lines.map { $0.split(separator: " ") }
    #expect(rows.compactMap(\.first) == settings.map { "`\($0[0])`" })
    for (row, setting) in zip(rows, settings) { #expect(row.last?.hasPrefix("`\(setting[1])`") == true, "\(row)") }
  }

  @Test func theChangelogBeginsWithThisVersion() throws {
    let page = try #require(Document("CHANGELOG.md"))
    let newest = try #require(page.text.firstMatch(of: /\n## \[(\d+\.\d+\.\d+)\]/))
    let version = try output(of: "--version")
    #expect(version == String(newest.1) + "\n")
  }
}
