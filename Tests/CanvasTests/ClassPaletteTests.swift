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

  // 16 + 36·5 + 6·5 + 5 is white; 0x0877BD lies nearest to 0x0087AF (31): squared distances 456 against 712 of 0x005FAF.
  @Test(
    arguments: [(0xFFFFFF, 231), (0x000000, 16), (0x080808, 232), (0xFF0000, 196), (0x0877BD, 31)] as [(UInt32, UInt8)])
  func nearestEntryOfThePalette(color: UInt32, index: UInt8) {
    #expect(nearestIndex(color) == index)
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

  @Test func asciiMapTellsClassesByNumbersAndDoubtByDots() {
    let theme = Theme(depth: .never, background: .dark)
    var painter = Painter(size: Size(3, 1), theme: theme, glyphSet: .ascii)
    HeatMap(theme: theme, glyphSet: .ascii).draw(
      winners: [0, 2, 1], confidences: [0.9, 0.6, 0.2], in: Rect(0, 0, 3, 1), palette: palette((.never, .ascii)),
      on: &painter)
    #expect(painter.buffer.text(row: 0) == "02.")
  }
}
