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
      let handle = try FileHandle(forWritingTo: url)
      defer { try? handle.close() }
      try handle.write(contentsOf: data)
    } else {
      try data.write(to: url, options: .atomic)
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
