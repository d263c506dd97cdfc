import Canvas
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Terminals of all kinds.
  @Suite struct TerminalKindTests {
    @Test(arguments: [Size(80, 24), Size(100, 30)])
    func aVT100ShowsTheRegionsInLetters(_ size: Size) throws {
      let session = try start(
        ["xor", "--play", "--speed", "max", "--until", "100"], ["TERM": "vt100", "LC_ALL": "C"], size: size)
      #expect(session.restingEpoch() == 100)
      let map = try #require(OutputPanel(session.screen))
      #expect(map.share(of: "#o", isRight: true, isTop: true) > 0.7, "\(session.screen.text)")
      #expect(map.share(of: "#o", isRight: false, isTop: false) > 0.7)
      #expect(map.share(of: "x ", isRight: false, isTop: true) > 0.7)
      #expect(map.share(of: "x ", isRight: true, isTop: false) > 0.7)
      #expect(map.text.contains("o") && map.text.contains("x") && map.text.contains("#"))
      session.quit()
      #expect(session.log.allSatisfy { $0 < 0x80 })
      #expect(session.colorCodes == [])
    }

    @Test(arguments: [
      ("xterm", 1..<8), ("linux", 1..<8), ("xterm-256color", 30..<256), ("screen-256color", 30..<256),
    ])
    func coloursAreThoseOfTheTerminal(_ term: String, _ common: Range<Int>) throws {
      let session = try start(["circle"], ["TERM": term])
      let indices = session.indexedColors
      #expect(!indices.isEmpty)
      #expect(indices.contains { common.contains($0) }, "\(indices)")
      #expect(indices.allSatisfy { $0 < 16 || common.upperBound == 256 })
      #expect(!session.hasTrueColors)
      session.quit()
    }

    @Test func trueColoursAreUsedWhereTheTerminalHasThem() throws {
      let session = try start(["circle"], ["COLORTERM": "truecolor"])
      #expect(session.hasTrueColors)
      session.quit()
      let chosen = try start(["circle", "--color", "truecolor"])
      #expect(chosen.hasTrueColors)
      chosen.quit()
    }

    @Test(arguments: [["--color", "never"], []])
    func withoutColoursNoneIsSent(_ flags: [String]) throws {
      let environment = flags.isEmpty ? ["NO_COLOR": "1"] : [:]
      let session = try start(["circle", "--play", "--speed", "max", "--until", "50"] + flags, environment)
      #expect(session.restingEpoch() == 50)
      session.send("?")
      #expect(session.wait(for: "╭ Help "))
      session.quit()
      #expect(session.colorCodes == [])
    }

    @Test func aChoiceOfGlyphsSetsTheLocale() throws {
      let session = try start(["circle", "--glyphs", "half"], ["LC_ALL": "C"])
      #expect(session.screen.shows("╭ Output "))
      #expect(session.screen.shows("▀"))
      session.quit()
    }

    @Test func theLinuxConsoleGetsNoBraille() throws {
      let session = try start(["circle", "--play", "--speed", "max", "--until", "50"], ["TERM": "linux"])
      #expect(session.restingEpoch() == 50)
      #expect(session.screen.shows("▀"))
      #expect(!session.screen.text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
      session.quit()
    }
  }
}

/// The decision map as the screen shows it.
private struct OutputPanel {
  private let cells: [[Character]]

  /// Cuts the map out of its frame, from its upper edge down to the row of the axis.
  init?(_ screen: Screen) {
    guard let top = screen.rows.firstIndex(where: { $0.contains("+ Output ") }),
      let start = screen.rows[top].range(of: "+ Output ")?.lowerBound,
      let bottom = screen.rows.indices.first(where: { $0 > top && screen.rows[$0].hasSuffix("6 |") && $0 > top + 1 })
    else { return nil }
    let column = screen.rows[top].distance(from: screen.rows[top].startIndex, to: start) + 2
    // Frame and blank to the left; two digits, blanks and the frame to the right.
    cells = screen.rows[top + 1...bottom - 1].map { Array($0)[column..<screen.size.columns - 6].map { $0 } }
  }

  /// All of it.
  var text: String { cells.map { String($0) }.joined(separator: "\n") }

  /// The share of some glyphs in a quadrant.
  func share(of glyphs: String, isRight: Bool, isTop: Bool) -> Double {
    let (rows, columns) = (cells.count / 2, cells[0].count / 2)
    let quadrant = (isTop ? cells.prefix(rows - 1) : cells.suffix(rows - 1)).flatMap {
      isRight ? $0.suffix(columns - 1) : $0.prefix(columns - 1)
    }
    return Double(quadrant.filter(glyphs.contains).count) / Double(quadrant.count)
  }
}
