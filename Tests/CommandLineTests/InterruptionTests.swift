import Glibc
import TestSupport
import Testing

/// Ended while nobody reads what it writes.
@Suite(.serialized) struct InterruptionTests {
  /// Runs a line of shell that ends in the program, $P, sends it a signal once it trains or waits, and tells how it ended.
  private func status(_ signal: Int32, _ line: String, _ folder: TemporaryFolder) throws -> TestSupport.ExitStatus? {
    let session = try TerminalSession(
      "/bin/sh", ["-c", line], environment: childEnvironment(["P": executable(named: "playground")]),
      directory: folder.path)
    try #require(session.wait(timeout: .seconds(30)) { _ in session.catches(SIGINT) && session.catches(SIGTERM) })
    session.idle(.seconds(1))
    session.kill(signal)
    return session.waitForExit(timeout: .seconds(30))
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aFullPipeKeepsNobody(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    let line = "mkfifo pipe; exec 3<>pipe; exec $P train circle --epochs 100000000 --report-every 1 >pipe"
    #expect(try status(signal, line, folder) == .exited(128 + signal))
  }

  @Test(arguments: [SIGINT, SIGTERM], ["5", "100000000"])
  func aPipeThatNobodyOpensKeepsNobody(_ signal: Int32, _ epochs: String) throws {
    let folder = try TemporaryFolder()
    let line = "mkfifo pipe; exec $P train circle --epochs \(epochs) --export pipe >reports"
    #expect(try status(signal, line, folder) == .exited(128 + signal))
  }

  @Test func theNetworkIsKeptThoughNobodyReadsTheReports() throws {
    let folder = try TemporaryFolder()
    let line =
      "mkfifo pipe; exec 3<>pipe; exec $P train circle --epochs 100000000 --report-every 1 --export net.json >pipe"
    #expect(try status(SIGINT, line, folder) == .exited(130))
    #expect(try folder.read("net.json").contains("\"epoch\""))
  }
}
