import Canvas
import Testing

@Suite("What a cell can hold")
struct PrintableTests {
  @Test(
    "what would not fill one column of the terminal is replaced: control characters, marks, wide characters",
    arguments: ["\u{1B}", "\n", "\t", "\u{7F}", "\u{9B}", "\u{301}", "\u{200B}", "\u{202E}", "日", "😀", "한", "ｗ"])
  func replaced(text: String) {
    var painter = painter(3, 1)
    painter.write("a\(text)b", 0, 0, ink(1))
    #expect(painter.buffer.rows == ["a?b"])
  }

  @Test("letters of one column stay as they are", arguments: ["é", "ß", "я", "₁", "←", "━"])
  func kept(text: String) {
    var painter = painter(3, 1)
    painter.write("a\(text)b", 0, 0, ink(1))
    #expect(painter.buffer.rows == ["a\(text)b"])
  }

  @Test("the ASCII tier writes ASCII alone, whatever it is given")
  func ascii() {
    var painter = painter(9, 1, .ascii)
    painter.write("π – “é” …", 0, 0, ink(1))
    #expect(painter.buffer.cells.allSatisfy { $0.glyph.isASCII })
    #expect(painter.buffer.rows == ["? - \"?\" ~"])
  }

  @Test("formulas of settings stay readable in ASCII")
  func formulas() {
    var painter = painter(21, 1, .ascii)
    painter.write("α β₁ β₂ δ ε μ ρ Σ|Δw|", 0, 0, ink(1))
    #expect(painter.buffer.rows == ["a b1 b2 d e m r S|Dw|"])
  }
}
