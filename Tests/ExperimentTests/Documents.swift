import Foundation
import Testing

/// The top of the repository.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The text of a page, by its path from the top of the repository.
func page(_ path: String) throws -> String {
  try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
}

/// Compares what a page has between the marks `<!-- name -->` and `<!-- end -->` with a table; RECORD=1 writes it there.
func expectTable(_ table: String, in path: String, below name: String) throws {
  var text = try page(path)
  let start = try #require(text.range(of: "<!-- \(name) -->\n"), "\(path) needs <!-- \(name) -->")
  let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
  let expected = table + "\n"
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    text.replaceSubrange(start.upperBound..<end.lowerBound, with: expected)
    try text.write(to: repository.appendingPathComponent(path), atomically: true, encoding: .utf8)
  } else {
    #expect(String(text[start.upperBound..<end.lowerBound]) == expected, "RECORD=1 swift test --filter DocumentTests")
  }
}
