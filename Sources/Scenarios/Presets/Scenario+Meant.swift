extension Scenario {
  /// Whether a text is meant as a scenario, good or not: a line of it begins with the name of a field.
  package static func isMeant(byYAML text: String) -> Bool {
    text.split(whereSeparator: { $0.isNewline || $0 == "{" || $0 == "," }).contains { line in
      guard let colon = line.firstIndex(of: ":") else { return false }
      let after = line[line.index(after: colon)...].first
      let name = String(line[..<colon]).trimmed.filter { $0 != "\"" && $0 != "'" }
      return (after == nil || after == " ") && (ScenarioField(rawValue: name) != nil || name == "scenario")
    }
  }
}
