import Files
import Foundation

/// Standard output and standard error, and what JSON lines look like there.
enum Output {
  /// Writes to standard output.
  static func write(_ data: Data) throws {
    do {
      try send(data, to: STDOUT_FILENO)
    } catch let error as POSIXError {
      throw Failure(description: "Standard output cannot be written: \(error.reason).")
    }
  }

  /// Writes to a descriptor; throws `Interrupts.Stuck` where nobody reads and the end has been asked for.
  private static func send(_ data: Data, to descriptor: Int32) throws {
    var rest = data[...]
    while !rest.isEmpty {
      if Interrupts.areOverdue, !waitUntilWritable(descriptor, milliseconds: 100) { throw Interrupts.Stuck() }
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        _ = waitUntilWritable(descriptor, milliseconds: 100)
      } else if errno != EINTR {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
  }

  private static func waitUntilWritable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&target, 1, milliseconds) > 0
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
    try? send(Data(text.utf8), to: STDERR_FILENO)
  }

  /// Writes a sentence of the program to standard error, if it takes it soon: a terminal that nobody reads may keep
  /// nobody from leaving.
  static func say(_ sentence: String) {
    if waitUntilWritable(STDERR_FILENO, milliseconds: 300) { message(sentence) }
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
