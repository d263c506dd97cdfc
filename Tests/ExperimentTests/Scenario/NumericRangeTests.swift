import Foundation
import Scenarios
import Testing

/// The ranges that docs/scenario.md tells of numbers, against what the decoder takes.
@Suite struct NumericRangeTests {
  /// A range as the document words it: its borders, whether they are in it, and whether only whole numbers are.
  private struct Wording {
    var low: Double?
    var high: Double?
    var hasLow = true
    var hasHigh = true
    var isWhole = false

    /// Nil of an unknown wording, so that a new one cannot slip by.
    init?(_ text: Substring) {
      var rest = text
      func take(_ prefix: String) -> Bool {
        guard rest.hasPrefix(prefix) else { return false }
        rest = rest.dropFirst(prefix.count)
        return true
      }
      func number() -> Double? {
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        rest = rest.dropFirst(digits.count)
        return Double(digits)
      }
      if take("a whole number") { isWhole = true } else if !take("a number") { return nil }
      if take(" above ") {
        (low, hasLow) = (number(), false)
      } else if take(" from ") {
        low = number()
        if take(" up to but not including ") {
          (high, hasHigh) = (number(), false)
        } else if take(" to ") {
          high = number()
          _ = take(" (percent)")
        } else if !take(" up") {
          return nil
        }
        if low == nil { return nil }
      }
      // A list of one for each layer, or the empty list: see the tests of the lists.
      guard rest.isEmpty || rest.hasPrefix(", ") else { return nil }
    }

    /// Just inside of each border, and far inside where there is none.
    var inside: [Double] {
      let least = hasLow ? low : low.map { isWhole ? $0 + 1 : $0.nextUp }
      let most = hasHigh ? high : high.map { isWhole ? $0 - 1 : $0.nextDown }
      return [least ?? -1e6, most ?? 1e6]
    }

    /// Just outside of each border; between whole numbers, where only those are allowed.
    var outside: [Double] {
      var values: [Double] = []
      if let low { values.append(!hasLow ? low : isWhole ? low - 1 : low.nextDown) }
      if let high { values.append(!hasHigh ? high : isWhole ? high + 1 : high.nextUp) }
      if isWhole { values.append((low ?? 0) + 0.5) }
      return values
    }
  }

  /// The document's keys whose values are numbers, with their wording.
  private static func documented() throws -> [(key: String, allowed: Substring)] {
    try page("docs/scenario.md").split(separator: "\n").compactMap { line in
      // "| `key` | what it is | type | default | allowed | when |"; the words hold no bar of their own.
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[0].hasPrefix("`"), ["number", "limit", "list"].contains(cells[2]) else {
        return nil
      }
      let allowed = cells[4].hasPrefix("none, or ") ? cells[4].dropFirst("none, or ".count) : Substring(cells[4])
      let isNumber = allowed.hasPrefix("a number") || allowed.hasPrefix("a whole number")
      guard cells[2] != "list" || isNumber else { return nil }
      return (cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`")), allowed)
    }
  }

  @Test func everyNumberJustInsideItsRangeIsTakenAndJustOutsideRefused() throws {
    let documented = try Self.documented()
    let numbers = ScenarioField.allCases.filter { if case .number = Scenario(seed: "")[$0] { true } else { false } }
    #expect(Set(numbers.map(\.rawValue)).isSubset(of: documented.map(\.key)))
    for (key, allowed) in documented {
      let field = try #require(ScenarioField(rawValue: key))
      let wording = try #require(Wording(allowed), "\(key): \(allowed)")
      for value in wording.inside { #expect(try Self.isTaken(field, value), "\(key): \(value)") }
      for value in wording.outside { #expect(try !Self.isTaken(field, value), "\(key): \(value)") }
    }
  }

  /// Whether a flag takes the value; a scenario file must think the same of it.
  private static func isTaken(_ field: ScenarioField, _ value: Double) throws -> Bool {
    let isFlagTaken = (try? field.parse("\(value)")) != nil
    do {
      let yaml = "seed: 1\n\(field.rawValue): \(value)\n"
      let file = try Preset(name: "p", yaml: yaml, source: "p.yaml")
      #expect(isFlagTaken && file.scenario[field] != .text("none"))
    } catch {
      // Of the one number of a list the file says that it was read as a list: dropout is [1.0].
      let found = field.isList ? "[\(value)]" : "\(value)"
      let sentence = "\(field.rawValue) is \(found); allowed is \(field.allowed)."
      #expect(!isFlagTaken && error.description.hasSuffix(sentence), "\(error)")
    }
    return isFlagTaken
  }
}
