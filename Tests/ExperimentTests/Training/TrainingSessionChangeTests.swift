import Dispatch
import Foundation
import Scenarios
import Testing
import Training

/// What changes do to a session, at rest and at full speed.
///
/// Thread Sanitizer runs these too: its filter takes every name that begins like this one.
@Suite struct TrainingSessionChangeTests {
  private let scenario = Scenario(seed: "0.59704")

  /// A session at full speed, some epochs in.
  private func running() throws -> TrainingSession {
    let session = TrainingSession(scenario)
    session.send(.setSpeed(.unlimited))
    session.send(.play)
    for _ in 0..<30_000 where session.snapshot.epoch < 20 { Thread.sleep(forTimeInterval: 0.001) }
    try #require(session.snapshot.epoch >= 20, "training does not start")
    return session
  }

  private func after(_ command: TrainingCommand, _ session: TrainingSession) -> Snapshot {
    session.send(command)
    session.finishCommands()
    return session.snapshot
  }

  @Test func learningRateChangesLive() throws {
    let session = try running()
    let before = session.snapshot.epoch
    let snapshot = after(.change(ScenarioChange(.learningRate, .number(0.001))), session)
    #expect(snapshot.scenario.learningRate == 0.001)
    #expect(snapshot.epoch >= before)
    #expect(snapshot.isPlaying)
    session.send(.pause)
  }

  @Test(
    arguments: [
      TrainingCommand.reset, .drawNewWeights, .change(ScenarioChange(.activation, .text("relu"))),
      .change(ScenarioChange(.noise, .number(25))), .replace(Scenario(seed: "0.2")),
    ])
  func rebuildsPauseAtEpochZeroWithAnEmptyChart(command: TrainingCommand) throws {
    let session = try running()
    let snapshot = after(command, session)
    #expect(snapshot.epoch == 0 && !snapshot.isPlaying)
    #expect(snapshot.history.stretches.map(\.firstEpoch) == [0])
    #expect(snapshot.speed == .unlimited)
    // Nothing that was appointed before may still train.
    session.finishCommands()
    #expect(session.snapshot.epoch == 0)
  }

  @Test func replacedScenarioIsTheOneThatIsTrained() throws {
    let session = try running()
    var other = Scenario.plane(seed: "0.3")
    other.hidden = [3]
    session.send(.replace(other))
    let snapshot = after(.step, session)
    #expect(snapshot.scenario == other)
    #expect(snapshot.epoch == 1)
    #expect(snapshot.network.parameters == trained(other, epochs: 1).network.parameters)
  }

  @Test func newDataGoesOnPlaying() throws {
    let session = try running()
    let before = session.snapshot.epoch
    let snapshot = after(.drawNewData, session)
    #expect(snapshot.isPlaying && snapshot.epoch >= before)
    #expect(snapshot.scenario.seed == "0.92005")
    #expect(snapshot.data == Trainer(Scenario(seed: "0.92005")).data)
    session.send(.pause)
  }

  @Test func newDataIsMeasuredAtOnce() {
    let session = TrainingSession(scenario)
    let snapshot = after(.drawNewData, session)
    var trainer = Trainer(scenario)
    trainer.drawNewData()
    #expect(snapshot.measurement == trainer.measured())
    #expect(snapshot.epoch == 0)
  }

  @Test func changeToTheSameValueOnlyCounts() {
    let session = TrainingSession(scenario)
    session.send(.step)
    let snapshot = after(.change(ScenarioChange(.dataset, .text("circle"))), session)
    #expect(snapshot.epoch == 1)
    #expect(snapshot.revision == 2)
    #expect(snapshot.scenario == scenario)
  }

  @Test func commandsFromSeveralThreadsAllCount() {
    let session = TrainingSession(scenario)
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      session.send(index % 4 == 0 ? .setSpeed(.times100) : .step)
      _ = session.snapshot.measurement
    }
    session.finishCommands()
    // 150 of the 200 are steps.
    #expect(session.snapshot.revision == 200)
    #expect(session.snapshot.epoch == 150)
    #expect(session.snapshot.network.parameters == trained(scenario, epochs: 150).network.parameters)
  }

  @Test func everyKindOfCommandFromSeveralThreadsEndsInAReplayableState() {
    let session = TrainingSession(scenario)
    let commands: [TrainingCommand] = [
      .setSpeed(.unlimited), .play, .step, .pause, .change(ScenarioChange(.learningRate, .number(0.1))),
      .drawNewData, .play, .change(ScenarioChange(.hidden, .list(["3"]))), .replace(scenario), .play, .stopAt(10_000),
    ]
    DispatchQueue.concurrentPerform(iterations: 110) { index in
      session.send(commands[index % commands.count])
      _ = session.snapshot.history
    }
    session.send(.reset)
    session.finishCommands()
    let snapshot = session.snapshot
    #expect(snapshot.revision == 111)
    #expect(snapshot.epoch == 0)
    #expect(snapshot.network.parameters == Trainer(snapshot.scenario).network.parameters)
  }

  @Test func forgottenSessionEnds() {
    weak var forgotten: TrainingSession?
    do {
      let session = TrainingSession(scenario)
      session.send(.setSpeed(.unlimited))
      session.send(.play)
      session.finishCommands()
      forgotten = session
    }
    // A slice that runs holds the session until it ends, a few milliseconds later.
    for _ in 0..<5000 where forgotten != nil { Thread.sleep(forTimeInterval: 0.001) }
    #expect(forgotten == nil)
  }
}
