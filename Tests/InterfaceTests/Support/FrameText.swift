import Canvas
@testable import Interface

/// A frame as a text that people can read and compare: its glyphs, then its inks and its grounds, a letter for a cell.
struct FrameText {
  private let theme: Theme
  private let buffer: Buffer

  /// The text of a model's screen.
  init(_ model: Model) {
    theme = model.theme
    buffer = view(model)
  }

  /// What stands at the head of every frame.
  private static let legend = """
    inks: 1 text 2 quiet 3 bright 4 frame 5 hot key 6 focus 7 running 8 warning 9 class +1 0 class −1
    : training curve = test curve + point of class +1 ~ point of class −1 · standard ? not of the theme
    shades: A orange next to zero and on, _ zero, a blue next to zero and on; faded in Greek, of links in Cyrillic
    """

  /// All parts.
  var text: String {
    let size = "\(buffer.size.columns)×\(buffer.size.rows) \(theme.depth.rawValue) \(theme.background.rawValue)"
    var parts = [size + "\n" + Self.legend, block { $0.glyph }, "inks\n" + block(ink)]
    if buffer.cells.contains(where: { ground($0) != " " }) { parts.append("grounds\n" + block(ground)) }
    if buffer.cells.contains(where: { attributes($0) != " " }) {
      parts.append("attributes: b bold d dim ? others\n" + block(attributes))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func block(_ letter: (Cell) -> Unicode.Scalar) -> String {
    (0..<buffer.size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<buffer.size.columns { line.append(letter(buffer[column, row])) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  private func ink(_ cell: Cell) -> Unicode.Scalar {
    if cell.glyph == " " && cell.style.attributes.isDisjoint(with: [.underline, .reverse]) { return " " }
    return role(cell.style) ?? shade(cell.style.foreground) ?? (cell.style.foreground == .standard ? "·" : "?")
  }

  private func ground(_ cell: Cell) -> Unicode.Scalar {
    if cell.style.background == .standard { return " " }
    if cell.style.background == theme.focus.background { return "6" }
    return shade(cell.style.background) ?? "?"
  }

  /// Attributes that are not told by the role of the ink.
  private func attributes(_ cell: Cell) -> Unicode.Scalar {
    let attributes = cell.style.attributes
    if cell.glyph == " " || attributes.isEmpty || role(cell.style) != nil { return " " }
    return attributes == .bold ? "b" : attributes == .dim ? "d" : "?"
  }

  private func role(_ style: Style) -> Unicode.Scalar? {
    let roles: [(Style, Unicode.Scalar)] = [
      (theme.text, "1"), (theme.quiet, "2"), (theme.bright, "3"), (theme.frame, "4"), (theme.hotKey, "5"),
      (theme.focus, "6"), (theme.running, "7"), (theme.warning, "8"), (theme.positive, "9"), (theme.negative, "0"),
      (theme.trainCurve, ":"), (theme.testCurve, "="), (Style(theme.positivePoint, on: .standard, .bold), "+"),
      (Style(theme.negativePoint, on: .standard, .bold), "~"),
    ]
    return roles.first { role, _ in
      role.foreground == style.foreground && role.attributes == style.attributes
        && (role.background == .standard || role.background == style.background)
    }?.1
  }

  private func shade(_ color: Color) -> Unicode.Scalar? {
    guard color != .standard else { return nil }
    let ramps: [(HeatRamp, UInt32, UInt32)] = [
      (theme.heat, 0x41, 0x61), (theme.fadedHeat, 0x391, 0x3B1), (theme.links, 0x410, 0x430),
    ]
    for (ramp, negative, positive) in ramps {
      guard let index = ramp.shades.firstIndex(of: color) else { continue }
      let middle = ramp.shades.count / 2
      let isOdd = ramp.shades.count % 2 == 1
      if isOdd && index == middle { return "_" }
      return index < middle
        ? Unicode.Scalar(negative + UInt32(middle - 1 - index))
        : Unicode.Scalar(positive + UInt32(index - middle - (isOdd ? 1 : 0)))
    }
    return nil
  }
}
