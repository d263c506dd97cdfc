/// A link of playground.tensorflow.org: "#key=value&key=value", read and written as the browser does.
package enum ScenarioLink {
  /// The page that links open.
  package static let page = "https://playground.tensorflow.org/"

  /// Whether a text given as a scenario is a link.
  package static func isLink(_ text: String) -> Bool {
    text.contains("=") || text.contains("#") || text.contains("://")
  }

  /// The scenario of a link, whole or only what follows #, and a note on each thing in it that was not taken as it is.
  ///
  /// No URL-decoding, the last of duplicate keys wins, unknown keys and unknown words are ignored, blank values are the
  /// defaults, every boolean but "false" is true: all as in the browser.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - seed: Where the seed comes from when the link names none.
  /// - Throws: ``DataError`` for what would break the browser: a number that is none, a layer without units.
  package static func read(_ link: String, seed: () -> String) throws(DataError) -> (
    scenario: Scenario, notes: [String]
  ) {
    var reader = LinkReader(link)
    try reader.readSeed(seed)
    reader.readWords()
    reader.readSwitches()
    reader.readHiding()
    try reader.readNumbers()
    try reader.readShape()
    reader.noteUnknownKeys()
    return (reader.scenario, reader.notes)
  }
}

extension ScenarioField {
  /// The keys under which a link carries the field, but for hidden controls, which have keys of their own.
  ///
  /// None where the browser has no such thing.
  var linkKeys: [String] {
    switch self {
    case .trainRatio: ["percTrainData"]
    case .hidden: ["networkShape"]
    case .features: Feature.allCases.map(\.rawValue)
    case .hide: []
    default: isBrowsers ? [rawValue] : []
    }
  }

  /// What a link cannot carry of the field, to complete "a link has no …"; nil where it carries it.
  var linkLacks: String? {
    if isBrowsers { return nil }
    return switch group {
    case .run: "stop conditions"
    case .data: "such setting of the data"
    case .layers: "such setting of the layers"
    case .loss: "losses to choose from"
    case .optimizer: "optimizers, schedules and rules"
    case .regularization: "such regularization"
    case .view: "such view"
    }
  }

  /// Whether the browser knows a word of the field.
  func isBrowsers(word: String) -> Bool {
    switch self {
    case .activation: ["relu", "tanh", "sigmoid", "linear"].contains(word)
    case .regularization: ["none", "L1", "L2"].contains(word)
    case .dataset, .regDataset: Dataset.browser.contains { $0.rawValue == word }
    default: true
    }
  }
}

/// The names that the browser knows for controls and features to hide, without `_hide`.
enum HiddenControl {
  /// The suffix of their keys.
  static let suffix = "_hide"

  /// Whether the browser has something of this name to hide.
  static func isKnown(_ name: String) -> Bool {
    controls.contains(name) || Feature(rawValue: name) != nil
      || (name.hasPrefix("numNodes") && Int(name.dropFirst("numNodes".count)) != nil)
  }

  private static let controls: Set<String> = [
    "showTestData", "discretize", "playButton", "stepButton", "resetButton", "learningRate", "activation",
    "regularization", "regularizationRate", "problem", "dataset", "percTrainData", "noise", "batchSize",
    "numHiddenLayers",
  ]
}
