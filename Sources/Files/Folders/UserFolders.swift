import Foundation

/// Where the program's own files lie, by the XDG Base Directory Specification.
package struct UserFolders: Equatable, Sendable {
  /// The folder of the config file; nil where the environment names neither it nor a home.
  package let config: String?
  /// The folder of the saved session; nil likewise.
  package let state: String?

  /// The folders that an environment names: XDG_CONFIG_HOME and XDG_STATE_HOME where they are absolute paths, else HOME.
  package init(environment: [String: String]) {
    func folder(_ variable: String, _ standard: String) -> String? {
      if let path = environment[variable], path.hasPrefix("/") { return path + "/playground" }
      guard let home = environment["HOME"], !home.isEmpty else { return nil }
      return home + standard + "/playground"
    }
    config = folder("XDG_CONFIG_HOME", "/.config")
    state = folder("XDG_STATE_HOME", "/.local/state")
  }

  /// The path of the config file.
  package var configFile: String? { config.map { $0 + "/config.yaml" } }
}
