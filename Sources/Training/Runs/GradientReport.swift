import Neural

/// What comes of comparing back-propagation with central differences: the arrays, a verdict on all, and what to know.
package struct GradientReport: Equatable, Sendable {
  /// Training examples that are compared on.
  static let mostExamples = 100
  /// Parameters of a network all of which are compared where nothing is said; each costs passes through all of them.
  package static let mostCompared = 3000
  /// Parameters of each array that are compared of a larger one.
  package static let usualSample = 100

  /// The comparison of each array of each layer; empty without training examples.
  package let comparisons: [GradientComparison]
  /// What the comparison leaves open, a sentence each.
  package let notes: [String]

  /// Whether fewer parameters than have a gradient were compared somewhere.
  package var isPartial: Bool { comparisons.contains { $0.checked < $0.count } }
  /// Parameters left out near a kink.
  package var nearKink: Int { comparisons.reduce(0) { $0 + $1.nearKink } }

  /// The verdict on all: one array that differs is enough, and so is one that agrees where the rest is untested.
  package var verdict: GradientComparison.Verdict {
    let verdicts = comparisons.map(\.verdict)
    return verdicts.contains(.differs) ? .differs : verdicts.contains(.agrees) ? .agrees : .untested
  }

  /// The verdict on all in a sentence.
  package var summary: String {
    let differing = comparisons.count { $0.verdict == .differs }
    let agreeing = comparisons.count { $0.verdict == .agrees }
    let rest = comparisons.count - differing - agreeing
    var text =
      switch verdict {
      case .agrees: "Agrees: \(arrays(agreeing)) below 1e-6"
      case .differs: "Differs: \(arrays(differing)) not below 1e-6"
      case .untested: "Nothing was compared"
      }
    if verdict != .untested && rest > 0 { text += ", \(rest) not compared" }
    let parameters = nearKink == 1 ? "1 parameter" : "\(nearKink) parameters"
    return text + (nearKink > 0 ? "; \(parameters) near a kink left out." : ".")
  }

  private func arrays(_ number: Int) -> String {
    number == comparisons.count && number > 1
      ? (number == 2 ? "both arrays" : "all \(number) arrays") : "\(number) of \(comparisons.count) arrays"
  }
}

extension GradientComparison {
  /// How many parameters were compared of how many, and how many were near a kink.
  package var share: String {
    "\(checked) of \(count)" + (nearKink > 0 ? ", \(nearKink) near a kink" : "")
  }
}
