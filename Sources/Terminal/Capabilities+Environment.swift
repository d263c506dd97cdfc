import CNcurses
import Canvas
import Glibc

extension Capabilities {
  /// Finds out what the terminal of this process can show, and sets the locale for it.
  /// - Parameters:
  ///   - colorChoice: The user's choice of colours.
  ///   - glyphChoice: The user's choice of characters.
  /// - Returns: The capabilities, ready for the terminal to be opened with.
  package static func ofThisProcess(colorChoice: ColorDepth? = nil, glyphChoice: GlyphSet? = nil) -> Capabilities {
    var capabilities = detect(
      environment: environment(["TERM", "COLORTERM", "NO_COLOR", "COLORFGBG"]),
      colorChoice: colorChoice,
      glyphChoice: glyphChoice,
      codeset: setLocale("") ?? "",
      terminfoExists: { nc_terminfo_colors($0) >= 0 },
      colors: { Int(nc_terminfo_colors($0)) }
    )
    if capabilities.needsUTF8Locale {
      let isSet = ["C.UTF-8", "C.utf8", "en_US.UTF-8"].contains { setLocale($0) == "UTF-8" }
      if isSet { capabilities.needsUTF8Locale = false } else { capabilities.glyphs = .ascii }
    }
    return capabilities
  }

  /// Sets the character encoding from a locale; its name, or `nil` when there is no such locale.
  private static func setLocale(_ name: String) -> String? {
    nc_set_locale(name).map { String(cString: $0) }
  }

  private static func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }
}
