import Scenarios
import Testing
import Training

/// Runs that end by themselves.
@Suite struct StopTests {
  /// The session after playing a scenario at full speed until it ends by itself.
  private func play(_ scenario: Scenario) async -> TrainingSession {
    let session = TrainingSession(scenario)
    for command in [TrainingCommand.setSpeed(.unlimited), .play] { session.send(command) }
    session.finishCommands()
    while session.snapshot.isPlaying { try? await Task.sleep(for: .milliseconds(1)) }
    return session
  }

  private func scenario(_ change: (inout Scenario) -> Void) -> Scenario {
    var scenario = Scenario(seed: "0.59704")
    change(&scenario)
    return scenario
  }

  @Test func epochsEndTheRunExactly() async {
    let snapshot = await play(scenario { $0.stop.epochs = 123 }).snapshot
    #expect(snapshot.epoch == 123)
    #expect(snapshot.stopReason == .epochs)
  }

  @Test func firstEpochBelowTheLossEndsTheRun() async {
    let scenario = scenario { $0.stop.testLoss = 0.1 }
    let snapshot = await play(scenario).snapshot
    #expect(snapshot.stopReason == .loss)
    #expect(snapshot.measurement.test.loss < 0.1)
    #expect(trained(scenario, epochs: snapshot.epoch - 1).measured().test.loss >= 0.1)
  }

  @Test func accuracyReachedEndsTheRun() async {
    let snapshot = await play(scenario { $0.stop.accuracy = 0.95 }).snapshot
    #expect(snapshot.stopReason == .accuracy)
    #expect(snapshot.measurement.test.accuracy >= 0.95)
  }

  @Test func plateauCountsEpochsWithoutANewLowestTrainingLoss() async {
    // Without learning nothing ever gets better than epoch 0.
    let snapshot = await play(
      scenario {
        $0.learningRate = 0
        $0.stop.plateau = 40
      }
    ).snapshot
    #expect(snapshot.stopReason == .plateau)
    #expect(snapshot.epoch == 40)
  }

  @Test func whoPlaysOnIsNotStoppedByTheSameReasonAgain() async {
    let session = await play(scenario { $0.stop.accuracy = 0.5 })
    #expect(session.snapshot.stopReason == .accuracy)
    let epoch = session.snapshot.epoch
    for command in [TrainingCommand.play, .pause, .step] { session.send(command) }
    session.finishCommands()
    #expect(session.snapshot.epoch > epoch)
    #expect(session.snapshot.stopReason == nil)
  }

  private var diverging: Scenario {
    scenario {
      $0.activation = .linear
      $0.problem = .regression
      $0.learningRate = 10
    }
  }

  @Test func divergenceEndsTheRunAndUndoReturnsToTheLastFiniteEpoch() async {
    let session = await play(diverging)
    let diverged = session.snapshot
    #expect(diverged.stopReason == .diverged)
    #expect(diverged.canUndo)
    session.send(.undo)
    session.finishCommands()
    let back = session.snapshot
    #expect(back.epoch == diverged.epoch - 1)
    #expect(back.network.isFinite)
    #expect(back.measurement.train.loss.isFinite)
    #expect(back.network.parameters == trained(diverging, epochs: back.epoch).network.parameters)
  }

  @Test func emptyTestSetIsNoDivergence() async {
    let snapshot = await play(
      scenario {
        $0.trainRatio = 100
        $0.stop.epochs = 5
      }
    ).snapshot
    #expect(snapshot.stopReason == .epochs)
  }

  @Test func divergedNetworkDoesNotPlayOn() async {
    let session = await play(diverging)
    session.send(.play)
    session.finishCommands()
    #expect(!session.snapshot.isPlaying)
    session.send(.reset)
    session.finishCommands()
    #expect(session.snapshot.stopReason == nil)
  }
}
