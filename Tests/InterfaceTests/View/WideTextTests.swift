import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Texts whose characters are not one column each")
struct WideTextTests {
  private static let seeds = [
    String(repeating: "e\u{301}", count: 10), String(repeating: "日本", count: 12), String(repeating: "😀", count: 20),
    String(repeating: "👨‍👩‍👧", count: 9), String(repeating: "e\u{301}\u{327}", count: 100), "\u{301}\u{202E}\u{1B}[2J\r\n",
    String(repeating: "한\u{1100}\u{1161}", count: 30), "a\u{E0041}\u{200D}b", String(repeating: "ﷺ﷽", count: 20),
  ]

  /// The columns in which two frames differ, row by row.
  private func differences(_ one: Buffer, _ other: Buffer) -> [(row: Int, columns: ClosedRange<Int>)] {
    (0..<one.size.rows).compactMap { row in
      let columns = (0..<one.size.columns).filter { one[$0, row] != other[$0, row] }
      guard let first = columns.first, let last = columns.last else { return nil }
      return (row, first...last)
    }
  }

  @Test(
    "a seed changes what an ASCII seed of as many characters changes, and no panel beside it", arguments: seeds)
  func keepsToItsPanel(seed: String) throws {
    for size in [Size(80, 24), Size(120, 40), Size(200, 60)] {
      let frames = [seed, String(repeating: "a", count: seed.count), String(repeating: "b", count: seed.count)]
        .map { text in view(Driver(.with { $0.seed = text }, size, depth: .never).model) }
      // The data of another seed are other ones, so only rows that hold the seed are told by its label.
      let rows = (0..<size.rows).filter {
        frames[1].text(row: $0).contains("aaa") || frames[1].text(row: $0).contains("a…")
      }
      for row in rows {
        let edges = (0..<size.columns).filter { "│╭╮╰╯".unicodeScalars.contains(frames[1][$0, row].glyph) }
        #expect(edges.allSatisfy { frames[0][$0, row] == frames[1][$0, row] }, "\(frames[0].text(row: row))")
      }
      #expect(frames[0].cells.allSatisfy { !$0.glyph.isUnseen })
    }
  }

  @Test("a value of accents that is too long is cut to its box")
  func value() {
    let painter = Painter(size: Size(12, 1), theme: Theme(.original, depth: .never, background: .dark), glyphSet: .half)
    var drawn = painter
    drawn.write("|", 0, 0, drawn.theme.text)
    drawn.value(String(repeating: "e\u{301}", count: 10), in: Rect(1, 0, 8, 1), isFocused: false)
    #expect(drawn.buffer.text(row: 0) == "| ééééé…    ")
  }
}
