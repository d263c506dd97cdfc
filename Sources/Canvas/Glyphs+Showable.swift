import Foundation

extension Glyphs {
  /// What stands in the one cell of a character as people count them, be it a letter with its marks: the same as one
  /// scalar where there is one, or "?".
  package func showable(_ character: Character) -> Unicode.Scalar {
    let scalars = character.unicodeScalars
    if scalars.count == 1 { return showable(scalars[scalars.startIndex]) }
    let composed = String(character).precomposedStringWithCanonicalMapping.unicodeScalars
    return composed.count == 1 ? showable(composed[composed.startIndex]) : "?"
  }

  /// What stands in a cell for a character of a text from outside, such as a seed or a preset's story: itself, or "?".
  ///
  /// Replaced is what does not fill exactly one column of a terminal (control characters, marks, wide characters) and,
  /// in the ASCII tier, everything beyond ASCII that has no likeness there.
  package func showable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) ? scalar : "?" }
    if ellipsis.isASCII { return scalar.asciiLikeness ?? "?" }
    return scalar.fillsOneColumn ? scalar : "?"
  }
}

extension Unicode.Scalar {
  /// The ASCII character that stands for one beyond ASCII; nil where none is like it.
  package var asciiLikeness: Unicode.Scalar? {
    switch self {
    case "–", "—", "−": "-"
    case "‘", "’": "'"
    case "“", "”": "\""
    case "…": "~"
    case "×": "x"
    case "·": "*"
    case "‖": "|"
    case "²", "₂": "2"
    case "₁": "1"
    // The letters of the fields' formulas: α of an activation, β₁ of an optimizer, σ of noise.
    case "α": "a"
    case "β": "b"
    case "δ": "d"
    case "ε": "e"
    case "μ": "m"
    case "ρ": "r"
    case "σ": "s"
    case "Σ": "S"
    case "Δ": "D"
    default: nil
    }
  }

  /// Blocks of characters that are two columns wide, or of which terminals differ: Hangul with its parts, CJK,
  /// full-width forms, pictographs.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F000...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// Whether a terminal shows it in one column.
  fileprivate var fillsOneColumn: Bool {
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .spacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator,
      .surrogate,
      .privateUse, .unassigned:
      false
    default:
      !properties.isEmojiPresentation && !properties.isDefaultIgnorableCodePoint
        && !Self.wide.contains { $0.contains(value) }
    }
  }
}
