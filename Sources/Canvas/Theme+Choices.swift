// Themes for eyes and screens that the original's colours do not suit. They are made for dark grounds.

extension Theme {
  /// Strong colours on black and white, in 24-bit colour.
  static let truecolorHighContrast = Theme(
    depth: .truecolor, background: .dark,
    heat: HeatRamp(negative: 0xFFA500, zero: 0x000000, positive: 0x1E90FF),
    fadedHeat: HeatRamp(negative: 0x6E4700, zero: 0x101010, positive: 0x0C3E6E),
    links: HeatRamp(negative: 0xFFB733, zero: 0x555555, positive: 0x4DA9FF),
    text: rgb(0xFFFFFF), quiet: rgb(0xD0D0D0), bright: rgb(0xFFFFFF, .bold), frame: rgb(0xB0B0B0),
    hotKey: rgb(0xFFFF66, [.bold, .underline]), focus: Style(.rgb(0x000000), on: .rgb(0xFFFF66), .bold),
    focusColor: .rgb(0xFFFF66), running: rgb(0x66FF88, .bold), warning: rgb(0xFF7777, .bold),
    positive: rgb(0x5FB8FF), negative: rgb(0xFFA500), positivePoint: .rgb(0xFFFFFF), negativePoint: .rgb(0xFFF2CC),
    trainCurve: rgb(0xB0B0B0), testCurve: rgb(0xFFFFFF))

  /// Strong colours on black and white, in 256 colours.
  static let indexedHighContrast = Theme(
    depth: .indexed256, background: .dark,
    heat: HeatRamp(indexed: [214, 214, 214, 172, 136, 94, 232, 16, 232, 18, 25, 32, 33, 33, 33]),
    fadedHeat: HeatRamp(indexed: [94, 58, 233, 16, 233, 17, 24]),
    links: HeatRamp(indexed: [214, 214, 178, 136, 242, 240, 238, 238, 240, 242, 32, 39, 75, 75, 75]),
    text: indexed(231), quiet: indexed(252), bright: indexed(231, .bold), frame: indexed(249),
    hotKey: indexed(227, [.bold, .underline]), focus: Style(.indexed(16), on: .indexed(227), .bold),
    focusColor: .indexed(227), running: indexed(84, .bold), warning: indexed(210, .bold),
    positive: indexed(75), negative: indexed(214), positivePoint: .indexed(231), negativePoint: .indexed(230),
    trainCurve: indexed(249), testCurve: indexed(231))

  /// No hue, in 24-bit colour.
  static let truecolorGrey = Theme(
    depth: .truecolor, background: .dark,
    heat: HeatRamp(negative: 0x1C1C1C, zero: 0x6A6A6A, positive: 0xE4E4E4),
    fadedHeat: HeatRamp(negative: 0x1C1C1C, zero: 0x303030, positive: 0x585858),
    links: HeatRamp(negative: 0x8C8C8C, zero: 0x303030, positive: 0xF2F2F2),
    text: rgb(0xC8C8C8), quiet: rgb(0x8A8A8A), bright: rgb(0xFFFFFF, .bold), frame: rgb(0x555555),
    hotKey: rgb(0xFFFFFF, [.bold, .underline]), focus: Style(.rgb(0x000000), on: .rgb(0xFFFFFF), .bold),
    focusColor: .rgb(0xFFFFFF), running: rgb(0xFFFFFF, .bold), warning: rgb(0xFFFFFF, [.bold, .reverse]),
    positive: rgb(0xF2F2F2), negative: rgb(0x9A9A9A), positivePoint: .rgb(0x000000), negativePoint: .rgb(0xFFFFFF),
    trainCurve: rgb(0x8A8A8A), testCurve: rgb(0xFFFFFF))

  /// No hue, in 256 colours.
  static let indexedGrey = Theme(
    depth: .indexed256, background: .dark,
    heat: HeatRamp(indexed: [234, 235, 236, 237, 238, 239, 240, 242, 244, 246, 248, 250, 252, 254, 254]),
    fadedHeat: HeatRamp(indexed: [234, 235, 235, 236, 237, 238, 240]),
    links: HeatRamp(indexed: [246, 245, 244, 242, 240, 238, 237, 236, 238, 241, 244, 248, 251, 254, 255]),
    text: indexed(251), quiet: indexed(245), bright: indexed(231, .bold), frame: indexed(240),
    hotKey: indexed(231, [.bold, .underline]), focus: Style(.indexed(16), on: .indexed(231), .bold),
    focusColor: .indexed(231), running: indexed(231, .bold), warning: indexed(231, [.bold, .reverse]),
    positive: indexed(255), negative: indexed(247), positivePoint: .indexed(16), negativePoint: .indexed(231),
    trainCurve: indexed(245), testCurve: indexed(231))

  /// For colour-blind viewers, in 24-bit colour (Okabe and Ito, "Color Universal Design", 2008).
  static let truecolorColorBlind = Theme(
    depth: .truecolor, background: .dark,
    heat: HeatRamp(negative: 0xF0B429, zero: 0x202226, positive: 0x0067A6),
    fadedHeat: HeatRamp(negative: 0x5A4514, zero: 0x1A1C20, positive: 0x0E2E47),
    links: HeatRamp(negative: 0xF0B429, zero: 0x2C2F38, positive: 0x3A96D9),
    text: rgb(0xC8CBD2), quiet: rgb(0x868B97), bright: rgb(0xFFFFFF, .bold), frame: rgb(0x4A4F5A),
    hotKey: rgb(0xE0A5D0, [.bold, .underline]), focus: Style(.rgb(0x15161A), on: .rgb(0xE0A5D0), .bold),
    focusColor: .rgb(0xF2D3E8), running: rgb(0x56B4E9, .bold), warning: rgb(0xFFD75F, [.bold, .reverse]),
    positive: rgb(0x56B4E9), negative: rgb(0xF0B429), positivePoint: .rgb(0xD6F0FF), negativePoint: .rgb(0xFFF3CF),
    trainCurve: rgb(0x9DA3B0), testCurve: rgb(0xFFFFFF))

  /// For colour-blind viewers, in 256 colours.
  static let indexedColorBlind = Theme(
    depth: .indexed256, background: .dark,
    heat: HeatRamp(indexed: [220, 220, 178, 178, 136, 94, 236, 235, 236, 23, 24, 24, 25, 25, 25]),
    fadedHeat: HeatRamp(indexed: [94, 58, 236, 235, 235, 17, 24]),
    links: HeatRamp(indexed: [220, 220, 178, 136, 94, 240, 237, 236, 237, 240, 24, 31, 32, 74, 74]),
    text: indexed(251), quiet: indexed(245), bright: indexed(231, .bold), frame: indexed(240),
    hotKey: indexed(182, [.bold, .underline]), focus: Style(.indexed(234), on: .indexed(182), .bold),
    focusColor: .indexed(225), running: indexed(74, .bold), warning: indexed(221, [.bold, .reverse]),
    positive: indexed(74), negative: indexed(220), positivePoint: .indexed(195), negativePoint: .indexed(230),
    trainCurve: indexed(247), testCurve: indexed(231))
}
