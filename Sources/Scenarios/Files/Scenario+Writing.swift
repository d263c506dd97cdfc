import Datasets
import Yams

extension Scenario {
  /// The scenario as a YAML file: the seed, and each field that is not at its default.
  ///
  /// Reading the file gives this scenario again, whatever its texts hold.
  package func yaml() -> String {
    let defaults = Scenario(seed: "")
    let fields = ScenarioField.allCases.filter { $0 == .seed || self[$0] != defaults[$0] }
    let pairs = fields.map { (Node($0.rawValue), Self.node(of: self[$0])) }
    do {
      let node = Node.mapping(Node.Mapping(pairs))
      return try Yams.serialize(node: node, width: -1, allowUnicode: true).escapedYAML()
    } catch {
      preconditionFailure("a mapping of scalars could not be written into memory: \(error)")
    }
  }

  /// Numbers, booleans and plain words as they are, every other text quoted.
  private static func node(of value: ScenarioValue) -> Node {
    switch value {
    case .number, .flag: Node(value.description)
    case .text(let text): scalar(text)
    case .list(let items): .sequence(Node.Sequence(items.map(item), Tag(.implicit), .flow))
    }
  }

  private static func item(_ text: String) -> Node {
    Double(decimal: text) == nil ? scalar(text) : Node(text, Tag(.implicit), .plain)
  }

  private static func scalar(_ text: String) -> Node {
    let isCount = Int(text) != nil && !text.hasPrefix("+")
    let isWord = words.contains(text)
    return Node(text, Tag(.implicit), isCount || isWord ? .plain : .doubleQuoted)
  }

  private static let words: Set<String> = Set(
    ScenarioField.allCases.flatMap { field in field.steps.map(\.description) } + Feature.allCases.map(\.rawValue)
      + Dataset.allCases.map(\.rawValue) + [ScenarioField.none])

  /// The name of a file of this scenario, without its ending: playground-DATASET-SEED, the seed reduced to what names
  /// may hold.
  package var fileName: String {
    let safe = seed.map { character in
      character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character)) ? character : "_"
    }
    return "playground-\(activeDataset.rawValue)-\(String(safe.prefix(64)))"
  }
}
