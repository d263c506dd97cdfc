import Datasets

/// What notes, mails and web pages make of the signs of a link, and the way back.
package enum LinkEscapes {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "num": "#", "equals": "=", "comma": ",",
    "percnt": "%", "lowbar": "_", "period": ".", "colon": ":", "sol": "/", "quest": "?",
  ]

  /// A text without HTML's references, `\u0026` and backslashes before the signs of a link; and a note on each kind.
  static func unescaped(_ text: String) -> (text: String, notes: [String]) {
    var result = text
    var notes: [String] = []
    func take(_ found: String, _ meant: String) {
      let note = "\"\(found)\" was read as \"\(meant)\""
      if !notes.contains(note) { notes.append(note) }
    }
    // What was escaped twice comes back in two rounds.
    for _ in 0..<4 {
      let before = result
      // Searching with patterns is slow: where the sign is missing there is nothing to find.
      if result.utf8.contains(UInt8(ascii: ";")) {
        result = replacing(result, #/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});/#, take)
      }
      guard hasBackslashes(result) || result != before else { break }
      if hasBackslashes(result) {
        result = replacing(result, #/\\(u00[0-9a-fA-F]{2}|x[0-9a-fA-F]{2}|[&#_%=?,.:/~{}"'-])/#, take)
      }
      if result == before { break }
    }
    return (restored(result, take), notes)
  }

  /// Whether backslashes stand before the signs of a link, and not in a value: then none of its & is without.
  private static func hasBackslashes(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return false }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropLast().allSatisfy { $0.hasSuffix("\\") } && text.contains(#/\\([&#]|u00|x[23])/#)
  }

  private static func replacing(
    _ text: String, _ pattern: Regex<(Substring, Substring)>, _ take: (String, String) -> Void
  ) -> String {
    text.replacing(pattern) { match in
      guard let meant = meaning(String(match.1)) else { return String(match.0) }
      take(String(match.0), meant)
      return meant
    }
  }

  private static func meaning(_ name: String) -> String? {
    if let meant = named[name] { return meant }
    let code: UInt32?
    switch name.prefix(2) {
    case "#x", "#X", "u0": code = UInt32(name.dropFirst(name.hasPrefix("u") ? 1 : 2), radix: 16)
    default:
      code =
        name.hasPrefix("#")
        ? UInt32(name.dropFirst()) : name.hasPrefix("x") && name.count == 3 ? UInt32(name.dropFirst(), radix: 16) : nil
    }
    if let scalar = code.flatMap(Unicode.Scalar.init) { return String(scalar) }
    // A sign after a backslash.
    return name.count == 1 ? name : nil
  }

  /// HTML's reference &reg, which swallows the beginning of three keys, put back.
  private static func restored(_ text: String, _ take: (String, String) -> Void) -> String {
    guard text.contains("®") || text.contains("&reg;") || text.contains("AE") || text.contains("ae") else {
      return text
    }
    return text.replacing(#/(®;?|Â®|%C2%AE|%c2%ae|%AE|%ae|&reg;)(Dataset|ularizationRate|ularization)/#) { match in
      take(String(match.0), "&reg\(match.2)")
      return "&reg\(match.2)"
    }
  }

  /// A text with its %XX decoded; nil where there are none, or no UTF-8 comes of them.
  package static func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    let given = Array(text.utf8)
    var index = 0
    while index < given.count {
      if given[index] == UInt8(ascii: "%"), index + 2 < given.count, let high = digit(given[index + 1]),
        let low = digit(given[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(given[index])
        index += 1
      }
    }
    guard bytes.count < given.count else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A text with its %XX decoded, only those of separators where the others were not made in the same way.
  ///
  /// JavaScript's `encodeURIComponent` leaves letters, digits and some signs, and writes UTF-8; what it would not have
  /// written stood in a value before.
  static func signsDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return nil }
    let isForeign = text.contains(
      #/%(?![0-9A-Fa-f]{2})|%(?:3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|2[1789aAdDeE]|5[fF]|7[eE])/#)
    if !isForeign, let decoded = percentDecoded(text) { return decoded }
    let decoded = text.replacing(#/%(2[3356cC]|3[dD])/#) { percentDecoded(String($0.0)) ?? String($0.0) }
    return decoded == text ? nil : decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  /// A text as the address bar writes it behind #: spaces, quotes, angle brackets and all beyond ASCII as %XX.
  static func asInAddressBar(_ text: String) -> String {
    percentEncoded(text, besides: "\"<>`")
  }

  /// A text with the bytes of spaces, controls, everything beyond ASCII and some other signs as %XX.
  static func percentEncoded(_ text: String, besides signs: String) -> String {
    let others = signs.unicodeScalars
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if (0x21...0x7E).contains(scalar.value), !others.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
  }
}

extension String {
  /// The text in quotation marks for a sentence, its beginning where it is long.
  var quoted: String { "\"\(excerpt())\"" }
}
