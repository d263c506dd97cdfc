import Canvas
import Testing

@Suite("Text and frames")
struct PainterTests {
  @Test("text is cut with an ellipsis to its width, and the column after it is told")
  func ellipsis() {
    var painter = painter(10, 4)
    #expect(painter.write("playground", 0, 0, ink(1), width: 5) == 5)
    #expect(painter.write("play", 0, 1, ink(1), width: 4) == 4)
    #expect(painter.write("play", 0, 2, ink(1), width: 1) == 1)
    #expect(painter.write("play", 0, 3, ink(1), width: 0) == 0)
    #expect(painter.buffer.rows == ["play…     ", "play      ", "…         ", "          "])
  }

  @Test("the ellipsis of the ASCII tier is ASCII")
  func asciiEllipsis() {
    var painter = painter(6, 1, .ascii)
    painter.write("playground", 0, 0, ink(1), width: 4)
    #expect(painter.buffer.rows == ["pla~  "])
  }

  @Test("text beyond the edges is left out, and no other row changes")
  func clipping() {
    var painter = painter(4, 2)
    painter.write("abcdef", -1, 0, ink(1))
    #expect(painter.buffer.rows == ["bcde", "    "])
  }

  @Test("text that ends at a column ends there")
  func endingAt() {
    var painter = painter(6, 1)
    painter.write("abc", endingAt: 5, 0, ink(1))
    #expect(painter.buffer.rows == ["  abc "])
  }

  @Test(
    "centred text leaves the odd cell to its right, and is cut where it does not fit",
    arguments: [("ab", " ab  "), ("abc", " abc "), ("abcdefg", "abcd…"), ("", "     ")])
  func centered(text: String, row: String) {
    var painter = painter(5, 1)
    painter.write(text, centeredIn: 0..<5, 0, ink(1))
    #expect(painter.buffer.rows == [row])
  }

  @Test("a frame has a title on the left and a remark on the right of its upper edge")
  func frame() {
    var painter = painter(18, 3)
    painter.frame(Rect(0, 0, 18, 3), title: "Data", remark: "tanh")
    #expect(painter.buffer.rows == ["╭ Data ─── tanh ─╮", "│                │", "╰────────────────╯"])
  }

  @Test("a remark gives way to the title, and the title is cut before the corner")
  func crowdedFrame() {
    var painter = painter(10, 4)
    painter.frame(Rect(0, 0, 10, 2), title: "Data", remark: "tanh")
    painter.frame(Rect(0, 2, 10, 2), title: "Playground")
    #expect(painter.buffer.rows == ["╭ Data ──╮", "╰────────╯", "╭ Playgr…╮", "╰────────╯"])
  }

  @Test("a frame in ASCII is made of ASCII")
  func asciiFrame() {
    var painter = painter(8, 2, .ascii)
    painter.frame(Rect(0, 0, 8, 2), title: "Net")
    #expect(painter.buffer.rows == ["+ Net -+", "+------+"])
  }

  @Test(
    "a rectangle too small for a frame gets none",
    arguments: [Rect(0, 0, 1, 5), Rect(0, 0, 5, 1), Rect(0, 0, 0, 0)])
  func tinyFrame(rect: Rect) {
    var painter = painter(5, 5)
    painter.frame(rect, title: "Data")
    #expect(painter.buffer == Buffer(Size(5, 5)))
  }

  @Test("a filled rectangle fills its cells alone")
  func fill() {
    var painter = painter(4, 3)
    painter.fill(Rect(1, 1, 2, 1), with: Cell("#", ink(2)))
    #expect(painter.buffer.rows == ["    ", " ## ", "    "])
  }

  @Test("dots keep the ground that they are drawn on")
  func ground() {
    var painter = painter(2, 1)
    painter.put(" ", 0, 0, Style(.standard, on: .indexed(22)))
    var layer = DotLayer(size: Size(2, 1), glyphSet: .braille)
    layer.dot(0, 0, Style(.indexed(3), on: .indexed(9), .bold))
    painter.draw(layer, at: 0, 0)
    #expect(painter.buffer[0, 0] == Cell("⠁", Style(.indexed(3), on: .indexed(22), .bold)))
    #expect(painter.buffer[1, 0] == Cell())
  }
}
