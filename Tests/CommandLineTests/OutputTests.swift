import Foundation
import TestSupport
import Testing

/// What happens where the program's output goes.
@Suite struct OutputTests {
  /// Runs a line of shell, in which $P is the program.
  private func shell(_ line: String) throws -> CommandResult {
    try run(
      "/bin/sh", ["-c", line], environment: childEnvironment(["P": executable(named: "playground")]))
  }

  @Test(arguments: [
    "data circle", "presets", "export circle --epochs 1", "render circle --epochs 1", "--help", "help train",
    "train --help", "--version",
  ])
  func aFullDiskIsAnError(_ command: String) throws {
    let result = try shell("$P \(command) >/dev/full")
    expectSentence(result, code: 1, ["Standard output cannot be written: No space left on device."])
  }

  @Test func aFileThatMayNotGrowIsAnError() throws {
    let folder = try TemporaryFolder()
    let result = try shell("ulimit -f 1; $P train circle --epochs 1 --export \(folder.path)/net.json >/dev/null")
    expectSentence(result, code: 1, ["net.json cannot be written: File too large."])
    #expect(folder.names == [])
  }

  @Test func aClosedOutputIsAnError() throws {
    expectSentence(
      try shell("$P train circle --epochs 3 --json >&-"), code: 1, ["Standard output cannot be written"])
  }

  @Test func aClosedStandardErrorChangesNoExitCode() throws {
    #expect(try shell("$P data nosuch 2>&-").status == .exited(64))
    #expect(try shell("$P data '#noise=x' 2>&-").status == .exited(65))
    #expect(try shell("$P train circle --epochs 3 2>&-").status == .exited(0))
  }

  @Test func aReaderThatGoesAwayEndsTheProgramWithoutAWord() throws {
    let result = try shell("$P train circle --epochs 100000000 --report-every 1 | head -n 1")
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix("epoch 0 "))
    #expect(result.error == "")
  }

  @Test func progressGoesToATerminalsStandardErrorAndIsTakenAway() throws {
    let folder = try TemporaryFolder()
    let session = try TerminalSession(
      "/bin/sh", ["-c", "'\(executable(named: "playground"))' train circle --epochs 300 --json >out.json; echo ended"],
      directory: folder.path)
    #expect(session.wait(for: "ended"))
    #expect(session.waitForExit() == .exited(0))
    #expect(String(decoding: session.log, as: UTF8.self).contains("[====================--------------------] 150/300"))
    #expect(session.screen.rows[0] == "ended")
    #expect(try Report(folder.read("out.json")).epochs.count == 101)
  }
}
