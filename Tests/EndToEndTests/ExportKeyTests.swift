import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The weights written by w.
  @Suite struct ExportKeyTests {
    @Test func theFileIsThatOfTheCommandLine() throws {
      let folder = try TemporaryFolder()
      let session = try start(["xor", "--play", "--speed", "x1000", "--until", "25"], directory: folder.path)
      #expect(session.restingEpoch() == 25)
      session.send("w")
      #expect(session.wait(for: "Weights written to playground-xor-0.41677-25.json"))
      #expect(folder.names == ["playground-xor-0.41677-25.json"])
      let written = try folder.read("playground-xor-0.41677-25.json")
      let exported = try run(executable(named: "playground"), ["export", "xor", "--epochs", "25"])
      #expect(exported.status == .exited(0))
      #expect(written == exported.output)
      session.quit()
    }

    @Test func nothingIsOverwritten() throws {
      let folder = try TemporaryFolder()
      try folder.write("mine", to: "playground-circle-0.59704-0-2.json")
      let session = try start(directory: folder.path)
      session.send("w")
      #expect(session.wait(for: "playground-circle-0.59704-0.json"))
      let first = try folder.read("playground-circle-0.59704-0.json")
      session.send("w")
      #expect(session.wait(for: "playground-circle-0.59704-0-3.json"))
      #expect(try folder.read("playground-circle-0.59704-0-2.json") == "mine")
      #expect(try folder.read("playground-circle-0.59704-0.json") == first)
      #expect(try folder.read("playground-circle-0.59704-0-3.json") == first)
      #expect(folder.names.count == 3)
      session.quit()
    }

    @Test func aStrangeSeedGivesASafeName() throws {
      let folder = try TemporaryFolder()
      let session = try start(["circle", "--seed", "../é b"], directory: folder.path)
      session.send("w")
      #expect(session.wait(for: "Weights written to playground-circle-..___b-0.json"))
      #expect(folder.names == ["playground-circle-..___b-0.json"])
      session.quit()
    }

    @Test func aFolderThatTakesNoFilesIsTold() throws {
      let session = try start(directory: "/proc")
      session.send("w")
      #expect(
        session.wait(for: "The weights could not be written: No such file or directory."), "\(session.screen.text)")
      session.send("s")
      #expect(session.waitForStatus { $0.epoch == 1 })
      session.quit()
    }

    @Test func aFolderThatIsGoneIsTold() throws {
      let folder = try TemporaryFolder()
      let session = try start(directory: folder.path)
      folder.remove()
      session.send("w")
      #expect(
        session.wait(for: "The weights could not be written: the current directory is gone."), "\(session.screen.text)")
      session.quit()
    }

    @Test func aDivergedNetworkIsNotWritten() throws {
      let folder = try TemporaryFolder()
      let session = try start(
        ["reg-plane", "--learning-rate", "10", "--speed", "max", "--until", "50"], directory: folder.path)
      session.send(" ")
      _ = try #require(session.restingEpoch())
      #expect(session.waitForStatus { $0.train == nil })
      session.send("w")
      #expect(session.wait(for: "the network cannot be exported"))
      #expect(folder.names == [])
      session.quit()
    }
  }
}
