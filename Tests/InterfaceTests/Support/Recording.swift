import Foundation
import Testing

/// Whether fixtures are written anew instead of compared: RECORD=1.
let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

/// The top of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Compares a text with its fixture in Frames, or writes the fixture with RECORD=1.
func expectFixture(_ name: String, is text: String, _ location: SourceLocation = #_sourceLocation) throws {
  let folder = repository.appending(path: "Tests/InterfaceTests/Frames")
  let path = folder.appending(path: name + ".txt")
  if isRecording {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: path, atomically: true, encoding: .utf8)
    return
  }
  let expected = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
  guard expected != text else { return }
  let report = "\(name): \(difference(expected, text))RECORD=1 swift test --filter InterfaceTests records it anew."
  Issue.record(Comment(rawValue: report), sourceLocation: location)
}

/// The first lines in which two texts differ, below each other, with marks where they do.
func difference(_ expected: String, _ found: String, lines limit: Int = 8) -> String {
  let (old, new) = (expected.components(separatedBy: "\n"), found.components(separatedBy: "\n"))
  let count = max(old.count, new.count)
  let rows = (0..<count).filter { row in
    (row < old.count ? old[row] : nil) != (row < new.count ? new[row] : nil)
  }
  var report = "\(rows.count) of \(count) lines differ\n"
  for row in rows.prefix(limit) {
    let (before, after) = (row < old.count ? old[row] : "(none)", row < new.count ? new[row] : "(none)")
    let (a, b) = (Array(before), Array(after))
    let marks = (0..<max(a.count, b.count)).map { column in
      column < a.count && column < b.count && a[column] == b[column] ? " " : "^"
    }
    report += "line \(row + 1)\n  - \(before)\n  + \(after)\n    \(marks.joined())\n"
  }
  return report + (rows.count > limit ? "… and \(rows.count - limit) more\n" : "")
}
