import Foundation

/// Why a file cannot be read, in the system's words.
package struct ReadingError: Error, Equatable, CustomStringConvertible {
  /// The file, as the user named it.
  package let path: String
  /// The number of the system's reason.
  package let code: Int32

  /// Whether there is no such file.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// "own.yaml cannot be read: Permission denied.".
  package var description: String {
    "\(path.excerpt(Limit.sourceLength)) cannot be read: \(String(cString: strerror(code)))."
  }
}

/// Reads what a path names as a stream, be it a file, a pipe or a device, and no more of it than a limit.
package struct InputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Opens a path; a pipe that nobody writes to yet is waited for.
  package init(_ path: String) throws(ReadingError) {
    var descriptor: Int32
    repeat { descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw ReadingError(path: path, code: errno) }
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  /// The next bytes, to the end of the file but at most so many.
  package func read(atMost count: Int) throws(ReadingError) -> Data {
    var data = Data()
    var chunk = [UInt8](repeating: 0, count: min(count, 1 << 20))
    while data.count < count {
      let got = Foundation.read(descriptor, &chunk, min(chunk.count, count - data.count))
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw ReadingError(path: path, code: errno) }
      if got == 0 { break }
      data += chunk[..<got]
    }
    return data
  }

  /// All of a scenario's file: at most what YAML may have, or an exported network.
  ///
  /// - Throws: ``DataError`` of a file that is longer, ``ReadingError`` of one that cannot be read.
  package static func scenario(_ path: String) throws -> Data {
    let file = try InputFile(path)
    var data = try file.read(atMost: Limit.yamlBytes + 1)
    guard data.count > Limit.yamlBytes, FileKind(data, path: path) == nil else { return data }
    let isNetwork = StoredNetwork.isNamed(in: data)
    guard isNetwork else { throw tooLong(path, "a scenario has at most \(Limit.yamlBytes) bytes") }
    data += try file.read(atMost: Limit.networkBytes + 1 - data.count)
    guard data.count <= Limit.networkBytes else {
      throw tooLong(path, "an exported network has at most \(Limit.networkBytes) bytes")
    }
    return data
  }

  /// All of a settings file.
  package static func settings(_ path: String) throws -> Data {
    let data = try InputFile(path).read(atMost: Limit.yamlBytes + 1)
    guard data.count <= Limit.yamlBytes else {
      throw tooLong(path, "a file of settings has at most \(Limit.yamlBytes) bytes")
    }
    return data
  }

  private static func tooLong(_ path: String, _ allowed: String) -> DataError {
    DataError(source: path, problem: "the file is too long; \(allowed)")
  }
}

extension StoredNetwork {
  /// Whether a file's beginning says that it is an exported network.
  static func isNamed(in data: Data) -> Bool {
    data.prefix(Limit.signBytes).range(of: Data("\"\(format)\"".utf8)) != nil
  }
}
