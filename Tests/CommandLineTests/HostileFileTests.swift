import Files
import Foundation
import Glibc
import Scenarios
import TestSupport
import Testing

/// Files that are none of ours, or would keep the program busy for ever: the reason, soon, in one sentence.
@Suite struct HostileFileTests {
  private func train(_ name: String, in folder: TemporaryFolder) throws -> CommandResult {
    try playground(["train", name, "--epochs", "1"], directory: folder.path)
  }

  /// Nine levels of nine aliases each, as a value and as a key.
  private static let bomb: String = {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (before, name) in zip("abcdefgh", "bcdefghi") {
      text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }
    return text
  }()

  private static let files: [(String, String, String)] = [
    ("bomb.yaml", bomb, "aliases stand for more than 100000 values"),
    ("bombkey.yaml", bomb + "? *i\n: 1\n", "aliases stand for"),
    ("listkey.yaml", "? [a, b]\n: 1\n", "a key is a list, a mapping or an alias"),
    ("aliaskey.yaml", "seed: &a noise\n*a : 5\n", "a key is a list, a mapping or an alias"),
    ("self.yaml", "seed: &a [*a]\n", "own.yaml"),
    ("deep.yaml", String(repeating: "[", count: 200_000), "not YAML"),
    ("nested.yaml", "hide: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40), "32 deep"),
    ("value.yaml", "noise: " + String(repeating: "9", count: 999_000), "noise is 999"),
    ("key.yaml", "\"" + String(repeating: "k", count: 900) + "\": 1", "there is no field \"kkk"),
    ("keys.yaml", (0..<60_000).map { "k\($0): 1\n" }.joined(), "there is no field \"k0\""),
    ("long.yaml", String(repeating: "# a comment\n", count: 100_000), "too long; a scenario has at most 1000000 bytes"),
    ("empty.yaml", "", "the file is empty"), ("blank.yaml", " \n\n", "the file is empty"),
    ("data.csv", "x,y,label\n1,2,1\n3,4,-1\n", "seems to be a table (CSV)"),
    ("data.txt", "1;2;1\n3;4;-1\n", "seems to be a table (CSV)"), ("page.html", "<html></html>", "HTML"),
    ("keras.json", #"{"class_name": "Sequential", "config": {"layers": []}, "backend": "tensorflow"}"#, "Keras"),
    ("convnet.json", #"{"layers":[{"out_depth":1,"out_sx":1,"out_sy":1,"layer_type":"input"}]}"#, "ConvNetJS"),
    ("brain.json", #"{"type":"NeuralNetwork","sizes":[2,3,1],"layers":[{"weights":[]}]}"#, "Brain.js"),
    ("tfjs.json", #"{"modelTopology": {}, "weightsManifest": []}"#, "TensorFlow.js"),
    ("notes.ipynb", #"{"cells": [], "nbformat": 4}"#, "Jupyter"),
  ]

  @Test(arguments: files)
  func aHostileOrForeignFileIsRefusedWithItsReason(_ name: String, _ text: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let result = try train(name, in: folder)
    expectSentence(result, code: 65, [name, name == "self.yaml" ? name : reason])
    #expect(result.error.unicodeScalars.count <= Limit.messageLength + 1, "\(result.error)")
  }

  private static let binaries: [(String, [UInt8], String)] = [
    ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a PNG image"),
    ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"), ("a.h5", [0x89] + Array("HDF\r\n".utf8), "Keras"),
    ("a.keras", Array("PK\u{3}\u{4}".utf8), "ZIP"), ("a.npy", [0x93] + Array("NUMPY".utf8), "NumPy"),
    ("a.bin", [1, 0, 2, 0], "a binary file"), ("a.yaml", [0xC3, 0x28], "not UTF-8"),
    ("b.yaml", [0xFF, 0xFE, 0x61, 0], "UTF-16"),
  ]

  @Test(arguments: binaries)
  func aBinaryFileIsNamed(_ name: String, _ bytes: [UInt8], _ reason: String) throws {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    expectSentence(try train(name, in: folder), code: 65, [name, reason])
  }

  @Test func theScenariosOfThisProgramAreNotTakenForOthers() throws {
    for (name, yaml) in Preset.embeddedTexts {
      #expect(FileKind(Data(yaml.utf8), path: "\(name).yaml") == nil, "\(name)")
    }
    for text in ["hidden: [4, 2]\nfeatures: [x, y]\n", "{seed: 1, noise: 5}", "# a, b\nseed: 1\n", "seed:\n  1, 2\n"] {
      #expect(FileKind(Data(text.utf8), path: "own.yaml") == nil, "\(text)")
    }
  }

  @Test func aPathThatLooksLikeALinkAndExistsIsAFile() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/f", withIntermediateDirectories: true)
    for name in ["f/a=b.yaml", "f/a#b.yaml", "a=b", "#x=1"] {
      try folder.write("dataset: xor\nseed: 1\n", to: name)
      let result = try playground(["scenario", name], directory: folder.path)
      #expect(result.output == "dataset: xor\nseed: 1\n", "\(name): \(result.error)")
    }
  }

  @Test func pipesAndDevicesAreReadAsStreams() throws {
    let shell = { (line: String) in
      try run("/bin/bash", ["-c", line], environment: childEnvironment(["P": executable(named: "playground")]))
    }
    for line in [
      "echo dataset: xor | $P scenario /dev/stdin --seed 1", "$P scenario <(echo dataset: xor) --seed 1",
      "d=$(mktemp -d); mkfifo $d/f; (echo dataset: xor >$d/f &); $P scenario $d/f --seed 1; rm -r $d",
    ] {
      let result = try shell(line)
      #expect(result.output == "dataset: xor\nseed: 1\n", "\(line): \(result.error)")
    }
    expectSentence(try playground(["data", "/dev/zero"]), code: 65, ["/dev/zero", "a binary file"])
    expectSentence(try playground(["data", "/dev/null"]), code: 65, ["/dev/null", "the file is empty"])
    expectSentence(try shell("yes 'noise: 5' | $P data /dev/stdin"), code: 65, ["too long"])
    expectSentence(try shell("yes 1,2 | $P data /dev/stdin"), code: 65, ["a table (CSV)"])
    expectSentence(try playground(["data", "/"]), code: 1, ["/ cannot be read: Is a directory."])
  }

  @Test func aSettingsFileHasTheSameLimits() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/playground", withIntermediateDirectories: true)
    let path = "playground/config.yaml"
    for (text, reason) in [
      (Self.bomb, "aliases stand for"), ("? [a]\n: 1\n", "a key is a list"),
      (String(repeating: "#\n", count: 600_000), "too long"),
      ("theme: " + String(repeating: "x", count: 500_000), "theme is xxx"),
      (String(repeating: "k", count: 900) + ": 1", "no setting \"kkk"),
    ] {
      try folder.write(text, to: path)
      let result = try playground(["config"], environment: ["XDG_CONFIG_HOME": folder.path])
      expectSentence(result, code: 65, [reason])
      #expect(result.error.unicodeScalars.count <= Limit.messageLength + 1, "\(result.error)")
    }
    // What is no file at all is no reason to refuse anything.
    #expect(try playground(["config"], environment: ["XDG_CONFIG_HOME": "/nosuch"]).status == .exited(0))
  }
}
