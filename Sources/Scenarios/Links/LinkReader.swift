import Datasets
import Files

/// Reads the keys of a link into a scenario, kind by kind, and notes what it does not take as it is.
struct LinkReader {
  /// What has been read so far, the defaults elsewhere.
  private(set) var scenario = Scenario(seed: "")
  /// A line for each value that was ignored or replaced.
  private(set) var notes: [String] = []
  private let text: LinkText

  /// A reader at the start of a link.
  ///
  /// - Throws: ``DataError`` where it is none of the playground.
  init(_ link: String) throws(DataError) {
    text = try LinkText(link)
    notes = text.notes
  }

  /// The seed, or one that is drawn where the link has none, and the tutorial: texts as they stand.
  mutating func readSeed(_ draw: () -> String) throws(DataError) {
    guard scenario.set(.seed, .text(text.value("seed") ?? draw())) else {
      throw error("seed", ScenarioField.seed.allowed)
    }
    scenario.tutorial = text.value("tutorial")
  }

  /// The value of a key, decoded, with a note where the browser would not have done so.
  private mutating func value(_ key: String) -> String? {
    guard let value = text.value(key), let decoded = LinkEscapes.percentDecoded(value) else { return text.value(key) }
    note(key, "was read as \(decoded.quoted)")
    return decoded
  }

  /// Words of a fixed set; unknown ones leave the default.
  mutating func readWords() {
    for field in [ScenarioField.activation, .regularization, .dataset, .regDataset, .problem] {
      guard let word = self.value(field.rawValue) else { continue }
      let isKnown = field != .dataset || Dataset(rawValue: word)?.problem == .classification
      if !isKnown || !field.isBrowsers(word: word) || !scenario.set(field, .text(word)) {
        note(field.rawValue, "is not known to the browser, \(scenario[field]) is taken")
      }
    }
  }

  /// Booleans: the features, and the switches.
  mutating func readSwitches() {
    scenario.features = Feature.allCases.filter { feature in
      boolean(feature.rawValue) ?? (feature == .x || feature == .y)
    }
    for field in ScenarioField.allCases where field.isBrowsers {
      guard case .flag = scenario[field], let flag = boolean(field.rawValue) else { continue }
      _ = scenario.set(field, .flag(flag))
    }
  }

  private mutating func boolean(_ key: String) -> Bool? {
    guard let value = self.value(key) else { return nil }
    if value != "true" && value != "false" { note(key, "counts as true, as all but false does") }
    return value != "false"
  }

  /// What the link hides: only the exact "true" does, but the others are kept as well, since the browser keeps them.
  mutating func readHiding() {
    for key in text.keys where key.hasSuffix(HiddenControl.suffix) {
      let name = String(key.dropLast(HiddenControl.suffix.count))
      let value = text.text(key) ?? ""
      scenario.hide.append(value == "true" ? name : name + Scenario.inSight)
      if value != "true" && value != "false" { note(key, "does not hide, only true does") }
      if !HiddenControl.isKnown(name) { notes.append("\(key.quoted) hides nothing, there is no such control") }
    }
  }

  /// Goals that a course sets: kept as they stand.
  mutating func readGoals() {
    for key in text.keys where ScenarioLink.isGoal(key) {
      scenario.goals.append(text.text(key).map { "\(key)=\($0)" } ?? key)
    }
  }

  /// Numbers; what the browser takes though no control could be so is replaced by what has the same effect.
  mutating func readNumbers() throws(DataError) {
    for field in [ScenarioField.learningRate, .regularizationRate] {
      guard let number = try number(field.rawValue) else { continue }
      guard scenario.set(field, .number(number)) else { throw error(field.rawValue, field.allowed) }
    }
    try read(.noise, by: Self.sanitizedNoise)
    try read(.trainRatio, by: Self.equivalentRatio)
    try read(.batchSize, by: Self.equivalentBatchSize)
  }

  private mutating func read(_ field: ScenarioField, by replace: (Double) -> Double) throws(DataError) {
    let key = field.linkKeys[0]
    guard let number = try number(key) else { return }
    let replaced = replace(number)
    guard scenario.set(field, .number(replaced)) else { throw error(key, field.allowed) }
    guard replaced != number else { return }
    let isNever = field == .batchSize && replaced == Self.never
    note(key, isNever ? "never updates the weights" : "has the effect of \(String(javaScript: replaced))")
  }

  private mutating func number(_ key: String) throws(DataError) -> Double? {
    guard let value = self.value(key) else { return nil }
    let number = Double(javaScript: value)
    if number.isNaN { throw error(key, "a number") }
    return number
  }

  /// Units of the hidden layers: "4,2", or nothing after the = for none.
  mutating func readShape() throws(DataError) {
    let key = "networkShape"
    guard text.has(key) else { return }
    guard text.text(key) != nil else { throw error(key, "networkShape=4,2, or networkShape= for no layer") }
    let value = self.value(key) ?? text.text(key) ?? ""
    let pieces = value.isEmpty ? [] : value.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = pieces.map { Double(javaScript: String($0)) }
    // The browser counts units up from 0 while they are less than the number.
    let units = numbers.map { $0.rounded(.up) }
    guard scenario.set(.hidden, .list(units.map { String(shortest: $0) })) else {
      throw error(key, ScenarioField.hidden.allowed)
    }
    if units != numbers { note(key, "has the effect of \(scenario[.hidden])") }
  }

  /// Notes the keys that nothing reads.
  mutating func noteUnknownKeys() {
    for key in text.keys where !ScenarioLink.isKnown(key) {
      notes.append("the browser knows no key \(key.quoted)")
    }
  }

  private mutating func note(_ key: String, _ effect: String) {
    notes.append("\(key) is \((text.text(key) ?? "").quoted), which \(effect)")
  }

  private func error(_ key: String, _ allowed: String) -> DataError {
    let found = text.text(key).map(\.quoted) ?? "without a value"
    return DataError(source: "link", problem: "\(key) is \(found); allowed is \(allowed)")
  }
}
