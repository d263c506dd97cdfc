import Dispatch
import Foundation
import Scenarios
import Testing
import Training

/// Training in the background, commanded from tests; all of these are run under Thread Sanitizer as well.
@Suite struct TrainingSessionTests {
  private let scenario = Scenario(seed: "0.59704")

  /// A session that has carried out some commands.
  private func session(_ commands: TrainingCommand...) -> TrainingSession {
    let session = TrainingSession(scenario)
    for command in commands { session.send(command) }
    session.finishCommands()
    return session
  }

  /// Waits until a snapshot is as asked, for half a minute at most.
  private func wait(_ session: TrainingSession, until isReached: (Snapshot) -> Bool) throws -> Snapshot {
    for _ in 0..<30_000 where !isReached(session.snapshot) { Thread.sleep(forTimeInterval: 0.001) }
    let snapshot = session.snapshot
    try #require(isReached(snapshot), "training came to a standstill")
    return snapshot
  }

  @Test func newSessionIsPausedAtTheStart() {
    let snapshot = TrainingSession(scenario).snapshot
    let start = Trainer(scenario)
    #expect(snapshot.revision == 0 && snapshot.epoch == 0 && !snapshot.isPlaying)
    #expect(snapshot.speed == .normal && snapshot.epochsPerSecond == nil)
    #expect(snapshot.scenario == scenario && snapshot.data == start.data)
    #expect(snapshot.network.parameters == start.network.parameters)
    #expect(snapshot.measurement == start.measured())
    #expect(snapshot.history.stretches.map(\.firstEpoch) == [0])
  }

  @Test func commandsAreCarriedOutInOrder() {
    let snapshot = session(.step, .step, .change(ScenarioChange(.learningRate, .number(0.3))), .step).snapshot
    var trainer = trained(scenario, epochs: 2)
    trainer.apply(ScenarioChange(.learningRate, .number(0.3)))
    trainer.trainEpoch()
    #expect(snapshot.revision == 4)
    #expect(snapshot.epoch == 3)
    #expect(snapshot.network.parameters == trainer.network.parameters)
    #expect(snapshot.measurement == trainer.measured())
  }

  @Test func everyStepIsInTheHistory() {
    let snapshot = session(.step, .step, .step).snapshot
    #expect(snapshot.history.stretches.map(\.firstEpoch) == [0, 1, 2, 3])
    #expect(snapshot.history.stretches.last?.train.low == snapshot.measurement.train.loss)
  }

  @Test func stepPauses() {
    let session = session(.play)
    #expect(session.snapshot.isPlaying)
    session.send(.step)
    session.finishCommands()
    #expect(!session.snapshot.isPlaying)
  }

  @Test func playingTrainsAndPauseStops() throws {
    let session = session(.setSpeed(.unlimited), .play)
    _ = try wait(session) { $0.epoch > 50 && $0.epochsPerSecond != nil }
    session.send(.pause)
    session.finishCommands()
    let paused = session.snapshot
    #expect(!paused.isPlaying && paused.epochsPerSecond == nil)
    // What was queued before the pause has run by now: nothing may follow it.
    session.finishCommands()
    #expect(session.snapshot.epoch == paused.epoch)
    #expect(paused.network.parameters == trained(scenario, epochs: paused.epoch).network.parameters)
  }

  @Test(arguments: [Speed.times1000, .unlimited])
  func trainingPausesItselfExactlyAtTheStopEpoch(speed: Speed) throws {
    let changes = DispatchSemaphore(value: 0)
    let session = TrainingSession(scenario) { changes.signal() }
    for command in [TrainingCommand.setSpeed(speed), .stopAt(300), .play] { session.send(command) }
    // One call for each command, and one when training stops by itself.
    for _ in 0..<4 { try #require(changes.wait(timeout: .now() + 30) == .success) }
    #expect(session.snapshot.epoch == 300)
    #expect(!session.snapshot.isPlaying)
    #expect(session.snapshot.stopReason == .epochs)
    session.send(.play)
    session.finishCommands()
    #expect(session.snapshot.isPlaying, "who plays on has seen why training stopped")
    #expect(session.snapshot.stopReason == nil)
  }

  @Test func stopEpochThatIsPassedAlreadyPausesAtOnce() {
    let session = session(.step, .step, .setSpeed(.onePerSecond), .play)
    session.send(.stopAt(2))
    session.finishCommands()
    #expect(!session.snapshot.isPlaying)
    #expect(session.snapshot.epoch >= 2)
  }

  @Test func playTrainsAtOnceAndDoesNotWaitForAnOldAppointment() {
    let session = session(.setSpeed(.onePerSecond))
    for epoch in 1...5 {
      session.send(.play)
      // The first call lets the command run, which appoints the epoch; the second lets the epoch run.
      session.finishCommands()
      session.finishCommands()
      // Not equal: a busy machine may take longer than the second until the next one.
      #expect(session.snapshot.epoch >= epoch)
      session.send(.pause)
    }
  }

  @Test func fasterSpeedDoesNotWaitForTheSlowOnesEpoch() {
    let session = session(.setSpeed(.onePerSecond), .play)
    session.finishCommands()
    let before = session.snapshot.epoch
    #expect(before >= 1)
    session.send(.setSpeed(.tenth))
    session.finishCommands()
    session.finishCommands()
    #expect(session.snapshot.epoch > before)
  }

  @Test func snapshotDoesNotMoveWhileTrainingGoesOn() throws {
    let session = session(.setSpeed(.unlimited), .play)
    let taken = try wait(session) { $0.epoch > 10 }
    let (epoch, parameters) = (taken.epoch, taken.network.parameters.map(\.bitPattern))
    let stretches = taken.history.stretches
    _ = try wait(session) { $0.epoch > epoch + 100 }
    #expect(taken.epoch == epoch)
    #expect(taken.network.parameters.map(\.bitPattern) == parameters)
    #expect(taken.history.stretches == stretches)
    session.send(.pause)
  }

  @Test func snapshotsOfARunAreConsistent() throws {
    let session = session(.setSpeed(.unlimited), .play)
    for goal in [5, 50, 200] {
      let snapshot = try wait(session) { $0.epoch >= goal }
      #expect(snapshot.network.parameters == trained(scenario, epochs: snapshot.epoch).network.parameters)
      // The last stretch is the one of the epoch; on a fast machine stretches have been joined by now.
      let length = snapshot.history.epochsPerStretch
      #expect(snapshot.history.stretches.last?.firstEpoch == snapshot.epoch / length * length)
    }
    session.send(.pause)
  }
}
