/// Colours and glyphs of up to eight classes, told apart by both.
///
/// The first two are the blue and the orange of the theme; the others are Okabe and Ito's ("Color Universal Design",
/// 2008), which differ in lightness as well as in hue.
package struct ClassPalette: Sendable {
  /// Classes at most.
  package static let count = 8

  private let theme: Theme
  private let glyphSet: GlyphSet
  /// Whether the theme has no hue: there classes differ in lightness.
  private let isGrey: Bool

  /// The palette of a theme and a tier of glyphs.
  package init(theme: Theme, glyphSet: GlyphSet) {
    self.theme = theme
    self.glyphSet = glyphSet
    isGrey = theme.heat.shades.allSatisfy(\.isGrey)
  }

  private static let colors: [UInt32] = [
    0x0877BD, 0xF59322, 0x009E73, 0xCC79A7, 0xF0E442, 0xD55E00, 0x56B4E9, 0xB8B8B8,
  ]
  /// The basic colours nearest to them: blue, yellow, green, magenta, bright yellow, red, cyan, white.
  private static let basic: [UInt8] = [4, 3, 2, 5, 11, 1, 6, 7]

  /// Entries of the 256-entry palette for each class, from the least to the greatest confidence, on a dark ground.
  ///
  /// They are picked near the colours above, so that those of two classes lie at least 14 apart in CIELAB (1976).
  private static let dark: [[UInt8]] = [
    [18, 24, 25, 32], [94, 136, 172, 208], [22, 28, 29, 36], [53, 96, 132, 175],
    [100, 142, 184, 227], [52, 88, 124, 166], [66, 67, 74, 81], [240, 244, 248, 252],
  ]
  /// The same on a light ground, the greatest confidence darkest.
  private static let light: [[UInt8]] = [
    [110, 68, 32, 25], [223, 215, 214, 208], [151, 114, 72, 35], [225, 182, 176, 175],
    [230, 229, 228, 220], [217, 173, 167, 166], [159, 123, 117, 81], [252, 250, 248, 246],
  ]
  /// Eighths of the way from black to white, one for each class: the first two lie furthest apart, each further one in
  /// the widest gap that is left.
  private static let greys = [0, 7, 4, 2, 6, 1, 5, 3]

  /// The colour of a class on the map: paler towards the theme's neutral the smaller the confidence, 0 to 1.
  ///
  /// In 24-bit colour all classes come to the same neutral where the confidence is 0; elsewhere no two share a colour.
  package func color(of index: Int, confidence: Double) -> Color {
    let place = index % Self.count
    let sure = confidence.isNaN ? 0 : min(1, max(0, confidence))
    if isGrey {
      // Of three greys of an eighth one is left out, to be a gap between two classes.
      let grey = 3 * Self.greys[place] + (sure >= 0.5 ? 1 : 0)
      return theme.depth == .truecolor ? .rgb(UInt32(8 + 10 * grey) * 0x010101) : .indexed(UInt8(232 + grey))
    }
    switch theme.depth {
    case .never: return .standard
    case .basic16: return .indexed(Self.basic[place])
    case .truecolor: return .rgb(blend(neutral, Self.colors[place], stepped(sure)))
    case .indexed256:
      let shades = theme.background == .dark ? Self.dark[place] : Self.light[place]
      let count = min(shades.count, max(1, (theme.steps ?? 2 * shades.count) / 2))
      return .indexed(shades[shades.count - count + min(count - 1, Int(sure * Double(count)))])
    }
  }

  /// The nearest of the theme's steps, of which a class has half: the others belong to the other side of a ramp.
  private func stepped(_ strength: Double) -> Double {
    guard let steps = theme.steps else { return strength }
    let count = Double(max(1, steps / 2))
    return (strength * count).rounded() / count
  }

  /// The class as text: legend and points.
  package func style(of index: Int) -> Style {
    Style(glyphColor(of: index, confidence: 1), on: .standard, theme.depth == .never ? [] : .bold)
  }

  /// The colour of a glyph that stands for a class: that of the map, but in greys, of which some could not be read, the
  /// theme's bright text.
  func glyphColor(of index: Int, confidence: Double) -> Color {
    isGrey ? theme.bright.foreground : color(of: index, confidence: confidence)
  }

  /// The colour of a point on a ground of the map: the theme's bright text, or dark where that would be lost on it.
  package func ink(on ground: Color) -> Color {
    guard theme.background == .dark, let lightness = lightness(of: ground), lightness > 175 else {
      return theme.bright.foreground
    }
    if case .rgb = ground { return .rgb(0x121212) }
    return .indexed(233)
  }

  /// The glyph of a class's points; test points are letters, in ASCII capital ones.
  package func glyph(of index: Int, isTest: Bool) -> Unicode.Scalar {
    let capitals: [Unicode.Scalar] = ["A", "B", "C", "D", "E", "F", "G", "H"]
    let marks: [Unicode.Scalar] = ["●", "○", "◆", "◇", "■", "□", "▲", "△"]
    let place = index % Self.count
    if isTest { return capitals[place] }
    return glyphSet == .ascii ? Self.letter(of: index) : marks[place]
  }

  /// The number of a class, which stands for it on maps; its points are letters.
  static func digit(of index: Int) -> Unicode.Scalar {
    let digits: [Unicode.Scalar] = ["0", "1", "2", "3", "4", "5", "6", "7"]
    return digits[index % count]
  }

  /// The letter of a class.
  static func letter(of index: Int) -> Unicode.Scalar {
    let letters: [Unicode.Scalar] = ["a", "b", "c", "d", "e", "f", "g", "h"]
    return letters[index % count]
  }

  /// The colour half way between nothing and everything: that of the value 0.
  private var neutral: UInt32 {
    if case .rgb(let color) = theme.heat[0] { color } else { 0 }
  }
}

extension Color {
  /// Whether it is a grey, black or white.
  fileprivate var isGrey: Bool {
    switch self {
    case .rgb(let code): code >> 16 == code >> 8 & 255 && code >> 16 == code & 255
    case .indexed(let index): index >= 232
    case .standard: false
    }
  }
}

/// Lightness of a colour, 0 to 255, by the weights of ITU-R BT.709; nil where the terminal decides the colour.
private func lightness(of color: Color) -> Double? {
  let channels: [Double]
  switch color {
  case .rgb(let code): channels = [16, 8, 0].map { Double(code >> UInt32($0) & 255) }
  case .indexed(let index) where index >= 232:
    channels = Array(repeating: Double(8 + 10 * (Int(index) - 232)), count: 3)
  case .indexed(let index) where index >= 16:
    let steps = [0.0, 95, 135, 175, 215, 255]
    channels = [36, 6, 1].map { steps[(Int(index) - 16) / $0 % 6] }
  case .indexed, .standard: return nil
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}
