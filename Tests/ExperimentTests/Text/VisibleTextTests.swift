import Foundation
import Testing
@testable import Files
@testable import Scenarios

/// Texts from outside on their way out.
@Suite struct VisibleTextTests {
  /// C0, DEL, C1, bidi marks, embeddings and isolates, zero width, separators, byte order mark, tags.
  private static let unseen: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF,
  ]

  @Test func everyCharacterThatCommandsOrHidesIsUnseen() {
    for value in Self.unseen.joined() {
      #expect(Unicode.Scalar(value)?.isUnseen == true, "\(String(value, radix: 16))")
    }
    for text in ["Playground 0.5 ~", "äßéя日한😀−…₁²‖", "e\u{301}"] { #expect(text.visible() == text) }
  }

  @Test func marksNameTheCharacter() {
    #expect("a\u{1B}[31m\u{202E}b\u{E0041}".visible() == "a\\u{1B}[31m\\u{202E}b\\u{E0041}")
    #expect("a\nb\r\n".visible() == "a\\u{A}b\\u{D}\\u{A}")
    #expect("a\nb\tc".visible(keepsLines: true) == "a\nb\\u{9}c")
  }

  @Test func jsonAndYAMLKeepEveryTextInEscapesOfTheirOwn() throws {
    let scalars = Self.unseen.joined().compactMap { Unicode.Scalar($0) } + ["é", "日", "😀", "\"", "\\", "/"]
    for start in stride(from: 0, to: scalars.count, by: 200) {
      let text = String(String.UnicodeScalarView(scalars[start..<min(start + 200, scalars.count)]))
      for isASCII in [false, true] {
        let json = try JSONEncoder().encode([text]).escapedJSON(isASCII: isASCII)
        #expect(isClean(String(decoding: json, as: UTF8.self), isASCII: isASCII))
        #expect(try JSONDecoder().decode([String].self, from: json) == [text])
      }
    }
  }

  @Test func scenariosAreWrittenWithoutAnUnseenCharacterAndReadAgain() throws {
    for ranges in Self.unseen.chunked(3) {
      // No text of YAML holds U+FEFF at its start, nor a seed more than 256 characters.
      let text = "x" + String(String.UnicodeScalarView(ranges.joined().prefix(60).compactMap { Unicode.Scalar($0) }))
      var scenario = Scenario(seed: text)
      let isTaken = scenario.set(.tutorial, .text(text))
      #expect(isTaken)
      for isASCII in [false, true] {
        let yaml = scenario.yaml().escapedYAML(isASCII: isASCII)
        #expect(isClean(yaml, isASCII: isASCII), "\(yaml.visible())")
        #expect(try Preset(name: "p", yaml: yaml, source: "p").scenario == scenario, "\(yaml.visible())")
      }
    }
  }

  @Test func anExcerptHasBothEndsAndIsNeverLong() {
    #expect("short".excerpt() == "short")
    #expect("0123456789abcdef".excerpt(9) == "01234…def")
    let texts = [
      String(repeating: "long ", count: 200_000), String(repeating: "\u{1B}", count: 5000),
      "e" + String(repeating: "\u{301}", count: 100_000), String(repeating: "😀", count: 300),
    ]
    for text in texts {
      #expect(text.excerpt().unicodeScalars.count <= Limit.excerptLength)
      #expect(text.excerpt().unicodeScalars.contains("…") && !text.excerpt().unicodeScalars.contains { $0.isUnseen })
    }
  }

  private func isClean(_ text: String, isASCII: Bool) -> Bool {
    text.unicodeScalars.allSatisfy { ($0 == "\n" || !$0.isUnseen) && (!isASCII || $0.isASCII) }
  }
}

extension Array {
  /// The elements in groups.
  fileprivate func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
