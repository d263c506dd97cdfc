import Foundation

// Texts from outside may hold characters that command a terminal, or that nobody sees. Where a text leaves the program
// they are marks: \u{1B} for people, and in data what the format has for them.

extension Unicode.Scalar {
  /// Whether a terminal does something else with it than show it: control, escape and bidi characters, what has no
  /// width, separators of lines and paragraphs, tags.
  package var isUnseen: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// The mark that stands for it in a text for people: \u{1B}.
  package var mark: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

  /// The character in a string of JSON: one or two times \u and four digits.
  fileprivate var jsonEscape: String { utf16.map { "\\u" + Self.digits(UInt32($0), 4) }.joined() }

  /// The character in a double-quoted text of YAML.
  fileprivate var yamlEscape: String { value > 0xFFFF ? "\\U" + Self.digits(value, 8) : "\\u" + Self.digits(value, 4) }

  private static func digits(_ value: UInt32, _ count: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}

extension String {
  /// The text with a mark for each character that is not seen.
  ///
  /// - Parameter keepsLines: Whether ends of lines stay, as in a text of several lines.
  package func visible(keepsLines: Bool = false) -> String {
    replacing({ $0.isUnseen && !(keepsLines && $0 == "\n") }, with: \.mark)
  }

  /// The beginning and the end of a text from outside, marks for what is not seen, so long as a message can take.
  package func excerpt(_ length: Int = Limit.excerptLength) -> String {
    // Of a text of any length no more is looked at than may be shown.
    let head = String(unicodeScalars.prefix(length + 1)).visible().unicodeScalars
    let end = unicodeScalars.index(startIndex, offsetBy: length, limitedBy: endIndex)
    let isLonger = end.map { $0 < endIndex } ?? false
    guard isLonger || head.count > length else { return String(head) }
    let tail = String(unicodeScalars.suffix(length)).visible().unicodeScalars
    return String(head.prefix(length - length / 3 - 1)) + "…" + String(tail.suffix(length / 3))
  }

  /// YAML whose texts are all double-quoted, without those characters whose texts are all double-quoted.
  package func escapedYAML(isASCII: Bool = false) -> String {
    replacing({ ($0.isUnseen && $0 != "\n") || (isASCII && !$0.isASCII) }, with: \.yamlEscape)
  }

  /// The text with other text for some of its characters; itself where there is none of them, as nearly always.
  package func replacing(
    _ isReplaced: (Unicode.Scalar) -> Bool, with replacement: (Unicode.Scalar) -> String
  ) -> String {
    guard unicodeScalars.contains(where: isReplaced) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if isReplaced(scalar) { text += replacement(scalar) } else { text.unicodeScalars.append(scalar) }
    }
  }
}

extension Data {
  /// JSON whose strings hold no character that is not seen, nor any beyond ASCII where that is asked for.
  package func escapedJSON(isASCII: Bool = false) -> Data {
    // Of what is not seen the encoder leaves nothing below this.
    guard contains(where: { $0 >= 0x7F }) else { return self }
    let text = String(decoding: self, as: UTF8.self)
    // Between its strings JSON is ASCII, and seen but for spaces and ends of lines.
    let escaped = text.replacing(
      { ($0.isUnseen && $0.value > 0x1F) || (isASCII && !$0.isASCII) }, with: \.jsonEscape)
    return Data(escaped.utf8)
  }
}
