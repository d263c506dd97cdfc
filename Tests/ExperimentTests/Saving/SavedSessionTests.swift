import Foundation
import Neural
import Testing
@testable import Scenarios
@testable import Training

/// A run that was saved and taken up again goes on as if it had never been left.
@Suite struct SavedSessionTests {
  /// Writes the session to a file and reads it back.
  private func restored(_ session: SavedSession) throws -> SavedSession {
    try withStore { store in
      try store.save(session)
      return try #require(try store.load())
    }
  }

  /// Trains on with and without the break, and compares the bits.
  private func expectSameRun(_ trainer: Trainer, epochs: Int = 100) throws {
    var (left, unbroken) = (try restored(SavedSession(trainer: trainer, history: LossHistory())).trainer, trainer)
    expectSame(left, unbroken)
    for _ in 0..<epochs {
      left.trainEpoch()
      unbroken.trainEpoch()
    }
    expectSame(left, unbroken)
    left.drawNewWeights()
    unbroken.drawNewWeights()
    expectSame(left, unbroken)
    left.drawNewData()
    unbroken.drawNewData()
    expectSame(left, unbroken)
  }

  private func expectSame(_ one: Trainer, _ other: Trainer) {
    #expect(one.scenario == other.scenario)
    #expect(one.data == other.data)
    #expect(one.epoch == other.epoch)
    #expect(one.network.parameters.map(\.bitPattern) == other.network.parameters.map(\.bitPattern))
    #expect(one.network.isDead == other.network.isDead)
    #expect(one.network.pendingExamples == other.network.pendingExamples)
    #expect(
      one.network.gradients.map(\.bitPattern) == other.network.gradients.map(\.bitPattern))
  }

  /// A scenario whose epochs leave a batch incomplete.
  private var leftover: Scenario {
    var scenario = Scenario(seed: "0.5")
    scenario.trainRatio = 10
    scenario.batchSize = 30
    return scenario
  }

  @Test func leftoverBatchGoesOn() throws {
    let trainer = trained(leftover, epochs: 37)
    #expect(trainer.network.pendingExamples > 0)
    try expectSameRun(trainer)
  }

  @Test func deadLinksStayDead() throws {
    var scenario = Scenario(seed: "0.59704")
    scenario.regularization = .l1
    scenario.regularizationRate = 0.03
    scenario.batchSize = 7
    let trainer = trained(scenario, epochs: 37)
    #expect(trainer.network.isDead.contains(true))
    try expectSameRun(trainer)
  }

  @Test func randomStreamGoesOn() throws {
    var trainer = trained(leftover, epochs: 5)
    trainer.drawNewWeights()
    trainer.drawNewWeights()
    for _ in 0..<37 { trainer.trainEpoch() }
    try expectSameRun(trainer)
    trainer.drawNewData()
    for _ in 0..<8 { trainer.trainEpoch() }
    try expectSameRun(trainer)
  }

  @Test func editedWeightsStay() throws {
    var trainer = trained(leftover, epochs: 4)
    trainer.setParameter(3, to: 1 / 3.0)
    trainer.apply(ScenarioChange(.learningRate, .number(-0.001)))
    try expectSameRun(trainer)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -0.0, .leastNonzeroMagnitude])
  func everyNumberComesBack(number: Double) throws {
    var trainer = trained(leftover, epochs: 2)
    trainer.setParameter(0, to: number)
    let read = try restored(SavedSession(trainer: trainer, history: LossHistory())).trainer
    #expect(read.network.parameters.map(\.bitPattern) == trainer.network.parameters.map(\.bitPattern))
  }

  @Test func sessionComesBackPausedWithChartAndSpeed() throws {
    var scenario = leftover
    scenario.stop.epochs = 37
    let session = TrainingSession(scenario)
    session.send(.setSpeed(.unlimited))
    session.send(.play)
    while session.snapshot.stopReason == nil { Thread.sleep(forTimeInterval: 0.002) }
    let saved = try restored(#require(session.savedSession()))
    #expect(saved.passedReasons == [.epochs])
    let resumed = TrainingSession(saved)
    #expect(resumed.snapshot.epoch == 37)
    #expect(!resumed.snapshot.isPlaying)
    #expect(resumed.snapshot.speed == .unlimited)
    #expect(resumed.snapshot.measurement == session.snapshot.measurement)
    #expect(
      resumed.snapshot.history.stretches.map(\.train) == session.snapshot.history.stretches.map(\.train))
    for one in [session, resumed] {
      for _ in 0..<5 { one.send(.step) }
      one.finishCommands()
    }
    #expect(resumed.snapshot.measurement == session.snapshot.measurement)
    #expect(resumed.snapshot.history.stretches.count == session.snapshot.history.stretches.count)
    #expect(session.savedSession()?.watch == resumed.savedSession()?.watch)
  }

  @Test func longChartComesBack() throws {
    var history = LossHistory()
    for epoch in 0..<5_000 {
      let figure = epoch == 3 ? Double.nan : 1 / Double(epoch + 1)
      let evaluation = Evaluation(loss: figure, accuracy: .nan)
      history.append(Measurement(epoch: epoch, train: evaluation, test: evaluation))
    }
    var trainer = Trainer(leftover)
    trainer.epoch = 4_999
    let read = try restored(SavedSession(trainer: trainer, history: history)).history
    #expect(read.epochsPerStretch == history.epochsPerStretch)
    #expect(read.stretches.map(\.firstEpoch) == history.stretches.map(\.firstEpoch))
    #expect(read.stretches.map(\.train.low.bitPattern) == history.stretches.map(\.train.low.bitPattern))
    #expect(read.stretches.allSatisfy { $0.testAccuracy.high.isNaN })
  }
}

/// Calls `body` with a store in a folder that does not exist yet and is removed afterwards.
func withStore<Result>(_ body: (SessionStore) throws -> Result) rethrows -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("session-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(SessionStore(folder: folder.appendingPathComponent("playground").path))
}

extension TrainingSession {
  /// The session as it stands, waited for.
  fileprivate func savedSession() -> SavedSession? {
    let box = SavedBox()
    withSavedSession { box.saved = $0 }
    // Commands come one after the other: when this one is done, so is the one before.
    finishCommands()
    return box.saved
  }
}

/// Carries a saved session from the training queue to the test, which looks only once the queue has been waited for.
private final class SavedBox: @unchecked Sendable {
  var saved: SavedSession?
}
