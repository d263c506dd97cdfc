import Files
import Foundation

/// The file in which the last session is kept.
package struct SessionStore: Equatable, Sendable {
  /// The path of the file.
  package let path: String

  /// The store in a folder, which is made when something is saved.
  package init(folder: String) {
    path = folder + "/session.json"
  }

  /// Writes a session, whole or not at all.
  ///
  /// - Throws: The system's error; what was saved before is then still there.
  package func save(_ session: SavedSession) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = try encoder.encode(session)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileWriter.write(data, to: path)
  }

  /// The saved session; nil where there is none.
  ///
  /// - Throws: ``DataError`` where the file is no session that this version can read.
  package func load() throws(DataError) -> SavedSession? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try decoder.decode(SavedSession.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw DataError(source: path, problem: "this is no session that can be resumed")
    }
  }
}
