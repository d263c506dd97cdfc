import ArgumentParser
import Canvas
import Scenarios

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

extension Speed: ExpressibleByArgument {
  /// Also understands a factor without its x, and what "max" means in words.
  public init?(argument: String) {
    let word = argument == "unlimited" ? "max" : argument
    guard let speed = Speed(rawValue: word) ?? Speed(rawValue: "x" + word) else { return nil }
    self = speed
  }
}
extension ThemeName: ExpressibleByArgument {}

/// How the screen is drawn, the same for all commands that draw.
struct LookArguments: ParsableArguments {
  @Option(help: "Colour theme: \(ThemeName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var theme: ThemeName?

  @Option(help: "Characters to draw with: braille, half blocks, ASCII, or what the locale allows.")
  var glyphs: GlyphChoice?

  @Option(help: "Colours to draw with; auto honours NO_COLOR and asks the terminal.")
  var color: ColorChoice?

  @Option(help: "The terminal's background; auto asks COLORFGBG, and takes dark where that is silent.")
  var background: BackgroundChoice?

  /// What the flags settle.
  var flags: [Setting: String] {
    [.theme: theme?.rawValue, .glyphs: glyphs?.rawValue, .color: color?.rawValue, .background: background?.rawValue]
      .compactMapValues(\.self)
  }
}

/// How the program runs, besides how it is drawn.
struct HabitArguments: ParsableArguments {
  @Option(
    help: "Speed: \(Speed.allCases.map(\.rawValue).joined(separator: ", ")); x1 is 60 epochs a second (the default).")
  var speed: Speed?

  @Flag(inversion: .prefixedNo, help: "Listen to the mouse.")
  var mouse: Bool?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Frames a second at most, from 1 to \(Settings.maximumFramesPerSecond); 30 by default, 12 over SSH.",
      valueName: "n"))
  var fps: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Bytes a second that the screen may cost: frames become rarer, then colours fewer; unlimited by default, 200000 "
        + "over SSH.", valueName: "n"))
  var bytesPerSecond: String?

  func validate() throws {
    if let fps, !(1...Settings.maximumFramesPerSecond).contains(fps) {
      let most = Settings.maximumFramesPerSecond
      throw ValidationError("--fps is \(fps); allowed is a whole number from 1 to \(most).")
    }
    if let bytesPerSecond, !Settings.isByteLimit(bytesPerSecond) {
      throw ValidationError("--bytes-per-second is \(bytesPerSecond); allowed is \(Settings.allowedByteLimit).")
    }
  }

  /// What the flags settle.
  var flags: [Setting: String] {
    [
      .speed: speed?.rawValue, .mouse: mouse.map { String($0) }, .framesPerSecond: fps.map { String($0) },
      .bytesPerSecond: bytesPerSecond,
    ].compactMapValues(\.self)
  }
}
