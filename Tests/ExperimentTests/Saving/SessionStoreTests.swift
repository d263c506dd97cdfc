import Foundation
import Testing
@testable import Datasets
@testable import Files
@testable import Scenarios
@testable import Training

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
    ("\"version\":4", "\"version\":5"), ("\"stochastic\":", "\"stochastic\":-"), ("\"epoch\":3", "\"epoch\":-3"),
    ("\"epoch\":3", "\"epoch\":\"3\""),
    ("\"deadLinks\":[]", "\"deadLinks\":[99]"), ("seed:", "sead:"), ("\"speed\":\"x1\"", "\"speed\":\"x7\""),
    ("\"epochsPerStretch\":1", "\"epochsPerStretch\":0"), ("\"random\":\"", "\"random\":\"AAAA"),
    ("\"parameters\":\"", "\"parameters\":\"AAAA"), ("\"pendingExamples\":0", "\"pendingExamples\":-1"),
    ("\"scenario\":\"", "\"scenario\":\"hidden: [5]\\n"), ("{", ""),
  ]

  /// Numbers that would trap when they are added to, or make a chart that is never drawn to its end.
  private static let hostile: [(String, String)] = [
    ("\"epoch\":3", "\"epoch\":9223372036854775807"), ("\"epoch\":3", "\"epoch\":9007199254740993"),
    ("\"updates\":75", "\"updates\":9223372036854775807"), ("\"updates\":75", "\"updates\":-1"),
    ("\"averagedUpdates\":75", "\"averagedUpdates\":9223372036854775807"),
    ("\"averagedUpdates\":75", "\"averagedUpdates\":-1"),
    ("\"pendingExamples\":0", "\"pendingExamples\":9223372036854775807"),
    ("\"epochsPerStretch\":1", "\"epochsPerStretch\":4611686018427387904"),
    ("\"epochsPerStretch\":1", "\"epochsPerStretch\":3"),
    ("\"firstEpoch\":3", "\"firstEpoch\":4"), ("\"firstEpoch\":3", "\"firstEpoch\":9223372036854775807"),
    ("\"lowestEpoch\":3", "\"lowestEpoch\":-9223372036854775808"),
    ("\"lowestEpoch\":3", "\"lowestEpoch\":9223372036854775807"),
    ("\"lowestLoss\":0", "\"lowestLoss\":\"nan\",\"_\":0"),
    ("\"high\":", "\"high\":\"inf\",\"_\":"), ("\"low\":", "\"low\":\"-inf\",\"_\":"),
    ("\"low\":", "\"low\":\"nan\",\"_\":"), ("\"low\":", "\"low\":1e300,\"_\":"),
    ("\"speed\":", "\"restoredEpoch\":4,\"speed\":"), ("\"speed\":", "\"restoredEpoch\":-1,\"speed\":"),
  ]

  @Test(arguments: hostile)
  func numbersThatNoRunReachesAreRefused(part: String, damage: String) throws {
    var scenario = Scenario(seed: "0.5")
    scenario.optimizer = .adam
    scenario.weightAveraging = .equal
    var run = RunState(scenario)
    for _ in 0..<3 { run.perform(.step) }
    try withStore { store in
      try store.save(run.saved)
      let text = try String(contentsOfFile: store.path, encoding: .utf8)
      #expect(try store.load() != nil)
      let start = try #require(text.range(of: part), "\(part)")
      try text.replacingCharacters(in: start, with: damage).write(toFile: store.path, atomically: true, encoding: .utf8)
      let error = #expect(throws: DataError.self) { try store.load() }
      #expect(error?.description == "\(store.path): this is no session that can be resumed.")
    }
  }

  @Test func theStartComesBackAndIsNotAmongTheText() throws {
    var scenario = Scenario(seed: "0.5")
    scenario.regularization = .l1
    scenario.initialWeights = Array(repeating: 0, count: 25)
    scenario.initialDeadLinks = [1, 3]
    try withStore { store in
      try store.save(SavedSession(trainer: trained(scenario, epochs: 2), history: LossHistory()))
      #expect(try store.load()?.trainer.scenario == scenario)
      let text = try String(contentsOfFile: store.path, encoding: .utf8)
      #expect(!text.contains("initialDeadLinks"))
      // As version 3 had it.
      let zeros = Array(repeating: "0", count: 25).joined(separator: ",")
      let older = text.replacing(/"initialWeights":{[^}]*},/, with: "")
        .replacing("\"version\":4", with: "\"version\":3")
        .replacing("\"scenario\":\"", with: "\"scenario\":\"initialWeights: [\(zeros)]\\n")
      try older.write(toFile: store.path, atomically: true, encoding: .utf8)
      #expect(try store.load()?.trainer.scenario.initialWeights == scenario.initialWeights)
      let damaged = text.replacing("\"deadLinks\":[1,3]", with: "\"deadLinks\":[1,99]")
      #expect(damaged != text)
      try damaged.write(toFile: store.path, atomically: true, encoding: .utf8)
      #expect(throws: DataError.self) { try store.load() }
    }
  }

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
        .replacing("\"version\":4", with: "\"version\":2")
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
