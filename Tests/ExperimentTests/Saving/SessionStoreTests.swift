import Experiment
import Foundation
import Testing

/// The file of the saved session: what is in it, and what is said where it cannot be read.
@Suite struct SessionStoreTests {
  private let session = SavedSession(trainer: trained(Scenario(seed: "0.5"), epochs: 3), history: LossHistory())

  @Test func nothingSavedIsNoSession() throws {
    let session = try withStore { try $0.load() }
    #expect(session == nil)
  }

  @Test func newerSessionReplacesTheOlder() throws {
    try withStore { store in
      try store.save(session)
      try store.save(SavedSession(trainer: trained(Scenario(seed: "0.5"), epochs: 4), history: LossHistory()))
      #expect(try store.load()?.trainer.epoch == 4)
      let folder = URL(fileURLWithPath: store.path).deletingLastPathComponent().path
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["session.json"])
    }
  }

  private static let damages: [(String, String)] = [
    ("\"version\":3", "\"version\":4"), ("\"stochastic\":", "\"stochastic\":-"), ("\"epoch\":3", "\"epoch\":-3"),
    ("\"epoch\":3", "\"epoch\":\"3\""),
    ("\"deadLinks\":[]", "\"deadLinks\":[99]"), ("seed:", "sead:"), ("\"speed\":\"x1\"", "\"speed\":\"x7\""),
    ("\"epochsPerStretch\":1", "\"epochsPerStretch\":0"), ("\"random\":\"", "\"random\":\"AAAA"),
    ("\"parameters\":\"", "\"parameters\":\"AAAA"), ("\"pendingExamples\":0", "\"pendingExamples\":-1"),
    ("\"scenario\":\"", "\"scenario\":\"hidden: [5]\\n"), ("{", ""),
  ]

  @Test func versionOneStillOpens() throws {
    try withStore { store in
      try store.save(session)
      let data = try Data(contentsOf: URL(fileURLWithPath: store.path))
      var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for key in ["optimizer", "runningMeans", "runningVariances", "stochastic"] {
        #expect(object.removeValue(forKey: key) != nil)
      }
      object["version"] = 1
      try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: store.path))
      let read = try #require(try store.load()).trainer
      #expect(read.network.parameters == session.trainer.network.parameters && read.epoch == session.trainer.epoch)
    }
  }

  @Test func theStreamOfVersionTwoBeginsAnew() throws {
    try withStore { store in
      try store.save(session)
      let text = try String(contentsOfFile: store.path, encoding: .utf8)
      let older = text.replacing(/"stochastic":\d+/, with: "\"stochastic\":\"AAAA\"")
        .replacing("\"version\":3", with: "\"version\":2")
      #expect(older != text)
      try older.write(toFile: store.path, atomically: true, encoding: .utf8)
      let read = try #require(try store.load()).trainer
      #expect(read.network.parameters == session.trainer.network.parameters && read.epoch == session.trainer.epoch)
    }
  }

  @Test(arguments: damages)
  func damagedFileIsSaidToBeNoSession(part: String, damage: String) throws {
    try withStore { store in
      try store.save(session)
      let text = try String(contentsOfFile: store.path, encoding: .utf8)
      let start = try #require(text.range(of: part))
      try text.replacingCharacters(in: start, with: damage).write(toFile: store.path, atomically: true, encoding: .utf8)
      let error = #expect(throws: DataError.self) { try store.load() }
      #expect(error?.description == "\(store.path): this is no session that can be resumed.")
    }
  }

  @Test func positionOfTheRandomStreamMustBeWhole() {
    let random = SeededRandom(seed: "0.5")
    #expect(SeededRandom(position: random.position) == random)
    #expect(SeededRandom(position: Array(random.position.dropLast())) == nil)
    #expect(SeededRandom(position: Array(repeating: 0, count: 258)) == nil)
  }
}
