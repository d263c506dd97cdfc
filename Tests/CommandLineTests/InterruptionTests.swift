import Foundation
import Glibc
import TestSupport
import Testing

/// Ended while nobody reads what it writes.
@Suite(.serialized) struct InterruptionTests {
  /// A shell on a terminal of its own that starts the program as a job, sends it a signal once it waits, and tells how it
  /// ended; $P is the program, $J its process.
  private func status(_ signal: Int32, _ line: String, folder: TemporaryFolder) throws -> String {
    let script = """
      \(line) & J=$!
      sleep \(ProcessInfo.processInfo.environment["INTERRUPTION_PAUSE"] ?? "3")
      kill -\(signal) $J
      wait $J
      echo $?
      """
    // An interactive shell's jobs do not ignore SIGINT.
    let result = try run(
      "/bin/bash", ["-m", "-c", script], environment: childEnvironment(["P": executable(named: "playground")]),
      directory: folder.path, timeout: .seconds(60))
    return result.output.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aFullPipeKeepsNobody(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    let line = "mkfifo pipe; exec 3<>pipe; $P train circle --epochs 100000000 --report-every 1 >pipe"
    #expect(try status(signal, line, folder: folder) == "\(128 + signal)")
  }

  @Test(arguments: [SIGINT, SIGTERM], ["5", "100000000"])
  func aPipeThatNobodyOpensKeepsNobody(_ signal: Int32, _ epochs: String) throws {
    let folder = try TemporaryFolder()
    let line = "mkfifo pipe; $P train circle --epochs \(epochs) --export pipe >reports"
    #expect(try status(signal, line, folder: folder) == "\(128 + signal)")
  }

  @Test func theNetworkIsKeptThoughNobodyReadsTheReports() throws {
    let folder = try TemporaryFolder()
    let line =
      "mkfifo pipe; exec 3<>pipe; $P train circle --epochs 100000000 --report-every 1 --export net.json >pipe"
    #expect(try status(SIGINT, line, folder: folder) == "130")
    #expect(try folder.read("net.json").contains("\"epoch\""))
  }
}
