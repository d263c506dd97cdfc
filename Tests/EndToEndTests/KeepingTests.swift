import Canvas
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// The session is kept, or why not is said.
  @Suite struct KeepingTests {
    /// A folder for states in which the session is a pipe: writing it takes until somebody reads.
    private func folderWithPipe() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: folder.path(of: "playground"), withIntermediateDirectories: true)
      try #require(mkfifo(folder.path(of: "playground/session.json"), 0o600) == 0)
      return folder
    }

    private func startTrained(_ state: String, _ prefix: String = "") throws -> TerminalSession {
      let session = try start(["circle"], ["XDG_STATE_HOME": state])
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      return session
    }

    @Test func leavingWaitsForWhatIsBeingWritten() throws {
      let folder = try folderWithPipe()
      let session = try startTrained(folder.path)
      session.send("q")
      #expect(session.wait(for: "The session is being saved; Ctrl-C leaves without."))
      let file = try #require(FileHandle(forReadingAtPath: folder.path(of: "playground/session.json")))
      let kept = try #require(try file.readToEnd())
      #expect(session.waitForExit() == .exited(0))
      #expect(String(decoding: kept, as: UTF8.self).contains("\"epoch\":1"))
      #expect(session.settings == session.initialSettings && !session.isAlternateScreen)
    }

    @Test func ctrlCLeavesWithout() throws {
      let folder = try folderWithPipe()
      let session = try startTrained(folder.path)
      session.send("q")
      #expect(session.wait(for: "The session is being saved; Ctrl-C leaves without."))
      session.press(.control("c"))
      #expect(session.waitForExit() == .signalled(SIGINT))
    }

    @Test func aSignalWaitsForAMoment() throws {
      let folder = try folderWithPipe()
      let session = try startTrained(folder.path)
      session.kill(SIGTERM)
      #expect(session.waitForExit() == .exited(128 + SIGTERM))
      #expect(session.screen.text.contains("The session is not kept: saving it took too long"))
    }

    @Test(arguments: [("/dev/null", "Not a directory"), ("/proc", "No such file or directory")])
    func aFolderThatTakesNothingIsTold(_ folder: String, _ reason: String) throws {
      let session = try startTrained(folder)
      session.send("q")
      #expect(session.waitForExit() == .exited(0))
      let text = session.screen.text.replacing("\n", with: "")
      #expect(text.contains("The session is not kept: \(folder)/playground/session.json cannot be written: \(reason)."))
    }

    @Test func withNothingToKeepNothingIsSaid() throws {
      let session = try start(["circle"], ["XDG_STATE_HOME": "/dev/null"])
      session.quit()
    }

    @Test func workIsKeptWhateverSignalComes() throws {
      for signal in [SIGTERM, SIGHUP, SIGUSR1, SIGALRM, SIGXCPU, 40] {
        let folder = try TemporaryFolder()
        let session = try startTrained(folder.path)
        session.kill(signal)
        #expect(session.waitForExit() == .exited(128 + signal))
        expectRestored(session)
        #expect(try folder.read("playground/session.json").contains("\"epoch\":1"), "signal \(signal)")
      }
    }

    /// Files may not grow beyond a block: the screen is drawn, and what cannot be written is said.
    @Test func aLimitOfFilesIsTold() throws {
      let folder = try TemporaryFolder()
      let program = executable(named: "playground")
      let session = try TerminalSession(
        "/bin/sh", ["-c", "ulimit -f 1; exec \(program) circle"],
        environment: childEnvironment(["XDG_STATE_HOME": folder.path]), size: Size(100, 30), directory: folder.path)
      try #require(session.wait(timeout: .seconds(30)) { isWhole($0) }, "\(session.screen.text)")
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.send("w")
      #expect(session.wait(for: "The weights could not be written: File too large."))
      session.send("q")
      #expect(session.waitForExit() == .exited(0))
      #expect(session.settings == session.initialSettings && !session.isAlternateScreen)
      #expect(session.screen.text.replacing("\n", with: "").contains("cannot be written: File too large."))
    }
  }
}
