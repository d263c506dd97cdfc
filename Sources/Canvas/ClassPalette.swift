/// Colours and glyphs of up to eight classes, told apart by both.
///
/// The first two are the blue and the orange of the theme; the others are Okabe and Ito's ("Color Universal Design",
/// 2008), which differ in lightness as well as in hue.
package struct ClassPalette: Sendable {
  /// Classes at most.
  package static let count = 8

  private let theme: Theme
  private let glyphSet: GlyphSet

  /// The palette of a theme and a tier of glyphs.
  package init(theme: Theme, glyphSet: GlyphSet) {
    self.theme = theme
    self.glyphSet = glyphSet
  }

  private static let colors: [UInt32] = [
    0x0877BD, 0xF59322, 0x009E73, 0xCC79A7, 0xF0E442, 0xD55E00, 0x56B4E9, 0xB8B8B8,
  ]
  /// The basic colours nearest to them: blue, yellow, green, magenta, bright yellow, red, cyan, white.
  private static let basic: [UInt8] = [4, 3, 2, 5, 11, 1, 6, 7]

  /// The colour of a class on the map: paler towards the theme's neutral the smaller the confidence, 0 to 1.
  package func color(of index: Int, confidence: Double) -> Color {
    let place = index % Self.count
    let strength = stepped(confidence.isNaN ? 0 : min(1, max(0, confidence)))
    let shade = blend(neutral, Self.colors[place], strength)
    return switch theme.depth {
    case .truecolor: .rgb(shade)
    case .indexed256: .indexed(nearestIndex(shade))
    case .basic16: .indexed(Self.basic[place])
    case .never: .standard
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
    Style(color(of: index, confidence: 1), on: .standard, theme.depth == .never ? [] : .bold)
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
    if case .rgb(let color) = theme.heat[0] { color } else { theme.background == .dark ? 0x23262E : 0xE8EAEB }
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

/// The entry of the 256-entry palette nearest to 0xRRGGBB: of the colour cube or of the greys.
func nearestIndex(_ color: UInt32) -> UInt8 {
  let steps = [0, 95, 135, 175, 215, 255]
  let channels = [16, 8, 0].map { Int(color >> UInt32($0) & 255) }
  func squared(_ other: [Int]) -> Int { zip(channels, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
  let cube = channels.map { channel in steps.indices.min { abs(steps[$0] - channel) < abs(steps[$1] - channel) } ?? 0 }
  let grey = min(23, max(0, (channels.reduce(0, +) / 3 - 3) / 10))
  let cubeDistance = squared(cube.map { steps[$0] })
  let greyDistance = squared(Array(repeating: 8 + 10 * grey, count: 3))
  return greyDistance < cubeDistance ? UInt8(232 + grey) : UInt8(16 + 36 * cube[0] + 6 * cube[1] + cube[2])
}
