import CNcurses
import Testing

/// Pasted text is text.
@Suite struct PasteDecoderTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  @Test func itIsOneEventWhereverItIsCut() {
    let text = "q\u{3}\u{1A}\u{1B}[A\u{1B}[20~\u{1B}[201 é\r\n[[[\u{1B}]"
    let bytes = Array("a\(Self.begin)\(text)\(Self.end)b".utf8)
    for cut in 1..<bytes.count {
      let decoded = Decoded()
      decoded.type(bytes[..<cut])
      decoded.wait(20)
      decoded.type(bytes[cut...])
      #expect(decoded.keys == ["a", "paste", "b"], "cut after \(cut) bytes")
      #expect(decoded.pastes == [Array(text.utf8)])
    }
  }

  @Test func twoAreTwoAndNoneIsNone() {
    let decoded = Decoded()
    decoded.type("\(Self.begin)one\(Self.end)\(Self.begin)\(Self.end)\(Self.begin)two\(Self.end)x")
    #expect(decoded.keys == ["paste", "paste", "x"])
    #expect(decoded.pastes == [Array("one".utf8), Array("two".utf8)])
  }

  @Test func itIsBounded() {
    let limit = NC_PASTE_LIMIT
    for count in [limit - 1, limit, limit + 1, 3 * limit] {
      let decoded = Decoded()
      decoded.type(Self.begin)
      decoded.type([UInt8](repeating: 0x71, count: count))
      decoded.type("\(Self.end)x")
      #expect(decoded.keys == ["paste", "x"])
      #expect(decoded.pastes.first?.count == min(count, limit))
    }
  }

  @Test func withoutItsEndItIsOverInTime() {
    let decoded = Decoded()
    decoded.type("\(Self.begin)https://playground\u{1B}[20")
    decoded.wait(1900)
    decoded.type("1")
    #expect(decoded.keys == [] && decoded.patience == 2000)
    decoded.wait(1999)
    #expect(decoded.keys == [])
    decoded.wait(1)
    #expect(decoded.keys == ["paste"])
    #expect(decoded.pastes == [Array("https://playground\u{1B}[201".utf8)])
    decoded.type("x")
    #expect(decoded.keys == ["paste", "x"])
  }
}
