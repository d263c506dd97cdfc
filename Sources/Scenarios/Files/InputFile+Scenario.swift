import Files
import Foundation

extension InputFile {
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
