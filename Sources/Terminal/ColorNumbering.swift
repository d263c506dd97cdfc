import Canvas

/// How a terminal numbers its colours; −1 is its own foreground or background everywhere.
enum ColorNumbering: Equatable {
  /// No colours at all.
  case none
  /// A palette of 8, 16 or 256 entries.
  case palette(Int)
  /// 0xRRGGBB, but for 0–7, which stay the basic colours.
  case direct

  /// The numbering of a terminal with that many colours.
  init(colors: Int) {
    switch colors {
    case ..<8: self = .none
    case (1 << 24)...: self = .direct
    default: self = .palette(colors)
    }
  }

  /// The number of a colour, and whether it wants a brighter kin than the palette has.
  func number(of color: Color) -> (number: Int32, isBright: Bool) {
    switch (self, color) {
    case (.none, _), (_, .standard): return (-1, false)
    case (.direct, .rgb(let value)): return (Self.direct(value), false)
    case (.direct, .indexed(let index)):
      return (index < 8 ? Int32(index) : Self.direct(Self.components(of: index).value), false)
    case (.palette(let count), .indexed(let index)):
      if Int(index) < count { return (Int32(index), false) }
      return Self.basic(index < 16 ? index : Self.components(of: index).basicIndex, count)
    case (.palette(let count), .rgb(let value)):
      let components = RGB(value)
      if count >= 256 { return (Int32(components.cubeIndex), false) }
      return Self.basic(components.basicIndex, count)
    }
  }

  /// Almost black has no number of its own, the darkest blue that has one looks the same.
  private static func direct(_ value: UInt32) -> Int32 {
    Int32(max(value & 0xFF_FFFF, 8))
  }

  private static func basic(_ index: UInt8, _ count: Int) -> (number: Int32, isBright: Bool) {
    count >= 16 || index < 8 ? (Int32(index), false) : (Int32(index) - 8, true)
  }

  /// What terminals commonly show for an entry of the 256-entry palette.
  private static func components(of index: UInt8) -> RGB {
    let index = UInt32(index)
    switch index {
    case ..<16:
      let level: UInt32 = index < 8 ? 0xCD : 0xFF
      return RGB(red: index & 1 * level, green: index >> 1 & 1 * level, blue: index >> 2 & 1 * level)
    case 232...:
      let level = 8 + 10 * (index - 232)
      return RGB(red: level, green: level, blue: level)
    default:
      func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
      let cube = index - 16
      return RGB(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    }
  }
}

/// A colour by its three components, 0–255 each.
private struct RGB {
  var red: UInt32
  var green: UInt32
  var blue: UInt32

  init(red: UInt32, green: UInt32, blue: UInt32) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  init(_ value: UInt32) {
    self.init(red: value >> 16 & 0xFF, green: value >> 8 & 0xFF, blue: value & 0xFF)
  }

  var value: UInt32 { red << 16 | green << 8 | blue }

  /// The nearest entry of the 6 × 6 × 6 cube, or of the greys.
  var cubeIndex: UInt32 {
    if red == green, green == blue, 8...238 ~= red { return 232 + (red - 3) / 10 }
    func step(_ level: UInt32) -> UInt32 { level < 48 ? 0 : level < 115 ? 1 : (level - 35) / 40 }
    return 16 + 36 * step(red) + 6 * step(green) + step(blue)
  }

  /// The basic colour or bright kin of the same components.
  var basicIndex: UInt8 {
    let bits = (red > 0x7F ? 1 : 0) | (green > 0x7F ? 2 : 0) | (blue > 0x7F ? 4 : 0)
    let isBright = max(red, green, blue) > 0xE0 || bits == 0 && max(red, green, blue) > 0x3F
    return UInt8(isBright ? bits + 8 : bits)
  }
}
