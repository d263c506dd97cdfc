import Foundation

/// Writes files whole or not at all.
package enum FileWriter {
  /// Writes `data` to `path`; a file that is there is replaced once the new one is complete.
  ///
  /// - Throws: The system's error; what was at `path` is then as before.
  package static func write(_ data: Data, to path: String) throws {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let isFile = try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
    // A pipe or a device cannot be replaced, and must not be.
    if isFile == false {
      try writeInPlace(data, to: url.path)
    } else {
      try data.write(to: url, options: .atomic)
    }
  }

  /// Writes to what is there, as its reader takes it.
  ///
  /// - Throws: The system's error; that of an interruption where a signal came while nobody read.
  private static func writeInPlace(_ data: Data, to path: String) throws {
    func check(_ result: Int) throws -> Int {
      guard result >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      return result
    }
    let descriptor = Int32(try check(Int(open(path, O_WRONLY | O_CLOEXEC))))
    defer { close(descriptor) }
    var rest = data[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try check(rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }))
    }
  }

  /// Writes `data` to the first free name of `name.ext`, `name-2.ext`, `name-3.ext`…, and returns it.
  ///
  /// The file appears complete, under a name that no other had at that moment: nothing is overwritten.
  package static func writeNew(
    _ data: Data, directory: String, name: String, extension suffix: String
  ) throws -> String {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    let temporary = folder.appendingPathComponent(".\(name).\(UUID().uuidString).tmp")
    defer { try? FileManager.default.removeItem(at: temporary) }
    try data.write(to: temporary)
    var number = 1
    while true {
      let free = number == 1 ? "\(name).\(suffix)" : "\(name)-\(number).\(suffix)"
      do {
        // A hard link fails where the name is taken, unlike a rename.
        try FileManager.default.linkItem(at: temporary, to: folder.appendingPathComponent(free))
        return free
      } catch CocoaError.fileWriteFileExists {
        number += 1
      }
    }
  }
}
