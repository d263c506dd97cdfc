import Foundation

/// Why a file cannot be read, in the system's words.
package struct ReadingError: Error, Equatable, CustomStringConvertible {
  /// The file, as the user named it.
  package let path: String
  /// The number of the system's reason.
  package let code: Int32

  /// Whether there is no such file, nor can be.
  package var isMissing: Bool { [ENOENT, ENOTDIR, ENAMETOOLONG].contains(code) }

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
}
