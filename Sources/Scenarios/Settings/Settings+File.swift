import Files
import Foundation

extension Settings {
  /// Takes over the config file, where there is one.
  ///
  /// - Throws: ``DataError`` at the line of a mistake, ``ReadingError`` where the file cannot be read.
  package mutating func readFile(_ path: String, words: SettingWords) throws {
    let data: Data
    do {
      data = try InputFile.settings(path)
    } catch let error as ReadingError where error.isMissing {
      return
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw DataError(source: path, problem: "the file is not UTF-8 text")
    }
    try read(text, path: path, words: words)
  }
}
