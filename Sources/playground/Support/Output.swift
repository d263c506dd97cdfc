import Experiment
import Foundation

/// Standard output and standard error, and what JSON lines look like there.
enum Output {
  /// Writes to standard output.
  static func write(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw Failure(description: "Standard output cannot be written: \(error.reason).")
    }
  }

  /// Writes a line to standard output, or several; see ``printable(_:keepsLines:)``.
  static func line(_ text: String) throws {
    try write(Data((printable(text, keepsLines: true) + "\n").utf8))
  }

  /// Writes a value as one line of JSON to standard output.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try write(try encoder.encode(value).escapedJSON(isASCII: isASCII) + Data("\n".utf8))
  }

  /// Writes to standard error as it is, which messages do not: see ``message(_:)``; where that is closed there is nobody to tell.
  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Throws where a file cannot be written later, so that no training is done in vain.
  static func checkWritable(_ path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { return }
      throw Failure(description: "\(path.excerpt(Limit.sourceLength)) cannot be written: Is a directory.")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Failure(description: "\(path.excerpt(Limit.sourceLength)) cannot be written: No such file or directory.")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw Failure(description: "\(path.excerpt(Limit.sourceLength)) cannot be written: Permission denied.")
    }
  }

  /// Writes a network's document to a file, whole or not at all.
  static func write(_ document: Data, to path: String) throws {
    do {
      try FileWriter.write(document, to: path)
    } catch {
      throw Failure(description: "\(path.excerpt(Limit.sourceLength)) cannot be written: \(error.reason).")
    }
  }
}
