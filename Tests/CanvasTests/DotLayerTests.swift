import Canvas
import Testing

@Suite("Dots")
struct DotLayerTests {
  @Test("a cell has 2×4 dots in braille, 1×2 in half blocks, one in ASCII")
  func dotsOfCell() {
    for (glyphSet, width, height) in [(GlyphSet.braille, 6, 8), (.half, 3, 4), (.ascii, 3, 2)] {
      let layer = DotLayer(size: Size(3, 2), glyphSet: glyphSet)
      #expect(layer.width == width && layer.height == height)
    }
  }

  @Test(
    "each dot of a braille cell has the bit that Unicode gives it",
    arguments: [
      (0, 0, 0x01), (0, 1, 0x02), (0, 2, 0x04), (0, 3, 0x40), (1, 0, 0x08), (1, 1, 0x10), (1, 2, 0x20), (1, 3, 0x80),
    ])
  func braille(x: Int, y: Int, bit: UInt32) throws {
    var layer = DotLayer(size: Size(2, 2), glyphSet: .braille)
    layer.dot(2 + x, 4 + y, ink(1))
    let glyph = try #require(Unicode.Scalar(0x2800 + bit))
    #expect(layer.rows(2, 2, .braille) == ["  ", " " + String(glyph)])
  }

  @Test("dots of one cell add up")
  func together() {
    var braille = DotLayer(size: Size(1, 1), glyphSet: .braille)
    braille.column(0, 0, 3, ink(1))
    #expect(braille.rows(1, 1, .braille) == ["⡇"])
    braille.column(1, 3, 0, ink(1))
    #expect(braille.rows(1, 1, .braille) == ["⣿"])
    var half = DotLayer(size: Size(3, 1), glyphSet: .half)
    half.dot(0, 0, ink(1))
    half.dot(1, 1, ink(1))
    half.column(2, 0, 1, ink(1))
    #expect(half.rows(3, 1, .half) == ["▀▄█"])
  }

  @Test("in ASCII the glyph of the line stands for the dot")
  func ascii() {
    var layer = DotLayer(size: Size(2, 1), glyphSet: .ascii)
    layer.dot(1, 0, ink(1), glyph: "%")
    #expect(layer.rows(2, 1, .ascii) == [" %"])
  }

  @Test("dots outside of the layer change nothing")
  func outside() {
    var layer = DotLayer(size: Size(1, 1), glyphSet: .braille)
    for (x, y) in [(-1, 0), (2, 0), (0, -1), (0, 4)] { layer.dot(x, y, ink(1)) }
    #expect(layer.rows(1, 1, .braille) == [" "])
  }

  @Test("the heavier line gives the cell its colour, whichever came first")
  func colour() {
    for weights in [[1.0, 1.5], [1.5, 1.0]] {
      var layer = DotLayer(size: Size(1, 1), glyphSet: .braille)
      layer.dot(0, 0, ink(weights[0] == 1.5 ? 9 : 1), weight: weights[0])
      layer.dot(1, 3, ink(weights[1] == 1.5 ? 9 : 1), weight: weights[1])
      var painter = painter(1, 1)
      painter.draw(layer, at: 0, 0)
      #expect(painter.buffer[0, 0] == Cell("⢁", ink(9)))
    }
  }

  @Test("a line more than twice as heavy has the cell for itself, whichever came first")
  func dominance() {
    for isHeavyFirst in [true, false] {
      var layer = DotLayer(size: Size(1, 1), glyphSet: .braille)
      for isHeavy in [isHeavyFirst, !isHeavyFirst] {
        layer.dot(isHeavy ? 0 : 1, 0, ink(isHeavy ? 9 : 1), weight: isHeavy ? 2.1 : 1)
      }
      var painter = painter(1, 1)
      painter.draw(layer, at: 0, 0)
      #expect(painter.buffer[0, 0] == Cell("⠁", ink(9)))
    }
  }

  @Test("an empty layer draws nothing")
  func nothing() {
    #expect(DotLayer(size: Size(2, 1), glyphSet: .half).rows(2, 1, .half) == ["  "])
    #expect(DotLayer(size: Size(-2, 1), glyphSet: .half).width == 0)
  }
}
