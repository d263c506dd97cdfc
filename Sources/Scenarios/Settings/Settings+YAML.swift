import Files
import Yams

extension Settings {
  /// Takes over what a config file settles.
  ///
  /// - Parameters:
  ///   - yaml: The text of the file.
  ///   - path: What errors and origins call it.
  ///   - words: What the settings take.
  /// - Throws: ``DataError`` at the line of the first mistake; nothing is taken over then.
  package mutating func read(_ yaml: String, path: String, words: SettingWords) throws(DataError) {
    var changed = self
    for (key, node) in try Node.Mapping(yaml: yaml, source: path) {
      let name = key.string ?? ""
      guard let setting = Setting(rawValue: name) else {
        let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
        throw DataError(
          source: path, line: key.mark?.line, problem: "there is no setting \"\(name.excerpt())\"; allowed are \(known)"
        )
      }
      guard case .scalar(let scalar) = node, words.takes(setting, scalar.string) else {
        let found = node.string.map { $0.isEmpty ? "empty" : $0.excerpt() } ?? "no plain value"
        throw DataError(
          source: path, line: node.mark?.line ?? key.mark?.line,
          problem: "\(name) is \(found); allowed is \(words.allowed(setting))")
      }
      changed.set(setting, scalar.string, .file(path))
    }
    self = changed
  }
}
