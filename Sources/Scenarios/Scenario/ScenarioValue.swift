/// The value of a scenario's field, as a file, a flag or a key press gives it.
package enum ScenarioValue: Equatable, Sendable {
  /// A word: a dataset, an activation, a seed.
  case text(String)
  /// A number.
  case number(Double)
  /// On or off.
  case flag(Bool)
  /// Words or numbers in order: features, units of the hidden layers.
  case list([String])
}

extension ScenarioValue: CustomStringConvertible {
  /// The value as a person types it.
  package var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(shortest: number)
    case .flag(let flag): String(flag)
    case .list(let items): items.joined(separator: ",")
    }
  }
}

extension String {
  /// The shortest decimal text that reads back as the same number, without ".0": 10, 0.03, 1e-05.
  package init(shortest number: Double) {
    let text = "\(number)"
    self = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
