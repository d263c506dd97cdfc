import Canvas
import Testing

@Suite("Heat maps")
struct HeatMapTests {
  private func map(_ depth: ColorDepth, _ glyphSet: GlyphSet) -> (HeatMap, Painter) {
    let theme = Theme(depth: depth, background: .dark)
    return (
      HeatMap(theme: theme, glyphSet: glyphSet), Painter(size: Size(8, 2), theme: theme, glyphSet: glyphSet)
    )
  }

  @Test("two values stand in a cell where half blocks and enough colours are there, else one")
  func resolution() {
    for depth in ColorDepth.allCases {
      for glyphSet in GlyphSet.allCases {
        let (map, _) = map(depth, glyphSet)
        let isFine = glyphSet != .ascii && (depth == .truecolor || depth == .indexed256)
        #expect(map.resolution(of: Size(8, 2)) == (8, isFine ? 4 : 2), "\(depth) \(glyphSet)")
      }
    }
  }

  @Test(
    "a half block holds the upper value in its ink and the lower in its ground",
    arguments: [GlyphSet.braille, .half])
  func halfBlocks(glyphSet: GlyphSet) {
    for depth in [ColorDepth.truecolor, .indexed256] {
      var (map, painter) = map(depth, glyphSet)
      map.draw([1, -1, -1, 0.5, -1, -1, 1, 0.5], in: Rect(2, 0, 2, 2), on: &painter)
      let heat = painter.theme.heat
      #expect(painter.buffer[2, 0] == Cell("▀", Style(heat[1], on: heat[-1])))
      #expect(painter.buffer[2, 1] == Cell("▀", Style(heat[-1], on: heat[1])))
      #expect(painter.buffer[3, 1] == Cell("▀", Style(heat[-1], on: heat[0.5])))
      #expect(painter.buffer[1, 0] == Cell() && painter.buffer[4, 0] == Cell())
    }
  }

  @Test("two equal values are a blank on their colour")
  func equalHalves() {
    var (map, painter) = map(.truecolor, .braille)
    map.draw([0.7, 0.7], in: Rect(0, 0, 1, 1), on: &painter)
    #expect(painter.buffer[0, 0] == Cell(" ", Style(.standard, on: painter.theme.heat[0.7])))
  }

  @Test("in few colours the glyph tells the strength and the colour the sign")
  func strength() {
    for (glyphSet, row) in [
      (GlyphSet.braille, "█▓▒░ ░▓█"), (.half, "█▓▒░ ░▓█"), (.ascii, "#=:. .=#"),
    ] {
      var (map, painter) = map(.basic16, glyphSet)
      map.draw([-1, -0.7, -0.5, -0.3, 0.1, 0.3, 0.7, 2], in: Rect(0, 0, 8, 1), on: &painter)
      #expect(painter.buffer.text(row: 0) == row)
      #expect(painter.buffer[0, 0].style == Style(painter.theme.heat[-1]))
      #expect(painter.buffer[7, 0].style == Style(painter.theme.heat[1]))
      #expect(painter.theme.heat[-1] != painter.theme.heat[1])
    }
  }

  @Test("without colour the glyph tells the value from −1 to +1")
  func signed() {
    let values = [-1, -0.7, -0.45, -0.19, 0.05, 0.3, 0.61, 1]
    for (glyphSet, row) in [(GlyphSet.braille, "  ░▒▒▓██"), (.half, "  ░▒▒▓██"), (.ascii, " .:-=+*#")] {
      var (map, painter) = map(.never, glyphSet)
      map.draw(values, in: Rect(0, 0, 8, 1), on: &painter)
      #expect(painter.buffer.text(row: 0) == row)
    }
  }

  @Test("with truecolor in ASCII the colour is the value's own shade")
  func coloredASCII() {
    var (map, painter) = map(.truecolor, .ascii)
    map.draw([-1, 0.5], in: Rect(0, 0, 2, 1), on: &painter)
    #expect(painter.buffer[0, 0] == Cell("#", Style(painter.theme.heat[-1])))
    #expect(painter.buffer[1, 0] == Cell(":", Style(painter.theme.heat[0.5])))
  }

  @Test("no value breaks a map: infinities are the ends, what is no number is nothing", arguments: ColorDepth.allCases)
  func specialValues(depth: ColorDepth) {
    for glyphSet in GlyphSet.allCases {
      var (map, painter) = map(depth, glyphSet)
      let rows = map.resolution(of: Size(4, 1)).rows
      map.draw(
        Array(Array(repeating: [.infinity, -.infinity, .nan, 1e300], count: rows).joined()), in: Rect(0, 0, 4, 1),
        on: &painter)
      #expect(painter.buffer[0, 0] == painter.buffer[3, 0])
      #expect(painter.buffer[0, 0] != painter.buffer[1, 0])
      #expect(painter.buffer[2, 0] != painter.buffer[0, 0])
    }
  }

  @Test("a faded map is drawn in the faded shades, or faint where there are none")
  func faded() {
    for depth in [ColorDepth.truecolor, .indexed256] {
      var (map, painter) = map(depth, .braille)
      map.draw([1, 1], in: Rect(0, 0, 1, 1), faded: true, on: &painter)
      #expect(painter.buffer[0, 0].style.background == painter.theme.fadedHeat[1])
      #expect(painter.theme.fadedHeat[1] != painter.theme.heat[1])
    }
    var (map, painter) = map(.basic16, .half)
    map.draw([1], in: Rect(0, 0, 1, 1), faded: true, on: &painter)
    #expect(painter.buffer[0, 0].style.attributes == .dim)
  }

  @Test("the ground below a glyph is the value's colour, where maps have grounds")
  func ground() {
    let (fine, _) = map(.truecolor, .half)
    #expect(fine.ground(1) == Theme(depth: .truecolor, background: .dark).heat[1])
    for (depth, glyphSet) in [(ColorDepth.basic16, GlyphSet.half), (.truecolor, .ascii), (.never, .braille)] {
      #expect(map(depth, glyphSet).0.ground(1) == .standard)
    }
  }
}
