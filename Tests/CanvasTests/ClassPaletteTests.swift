import Foundation
import Testing
@testable import Canvas

/// Maps of several classes.
@Suite struct ClassPaletteTests {
  private static let tiers: [(ColorDepth, GlyphSet)] = [
    (.truecolor, .braille), (.indexed256, .half), (.basic16, .half), (.never, .ascii), (.indexed256, .ascii),
  ]

  private func palette(_ tier: (ColorDepth, GlyphSet)) -> ClassPalette {
    ClassPalette(theme: Theme(depth: tier.0, background: .dark), glyphSet: tier.1)
  }

  @Test(arguments: tiers)
  func eightClassesDifferInGlyphAndWhereThereAreColoursInColour(tier: (ColorDepth, GlyphSet)) {
    let palette = palette(tier)
    let glyphs = (0..<8).flatMap { [palette.glyph(of: $0, isTest: false), palette.glyph(of: $0, isTest: true)] }
    #expect(Set(glyphs).count == 16)
    if tier.0 != .never { #expect(Set((0..<8).map { palette.color(of: $0, confidence: 1) }).count == 8) }
  }

  @Test func confidenceFadesToTheNeutral() {
    let palette = palette((.truecolor, .braille))
    #expect(palette.color(of: 1, confidence: 1) == .rgb(0xF59322))
    #expect(palette.color(of: 1, confidence: 0) == palette.color(of: 4, confidence: 0))
    #expect(palette.color(of: 1, confidence: .nan) == palette.color(of: 1, confidence: 0))
  }

  @Test func limitedThemesHaveFewShadesOfAClass() {
    for (steps, shades) in [(3, 2), (5, 3), (9, 5), (15, 8)] {
      let palette = ClassPalette(
        theme: Theme(depth: .truecolor, background: .dark).limited(to: steps), glyphSet: .braille)
      // n steps from −1 to +1 are ⌊n/2⌋ + 1 from 0 to 1.
      #expect(Set((0...100).map { palette.color(of: 1, confidence: Double($0) / 100) }).count == shades)
      #expect(palette.color(of: 1, confidence: 1) == .rgb(0xF59322))
    }
  }

  private static let confidences = (0...100).map { Double($0) / 100 }
  private static let hues = ThemeName.allCases.filter { $0 != .grey }

  /// All colours of a class, whatever the confidence.
  private func colors(of index: Int, _ palette: ClassPalette) -> Set<Color> {
    Set(Self.confidences.map { palette.color(of: index, confidence: $0) })
  }

  @Test(arguments: ThemeName.allCases, Background.allCases)
  func noTwoClassesShareAnEntryOfThePaletteAtAnyConfidence(name: ThemeName, background: Background) {
    for steps in [nil, 15, 9, 5, 3] {
      let theme = Theme(name, depth: .indexed256, background: background).limited(to: steps)
      let palette = ClassPalette(theme: theme, glyphSet: .half)
      let all = (0..<8).flatMap { Array(colors(of: $0, palette)) }
      #expect(Set(all).count == all.count, "\(name) \(background) \(steps ?? 0)")
    }
  }

  @Test(arguments: hues, Background.allCases)
  func classesAreTellableApartInHueOrLightness(name: ThemeName, background: Background) throws {
    let palette = ClassPalette(theme: Theme(name, depth: .indexed256, background: background), glyphSet: .half)
    for first in 0..<8 {
      for second in first + 1..<8 {
        for color in colors(of: first, palette) {
          for other in colors(of: second, palette) {
            let distance = zip(try lab(color), try lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            #expect(distance.squareRoot() >= 14, "\(first) and \(second)")
          }
        }
      }
    }
  }

  /// Twenty steps of 255 between classes, ten within one: the greys of the 256-entry palette are ten apart.
  @Test(arguments: [ColorDepth.truecolor, .indexed256])
  func withoutHueClassesDifferInLightness(depth: ColorDepth) throws {
    let palette = ClassPalette(theme: Theme(.grey, depth: depth, background: .dark), glyphSet: .half)
    var bands: [(low: Double, high: Double)] = []
    for index in 0..<8 {
      let greys = try colors(of: index, palette).map { color in
        let channels = try channels(of: color)
        #expect(Set(channels).count == 1)
        return channels[0]
      }.sorted()
      #expect(greys.count == 2)
      bands.append((greys[0], greys[1]))
      // What is written in the colour of a class can be read.
      #expect(palette.style(of: index).foreground == Theme(.grey, depth: depth, background: .dark).bright.foreground)
    }
    bands.sort { $0.low < $1.low }
    for (band, next) in zip(bands, bands.dropFirst()) { #expect(next.low - band.high >= 20) }
  }

  /// Red, green and blue, 0 to 255, as xterm has them.
  private func channels(of color: Color) throws -> [Double] {
    switch color {
    case .rgb(let code): return [16, 8, 0].map { Double(code >> UInt32($0) & 255) }
    case .indexed(let index) where index >= 232: return Array(repeating: Double(8 + 10 * (Int(index) - 232)), count: 3)
    case .indexed(let index):
      let steps = [0.0, 95, 135, 175, 215, 255]
      #expect(index >= 16)
      return [36, 6, 1].map { steps[(Int(index) - 16) / $0 % 6] }
    case .standard: return try #require(nil as [Double]?)
    }
  }

  /// L*, a*, b* (CIE 1976) of a colour of sRGB (IEC 61966-2-1), white D65.
  private func lab(_ color: Color) throws -> [Double] {
    let linear = try channels(of: color).map { $0 / 255 }.map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    func sum(_ weights: [Double]) -> Double { zip(weights, linear).reduce(0) { $0 + $1.0 * $1.1 } }
    let white = [
      sum([0.4124, 0.3576, 0.1805]) / 0.95047, sum([0.2126, 0.7152, 0.0722]), sum([0.0193, 0.1192, 0.9505]) / 1.08883,
    ]
    let f = white.map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  @Test(arguments: tiers)
  func mapFillsItsCellsAndNothingElse(tier: (ColorDepth, GlyphSet)) {
    let theme = Theme(depth: tier.0, background: .dark)
    var painter = Painter(size: Size(6, 4), theme: theme, glyphSet: tier.1)
    let map = HeatMap(theme: theme, glyphSet: tier.1)
    let (columns, rows) = map.resolution(of: Size(4, 2))
    map.draw(
      winners: (0..<columns * rows).map { $0 % 3 }, confidences: Array(repeating: 1, count: columns * rows),
      in: Rect(1, 1, 4, 2), palette: palette(tier), on: &painter)
    for row in 0..<4 {
      for column in 0..<6 {
        let isInside = Rect(1, 1, 4, 2).contains(Position(column, row))
        #expect((painter.buffer[column, row] != Cell()) == isInside)
      }
    }
  }

  @Test func numbersOfClassesCanBeReadInGreysToo() {
    let theme = Theme(.grey, depth: .indexed256, background: .dark)
    var painter = Painter(size: Size(8, 1), theme: theme, glyphSet: .ascii)
    HeatMap(theme: theme, glyphSet: .ascii).draw(
      winners: Array(0..<8), confidences: Array(repeating: 0.9, count: 8), in: Rect(0, 0, 8, 1),
      palette: ClassPalette(theme: theme, glyphSet: .ascii), on: &painter)
    #expect(painter.buffer.text(row: 0) == "01234567")
    #expect((0..<8).allSatisfy { painter.buffer[$0, 0].style.foreground == theme.bright.foreground })
  }

  @Test func asciiMapTellsClassesByNumbersAndDoubtByDots() {
    let theme = Theme(depth: .never, background: .dark)
    var painter = Painter(size: Size(3, 1), theme: theme, glyphSet: .ascii)
    HeatMap(theme: theme, glyphSet: .ascii).draw(
      winners: [0, 2, 1], confidences: [0.9, 0.6, 0.2], in: Rect(0, 0, 3, 1), palette: palette((.never, .ascii)),
      on: &painter)
    #expect(painter.buffer.text(row: 0) == "02.")
  }
}
