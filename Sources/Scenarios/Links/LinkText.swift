import Files

/// What follows the # of a link, taken apart as the browser does: at & and then at =, texts not decoded.
struct LinkText {
  /// Keys in the order in which each first came.
  private(set) var keys: [String] = []
  /// What had to be understood to read it, a line each.
  private(set) var notes: [String] = []
  /// The last text of each key; nil where its last entry has no =.
  private var texts: [String: String?] = [:]

  /// The entries of a link, whole or only what follows #, as people have it.
  ///
  /// - Throws: ``DataError`` where it is no link of the playground, or was cut short.
  init(_ text: String) throws(DataError) {
    let finder = try LinkFinder(text)
    notes = finder.notes
    let address = try LinkAddress(finder.link)
    notes += address.notes
    for entry in separated(address.hash.split(separator: "&").map { String($0) }) {
      let (key, text) = Self.pieces(entry)
      let given = entry.split(separator: "=", omittingEmptySubsequences: false)
      if let text, key == "seed" || key == "tutorial", given[1] != text {
        notes.append("\(key) is \(String(given[1]).quoted), which the browser reads as \(text.quoted)")
      }
      if texts[key] == nil { keys.append(key) }
      texts[key] = .some(text)
    }
  }

  /// Key and text of an entry: only the first two pieces count.
  private static func pieces(_ entry: String) -> (key: String, text: String?) {
    // A blank text stays one, which is the default.
    let pieces = entry.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false).map {
      String($0).javaScriptTrimmed.isEmpty ? String($0) : LinkEscapes.asInAddressBar(String($0))
    }
    return (pieces.first ?? "", pieces.count > 1 ? pieces[1] : nil)
  }

  /// The entries, those apart that are held together by an escaped & or =, where the link has no such key otherwise.
  private mutating func separated(_ entries: [String]) -> [String] {
    let present = Set(entries.map { Self.pieces($0).key })
    return entries.flatMap { entry -> [String] in
      var decoded = entry
      // Two rounds: it may have been escaped twice.
      for _ in 0..<2 {
        guard let next = LinkEscapes.signsDecoded(decoded) else { break }
        decoded = next
        let parts = decoded.split(separator: "&").map { String($0) }
        let known = parts.map { Self.pieces($0).key }.filter { !present.contains($0) && ScenarioLink.isKnown($0) }
        guard !known.isEmpty, parts.count > 1 || decoded.contains("=") else { continue }
        let note = "\"%26\" and \"%3D\" were read as \"&\" and \"=\""
        if !notes.contains(note) { notes.append(note) }
        return parts
      }
      return [entry]
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
}

/// The address of a link, taken apart at its #.
struct LinkAddress {
  /// What follows the first #, or everything where there is none, or it stands in a value.
  private(set) var hash = ""
  /// What had to be understood.
  private(set) var notes: [String] = []

  /// Hosts of the playground, with the path that follows.
  private static var own: Regex<Substring> {
    #/(?i)^(?:https?://)?(?:playground\.tensorflow\.org|tensorflow\.github\.io/playground)(?=[/?#:]|$)/#
  }

  /// Takes a link apart.
  ///
  /// - Throws: ``DataError`` for an address of something else, which has no #.
  init(_ link: String) throws(DataError) {
    var link = link
    let escaped = #/(?i)%23(?=[a-z0-9_]+(=|%3D))/#
    if link.contains("%"), let range = link.firstRange(of: escaped),
      !link[..<range.lowerBound].contains(where: { "&=#".contains($0) })
    {
      link.replaceSubrange(range, with: "#")
      notes.append("\"%23\" was read as \"#\"")
    }
    let isOwn = link.contains(Self.own)
    let sign = link.firstIndex(of: "#")
    let before = link[..<(sign ?? link.endIndex)]
    if let sign {
      let isValue = before.contains("=") && !before.contains("/") && !before.contains("?")
      hash = isValue ? link : String(link[link.index(after: sign)...])
      if isValue { return }
    } else if !isOwn {
      guard !link.contains("://") else {
        throw DataError(
          source: "link",
          problem: "\(link.quoted) is no link of the playground, nothing follows a #; open it in a browser and take "
            + "the address that it leads to")
      }
      hash = String(link.drop { $0 == "?" })
      return
    }
    guard Self.hasKeys(before) else { return }
    notes.append("what stands before # does not count: \(Self.query(before).quoted) is not read")
  }

  private static func query(_ before: Substring) -> String {
    before.firstIndex(of: "?").map { String(before[$0...]) } ?? ""
  }

  /// Whether a query names keys of the playground.
  private static func hasKeys(_ before: Substring) -> Bool {
    query(before).dropFirst().split(separator: "&").contains { ScenarioLink.isKnown(String($0.prefix { $0 != "=" })) }
  }
}
