/// How many colours a screen may use.
///
/// Every tier has its own palette; none is a dimmed copy of another.
package enum ColorDepth: String, CaseIterable, Sendable {
  /// 24-bit colour.
  case truecolor
  /// The 256-entry palette.
  case indexed256 = "256"
  /// The eight basic colours, bold for their bright kin.
  case basic16 = "16"
  /// The terminal's own two colours, set off by bold, underline and reverse.
  case never
}

/// Which characters a screen may use.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Half blocks for maps, braille for lines.
  case braille
  /// Half blocks for maps and for lines, for fonts without braille.
  case half
  /// ASCII alone: a density ramp for maps, letters for points.
  case ascii
}
