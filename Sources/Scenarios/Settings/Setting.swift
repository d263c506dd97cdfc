/// What a user may settle once for all: the keys of the config file.
package enum Setting: String, CaseIterable, Sendable {
  case theme, glyphs, color, background, speed, mouse, framesPerSecond, bytesPerSecond

  /// The flag that gives it a value for one run.
  package func flag(for text: String) -> String {
    switch self {
    case .mouse: text == "false" ? "--no-mouse" : "--mouse"
    case .framesPerSecond: "--fps"
    case .bytesPerSecond: "--bytes-per-second"
    default: "--" + rawValue
    }
  }
}

/// The words that settings take, as the rooms that draw define them.
package struct SettingWords: Sendable {
  private let words: [Setting: [String]]

  /// The words of each setting that takes words; those of the speed are known here.
  package init(theme: [String], glyphs: [String], color: [String], background: [String]) {
    words = [
      .theme: theme, .glyphs: glyphs, .color: color, .background: background, .speed: Speed.allCases.map(\.rawValue),
      .mouse: ["true", "false"],
    ]
  }

  /// What a setting may hold, to complete "… is not allowed; allowed is …".
  package func allowed(_ setting: Setting) -> String {
    if setting == .bytesPerSecond { return Settings.allowedByteLimit }
    return words[setting]?.joined(separator: ", ") ?? "a whole number from 1 to \(Settings.maximumFramesPerSecond)"
  }

  /// Whether a setting takes a text.
  func takes(_ setting: Setting, _ text: String) -> Bool {
    if let words = words[setting] { return words.contains(text) }
    if setting == .bytesPerSecond { return Settings.isByteLimit(text) }
    return Int(text).map { (1...Settings.maximumFramesPerSecond).contains($0) } ?? false
  }
}
