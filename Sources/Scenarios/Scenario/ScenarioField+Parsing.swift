import Files

/// A value that a field does not take.
package struct InvalidValue: Error, Equatable, CustomStringConvertible {
  /// The field's name.
  package let field: String
  /// What was given.
  package let found: String
  /// What the field takes.
  package let allowed: String
  /// All words that there are, where the value is made of words.
  private let words: [String]
  private var conflict: String?

  /// A value of a field.
  init(field: String, found: String, allowed: String, words: [String] = []) {
    (self.field, self.found, self.allowed, self.words) = (field, found, allowed, words)
  }

  /// Values that are good alone but do not go together; the sentence says which.
  init(conflict: String) {
    self.init(field: "", found: "", allowed: "")
    self.conflict = conflict
  }

  /// The same error under another name of the field, as a flag has it.
  package func named(_ name: String) -> InvalidValue {
    InvalidValue(field: name, found: found, allowed: allowed, words: words)
  }

  /// "noise is 99; allowed is a number from 0 to 50".
  package var description: String {
    if let conflict { return conflict }
    return "\(field) is \(found.isEmpty ? "empty" : found.excerpt()); allowed is \(shortAllowed)"
  }

  /// What the field takes; of more words than a sentence can list the nearest, and where all of them are.
  private var shortAllowed: String {
    guard allowed.count > Limit.listLength, !words.isEmpty else { return allowed }
    let wrong = found.split { ",[] ".contains($0) }.map(String.init).first { !words.contains($0) } ?? found
    return "one of \(words.count) words, nearest are \(wrong.nearest(in: words).joined(separator: ", ")); "
      + "playground help train has all"
  }
}

extension ScenarioField {
  /// Whether the field holds a list.
  package var isList: Bool { slot.kind == .list }
  /// What a stop condition holds that never stops.
  static let none = "none"

  /// The value written as one text, as a flag or a scalar of a file has it; lists are separated by commas.
  package func parse(_ text: String) throws(InvalidValue) -> ScenarioValue {
    let slot = slot
    let isEmpty = slot.kind == .list && (text.trimmed.isEmpty || text.trimmed == Self.none)
    let value: ScenarioValue?
    if slot.kind == .list || slot.isPerLayer && text.contains(",") {
      let items = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      value = .list(isEmpty ? [] : items)
    } else {
      value = slot.kind.value(text)
    }
    guard let value else { throw invalid(text) }
    try check(value, as: text)
    return value
  }

  /// The error that says what the field takes.
  package func invalid(_ found: String) -> InvalidValue {
    InvalidValue(field: rawValue, found: found, allowed: allowed, words: slot.words)
  }

  /// Throws unless a scenario takes the value.
  private func check(_ value: ScenarioValue, as text: String) throws(InvalidValue) {
    var scenario = Scenario(seed: "")
    guard scenario.set(self, value) else { throw invalid(text) }
  }
}

extension Double {
  /// A finite number in decimal notation, as people write it: no "nan", "inf" or hexadecimal.
  package init?(decimal text: String) {
    let allowed: Set<Character> = Set("0123456789+-.eE")
    guard text.allSatisfy(allowed.contains), let value = Double(text), value.isFinite else { return nil }
    self = value
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
