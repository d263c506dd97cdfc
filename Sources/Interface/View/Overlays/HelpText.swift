import Canvas

/// The keymap as the help screen tells it.
package enum HelpText {
  /// One row of the help.
  package enum Row: Equatable, Sendable {
    case heading(String)
    case binding(keys: String, help: String)
    /// The rest of a help that is too long for its row.
    case continued(String)
    case text(String)
    case blank
  }

  /// All rows, group by group, then how weights are set, what the signs mean and what differs from the browser; sentences broken at `width` columns, of which
  /// `keyWidth` go to the keys.
  package static func rows(isASCII: Bool, width: Int = 200, keyWidth: Int = 0) -> [Row] {
    var rows: [Row] = []
    for group in KeyMap.groups {
      rows.append(.heading(group.title))
      for binding in group.bindings {
        let lines = wrapped(binding.help, to: max(10, width - keyWidth))
        rows.append(.binding(keys: keys(of: binding, isASCII: isASCII), help: lines.first ?? ""))
        rows += lines.dropFirst().map(Row.continued)
      }
      rows.append(.blank)
    }
    rows.append(.heading("Setting weights by hand"))
    rows += wrapped(weights, to: max(10, width - 2)).map(Row.text)
    rows.append(.blank)
    rows.append(.heading("What the signs mean"))
    for line in signs(Glyphs(isASCII ? .ascii : .braille)) {
      rows += wrapped(line, to: max(10, width - 2)).map(Row.text)
    }
    rows.append(.blank)
    rows.append(.heading("Unlike the browser"))
    rows += wrapped(differences, to: max(10, width - 2)).map(Row.text)
    return rows
  }

  /// The names of a binding's keys, in order.
  package static func keys(of binding: Binding, isASCII: Bool) -> String {
    binding.keys.map { $0.name(isASCII: isASCII) }.joined(separator: " ")
  }

  /// The binding that a row tells of.
  static func binding(of row: Row) -> Binding? {
    guard case .binding(let keys, let help) = row else { return nil }
    return KeyMap.bindings.first {
      $0.help.hasPrefix(help) && (Self.keys(of: $0, isASCII: false) == keys || Self.keys(of: $0, isASCII: true) == keys)
    }
  }

  private static func signs(_ glyphs: Glyphs) -> [String] {
    [
      "Map: \(glyphs.positive) and \(glyphs.negative) are examples of the classes +1 and \(glyphs.minus)1, "
        + "\(glyphs.testPositive) and \(glyphs.testNegative) those of the test set; the ground is the network's answer.",
      "Network: a line is a weight, in the colour of its sign and the stronger the larger, dim where it is 0; \(glyphs.bias) before a unit "
        + "is its bias; a unit's picture is its own answer over the map; +5 above or below a layer counts units that "
        + "have no room; below its number of units stands what sets it apart: its activation where they differ, d.2 for "
        + "dropout 0.2, BN for batch normalization, α.5 for its α.",
      "Status: the losses, the share of right answers of the test set, the epochs a second, and the learning rate of "
        + "the next epoch where a schedule changes it; \(glyphs.noNumber) stands where there is no number.",
    ]
  }

  private static let weights = """
    Tab or the arrows lead to a unit. Enter goes to its strongest weight, up and down to its other ones, Esc back to \
    the unit; Tab from a unit goes to its bias. On a weight or bias Enter opens a field for any number, a digit begins \
    one at once, + and - step by a tenth. K makes the weights of now those that reset comes back to.
    """

  private static let differences = """
    Reset and every rebuild start again from the seed, so that what the screen shows can be repeated; R draws further \
    random weights, as the browser's Reset does. Regularization and its rate change while training goes on; the \
    browser starts anew. Leaving L1 revives its dead links.
    """
}
