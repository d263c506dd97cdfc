/// A way in which links are changed before people get hold of them.
struct LinkMangling: Sendable {
  /// What it is called in a failure.
  let name: String
  /// The link as it arrives.
  let apply: @Sendable (String) -> String

  init(_ name: String, _ apply: @escaping @Sendable (String) -> String) {
    (self.name, self.apply) = (name, apply)
  }

  /// How its signs are escaped.
  static let escapes: [LinkMangling] = [
    LinkMangling("&amp;") { $0.replacing("&", with: "&amp;") },
    LinkMangling("&amp;amp;") { $0.replacing("&", with: "&amp;amp;") },
    LinkMangling("&#38;") { $0.replacing("&", with: "&#38;") },
    LinkMangling("&#x26;") { $0.replacing("&", with: "&#x26;").replacing("=", with: "&#x3D;") },
    LinkMangling("JSON") { $0.replacing("&", with: "\\u0026").replacing("=", with: "\\u003d") },
    LinkMangling("LaTeX") { link in
      ["&", "#", "_", "%"].reduce(link) { $0.replacing($1, with: "\\" + $1) }
    },
    LinkMangling("®") { $0.replacing("&reg", with: "®") },
    LinkMangling("&reg;") { $0.replacing("&reg", with: "&reg;") },
    LinkMangling("%C2%AE") { $0.replacing("&reg", with: "%C2%AE") },
    LinkMangling("® and &amp;") { $0.replacing("&reg", with: "®").replacing("&", with: "&amp;") },
    LinkMangling("%2C") { $0.replacing(",", with: "%2C") },
    LinkMangling("%26") { encodingHash(of: $0, ["&"]) },
    LinkMangling("%3D") { encodingHash(of: $0, ["="]) },
    LinkMangling("%26 and %3D") { encodingHash(of: $0, ["&", "=", ","]) },
    LinkMangling("encodeURIComponent of the hash") { encodingHash(of: $0, nil) },
    LinkMangling("%23") { $0.replacing("#", with: "%23", maxReplacements: 1) },
  ]

  /// What stands around it.
  static let wraps: [LinkMangling] = [
    wrap("<", ">"), wrap("(", ")"), wrap("[", "]"), wrap("{", "}"), wrap("\"", "\""), wrap("'", "'"), wrap("`", "`"),
    wrap("“", "”"), wrap("„", "“"), wrap("‘", "’"), wrap("«", "»"), wrap("**", "**"), wrap("(<", ">)"),
    wrap("[the exercise](", ")"), wrap("[the exercise](<", ">)"), wrap("[the exercise](", " \"a title\")"),
    wrap("see ", " now"), wrap("(see ", ")"), wrap("\\url{", "}"), wrap("<a href=\"", "\">this</a>"), wrap("[1]: ", ""),
    LinkMangling("[link](link)") { "[\($0)](\($0))" },
    LinkMangling("lines") { $0.replacing("&", with: "&\n") },
    LinkMangling("indented lines") { $0.replacing("=t", with: "=\r\n    t") },
    LinkMangling("quoted mail") { "> " + $0.replacing("&x", with: "\n> &x") },
  ]

  /// What comes behind it.
  static let ends: [LinkMangling] = [".", ",", ";", "!", ")", "\n", ".\n", "  ", ">", "\")."].map { wrap("", $0) }

  /// What carries it to another page first.
  static let redirects: [LinkMangling] = [
    LinkMangling("Google") { "https://www.google.com/url?q=\(encoded($0))&sa=D&source=docs" },
    LinkMangling("safe links") { "https://x.safelinks.example/?url=\(encoded($0))&data=05%7C02%7C&reserved=0" },
    LinkMangling("encodeURIComponent") { encoded($0) },
  ]

  private static func wrap(_ before: String, _ after: String) -> LinkMangling {
    LinkMangling("\(before)…\(after)") { before + $0 + after }
  }

  private static func encodingHash(of link: String, _ signs: Set<Character>?) -> String {
    guard let sign = link.firstIndex(of: "#") else { return link }
    let hash = String(link[link.index(after: sign)...])
    guard let signs else { return link[...sign] + encoded(hash) }
    return link[...sign] + hash.reduce(into: "") { $0 += signs.contains($1) ? encoded(String($1)) : String($1) }
  }

  /// JavaScript's `encodeURIComponent`, by its list of characters that stay.
  static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let character = Character(Unicode.Scalar(byte))
      let isKept = byte < 128 && (character.isLetter || character.isNumber || "-_.!~*'()".contains(character))
      result += isKept ? String(character) : (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
}
