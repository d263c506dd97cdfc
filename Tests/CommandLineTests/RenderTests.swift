import TestSupport
import Testing

/// `playground render`.
@Suite struct RenderTests {
  @Test func theSizeIsHonoured() throws {
    for (size, columns, rows) in [("60x30", 60, 30), ("20x10", 20, 10), ("1x1", 1, 1), ("130x5", 130, 5)] {
      let lines = try output(of: "render", "xor", "--epochs", "3", "--size", size).lines
      #expect(lines.count == rows)
      #expect(lines.map(\.count).max() == columns)
    }
    let usual = try output(of: "render", "xor", "--epochs", "3").lines
    #expect(usual.count == 30)
    #expect(usual.map(\.count).max() == 60)
  }

  @Test(arguments: [[], ["--glyphs", "ascii"]])
  func anASCIILocaleGetsASCII(_ flags: [String]) throws {
    let result = try playground(["render", "xor", "--epochs", "60"] + flags, environment: ["LC_ALL": "C"])
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
    expectXORRegions(result.output.lines, positive: "o#+=*", negative: "x .:-")
  }

  @Test(arguments: ["half", "braille"])
  func chosenGlyphsAreDrawnInAnyLocale(_ glyphs: String) throws {
    let plain = try output(of: "render", "xor", "--epochs", "60", "--glyphs", glyphs)
    #expect(
      plain == (try output(of: "render", "xor", "--epochs", "60", "--glyphs", glyphs, environment: ["LC_ALL": "C"])))
    #expect(plain.contains("●") && plain.contains("○"))
    #expect(!plain.contains("\u{1B}"))
  }

  @Test func aPipeGetsColoursOnlyWhenAsked() throws {
    #expect(!(try output(of: "render", "xor", "--epochs", "3")).contains("\u{1B}"))
    #expect(!(try output(of: "render", "xor", "--epochs", "3", "--color", "never")).contains("\u{1B}"))
    let true24 = try output(of: "render", "xor", "--epochs", "3", "--color", "truecolor")
    #expect(true24.contains("38;2;") && true24.contains("48;2;"))
    let indexed = try output(of: "render", "xor", "--epochs", "3", "--color", "256")
    #expect(indexed.contains("38;5;") && !indexed.contains("38;2;"))
    let basic = try output(of: "render", "xor", "--epochs", "3", "--color", "16")
    #expect(basic.contains("\u{1B}[") && !basic.contains("38;"))
    for text in [true24, indexed, basic] {
      #expect(text.lines.allSatisfy { $0.hasSuffix("\u{1B}[0m") })
    }
  }

  @Test func theSameCommandDrawsTheSame() throws {
    let command = ["render", "spiral", "--epochs", "20", "--color", "256"]
    #expect(try playground(command).output == (try playground(command).output))
    #expect(try playground(command).output != (try output(of: "render", "spiral", "--epochs", "0", "--color", "256")))
  }
}

/// Expects blue in the quadrants where the signs agree, orange in the others.
func expectXORRegions(
  _ rows: [String], positive: String, negative: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let width = rows.map(\.count).max() ?? 0
  let cells = rows.map { Array($0.padding(toLength: width)) }
  let (middle, center) = (rows.count / 2, width / 2)
  func share(_ glyphs: String, _ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let found = rows.flatMap { cells[$0][columns] }
    return Double(found.filter(glyphs.contains).count) / Double(found.count)
  }
  let (top, bottom, left, right) = (0..<middle - 1, middle + 1..<rows.count, 0..<center - 1, center + 1..<width)
  for (glyphs, rows, columns) in [
    (positive, top, right), (positive, bottom, left), (negative, top, left), (negative, bottom, right),
  ] {
    #expect(share(glyphs, rows, columns) > 0.8, sourceLocation: sourceLocation)
  }
}

extension String {
  /// The text with spaces after it.
  fileprivate func padding(toLength length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
