import Canvas
import Files
import Foundation
import Scenarios

extension Settings {
  /// The settings of this process: defaults and environment, then the config file, then flags.
  static func current(flags: [Setting: String]) throws -> Settings {
    let environment = ProcessInfo.processInfo.environment
    var settings = Settings(theme: ThemeName.original.rawValue, environment: environment)
    if let path = UserFolders(environment: environment).configFile {
      try settings.readFile(path, words: words)
    }
    for setting in Setting.allCases {
      if let text = flags[setting] { settings.set(setting, text, .flag(setting.flag(for: text))) }
    }
    return settings
  }

  private static let words = SettingWords(
    theme: ThemeName.allCases.map(\.rawValue), glyphs: GlyphChoice.allCases.map(\.rawValue),
    color: ColorChoice.allCases.map(\.rawValue), background: BackgroundChoice.allCases.map(\.rawValue))

  /// The colours to draw with.
  var theme: ThemeName { ThemeName(rawValue: self[.theme].text) ?? .original }
  /// The depth to draw with; nil leaves it to the terminal.
  var colorDepth: ColorDepth? { ColorDepth(rawValue: self[.color].text) }
  /// The glyphs to draw with; nil leaves them to the locale.
  var glyphSet: GlyphSet? { GlyphSet(rawValue: self[.glyphs].text) }
  /// The terminal's background; nil leaves it to the environment.
  var background: Background? { Background(rawValue: self[.background].text) }
}
