import Foundation

/// A file whose path was pasted.
enum PastedFile {
  /// Bytes at most: exported networks are large, but the screen waits for them.
  private static let maximumSize = 16_000_000

  /// The text of a file; nil where there is none at the path, or it is no file.
  static func text(of path: String) throws -> String? {
    let url = URL(fileURLWithPath: (path as NSString).expandingTildeInPath).resolvingSymlinksInPath()
    guard let values = try? url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey]), values.isRegularFile == true
    else { return nil }
    guard values.fileSize ?? 0 <= maximumSize else { throw Failure(description: "it has more than 16 MB.") }
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw Failure(description: error.reason + ".")
    }
    guard let text = String(data: data, encoding: .utf8) else { throw Failure(description: "it is no UTF-8 text.") }
    return text
  }
}
