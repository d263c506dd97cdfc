/// The single characters that drawing uses, one set for each tier.
package struct Glyphs: Sendable {
  /// Corners of frames: upper left, upper right, lower left, lower right.
  package let corners: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)
  /// Edge from left to right.
  package let horizontal: Unicode.Scalar
  /// Edge from top to bottom.
  package let vertical: Unicode.Scalar
  /// A point of class +1 in the training set.
  package let positive: Unicode.Scalar
  /// A point of class −1 in the training set.
  package let negative: Unicode.Scalar
  /// A point of class +1 in the test set.
  package let testPositive: Unicode.Scalar
  /// A point of class −1 in the test set.
  package let testNegative: Unicode.Scalar
  /// Training goes on.
  package let playing: Unicode.Scalar
  /// Training rests.
  package let paused: Unicode.Scalar
  /// Opens the focused value.
  package let focusLeft: Unicode.Scalar
  /// Closes the focused value.
  package let focusRight: Unicode.Scalar
  /// A switch that is on.
  package let on: Unicode.Scalar
  /// A switch that is off.
  package let off: Unicode.Scalar
  /// The bias of a unit.
  package let bias: Unicode.Scalar
  /// Full part of a slider.
  package let sliderFull: Unicode.Scalar
  /// Empty part of a slider.
  package let sliderEmpty: Unicode.Scalar
  /// Minus sign.
  package let minus: Unicode.Scalar
  /// Marks text that was cut.
  package let ellipsis: Unicode.Scalar
  /// Stands before a factor.
  package let times: Unicode.Scalar
  /// Stands where there is no number.
  package let noNumber: Unicode.Scalar
  /// Name of the Enter key.
  package let enter: String
  /// Name of the arrow keys.
  package let arrows: String
  /// Left and right side of the focused unit's map.
  package let unitLeft: Unicode.Scalar
  /// Right side of the focused unit's map.
  package let unitRight: Unicode.Scalar
  /// Cursor of a text field.
  package let cursor: Unicode.Scalar
}

extension Glyphs {
  /// The set of a tier.
  package init(_ set: GlyphSet) {
    self = set == .ascii ? .ascii : .unicode
  }

  /// The smaller form of a point's glyph, for points that stand close together.
  package func small(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    switch glyph {
    case "●": "•"
    case "○": "◦"
    default: glyph
    }
  }

  private static let unicode = Glyphs(
    corners: ("╭", "╮", "╰", "╯"), horizontal: "─", vertical: "│", positive: "●", negative: "○", testPositive: "◆",
    testNegative: "◇", playing: "▶", paused: "‖", focusLeft: "‹", focusRight: "›", on: "●", off: "○", bias: "▪",
    sliderFull: "━", sliderEmpty: "─", minus: "−", ellipsis: "…", times: "×", noNumber: "–", enter: "⏎",
    arrows: "←↑↓→", unitLeft: "▐", unitRight: "▌", cursor: "▏")

  private static let ascii = Glyphs(
    corners: ("+", "+", "+", "+"), horizontal: "-", vertical: "|", positive: "o", negative: "x", testPositive: "O",
    testNegative: "X", playing: ">", paused: "=", focusLeft: "<", focusRight: ">", on: "*", off: ".", bias: "'",
    sliderFull: "=", sliderEmpty: "-", minus: "-", ellipsis: "~", times: "x", noNumber: "-", enter: "Enter",
    arrows: "arrows", unitLeft: "{", unitRight: "}", cursor: "_")
}
