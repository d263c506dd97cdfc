import Canvas
import Testing

@Suite("Links and curves")
struct CurveTests {
  private func layer(_ columns: Int, _ rows: Int, _ glyphSet: GlyphSet) -> DotLayer {
    DotLayer(size: Size(columns, rows), glyphSet: glyphSet)
  }

  @Test("a link leaves and arrives level, steepest in the middle")
  func shape() {
    var layer = layer(9, 5, .ascii)
    layer.link(from: (0, 0), to: (8, 4), DotLayer.Stroke(style: ink(1), weight: 1))
    #expect(
      layer.rows(9, 5, .ascii) == [
        "--       ",
        "  \\-     ",
        "    \\    ",
        "     \\-  ",
        "       \\-",
      ])
  }

  @Test("a rising link is the falling one upside down, but for its glyphs")
  func rising() {
    var falling = layer(12, 6, .half)
    falling.link(from: (0, 1), to: (11, 10), DotLayer.Stroke(style: ink(1), weight: 1))
    var rising = layer(12, 6, .half)
    rising.link(from: (0, 10), to: (11, 1), DotLayer.Stroke(style: ink(1), weight: 1))
    let turned = rising.rows(12, 6, .half).reversed().map { row in
      String(row.map { $0 == "▀" ? "▄" : $0 == "▄" ? "▀" : $0 })
    }
    #expect(falling.rows(12, 6, .half) == turned)
    var ascii = layer(5, 3, .ascii)
    ascii.link(from: (0, 2), to: (4, 0), DotLayer.Stroke(style: ink(1), weight: 1))
    #expect(ascii.rows(5, 3, .ascii).joined().contains("/"))
  }

  @Test("a link has no gap, however steep", arguments: [GlyphSet.braille, .half, .ascii])
  func continuity(glyphSet: GlyphSet) {
    var layer = layer(4, 12, glyphSet)
    let end = layer.height - 1
    layer.link(from: (0, 0), to: (layer.width - 1, end), DotLayer.Stroke(style: ink(1), weight: 1))
    #expect(layer.rows(4, 12, glyphSet).allSatisfy { $0.contains { $0 != " " } })
  }

  @Test("thickness adds dots around the line, the odd one below")
  func thickness() {
    for (thickness, rows) in [(1, ["  ", "▀▀"]), (2, ["  ", "██"]), (3, ["▄▄", "██"])] {
      var layer = layer(2, 2, .half)
      layer.link(from: (0, 2), to: (1, 2), DotLayer.Stroke(style: ink(1), weight: 1, thickness: thickness))
      #expect(layer.rows(2, 2, .half) == rows)
    }
  }

  @Test("every other stretch of a dashed link is left out")
  func dashes() {
    var ascii = layer(8, 1, .ascii)
    ascii.link(from: (0, 0), to: (7, 0), DotLayer.Stroke(style: ink(1), weight: 1, isDashed: true))
    #expect(ascii.rows(8, 1, .ascii) == ["--  --  "])
    var braille = layer(8, 1, .braille)
    braille.link(from: (0, 0), to: (15, 0), DotLayer.Stroke(style: ink(1), weight: 1, isDashed: true))
    #expect(braille.rows(8, 1, .braille) == ["⠉⠉  ⠉⠉  "])
  }

  @Test("a link that does not lead to the right is none")
  func backwards() {
    var layer = layer(3, 1, .ascii)
    layer.link(from: (2, 0), to: (0, 0), DotLayer.Stroke(style: ink(1), weight: 1))
    layer.link(from: (1, 0), to: (1, 0), DotLayer.Stroke(style: ink(1), weight: 1))
    #expect(layer.rows(3, 1, .ascii) == ["   "])
  }

  @Test("a curve joins its points, and stays open where one is missing")
  func polyline() {
    var layer = layer(9, 3, .ascii)
    layer.polyline([(0, 0), (2, 2), nil, (4, 1), (6, 1), nil, (8, 0)], ink(1), weight: 1, glyph: "*")
    #expect(layer.rows(9, 3, .ascii) == ["*       *", " *  ***  ", "  *      "])
  }

  @Test("a curve that leaps fills the rows between")
  func leap() {
    var layer = layer(2, 4, .ascii)
    layer.polyline([(0, 0), (1, 3)], ink(1), weight: 1, glyph: "*")
    #expect(layer.rows(2, 4, .ascii) == ["* ", " *", " *", " *"])
  }

  @Test("points in one column are dots of their own")
  func sameColumn() {
    var layer = layer(1, 3, .ascii)
    layer.polyline([(0, 0), (0, 2)], ink(1), weight: 1, glyph: "*")
    #expect(layer.rows(1, 3, .ascii) == ["*", " ", "*"])
  }
}
