extension Theme {
  /// 24-bit on dark: the original's orange and blue, a dark neutral between them.
  static let truecolorDark = Theme(
    depth: .truecolor, background: .dark,
    heat: HeatRamp(negative: 0xF59322, zero: 0x23262E, positive: 0x0877BD),
    fadedHeat: HeatRamp(negative: 0x553A1C, zero: 0x1C1E24, positive: 0x123248),
    links: HeatRamp(negative: 0xF59322, zero: 0x2C2F38, positive: 0x1B8FDB),
    text: rgb(0xC4C7CF), quiet: rgb(0x7C818E), bright: rgb(0xFFFFFF, .bold), frame: rgb(0x444955),
    hotKey: rgb(0xC6A8FF, [.bold, .underline]), focus: Style(.rgb(0x15161A), on: .rgb(0xC6A8FF), .bold),
    focusColor: .rgb(0xE9DDFF),
    running: rgb(0x7FD88F, .bold), warning: rgb(0xFF6E6E, .bold), positive: rgb(0x4FB3F0), negative: rgb(0xF59322),
    positivePoint: .rgb(0xCDEBFF), negativePoint: .rgb(0xFFE6C4),
    trainCurve: rgb(0x9DA3B0), testCurve: rgb(0xFFFFFF))

  /// 24-bit on light: the original's colours, pale grey between them.
  static let truecolorLight = Theme(
    depth: .truecolor, background: .light,
    heat: HeatRamp(negative: 0xF59322, zero: 0xE8EAEB, positive: 0x0877BD),
    fadedHeat: HeatRamp(negative: 0xF8DDBD, zero: 0xEFF0F1, positive: 0xBCD8EA),
    links: HeatRamp(negative: 0xE07F0C, zero: 0xDADDE0, positive: 0x0877BD),
    text: rgb(0x3A3D44), quiet: rgb(0x73777F), bright: rgb(0x000000, .bold), frame: rgb(0xB6BAC2),
    hotKey: rgb(0x7A3FD0, [.bold, .underline]), focus: Style(.rgb(0xFFFFFF), on: .rgb(0x7A3FD0), .bold),
    focusColor: .rgb(0x7A3FD0),
    running: rgb(0x1E7F35, .bold), warning: rgb(0xC02020, .bold), positive: rgb(0x0877BD), negative: rgb(0xB86200),
    positivePoint: .rgb(0x03324F), negativePoint: .rgb(0x5E2F00),
    trainCurve: rgb(0x8A8F99), testCurve: rgb(0x000000))

  /// 256 colours on dark.
  static let indexedDark = Theme(
    depth: .indexed256, background: .dark,
    heat: HeatRamp(indexed: [208, 208, 172, 172, 130, 94, 237, 235, 236, 24, 24, 25, 25, 32, 32]),
    fadedHeat: HeatRamp(indexed: [94, 58, 236, 235, 235, 23, 24]),
    links: HeatRamp(indexed: [208, 208, 172, 130, 94, 240, 237, 236, 237, 240, 24, 25, 31, 32, 32]),
    text: indexed(251), quiet: indexed(244), bright: indexed(231, .bold), frame: indexed(239),
    hotKey: indexed(183, [.bold, .underline]), focus: Style(.indexed(234), on: .indexed(183), .bold),
    focusColor: .indexed(189),
    running: indexed(114, .bold), warning: indexed(210, .bold), positive: indexed(75), negative: indexed(214),
    positivePoint: .indexed(195), negativePoint: .indexed(230),
    trainCurve: indexed(247), testCurve: indexed(231))

  /// 256 colours on light.
  static let indexedLight = Theme(
    depth: .indexed256, background: .light,
    heat: HeatRamp(indexed: [208, 208, 214, 215, 215, 222, 223, 254, 153, 117, 74, 74, 32, 25, 25]),
    fadedHeat: HeatRamp(indexed: [223, 230, 255, 254, 255, 195, 153]),
    links: HeatRamp(indexed: [208, 208, 214, 215, 222, 250, 252, 253, 252, 250, 117, 74, 32, 25, 25]),
    text: indexed(238), quiet: indexed(243), bright: indexed(16, .bold), frame: indexed(249),
    hotKey: indexed(92, [.bold, .underline]), focus: Style(.indexed(231), on: .indexed(92), .bold),
    focusColor: .indexed(92),
    running: indexed(22, .bold), warning: indexed(124, .bold), positive: indexed(25), negative: indexed(130),
    positivePoint: .indexed(17), negativePoint: .indexed(52),
    trainCurve: indexed(245), testCurve: indexed(16))

  /// Eight colours and bold, on the terminal's own ground: brown and blue shades tell the classes.
  ///
  /// Bold makes a colour bright on many terminals, which suits a dark ground and is unreadable on a light one.
  static func basic(_ background: Background) -> Theme {
    let emphasis: Attributes = background == .dark ? .bold : []
    let ramp = HeatRamp(indexed: [3, 3, 3, 3, 4, 4, 4])
    return Theme(
      depth: .basic16, background: background, heat: ramp, fadedHeat: ramp,
      links: HeatRamp(indexed: background == .dark ? [11, 3, 3, 3, 4, 4, 4, 12] : [3, 4]),
      text: Style(), quiet: background == .dark ? Style(.indexed(6)) : Style(), bright: Style(.standard, .bold),
      frame: Style(), hotKey: indexed(5, emphasis.union(.underline)), focus: Style(.standard, [.bold, .reverse]),
      focusColor: .indexed(5),
      running: indexed(2, emphasis), warning: indexed(1, emphasis), positive: indexed(4, emphasis),
      negative: indexed(3, emphasis),
      positivePoint: .indexed(background == .dark ? 12 : 4), negativePoint: .indexed(background == .dark ? 11 : 3),
      trainCurve: Style(.indexed(6)), testCurve: Style(.standard, .bold))
  }

  /// No colour: bold, underline and reverse; classes and strengths by glyph alone.
  static func colorless(_ background: Background) -> Theme {
    let ramp = HeatRamp.plain
    let plain = Style()
    let bold = Style(.standard, .bold)
    return Theme(
      depth: .never, background: background, heat: ramp, fadedHeat: ramp, links: ramp,
      text: plain, quiet: plain, bright: bold, frame: plain,
      hotKey: Style(.standard, [.bold, .underline]), focus: Style(.standard, .reverse), focusColor: .standard,
      running: bold, warning: Style(.standard, [.bold, .reverse]), positive: bold, negative: plain,
      positivePoint: .standard, negativePoint: .standard, trainCurve: plain, testCurve: bold)
  }

  static func rgb(_ color: UInt32, _ attributes: Attributes = []) -> Style {
    Style(.rgb(color), attributes)
  }

  static func indexed(_ color: UInt8, _ attributes: Attributes = []) -> Style {
    Style(.indexed(color), attributes)
  }
}

extension Style {
  init(_ foreground: Color, _ attributes: Attributes) {
    self.init(foreground, on: .standard, attributes)
  }
}
