import Files
import Foundation
import Scenarios
import Testing

/// Settings: which source wins, and what is said of a bad file.
@Suite struct SettingsTests {
  private let words = SettingWords(
    theme: ["original", "light"], glyphs: ["auto", "ascii"], color: ["auto", "never", "16"],
    background: ["auto", "dark"])

  private func settings(_ yaml: String, environment: [String: String] = [:]) throws -> Settings {
    var settings = Settings(theme: "original", environment: environment)
    try settings.read(yaml, path: "config.yaml", words: words)
    return settings
  }

  @Test func defaultsComeFromTheProgram() throws {
    let settings = try settings("# nothing\n")
    #expect(Setting.allCases.allSatisfy { settings[$0].origin == .standard })
    #expect(settings.speed == .normal && settings.usesMouse && settings.framesPerSecond == 30)
    #expect(settings.bytesPerSecond == nil)
    #expect(settings[.theme].text == "original")
  }

  @Test func everySettingIsRead() throws {
    let settings = try settings(
      "theme: light\nglyphs: ascii\ncolor: 16\nbackground: dark\nspeed: x10\nmouse: false\nframesPerSecond: 120\n"
        + "bytesPerSecond: 5000\n")
    #expect(Setting.allCases.allSatisfy { settings[$0].origin == .file("config.yaml") })
    #expect(settings[.theme].text == "light" && settings[.glyphs].text == "ascii" && settings[.color].text == "16")
    #expect(settings.speed == .times10 && !settings.usesMouse && settings.framesPerSecond == 120)
    #expect(settings.bytesPerSecond == 5000)
  }

  @Test func fileWinsOverTheEnvironmentAndAFlagOverBoth() throws {
    let environment = ["NO_COLOR": "1", "SSH_CONNECTION": "a b c d"]
    var settings = try settings("", environment: environment)
    #expect(settings[.color] == Settings(theme: "", environment: environment)[.color])
    #expect(settings[.color].text == "never" && settings[.color].origin == .environment("NO_COLOR"))
    #expect(settings.framesPerSecond == 12 && settings[.framesPerSecond].origin == .environment("SSH_CONNECTION"))
    #expect(settings.bytesPerSecond == 200_000)
    #expect(try self.settings("bytesPerSecond: unlimited\n", environment: environment).bytesPerSecond == nil)
    settings = try self.settings("color: 16\nframesPerSecond: 20\n", environment: environment)
    #expect(settings[.color].text == "16" && settings.framesPerSecond == 20)
    settings.set(.color, "never", .flag("--color"))
    #expect(settings[.color].origin == .flag("--color"))
  }

  @Test func automaticColorLeavesTheWordToTheEnvironment() throws {
    #expect(try settings("color: auto\n", environment: ["NO_COLOR": "1"])[.color].text == "never")
    #expect(try settings("color: auto\n", environment: ["NO_COLOR": ""])[.color].text == "auto")
  }

  private static let mistakes: [(String, String)] = [
    ("theme: light\nspeed: fast\n", "line 2: speed is fast; allowed is 1/s, x0.1, x1, x10, x100, x1000, max."),
    ("mouse: maybe\n", "line 1: mouse is maybe; allowed is true, false."),
    ("framesPerSecond: 0\n", "line 1: framesPerSecond is 0; allowed is a whole number from 1 to 120."),
    ("framesPerSecond: 12.5\n", "line 1: framesPerSecond is 12.5; allowed is a whole number from 1 to 120."),
    (
      "bytesPerSecond: 999\n",
      "line 1: bytesPerSecond is 999; allowed is a whole number from 1000 up, or unlimited."
    ),
    ("theme:\n", "line 1: theme is empty; allowed is original, light."),
    ("\nglyphs: [ascii]\n", "line 2: glyphs is no plain value; allowed is auto, ascii."),
    ("- a\n", "line 1: the file is no mapping of keys to values."),
  ]

  @Test(arguments: mistakes)
  func mistakeIsShownAtItsLine(yaml: String, problem: String) {
    let error = #expect(throws: DataError.self) { try settings(yaml) }
    #expect(error?.description == "config.yaml, \(problem)")
  }

  @Test func unknownSettingIsShownWithAll() {
    let error = #expect(throws: DataError.self) { try settings("mice: 3\n") }
    let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(error?.description == "config.yaml, line 1: there is no setting \"mice\"; allowed are \(names).")
  }

  @Test func linesNameValueAndOrigin() throws {
    let lines = try settings("speed: max\n", environment: ["NO_COLOR": "1"]).lines
    #expect(lines.count == Setting.allCases.count)
    #expect(lines.contains("speed            max            config.yaml"))
    #expect(lines.contains("color            never          environment NO_COLOR"))
    #expect(lines.contains("mouse            true           default"))
  }

  @Test func foldersFollowTheEnvironment() {
    let home = UserFolders(environment: ["HOME": "/h"])
    #expect(home.configFile == "/h/.config/playground/config.yaml" && home.state == "/h/.local/state/playground")
    let named = UserFolders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"])
    #expect(named.configFile == "/c/playground/config.yaml" && named.state == "/s/playground")
    // The specification has relative paths ignored.
    #expect(UserFolders(environment: ["HOME": "/h", "XDG_STATE_HOME": "s"]).state == "/h/.local/state/playground")
    #expect(UserFolders(environment: [:]).configFile == nil)
  }

  @Test func fileThatIsNotThereIsNoMistake() throws {
    var settings = Settings(theme: "original", environment: [:])
    try settings.readFile("/nonexistent/config.yaml", words: words)
    #expect(settings == Settings(theme: "original", environment: [:]))
  }
}
