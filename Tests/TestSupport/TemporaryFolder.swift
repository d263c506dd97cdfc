import Foundation

/// A folder of its own for one test, gone with the last reference.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Makes an empty folder.
  package init() throws {
    path = NSTemporaryDirectory() + "playground-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { remove() }

  /// The names in it, sorted, hidden ones as well.
  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Path of a name in it.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a text file.
  package func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(of: name), atomically: true, encoding: .utf8)
  }

  /// The content of a file.
  package func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  /// Removes the folder with all in it.
  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
