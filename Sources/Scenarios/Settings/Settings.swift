/// The settings in effect, each with where it came from: the defaults, the environment, the config file, or a flag.
package struct Settings: Equatable, Sendable {
  /// Where a value came from.
  package enum Origin: Equatable, Sendable {
    /// The program itself.
    case standard
    /// A variable of the environment.
    case environment(String)
    /// The config file.
    case file(String)
    /// A flag of the command line.
    case flag(String)
  }

  /// A value and its origin.
  package struct Entry: Equatable, Sendable {
    /// The value as it is written in the file.
    package let text: String
    /// Where it came from.
    package let origin: Origin
  }

  /// Frames a second at most.
  package static let maximumFramesPerSecond = 120
  /// The smallest limit of bytes a second; a whole screen is some tens of thousands.
  private static let leastBytesPerSecond = 1000
  private static let unlimited = "unlimited"

  private var entries: [Setting: Entry]

  /// The defaults, and what the environment has to say: fewer frames and bytes over SSH, no colours with NO_COLOR.
  package init(theme: String, environment: [String: String]) {
    let standard: [Setting: String] = [
      .theme: theme, .glyphs: "auto", .color: "auto", .background: "auto", .speed: Speed.normal.rawValue,
      .mouse: "true", .framesPerSecond: "30", .bytesPerSecond: Self.unlimited,
    ]
    entries = standard.mapValues { Entry(text: $0, origin: .standard) }
    if environment["SSH_CONNECTION"] != nil {
      set(.framesPerSecond, "12", .environment("SSH_CONNECTION"))
      set(.bytesPerSecond, "200000", .environment("SSH_CONNECTION"))
    }
    if environment["NO_COLOR"]?.isEmpty == false { set(.color, "never", .environment("NO_COLOR")) }
  }

  /// The value of a setting and its origin.
  package subscript(setting: Setting) -> Entry {
    entries[setting] ?? Entry(text: "", origin: .standard)
  }

  /// Gives a setting a value that it is known to take; "auto" leaves the word to the environment.
  package mutating func set(_ setting: Setting, _ text: String, _ origin: Origin) {
    if text == "auto", case .environment = self[setting].origin { return }
    entries[setting] = Entry(text: text, origin: origin)
  }

  /// How fast training runs.
  package var speed: Speed { Speed(rawValue: self[.speed].text) ?? .normal }
  /// Whether the mouse is listened to.
  package var usesMouse: Bool { self[.mouse].text == "true" }
  /// Frames a second at most.
  package var framesPerSecond: Int { Int(self[.framesPerSecond].text) ?? 30 }
  /// Bytes a second that the screen may cost at most; nil for no limit.
  package var bytesPerSecond: Int? { Int(self[.bytesPerSecond].text) }

  /// What a limit of bytes may be, in words.
  package static var allowedByteLimit: String { "a whole number from \(leastBytesPerSecond) up, or \(unlimited)" }

  /// Whether a text is a limit of bytes.
  package static func isByteLimit(_ text: String) -> Bool {
    text == unlimited || Int(text).map { $0 >= leastBytesPerSecond } ?? false
  }

  /// A line for each setting: name, value, origin.
  package var lines: [String] {
    Setting.allCases.map { setting in
      let entry = self[setting]
      return Self.padded(setting.rawValue, to: 17) + Self.padded(entry.text, to: 15) + entry.origin.description
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension Settings.Origin: CustomStringConvertible {
  /// "default", "environment NO_COLOR", the file's path, "flag --speed".
  package var description: String {
    switch self {
    case .standard: "default"
    case .environment(let name): "environment \(name)"
    case .file(let path): path
    case .flag(let name): "flag \(name)"
    }
  }
}
