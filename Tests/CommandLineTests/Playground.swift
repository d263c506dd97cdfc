import Foundation
import TestSupport
import Testing

/// Runs the program on pipes to its end.
func playground(
  _ arguments: [String], environment: [String: String?] = [:], directory: String? = nil
) throws -> CommandResult {
  try run(
    executable(named: "playground"), arguments, environment: childEnvironment(environment), directory: directory)
}

/// Runs the program, which must succeed and say nothing on standard error; returns its output.
func output(
  of arguments: String..., environment: [String: String?] = [:], directory: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let result = try run(
    executable(named: "playground"), arguments, environment: childEnvironment(environment), directory: directory)
  try #require(result.status == .exited(0), "\(arguments): \(result.error)", sourceLocation: sourceLocation)
  #expect(result.error == "", sourceLocation: sourceLocation)
  return result.output
}

/// Expects nothing on standard output, an exit code, and all the words on standard error.
func expectRefusal(
  _ result: CommandResult, code: Int32, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(result.status == .exited(code), "\(result.error)", sourceLocation: sourceLocation)
  #expect(result.output == "", sourceLocation: sourceLocation)
  #expect(!result.error.contains("\u{1B}"), sourceLocation: sourceLocation)
  for word in words {
    #expect(result.error.contains(word), "\(result.error)", sourceLocation: sourceLocation)
  }
}

/// Expects an error of our own: one sentence on one line of standard error.
func expectSentence(
  _ result: CommandResult, code: Int32, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  expectRefusal(result, code: code, words, sourceLocation: sourceLocation)
  let lines = result.error.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.count == 2 && lines.last == "", "\(result.error)", sourceLocation: sourceLocation)
  #expect(result.error.hasPrefix("playground: "), sourceLocation: sourceLocation)
  #expect(result.error.hasSuffix(".\n"), sourceLocation: sourceLocation)
}

extension String {
  /// The lines, without the empty one after the last line feed.
  var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast(hasSuffix("\n") ? 1 : 0).map(String.init)
  }
}

/// Two numbers that are the same but for the last digits.
func isNear(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
  value.map { abs($0 - expected) <= tolerance } ?? false
}
