import Datasets
import Files

/// A link of playground.tensorflow.org: "#key=value&key=value", read and written as the browser does.
package enum ScenarioLink {
  /// The page that links open.
  package static let page = "https://playground.tensorflow.org/"

  /// Whether a text given as a scenario is a link.
  package static func isLink(_ text: String) -> Bool {
    text.contains("=") || text.contains("#") || text.contains("://")
      || text.contains(#/(?i)playground\.tensorflow\.org|https?%3A%2F%2F|%3D/#)
  }

  /// Whether a text that was pasted is meant as a link, good or not: an address, or what follows # in one.
  package static func isMeant(_ text: String) -> Bool {
    text.contains(#/(?i)https?(:|%3A)(/|%2F){2}|playground\.tensorflow\.org/#)
      || text.split(whereSeparator: { "#&?(<\"'`“‘[{ ".contains($0) }).contains { entry in
        entry.contains("=") && isKnown(String(entry.prefix { $0 != "=" }))
      }
  }

  /// The scenario of a link, whole or only what follows #, and a note on each thing in it that was not taken as it is.
  ///
  /// Texts are not decoded, the last of duplicate keys wins, unknown keys and unknown words are ignored, blank values
  /// are the defaults, every boolean but "false" is true: all as in the browser. What notes, mails and web pages make of
  /// a link is understood, with a note: it is escaped, wrapped, quoted.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - seed: Where the seed comes from when the link names none.
  /// - Throws: ``DataError`` for what would break the browser: a number that is none, a layer without units; and for the
  ///   address of another page.
  package static func read(_ link: String, seed: () -> String) throws(DataError) -> (
    scenario: Scenario, notes: [String]
  ) {
    var reader = try LinkReader(link)
    try reader.readSeed(seed)
    reader.readWords()
    reader.readSwitches()
    reader.readHiding()
    reader.readGoals()
    try reader.readNumbers()
    try reader.readShape()
    reader.noteUnknownKeys()
    return (reader.scenario, shortened(reader.notes))
  }

  /// As many notes as make one line that can be read, and the number of the others.
  private static func shortened(_ notes: [String]) -> [String] {
    var length = 0
    let shown = notes.prefix { note in
      length += note.count + 2
      return length <= 240
    }
    let rest = notes.count - shown.count
    return shown + (rest == 0 ? [] : ["and \(rest) more"])
  }

  /// Whether a key is one of the playground's, or of a course that has links of its own.
  static func isKnown(_ key: String) -> Bool {
    knownKeys.contains(key) || key.hasSuffix(HiddenControl.suffix) || isGoal(key)
  }

  /// Whether a key sets a goal of a course, as `goalTestLossMinThresholdFirst` does.
  static func isGoal(_ key: String) -> Bool {
    key.hasPrefix("goal") && key.dropFirst("goal".count).first?.isUppercase == true
  }

  private static let knownKeys = Set(ScenarioField.allCases.flatMap(\.linkKeys))
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
    case .hide, .goals: []
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
      || name.wholeMatch(of: #/numNodes[1-9][0-9]{0,5}/#) != nil
  }

  private static let controls: Set<String> = [
    "showTestData", "discretize", "playButton", "stepButton", "resetButton", "learningRate", "activation",
    "regularization", "regularizationRate", "problem", "dataset", "percTrainData", "noise", "batchSize",
    "numHiddenLayers",
  ]
}
