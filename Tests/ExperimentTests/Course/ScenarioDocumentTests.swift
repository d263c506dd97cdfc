import Files
import Foundation
import Scenarios
import Testing

/// docs/scenario.md tells of every field what the program knows of it.
@Suite struct ScenarioDocumentTests {
  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/scenario.md")

  private func table(_ group: ScenarioField.Group) -> String {
    let rows = ScenarioField.allCases.filter { $0.group == group }.map { field in
      "| `\(field.rawValue)` | \(field.summary) | \(kind(of: field)) | \(standard(field)) | \(field.allowed) | "
        + "\(when(field)) |"
    }
    let head = ["| Key | What it is | Type | Default | Allowed | When |", "|---|---|---|---|---|---|"]
    return (head + rows).joined(separator: "\n")
  }

  private func kind(of field: ScenarioField) -> String {
    switch Scenario(seed: "")[field] {
    case .number: "number"
    case .flag: "switch"
    case .list: "list"
    case .text: field.allowed.hasPrefix("none, or") ? "limit" : field.steps.isEmpty ? "text" : "word"
    }
  }

  private func standard(_ field: ScenarioField) -> String {
    if field == .seed { return "drawn" }
    let text = Scenario(seed: "")[field].description
    return text.isEmpty ? "empty" : "`\(text)`"
  }

  private func when(_ field: ScenarioField) -> String {
    switch field.effect {
    case .data: "data"
    case .network: "network"
    case .training: "live"
    case .view: "view"
    }
  }

  @Test func everyGroupHasItsTable() throws {
    var text = try String(contentsOf: Self.path, encoding: .utf8)
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
    for group in ScenarioField.Group.allCases {
      let start = try #require(text.range(of: "<!-- \(group.rawValue) -->\n"))
      let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
      let expected = table(group) + "\n"
      if isRecording { text.replaceSubrange(start.upperBound..<end.lowerBound, with: expected) }
      let found = isRecording ? expected : String(text[start.upperBound..<end.lowerBound])
      #expect(found == expected, "RECORD=1 swift test --filter ScenarioDocumentTests")
    }
    if isRecording { try text.write(to: Self.path, atomically: true, encoding: .utf8) }
  }

  @Test func theLimitsAreThoseOfTheProgram() throws {
    let text = try String(contentsOf: Self.path, encoding: .utf8)
    for (words, limit) in [
      ("1,000,000 bytes", Limit.yamlBytes), ("most 32 deep", Limit.yamlDepth),
      ("100,000 values", Limit.aliasedValues), ("1 GiB", Limit.networkBytes >> 30),
      ("300 characters", Limit.messageLength), ("40 characters of a text", Limit.excerptLength),
      ("90 of a path", Limit.sourceLength),
    ] {
      #expect(text.contains(words), "\(words)")
      #expect(Int(words.filter(\.isNumber)) == limit, "\(words)")
    }
  }

  @Test func theReadmesTableOfMethodsHasEveryFieldOfTheCourseAndNoOther() throws {
    let readme = Self.path.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let start = try #require(text.range(of: "| Method | Key"))
    let end = try #require(text.range(of: "The browser's own fields", range: start.upperBound..<text.endIndex))
    let keys = text[start.lowerBound..<end.lowerBound].split(separator: "\n").dropFirst(2).flatMap { row in
      // Every second part between backticks of the second column.
      row.split(separator: "|").dropFirst().first.map {
        $0.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
          .map { String($0.element) }
      } ?? []
    }
    #expect(keys.allSatisfy { ScenarioField(rawValue: $0) != nil })
    let missing = ScenarioField.allCases.filter { !$0.isBrowsers && !keys.contains($0.rawValue) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func theReadmeListsEveryPreset() throws {
    let readme = Self.path.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    for preset in try Preset.all() {
      let summary = preset.summary.replacingOccurrences(of: "|", with: "\\|")
      #expect(text.contains("| `\(preset.name)` | \(summary) |"), "\(preset.name)")
    }
  }

  @Test(arguments: ScenarioField.allCases)
  func everyFieldHasAGroupAndALinkOrALack(field: ScenarioField) throws {
    let changed = field.steps.compactMap { Scenario(seed: "0.5").applying(ScenarioChange(field, $0)) }
    for scenario in changed where !field.isBrowsers {
      let losses = ScenarioLink.link(for: scenario).losses
      #expect(losses.contains { $0.hasPrefix("\(field.rawValue) is lost") })
    }
  }
}
