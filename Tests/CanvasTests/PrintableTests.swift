import Canvas
import Glibc
import Testing

@Suite("What a cell can hold")
struct PrintableTests {
  @Test(
    "what would not fill one column of the terminal is replaced: control characters, marks, wide characters",
    arguments: ["\u{1B}", "\n", "\t", "\u{7F}", "\u{9B}", "\u{200B}", "\u{202E}", "日", "😀", "한", "ｗ"])
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

  @Test(
    "a letter and its marks are one character in one cell, the same as one scalar where there is one",
    arguments: [
      ("e\u{301}", "é"), ("a\u{308}", "ä"), ("x\u{301}", "?"), ("e\u{301}\u{327}\u{330}", "?"), ("\u{301}", "?"),
      ("👨‍👩‍👧", "?"), ("🇩🇪", "?"), ("❤\u{FE0F}", "?"), ("\r\n", "?"), ("\u{1100}\u{1161}", "?"), ("ก\u{E33}", "?"),
    ])
  func cluster(text: String, shown: String) {
    var painter = painter(4, 1)
    painter.write("[" + text, 0, 0, ink(1))
    painter.write("]", 2, 0, ink(1))
    // A mark at the beginning belongs to the letter before it.
    #expect(painter.buffer.rows == (text == "\u{301}" ? ["? ] "] : ["[\(shown)] "]))
  }

  @Test("ten letters with accents take ten cells, and are cut to fewer")
  func accents() {
    let text = String(repeating: "e\u{301}", count: 10)
    var painter = painter(12, 4)
    #expect(painter.write(text, 0, 0, ink(1)) == 10)
    #expect(painter.write(text, 0, 1, ink(1), width: 5) == 5)
    painter.write(text, endingAt: 12, 2, ink(1))
    painter.write(text, centeredIn: 0..<12, 3, ink(1))
    #expect(painter.buffer.rows == ["éééééééééé  ", "éééé…       ", "  éééééééééé", " éééééééééé "])
  }

  @Test("whatever scalar is shown fills one column by the C library's word, in every tier")
  func everyScalar() throws {
    // Swift's view of the C library lacks it.
    typealias Width = @convention(c) (Int32) -> Int32
    let width = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Width.self)
    let locale = try #require(newlocale(Int32(1) << LC_CTYPE, "C.UTF-8", nil))
    defer { freelocale(locale) }
    let before = uselocale(locale)
    defer { uselocale(before) }
    for set in [GlyphSet.ascii, .half, .braille] {
      let glyphs = Glyphs(set)
      let all = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }
      let wrong = all.filter { width(Int32(bitPattern: glyphs.showable($0).value)) != 1 }
      #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0.value, radix: 16) }), \(wrong.count)")
    }
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
