import Canvas
import Files
import Foundation

/// Texts for people, on their way out: no character that commands a terminal or that nobody sees, and none that the
/// locale has not.
extension Output {
  /// Whether the locale has no characters beyond ASCII.
  static let isASCII: Bool = {
    guard let locale = newlocale(1 << LC_CTYPE, "", nil) else {
      // What the environment names is not installed here; its name still tells what the terminal shows.
      let environment = ProcessInfo.processInfo.environment
      let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
      return !name.lowercased().replacing("-", with: "").contains("utf8")
    }
    defer { freelocale(locale) }
    guard let codeset = nl_langinfo_l(Int32(CODESET), locale) else { return true }
    return String(cString: codeset).uppercased() != "UTF-8"
  }()

  /// A text as it may leave: marks for what is not seen, and where the locale is ASCII likenesses and marks for the
  /// rest.
  static func printable(_ text: String, keepsLines: Bool = false) -> String {
    let visible = text.visible(keepsLines: keepsLines)
    guard isASCII else { return visible }
    return visible.replacing({ !$0.isASCII }) { scalar in
      scalar == "…" ? "..." : scalar.asciiLikeness.map { String($0) } ?? scalar.mark
    }
  }

  /// A sentence on one line of standard error, after the program's name, and no longer than a message may be.
  static func message(_ sentence: String) {
    let line = printable("playground: \(sentence)")
    let isTooLong = line.unicodeScalars.count > Limit.messageLength
    error((isTooLong ? String(line.unicodeScalars.prefix(Limit.messageLength - 4)) + "...." : line) + "\n")
  }

  /// Several remarks as one message, as many of them as there is room for.
  static func message(_ remarks: [String], after introduction: String = "") {
    guard !remarks.isEmpty else { return }
    var told = remarks.map { $0.excerpt(Limit.messageLength - 60) }
    func sentence() -> String {
      let rest = remarks.count - told.count
      return introduction + told.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "") + "."
    }
    while told.count > 1, printable("playground: " + sentence()).unicodeScalars.count > Limit.messageLength {
      told.removeLast()
    }
    message(sentence())
  }

  /// A scenario as YAML on standard output.
  static func yaml(_ text: String) throws {
    try write(Data(text.escapedYAML(isASCII: isASCII).utf8))
  }

  /// A document of JSON on standard output.
  static func json(document: Data) throws {
    try write(document.escapedJSON(isASCII: isASCII))
  }
}
