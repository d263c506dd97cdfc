/// A link of playground.tensorflow.org: "#key=value&key=value", read as the browser reads it.
package enum ScenarioLink {
  /// Whether a text given as a scenario is a link.
  package static func isLink(_ text: String) -> Bool {
    text.contains("=") || text.contains("#") || text.contains("://")
  }

  /// The scenario of a link, whole or only what follows #.
  ///
  /// No URL-decoding, the last of duplicate keys wins, unknown keys and unknown words are ignored, blank values are the
  /// defaults, every boolean but "false" is true: all as in the browser.
  ///
  /// - Throws: ``DataError`` for what would break the browser: a number that is none, a layer without units.
  package static func scenario(_ link: String, seed: () -> String) throws(DataError) -> Scenario {
    let reader = Reader(link)
    var scenario = Scenario(seed: "")
    try reader.seed(&scenario, seed)
    reader.words(&scenario)
    try reader.numbers(&scenario)
    try reader.shape(&scenario)
    reader.booleans(&scenario)
    return scenario
  }
}

/// Reads the keys of a link, kind by kind.
private struct Reader {
  /// The last value of each key that has an =.
  private var values: [String: String] = [:]
  /// The keys whose last entry has no =.
  private var bareKeys: Set<String> = []

  init(_ link: String) {
    let hash = link.firstIndex(of: "#").map { link[link.index(after: $0)...] } ?? Substring(link)
    for entry in hash.split(separator: "&") {
      let pieces = entry.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      values[pieces[0]] = pieces.count > 1 ? pieces[1] : nil
      if pieces.count > 1 { bareKeys.remove(pieces[0]) } else { bareKeys.insert(pieces[0]) }
    }
  }

  /// The value of a key, where there is one that is not blank.
  func value(_ key: String) -> String? {
    values[key].flatMap { $0.trimmed.isEmpty ? nil : $0 }
  }

  /// The seed, or one that is drawn where the link has none.
  func seed(_ scenario: inout Scenario, _ draw: () -> String) throws(DataError) {
    guard scenario.set(.seed, .text(value("seed") ?? draw())) else {
      throw error("seed", ScenarioField.seed.allowed)
    }
  }

  /// Words of a fixed set; unknown ones leave the default.
  func words(_ scenario: inout Scenario) {
    for field in [ScenarioField.activation, .regularization, .regDataset] {
      if let value = value(field.rawValue) { _ = scenario.set(field, .text(value)) }
    }
    if let value = value("dataset"), Dataset(rawValue: value)?.problem == .classification {
      _ = scenario.set(.dataset, .text(value))
    }
    if let value = value("problem") { _ = scenario.set(.problem, .text(value)) }
  }

  /// Numbers; a noise above 80 becomes 50 and a negative one 0, as the browser's own check has it.
  func numbers(_ scenario: inout Scenario) throws(DataError) {
    if let noise = try number("noise") { scenario.noise = noise > 80 ? 50 : max(0, noise) }
    try set(.trainRatio, from: "percTrainData", &scenario)
    for field in [ScenarioField.batchSize, .learningRate, .regularizationRate] {
      try set(field, from: field.rawValue, &scenario)
    }
  }

  private func set(_ field: ScenarioField, from key: String, _ scenario: inout Scenario) throws(DataError) {
    guard let number = try number(key) else { return }
    guard scenario.set(field, .number(number)) else { throw error(key, field.allowed) }
  }

  private func number(_ key: String) throws(DataError) -> Double? {
    guard let text = value(key) else { return nil }
    guard let number = Double(text.trimmed), number.isFinite else { throw error(key, "a number") }
    return number
  }

  /// Units of the hidden layers: "4,2", or nothing after the = for none.
  func shape(_ scenario: inout Scenario) throws(DataError) {
    let key = "networkShape"
    if bareKeys.contains(key) { throw error(key, "networkShape=4,2, or networkShape= for no layer") }
    guard let text = values[key] else { return }
    let pieces = text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
    let items = pieces.map { String($0).trimmed }
    guard scenario.set(.hidden, .list(items)) else { throw error(key, ScenarioField.hidden.allowed) }
  }

  /// Booleans: the features, and the switches.
  func booleans(_ scenario: inout Scenario) {
    let isChosen: (Feature) -> Bool = { feature in
      boolean(feature.rawValue) ?? (feature == .x || feature == .y)
    }
    scenario.features = Feature.allCases.filter(isChosen)
    for field in [ScenarioField.initZero, .showTestData, .discretize] {
      if let flag = boolean(field.rawValue) { _ = scenario.set(field, .flag(flag)) }
    }
  }

  private func boolean(_ key: String) -> Bool? {
    value(key).map { $0 != "false" }
  }

  private func error(_ key: String, _ allowed: String) -> DataError {
    let found = values[key].map { "\"\($0)\"" } ?? "without a value"
    return DataError(source: "link", problem: "\(key) is \(found); allowed is \(allowed)")
  }
}
