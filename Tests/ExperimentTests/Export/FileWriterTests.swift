import Files
import Foundation
import Testing

/// Files appear whole or not at all.
///
/// Each test has a folder of its own.
@Suite final class FileWriterTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("playground-\(UUID().uuidString)")
  private let old = Data("old".utf8)
  private let new = Data("new and longer\n".utf8)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }

  private func content(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func newFileIsWritten() throws {
    try FileWriter.write(new, to: path("a.json"))
    #expect(try content("a.json") == new)
    #expect(try names == ["a.json"])
  }

  @Test func oldFileIsReplacedByAnother() throws {
    try old.write(to: folder.appendingPathComponent("a.json"))
    // Whoever has the old file open keeps reading the old content: it was replaced, not written over.
    let reader = try FileHandle(forReadingFrom: folder.appendingPathComponent("a.json"))
    try FileWriter.write(new, to: path("a.json"))
    #expect(try content("a.json") == new)
    #expect(try reader.readToEnd() == old)
    #expect(try names == ["a.json"])
  }

  @Test func linkStaysALinkAndItsTargetIsReplaced() throws {
    try old.write(to: folder.appendingPathComponent("target.json"))
    try FileManager.default.createSymbolicLink(atPath: path("link.json"), withDestinationPath: "target.json")
    try FileWriter.write(new, to: path("link.json"))
    #expect(try content("target.json") == new)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.json")) == "target.json")
  }

  @Test func deviceIsWrittenAndStaysADevice() throws {
    try FileWriter.write(new, to: "/dev/null")
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func namedPipeIsWrittenAndStaysAPipe() throws {
    try #require(mkfifo(path("pipe"), 0o600) == 0)
    // Open for both, so that neither end has to wait for the other.
    let reader = try #require(FileHandle(forUpdatingAtPath: path("pipe")))
    try FileWriter.write(new, to: path("pipe"))
    #expect(try reader.read(upToCount: new.count) == new)
    #expect(try names == ["pipe"])
  }

  @Test func pipeBehindADescriptorIsWritten() throws {
    // What /dev/stdout is in a pipeline.
    let pipe = Pipe()
    try FileWriter.write(new, to: "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)")
    #expect(try pipe.fileHandleForReading.read(upToCount: new.count) == new)
  }

  @Test(arguments: ["missing/a.json", "."])
  func impossibleTargetIsAnErrorAndLeavesNothing(target: String) throws {
    #expect(throws: (any Error).self) { try FileWriter.write(new, to: path(target)) }
    #expect(try names.isEmpty)
  }

  @Test func newNamesNeverOverwrite() throws {
    try old.write(to: folder.appendingPathComponent("w.json"))
    let written = try (0..<3).map { _ in
      try FileWriter.writeNew(new, directory: folder.path, name: "w", extension: "json")
    }
    #expect(written == ["w-2.json", "w-3.json", "w-4.json"])
    #expect(try content("w.json") == old)
    #expect(try written.map(content) == [new, new, new])
    #expect(try names == ["w-2.json", "w-3.json", "w-4.json", "w.json"])
  }

  @Test func freeNameIsTakenAsItIs() throws {
    #expect(try FileWriter.writeNew(new, directory: folder.path, name: "w", extension: "json") == "w.json")
    #expect(try content("w.json") == new)
  }

  @Test func nameOfABrokenLinkOrAFolderIsTaken() throws {
    try FileManager.default.createSymbolicLink(atPath: path("w.json"), withDestinationPath: "nowhere")
    try FileManager.default.createDirectory(atPath: path("w-2.json"), withIntermediateDirectories: false)
    #expect(try FileWriter.writeNew(new, directory: folder.path, name: "w", extension: "json") == "w-3.json")
    #expect(try names == ["w-2.json", "w-3.json", "w.json"])
  }

  @Test func writersAtTheSameTimeGetNamesOfTheirOwn() throws {
    let folder = folder.path
    DispatchQueue.concurrentPerform(iterations: 16) { index in
      _ = try? FileWriter.writeNew(Data("\(index)".utf8), directory: folder, name: "w", extension: "json")
    }
    let contents = try names.map { String(decoding: try content($0), as: UTF8.self) }
    #expect(Set(contents) == Set((0..<16).map(String.init)))
  }

  @Test func missingFolderIsAnError() {
    #expect(throws: (any Error).self) {
      try FileWriter.writeNew(new, directory: path("missing"), name: "w", extension: "json")
    }
    #expect(!FileManager.default.fileExists(atPath: path("missing")))
  }

  @Test func othersMayReadTheFilesAsUsual() throws {
    // umask is the process's: a file written plainly shows what it leaves.
    try old.write(to: folder.appendingPathComponent("plain"))
    try FileWriter.write(new, to: path("whole"))
    let modes = try ["plain", "whole"].map { name in
      try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }
    #expect(modes[0] != nil && modes[0] == modes[1])
  }
}
