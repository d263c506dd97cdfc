import Files

/// Finds the link in a text as people have it: in brackets, in quotes, in Markdown, with a full stop behind it.
struct LinkFinder {
  /// The link alone.
  private(set) var link = ""
  /// What had to be understood, a line each.
  private(set) var notes: [String] = []

  private static let closers: [Character: Set<Character>] = [
    "<": [">"], "(": [")"], "[": ["]"], "{": ["}"], "\"": ["\""], "'": ["'"], "`": ["`"], "“": ["”", "“"],
    "„": ["“", "”"], "‘": ["’"], "«": ["»"], "‹": ["›"], "*": ["*"],
  ]
  private static let openers: [Character: Character] = [")": "(", "]": "[", "}": "{"]
  private static let punctuation: Set<Character> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", ">", "\"", "'", "`", "”", "“", "’", "»", "›", "*", "\\",
  ]

  /// The link of a text.
  ///
  /// - Throws: ``DataError`` where it was cut short.
  init(_ text: String) throws(DataError) {
    let whole = Self.oneLine(text, &notes)
    let (unescaped, escapes) = LinkEscapes.unescaped(whole)
    notes += escapes
    var text = unescaped
    // A whole address may be wrapped into another one, or stand there with each of its signs escaped.
    if !text.contains("#"), let escaped = Self.escapedAddress(in: text),
      let decoded = LinkEscapes.percentDecoded(escaped)
    {
      notes.append("\"%3A\", \"%2F\" and the like were decoded")
      text = decoded
    }
    let rest = Self.address(in: text).map { Self.cut(text, from: $0) } ?? Self.bare(text)
    link = Self.withoutEnd(rest)
    if link.hasSuffix("…") || link.hasSuffix("...") {
      let end = String(link.suffix(24)).quoted
      throw DataError(source: "link", problem: "it was cut short, it ends in \(end); give all of it")
    }
    if let range = text.range(of: link), !link.isEmpty {
      let around = [text[..<range.lowerBound], text[range.upperBound...]]
        .map { String($0).trimmed }.filter { !$0.isEmpty }
      if !around.isEmpty { notes.append("left out around the link: \(around.map(\.quoted).joined(separator: ", "))") }
    }
  }

  /// The text without what the address bar drops; its lines put together, as far as they go on.
  private static func oneLine(_ text: String, _ notes: inout [String]) -> String {
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\t" }))
    let whole = kept.unicodeScalarsTrimmed
    if whole != text { notes.append("spaces and ends of lines around the link were left out") }
    let lines = whole.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    guard lines.count > 1 else { return whole }
    var result = lines[0]
    for line in lines.dropFirst() {
      let next = String(line.drop { $0 == " " || $0 == ">" }).trimmed
      let isBegun = result.contains("#") || result.contains("://") || result.contains("=")
      if isBegun && (next.isEmpty || next.contains(" ")) { break }
      result = isBegun ? result.trimmed + next : result + " " + next
    }
    notes.append("the link was put together from several lines")
    return result
  }

  /// An address with its signs escaped, to the & behind it; nil where there is none.
  private static func escapedAddress(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return nil }
    let own = text.firstRange(of: #/(?i)https?%3A%2F%2F(playground\.tensorflow\.org|tensorflow\.github\.io)/#)
    guard let start = (own ?? text.firstRange(of: #/(?i)^\W*https?%3A%2F%2F/#))?.lowerBound else { return nil }
    return String(text[start...].prefix { $0 != "&" && !$0.isWhitespace })
  }

  /// Where an address begins, or the # of a link in a sentence; nil where the text is only what follows #.
  ///
  /// One of the playground's own is preferred: redirections carry it behind their own.
  private static func address(in text: String) -> String.Index? {
    if let opening = (text.contains("](") ? text.firstRange(of: #/\]\(<?(?=(?i)(https?://|#))/#) : nil)
      ?? (text.contains("<") ? text.firstRange(of: #/(href|src)=["']?(?=(?i)(https?://|#))/#) : nil)
    {
      return opening.upperBound
    }
    guard text.contains("://") || text.contains(".org") || text.contains(".ORG") || text.contains(".Org") else {
      return signInSentence(text)
    }
    if let start = own(in: text) ?? text.firstRange(of: #/(?i)https?://[^\s]/#)?.lowerBound {
      let before = text[..<start]
      // In a value it is no address, unless that is a parameter of a redirection.
      return before.contains("#") || (before.contains("=") && !before.contains("://")) ? nil : start
    }
    return signInSentence(text)
  }

  /// The # of a link without its address in a sentence or in brackets.
  private static func signInSentence(_ text: String) -> String.Index? {
    guard let sign = text.firstIndex(of: "#"), sign > text.startIndex, !text[..<sign].contains("="),
      ScenarioLink.isKnown(String(text[text.index(after: sign)...].prefix { $0 != "=" && $0 != "%" && $0 != "&" }))
    else { return nil }
    return sign
  }

  /// Where an address of the playground begins, with a scheme or without.
  private static func own(in text: String) -> String.Index? {
    let hosts = text.ranges(of: #/(?i)(https?://)?(playground\.tensorflow\.org|tensorflow\.github\.io/playground)/#)
    return hosts.first { range in
      // No part of another address.
      text[..<range.lowerBound].last.map { !($0.isLetter || $0.isNumber || "/.-_@%".contains($0)) } ?? true
    }?.lowerBound
  }

  /// An address from its beginning to what closes it.
  private static func cut(_ text: String, from start: String.Index) -> Substring {
    let before = text[..<start]
    let opener = before.last { $0 != " " }
    var rest = text[start...]
    if let opener, let closing = closers[opener] { rest = upTo(closing, opener, rest) }
    // Within a sentence a space ends it; alone it is the address bar's matter.
    let isInSentence = before.contains { closers[$0] == nil && $0 != " " } || before.hasSuffix("](")
    return isInSentence ? rest.prefix { !$0.isWhitespace } : rest
  }

  /// What follows #, out of brackets and quotes.
  private static func bare(_ text: String) -> Substring {
    var rest = text[...]
    while let first = rest.first, let closing = closers[first] {
      rest = upTo(closing, first, rest.drop { $0 == first })
    }
    return rest
  }

  /// The text to the first closing sign that nothing in it has opened.
  private static func upTo(_ closing: Set<Character>, _ opener: Character, _ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if closing.contains(text[index]) {
        if depth == 0 { return text[..<index] }
        depth -= 1
      } else if text[index] == opener {
        depth += 1
      }
    }
    return text
  }

  /// Without a full stop and the like at the end, and brackets that were not opened.
  private static func withoutEnd(_ text: Substring) -> String {
    var rest = text
    while let last = rest.last, !rest.hasSuffix("..."), punctuation.contains(last) || last.isWhitespace {
      if let opener = openers[last], rest.count(where: { $0 == opener }) >= rest.count(where: { $0 == last }) { break }
      rest.removeLast()
    }
    return String(rest)
  }
}

extension String {
  /// The text without control characters and spaces at its ends.
  fileprivate var unicodeScalarsTrimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    return String(scalars)
  }

  /// The range of a text in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
