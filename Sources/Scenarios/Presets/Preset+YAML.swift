import Files
import Yams

extension Preset {
  private static let keys = ["title", "summary", "chapter", "description", "scenario", "expect"]

  /// A preset from its YAML text.
  ///
  /// A file without `scenario:` is taken as the scenario alone: its fields stand at the top. An exported network is its
  /// scenario with the weights to start from.
  ///
  /// - Parameters:
  ///   - name: The name by which it is opened.
  ///   - yaml: The text.
  ///   - source: What errors call it: the path, as a rule.
  ///   - seed: Where the seed comes from when the file names none.
  /// - Throws: ``DataError`` at the line of the first mistake.
  package init(name: String, yaml: String, source: String, seed: () -> String = { "0.5" }) throws(DataError) {
    if let scenario = try Self.network(in: yaml, source: source, seed: seed) {
      self.init(name: name, scenario)
      return
    }
    let root = try Node.Mapping(yaml: yaml, source: source)
    if root["format"]?.string == StoredNetwork.format { throw StoredNetwork.noNetwork(source) }
    guard root["scenario"] != nil || root["title"] != nil || root["expect"] != nil else {
      self.init(name: name, try Self.scenario(root, source: source, seed: seed))
      return
    }
    for (key, _) in root where !Self.keys.contains(key.string ?? "") {
      let allowed = Self.keys.joined(separator: ", ")
      throw DataError(
        source: source, line: key.mark?.line,
        problem: "there is no key \"\((key.string ?? "").excerpt())\" in a preset; allowed are \(allowed)")
    }
    self.init(
      name: name,
      title: try Self.text("title", in: root, source: source),
      summary: try Self.text("summary", in: root, source: source),
      chapter: try Self.text("chapter", in: root, source: source),
      description: try Self.text("description", in: root, source: source),
      scenario: try Self.scenario(Self.scenarioMapping(in: root, source: source), source: source, seed: seed),
      expectations: try Self.expectations(in: root, source: source))
  }

  /// A scenario alone.
  private init(name: String, _ scenario: Scenario) {
    self.init(
      name: name, title: name, summary: "", chapter: "", description: "", scenario: scenario, expectations: [])
  }

  /// The scenario of an exported network; nil of a file that is none.
  private static func network(in text: String, source: String, seed: () -> String) throws(DataError) -> Scenario? {
    var text = text
    let result = text.withUTF8 { text -> Result<Scenario, DataError>? in
      let bytes = UnsafeRawBufferPointer(text)
      guard StoredNetwork.isFormat(of: bytes) else { return nil }
      do throws(DataError) {
        let scenario = try StoredNetwork(bytes, source: source).scenario(in: bytes) { mapping throws(DataError) in
          try Self.scenario(mapping, source: source, seed: seed)
        }
        return .success(scenario)
      } catch {
        return .failure(error)
      }
    }
    return try result?.get()
  }

  private static func text(_ key: String, in root: Node.Mapping, source: String) throws(DataError) -> String {
    guard let node = root[.init(key)] else { return "" }
    guard case .scalar(let scalar) = node else {
      throw DataError(source: source, line: node.mark?.line, problem: "\(key) is no text; allowed is a text")
    }
    return scalar.string.trimmed
  }

  private static func scenarioMapping(in root: Node.Mapping, source: String) throws(DataError) -> Node.Mapping {
    guard let node = root["scenario"] else { return Node.Mapping([]) }
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return Node.Mapping([]) }
    guard case .mapping(let mapping) = node else {
      throw DataError(source: source, line: node.mark?.line, problem: "scenario is no mapping of fields to values")
    }
    return mapping
  }

  private static func scenario(_ mapping: Node.Mapping, source: String, seed: () -> String) throws(DataError)
    -> Scenario
  {
    let hasSeed = mapping.keys.contains { $0.string == ScenarioField.seed.rawValue }
    var scenario = Scenario(seed: hasSeed ? "" : seed())
    try scenario.set(mapping, source: source)
    return scenario
  }
}
