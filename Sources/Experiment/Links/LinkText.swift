/// What follows the # of a link, taken apart as the browser does: at & and then at =, nothing decoded.
struct LinkText {
  /// Keys in the order in which each first came.
  private(set) var keys: [String] = []
  /// The last text of each key; nil where its last entry has no =.
  private var texts: [String: String?] = [:]

  /// The entries of a link, whole or only what follows #.
  init(_ link: String) {
    for entry in Self.hash(of: link).split(separator: "&") {
      // Only the first two pieces count.
      let pieces = entry.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false).map { String($0) }
      if texts[pieces[0]] == nil { keys.append(pieces[0]) }
      texts[pieces[0]] = .some(pieces.count > 1 ? pieces[1] : nil)
    }
  }

  /// Whether a key is there, with or without a value.
  func has(_ key: String) -> Bool { texts[key] != nil }

  /// What stands after the =, blank or not; nil where there is no = or no such key.
  func text(_ key: String) -> String? { texts[key] ?? nil }

  /// The text of a key, where it is not blank: a blank one is the default.
  func value(_ key: String) -> String? {
    text(key).flatMap { $0.javaScriptTrimmed.isEmpty ? nil : $0 }
  }

  /// What follows the first #, or everything where there is none, or it stands in a value.
  ///
  /// Before that, what the address bar drops: control characters and spaces at the ends, tabs, ends of lines
  /// and byte order marks.
  private static func hash(of link: String) -> Substring.UnicodeScalarView {
    let dropped: Set<Unicode.Scalar> = ["\t", "\n", "\r", "\u{FEFF}"]
    let kept = String.UnicodeScalarView(link.unicodeScalars.filter { !dropped.contains($0) })
    var scalars = Substring(String(kept)).unicodeScalars
    while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    guard let sign = scalars.firstIndex(of: "#") else { return scalars }
    let before = scalars[..<sign]
    let isValue = before.contains("=") && !before.contains("/") && !before.contains("?")
    return isValue ? scalars : scalars[scalars.index(after: sign)...]
  }
}
