import Canvas
import Testing
@testable import Terminal

@Suite struct ColorNumberingTests {
  @Test func numbersDependOnTheTerminal() {
    #expect(ColorNumbering(colors: 0) == .none)
    #expect(ColorNumbering(colors: 8) == .palette(8))
    #expect(ColorNumbering(colors: 256) == .palette(256))
    #expect(ColorNumbering(colors: 1 << 24) == .direct)
  }

  @Test(arguments: [ColorNumbering.none, .palette(8), .palette(256), .direct])
  func theTerminalsOwnColourIsMinusOne(_ numbering: ColorNumbering) {
    #expect(numbering.number(of: .standard) == (-1, false))
  }

  @Test func withoutColoursEverythingIsTheTerminalsOwn() {
    #expect(ColorNumbering.none.number(of: .rgb(0xFF0000)) == (-1, false))
  }

  @Test func directColoursLeaveTheLowestNumbersToTheBasicColours() {
    #expect(ColorNumbering.direct.number(of: .rgb(0xFF8000)) == (0xFF8000, false))
    #expect(ColorNumbering.direct.number(of: .rgb(0)) == (8, false))
    #expect(ColorNumbering.direct.number(of: .rgb(7)) == (8, false))
    #expect(ColorNumbering.direct.number(of: .indexed(7)) == (7, false))
    #expect(ColorNumbering.direct.number(of: .indexed(208)) == (0xFF8700, false))
    #expect(ColorNumbering.direct.number(of: .indexed(232)) == (0x080808, false))
    #expect(ColorNumbering.direct.number(of: .indexed(9)) == (0xFF0000, false))
  }

  @Test func theLargePaletteTakesTheNearest() {
    let palette = ColorNumbering.palette(256)
    for index in UInt8.min...UInt8.max { #expect(palette.number(of: .indexed(index)) == (Int32(index), false)) }
    #expect(palette.number(of: .rgb(0xFF8700)) == (208, false))
    #expect(palette.number(of: .rgb(0x080808)) == (232, false))
    #expect(palette.number(of: .rgb(0)) == (16, false))
    #expect(palette.number(of: .rgb(0xFFFFFF)) == (231, false))
  }

  @Test func brightKinOfEightColoursAreBold() {
    let palette = ColorNumbering.palette(8)
    #expect(palette.number(of: .indexed(4)) == (4, false))
    #expect(palette.number(of: .indexed(12)) == (4, true))
    #expect(palette.number(of: .indexed(208)) == (3, true))
    #expect(palette.number(of: .rgb(0x0000A0)) == (4, false))
    #expect(ColorNumbering.palette(16).number(of: .indexed(12)) == (12, false))
  }
}

@Suite struct InkTableTests {
  @Test func sameColoursShareAPair() {
    var table = InkTable(.palette(256), pairs: 65_536) { _, _, _ in true }
    let first = table.ink(for: Style(.indexed(1), on: .indexed(2)))
    let second = table.ink(for: Style(.indexed(3), on: .indexed(2)))
    let third = table.ink(for: Style(.indexed(1), on: .indexed(2), .underline))
    #expect(first.pair == 1 && second.pair == 2 && third.pair == 1)
    #expect(third.attributes == .underline)
    #expect(table.ink(for: Style()).pair == 0)
  }

  @Test func withoutRoomTheBackgroundIsGivenUp() {
    var defined: [Int32: [Int32]] = [:]
    // The table is made and used in this function alone.
    var table = InkTable(.palette(8), pairs: 64) { pair, foreground, background in
      defined[pair] = [foreground, background]
      return true
    }
    for foreground in UInt8(0)..<8 {
      for background in UInt8(0)..<8 {
        let ink = table.ink(for: Style(.indexed(foreground), on: .indexed(background)))
        let colors = defined[ink.pair] ?? []
        #expect(colors == [Int32(foreground), Int32(background)] || colors == [Int32(foreground), -1])
      }
    }
    #expect(defined.keys.max() == 63)
  }

  @Test func brightBecomesBoldOnEightColours() {
    var table = InkTable(.palette(8), pairs: 64) { _, _, _ in true }
    #expect(table.ink(for: Style(.indexed(9), on: .indexed(8))).attributes == .bold)
    #expect(table.ink(for: Style(.indexed(1), on: .indexed(8))).attributes == [])
  }

  @Test func withoutColoursOnlyAttributesAreLeft() {
    var table = InkTable(.none, pairs: 0) { _, _, _ in false }
    #expect(table.ink(for: Style(.indexed(9), on: .indexed(8), .reverse)) == Ink(pair: 0, attributes: .reverse))
  }
}
