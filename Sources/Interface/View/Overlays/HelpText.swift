/// The keymap as the help screen tells it.
package enum HelpText {
  /// One row of the help.
  package enum Row: Equatable, Sendable {
    case heading(String)
    case binding(keys: String, help: String)
    case text(String)
    case blank
  }

  /// All rows, group by group, then what differs from the browser.
  package static func rows(isASCII: Bool) -> [Row] {
    var rows: [Row] = []
    for group in KeyMap.groups {
      rows.append(.heading(group.title))
      rows += group.bindings.map { .binding(keys: keys(of: $0, isASCII: isASCII), help: $0.help) }
      rows.append(.blank)
    }
    rows.append(.heading("Unlike the browser"))
    rows += differences.map(Row.text)
    return rows
  }

  /// The names of a binding's keys, in order.
  package static func keys(of binding: Binding, isASCII: Bool) -> String {
    binding.keys.map { $0.name(isASCII: isASCII) }.joined(separator: " ")
  }

  /// The binding that a row tells of.
  static func binding(of row: Row) -> Binding? {
    guard case .binding(_, let help) = row else { return nil }
    return KeyMap.bindings.first { $0.help == help }
  }

  private static let differences = [
    "Reset and every rebuild start again from the seed, so that what the",
    "screen shows can be repeated; R draws further random weights, as the",
    "browser's Reset does. Regularization and its rate change while training",
    "goes on; the browser starts anew. Leaving L1 revives its dead links.",
  ]
}
