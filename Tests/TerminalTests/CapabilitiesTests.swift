import Canvas
import Testing
@testable import Terminal

/// A terminal to detect, and what is to be found.
private struct Sample: Sendable, CustomTestStringConvertible {
  var environment: [String: String]
  var color: ColorDepth?
  var glyphs: GlyphSet?
  var codeset = "UTF-8"
  var expected: Capabilities

  init(
    _ environment: [String: String], color: ColorDepth? = nil, glyphs: GlyphSet? = nil, codeset: String = "UTF-8",
    is depth: ColorDepth, _ shown: GlyphSet, opens terminal: String, locale: Bool = false,
    background: Background = .dark
  ) {
    (self.environment, self.color, self.glyphs, self.codeset) = (environment, color, glyphs, codeset)
    expected = Capabilities(
      colorDepth: depth, glyphs: shown, terminal: terminal, needsUTF8Locale: locale, background: background)
  }

  var testDescription: String { "\(environment) \(color?.rawValue ?? "") \(glyphs?.rawValue ?? "") \(codeset)" }
}

@Suite struct CapabilitiesTests {
  private static let terminfo = [
    "xterm": 8, "xterm-256color": 256, "xterm-direct": 1 << 24, "tmux-256color": 256, "tmux-direct": 1 << 24,
    "screen-256color": 256, "screen": 8, "linux": 8, "vt100": 0, "vt220": 0, "dumb": 0, "st-256color": 256,
    "xterm-kitty": 256, "kitty-direct": 1 << 24, "xterm-16color": 16, "xterm-mono": 0,
  ]

  private static let xterm = "xterm-256color"
  private static let samples = [
    Sample(["TERM": xterm], is: .indexed256, .braille, opens: xterm),
    Sample(["TERM": xterm, "COLORTERM": "truecolor"], is: .truecolor, .braille, opens: "xterm-direct"),
    Sample(["TERM": xterm, "COLORTERM": "24bit"], is: .truecolor, .braille, opens: "xterm-direct"),
    Sample(["TERM": xterm, "COLORTERM": "yes"], is: .indexed256, .braille, opens: xterm),
    Sample(["TERM": xterm], color: .truecolor, is: .truecolor, .braille, opens: "xterm-direct"),
    Sample(["TERM": "xterm"], color: .truecolor, is: .truecolor, .braille, opens: "xterm-direct"),
    Sample(["TERM": "xterm-kitty"], color: .truecolor, is: .truecolor, .braille, opens: "kitty-direct"),
    Sample(["TERM": "tmux-256color", "COLORTERM": "truecolor"], is: .truecolor, .braille, opens: "tmux-direct"),
    Sample(["TERM": "screen-256color"], color: .truecolor, is: .indexed256, .braille, opens: "screen-256color"),
    Sample(["TERM": "st-256color"], color: .truecolor, is: .indexed256, .braille, opens: "st-256color"),
    Sample(["TERM": "xterm-direct"], is: .truecolor, .braille, opens: "xterm-direct"),
    Sample(["TERM": "xterm-direct"], color: .indexed256, is: .indexed256, .braille, opens: "xterm-direct"),
    // Fewer colours.
    Sample(["TERM": "xterm"], is: .basic16, .braille, opens: "xterm"),
    Sample(["TERM": "xterm"], color: .indexed256, is: .basic16, .braille, opens: "xterm"),
    Sample(["TERM": "xterm-16color"], is: .basic16, .braille, opens: "xterm-16color"),
    Sample(["TERM": xterm], color: .basic16, is: .basic16, .braille, opens: xterm),
    Sample(["TERM": "xterm-mono"], color: .basic16, is: .never, .braille, opens: "xterm-mono"),
    // NO_COLOR counts when it is not empty, and less than a choice.
    Sample(["TERM": xterm, "NO_COLOR": "1", "COLORTERM": "truecolor"], is: .never, .braille, opens: xterm),
    Sample(["TERM": xterm, "NO_COLOR": ""], is: .indexed256, .braille, opens: xterm),
    Sample(["TERM": xterm, "NO_COLOR": "1"], color: .indexed256, is: .indexed256, .braille, opens: xterm),
    Sample(["TERM": xterm], color: .never, is: .never, .braille, opens: xterm),
    // Glyphs.
    Sample(["TERM": xterm], codeset: "ANSI_X3.4-1968", is: .indexed256, .ascii, opens: xterm),
    Sample(["TERM": xterm], codeset: "utf8", is: .indexed256, .braille, opens: xterm),
    Sample(["TERM": xterm], glyphs: .half, is: .indexed256, .half, opens: xterm),
    Sample(["TERM": xterm], glyphs: .half, codeset: "ISO-8859-1", is: .indexed256, .half, opens: xterm, locale: true),
    Sample(["TERM": xterm], glyphs: .ascii, codeset: "ISO-8859-1", is: .indexed256, .ascii, opens: xterm),
    Sample(["TERM": "linux"], is: .basic16, .half, opens: "linux"),
    Sample(["TERM": "vt100"], is: .never, .ascii, opens: "vt100"),
    Sample(["TERM": "vt220"], is: .never, .ascii, opens: "vt220"),
    Sample(["TERM": "vt100"], glyphs: .braille, is: .never, .braille, opens: "vt100"),
    // Terminals that cannot be opened are left for the opening to tell.
    Sample([:], is: .never, .braille, opens: ""),
    Sample(["TERM": "nosuch"], is: .never, .braille, opens: "nosuch"),
    // Backgrounds.
    Sample(["TERM": xterm, "COLORFGBG": "15;0"], is: .indexed256, .braille, opens: xterm),
    Sample(["TERM": xterm, "COLORFGBG": "0;15"], is: .indexed256, .braille, opens: xterm, background: .light),
    Sample(["TERM": xterm, "COLORFGBG": "0;default;7"], is: .indexed256, .braille, opens: xterm, background: .light),
    Sample(["TERM": xterm, "COLORFGBG": "default;default"], is: .indexed256, .braille, opens: xterm),
  ]

  @Test(arguments: samples)
  private func detects(_ sample: Sample) {
    let found = Capabilities.detect(
      environment: sample.environment, colorChoice: sample.color, glyphChoice: sample.glyphs, codeset: sample.codeset,
      terminfoExists: { Self.terminfo[$0] != nil }, colors: { Self.terminfo[$0] ?? -1 })
    #expect(found == sample.expected)
  }
}
