import Datasets

extension ScenarioLink {
  /// The link that the browser itself would write for a scenario, and a line on each thing that it cannot carry.
  ///
  /// Keys in the browser's order, those that are null left out, then a course's goals, what is hidden last; numbers as
  /// JavaScript prints them.
  package static func link(for scenario: Scenario) -> (link: String, losses: [String]) {
    var entries = order.compactMap { entry($0, of: scenario) }
    entries += scenario.goals
    entries += scenario.hide.map { item in
      let (name, isHidden) = Scenario.hiding(item)
      return "\(escaped(name))\(HiddenControl.suffix)=\(isHidden)"
    }
    return (page + "#" + entries.joined(separator: "&"), losses(of: scenario))
  }

  private static let order = [
    "activation", "regularization", "batchSize", "dataset", "regDataset", "learningRate", "regularizationRate", "noise",
    "networkShape", "seed", "showTestData", "discretize", "percTrainData", "x", "y", "xTimesY", "xSquared", "ySquared",
    "cosX", "sinX", "cosY", "sinY", "collectStats", "tutorial", "problem", "initZero", "hideText",
  ]

  private static func entry(_ key: String, of scenario: Scenario) -> String? {
    if let feature = Feature(rawValue: key) { return "\(key)=\(scenario.features.contains(feature))" }
    guard let field = ScenarioField.allCases.first(where: { $0.linkKeys == [key] }) else { return nil }
    // What the browser holds as null.
    if field == .regularization && scenario.regularization == .none { return nil }
    if field == .tutorial && scenario.tutorial == nil { return nil }
    switch scenario[field] {
    case .text(let text) where !field.isBrowsers(word: text): return nil
    case .text(let text): return "\(key)=\(escaped(text))"
    case .number(let number): return "\(key)=\(String(javaScript: number))"
    case .flag(let flag): return "\(key)=\(flag)"
    case .list(let items): return "\(key)=\(items.joined(separator: ","))"
    }
  }

  private static func losses(of scenario: Scenario) -> [String] {
    let defaults = Scenario(seed: scenario.seed)
    var losses: [String] = []
    for field in ScenarioField.allCases where scenario[field] != defaults[field] {
      if let lack = field.linkLacks { losses.append("\(field.rawValue) is lost, a link has no \(lack)") }
      if case .text(let word) = scenario[field], !field.isBrowsers(word: word) {
        losses.append("\(field.rawValue) is lost, a link has no \(word)")
      }
    }
    for (field, text) in [(ScenarioField.seed, scenario.seed), (.tutorial, scenario.tutorial ?? "x")] {
      if text.javaScriptTrimmed.isEmpty {
        losses.append("\(field.rawValue) is blank, which a link cannot say")
      } else if escaped(text) != text {
        losses.append("\(field.rawValue) has characters that a link cannot carry, the browser takes another text")
      }
    }
    return losses
  }

  /// A text without what the address bar of a browser would change, or what would end it: those bytes as %XX.
  ///
  /// The browser's page does not decode them.
  private static func escaped(_ text: String) -> String {
    LinkEscapes.percentEncoded(text, besides: "\"<>`&=")
  }
}
