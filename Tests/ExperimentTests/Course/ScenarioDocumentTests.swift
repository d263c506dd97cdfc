import Files
import Foundation
import Scenarios
import Testing

/// docs/scenario.md tells of every field what the program knows of it.
@Suite struct ScenarioDocumentTests {
  private static let path = "docs/scenario.md"

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
    for group in ScenarioField.Group.allCases {
      try expectTable(table(group), in: Self.path, below: group.rawValue)
    }
  }

  @Test func theLimitsAreThoseOfTheProgram() throws {
    let text = try page(Self.path)
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

  /// What stands between backticks: every second part.
  private func quoted(_ text: some StringProtocol) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func theTableOfMethodsHasEveryFieldOfTheCourseAndNoOther() throws {
    let rows = try page("docs/methods.md").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let keys = rows.flatMap { row in row.split(separator: "|").dropFirst().first.map { quoted($0) } ?? [] }
    #expect(keys.allSatisfy { ScenarioField(rawValue: $0) != nil })
    let missing = ScenarioField.allCases.filter { !$0.isBrowsers && !keys.contains($0.rawValue) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func theBrowsersPageNamesTheFieldsThatALinkCarries() throws {
    let text = try page("docs/coming-from-the-browser.md")
    let start = try #require(text.range(of: "<!-- link -->\n"))
    let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
    let names = quoted(text[start.upperBound..<end.lowerBound])
    #expect(names == ScenarioField.allCases.filter(\.isBrowsers).map(\.rawValue))
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
