import Files
import Yams

extension Scenario {
  /// The fields that a YAML mapping names.
  ///
  /// - Throws: ``DataError`` at the line of an unknown key, a wrong type or a value out of range.
  static func fields(in mapping: Node.Mapping, source: String) throws(DataError) -> [ScenarioField: ScenarioValue] {
    var values: [ScenarioField: ScenarioValue] = [:]
    for (key, node) in mapping {
      let name = key.string ?? ""
      let line = key.mark?.line
      guard let field = ScenarioField(rawValue: name) else {
        let near = name.nearestTold(in: ScenarioField.allCases.map(\.rawValue))
        throw DataError(
          source: source, line: line,
          problem: "there is no field \"\(name.excerpt(30))\" in a scenario; \(near); docs/scenario.md has all")
      }
      do {
        values[field] = try field.parse(node)
      } catch {
        throw DataError(source: source, line: node.mark?.line ?? line, problem: error.description)
      }
    }
    return values
  }

  /// These fields put into the scenario, errors named after `source`.
  mutating func set(_ mapping: Node.Mapping, source: String) throws(DataError) {
    let before = self
    let values = try Self.fields(in: mapping, source: source)
    do throws(InvalidValue) {
      try set(values)
    } catch {
      let line = before.lastKey(of: mapping, in: error, values)?.mark?.line ?? mapping.mark?.line
      throw DataError(source: source, line: line, problem: error.description)
    }
  }

  /// The last of the keys that do not go together: without any of them this would not be refused, or not for this reason.
  private func lastKey(
    of mapping: Node.Mapping, in refusal: InvalidValue, _ values: [ScenarioField: ScenarioValue]
  ) -> Node? {
    Array(mapping.keys).last { key in
      guard let field = key.string.flatMap(ScenarioField.init(rawValue:)) else { return false }
      var scenario = self
      do throws(InvalidValue) {
        try scenario.set(values.filter { $0.key != field })
        return true
      } catch {
        return error != refusal
      }
    }
  }
}

extension ScenarioField {
  /// The value of a YAML node: a scalar as it is written (so that the seed 0.10 stays 0.10), or a list of scalars.
  func parse(_ node: Node) throws(InvalidValue) -> ScenarioValue {
    switch node {
    case .scalar(let scalar) where !isList:
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      if isQuoted && expectsPlain && scalar.string != Self.none {
        throw invalid("the text \"\(scalar.string.excerpt(20))\"")
      }
      return try parse(scalar.string)
    case .scalar(let scalar) where self == .dropout && !scalar.string.isEmpty: return try parse([scalar.string])
    case .scalar(let scalar): throw invalid(scalar.string)
    case .sequence(let sequence) where isList || slot.isPerLayer:
      var items: [String] = []
      for item in sequence {
        guard case .scalar(let scalar) = item else { throw invalid("a list of lists or mappings") }
        items.append(scalar.string)
      }
      return try parse(items)
    case .sequence: throw invalid("a list")
    case .mapping: throw invalid("a mapping")
    case .alias: throw invalid("an alias")
    }
  }

  /// The value of a list of words.
  private func parse(_ items: [String]) throws(InvalidValue) -> ScenarioValue {
    var scenario = Scenario(seed: "")
    guard scenario.set(self, .list(items)) else { throw invalid("[" + items.joined(separator: ", ") + "]") }
    return .list(items)
  }

  /// Whether a quoted scalar is the wrong type: numbers and booleans.
  private var expectsPlain: Bool {
    switch slot.kind {
    case .number, .limit, .flag: true
    case .text, .list: false
    }
  }
}
