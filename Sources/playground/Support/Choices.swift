import ArgumentParser
import Canvas
import Experiment

/// `--color`.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, truecolor
  case indexed256 = "256"
  case basic16 = "16"
  case never

  /// The depth that was chosen; nil for auto.
  var depth: ColorDepth? { ColorDepth(rawValue: rawValue) }
}

/// `--glyphs`.
enum GlyphChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, braille, half, ascii

  /// The tier that was chosen; nil for auto.
  var glyphSet: GlyphSet? { GlyphSet(rawValue: rawValue) }
}

/// `--background`.
enum BackgroundChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, dark, light

  /// The ground that was chosen; nil for auto.
  var background: Background? { Background(rawValue: rawValue) }
}

extension Speed: ExpressibleByArgument {}

/// How the screen is drawn, the same for all commands that draw.
struct LookArguments: ParsableArguments {
  @Option(help: "Characters to draw with: braille, half blocks, ASCII, or what the locale allows.")
  var glyphs = GlyphChoice.auto

  @Option(help: "Colours to draw with; auto honours NO_COLOR and asks the terminal.")
  var color = ColorChoice.auto

  @Option(help: "The terminal's background; auto asks COLORFGBG, and takes dark where that is silent.")
  var background = BackgroundChoice.auto
}
