import Canvas

/// What the terminal can show, and how it is to be opened.
package struct Capabilities: Equatable, Sendable {
  /// How many colours to use.
  package var colorDepth: ColorDepth
  /// Which characters to use.
  package var glyphs: GlyphSet
  /// The terminfo entry to open; empty when TERM names none.
  package var terminal: String
  /// Whether the locale cannot show the glyphs, so that a UTF-8 one must be set before opening.
  package var needsUTF8Locale: Bool
  /// The terminal's own background, as far as it tells.
  package var background: Background

  /// Capabilities by hand; `detect` finds them out.
  package init(
    colorDepth: ColorDepth, glyphs: GlyphSet, terminal: String, needsUTF8Locale: Bool = false,
    background: Background = .dark
  ) {
    self.colorDepth = colorDepth
    self.glyphs = glyphs
    self.terminal = terminal
    self.needsUTF8Locale = needsUTF8Locale
    self.background = background
  }

  /// Finds out what the terminal can show.
  ///
  /// What the user chose wins, as far as the terminal can follow.
  /// - Parameters:
  ///   - environment: TERM, COLORTERM, NO_COLOR and COLORFGBG are looked at.
  ///   - colorChoice: The user's choice of colours.
  ///   - glyphChoice: The user's choice of characters.
  ///   - codeset: The locale's character encoding, as nl_langinfo names it.
  ///   - terminfoExists: Whether there is a terminfo entry of a name.
  ///   - colors: How many colours a terminfo entry tells of.
  /// - Returns: The capabilities.
  package static func detect(
    environment: [String: String], colorChoice: ColorDepth?, glyphChoice: GlyphSet?, codeset: String,
    terminfoExists: (String) -> Bool, colors: (String) -> Int
  ) -> Capabilities {
    let term = environment["TERM"] ?? ""
    let isUTF8 = ["utf-8", "utf8"].contains(codeset.lowercased())
    let glyphs = glyphChoice ?? automaticGlyphs(term: term, isUTF8: isUTF8)
    let direct = directEntries(for: term).first(where: terminfoExists)
    let depth = colorDepth(
      wanted: colorChoice ?? wantedDepth(environment), hasDirectEntry: direct != nil, colors: colors(term))
    return Capabilities(
      colorDepth: depth,
      glyphs: glyphs,
      terminal: depth == .truecolor ? direct ?? term : term,
      needsUTF8Locale: glyphs != .ascii && !isUTF8,
      background: background(environment["COLORFGBG"])
    )
  }

  /// Terminals of old have fonts of their own: the VT series ASCII, the Linux console no braille.
  private static func automaticGlyphs(term: String, isUTF8: Bool) -> GlyphSet {
    if !isUTF8 || term.hasPrefix("vt1") || term.hasPrefix("vt2") { return .ascii }
    return term == "linux" || term.hasPrefix("linux-") ? .half : .braille
  }

  /// The depth asked for by the environment; `nil` leaves it to the terminal.
  private static func wantedDepth(_ environment: [String: String]) -> ColorDepth? {
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty { return .never }
    let announced = environment["COLORTERM"] ?? ""
    return announced == "truecolor" || announced == "24bit" ? .truecolor : nil
  }

  /// The deepest tier the terminal has that is not deeper than the one wanted.
  private static func colorDepth(wanted: ColorDepth?, hasDirectEntry: Bool, colors: Int) -> ColorDepth {
    let hasDirectColors = colors >= 1 << 24
    if wanted == .never { return .never }
    if wanted == .truecolor, hasDirectEntry { return .truecolor }
    if wanted == nil || wanted == .truecolor, hasDirectColors { return .truecolor }
    if wanted != .basic16, colors >= 256 { return .indexed256 }
    return colors >= 8 ? .basic16 : .never
  }

  /// Names under which terminfo may know a terminal's 24-bit kin, whose colours are numbered 0xRRGGBB.
  static func directEntries(for term: String) -> [String] {
    // GNU screen only ever passes on 256 colours, and the entry of a mere name says nothing.
    if term.isEmpty || term.hasPrefix("screen") { return [] }
    if term.hasSuffix("-direct") { return [term] }
    let suffix = "-256color"
    let base = term.hasSuffix(suffix) ? String(term.dropLast(suffix.count)) : term
    // kitty calls itself xterm-kitty, its entry is kitty-direct.
    let own = base.hasPrefix("xterm-") ? ["\(base.dropFirst("xterm-".count))-direct"] : []
    return ["\(base)-direct"] + own
  }

  /// COLORFGBG is "foreground;background", sometimes with a field between; 7 and 15 are the whites.
  private static func background(_ hint: String?) -> Background {
    switch hint?.split(separator: ";").last {
    case "7", "15": .light
    default: .dark
    }
  }
}
