import Neural
import Scenarios
import Testing
import Training

/// Weights and biases changed by hand, and regularization changed while training.
@Suite struct EditingTests {
  private let scenario = Scenario(seed: "0.59704")

  @Test func lossesFollowAnEditAtOnceAndTheChartGetsNoEpoch() {
    let session = TrainingSession(scenario)
    for command in [TrainingCommand.step, .setParameter(0, 3)] { session.send(command) }
    session.finishCommands()
    let snapshot = session.snapshot
    var trainer = trained(scenario, epochs: 1)
    trainer.setParameter(0, to: 3)
    #expect(snapshot.measurement == trainer.measured())
    #expect(snapshot.network.parameters[0] == 3)
    #expect(snapshot.history.stretches.map(\.firstEpoch) == [0, 1])
  }

  @Test func valuesThatAreNoNumbersAndPlacesThatDoNotExistAreRefused() {
    let session = TrainingSession(scenario)
    let before = session.snapshot.network.parameters
    for command in [TrainingCommand.setParameter(0, .nan), .setParameter(999, 1)] { session.send(command) }
    session.finishCommands()
    #expect(session.snapshot.network.parameters == before)
  }

  private func sparse() -> Trainer {
    var scenario = scenario
    scenario.regularization = .l1
    scenario.regularizationRate = 0.01
    return trained(scenario, epochs: 100)
  }

  @Test func deadLinkThatIsGivenAValueTrainsAgain() throws {
    var trainer = sparse()
    let dead = try #require(trainer.network.isDead.firstIndex(of: true))
    let live = trainer.network.liveLinks
    trainer.setParameter(dead, to: 0.5)
    #expect(trainer.network.liveLinks == live + 1)
    trainer.trainEpoch()
    #expect(trainer.network.parameters[dead] != 0.5)
  }

  @Test(arguments: ["none", "L2"])
  func leavingL1RevivesItsDeadLinks(regularization: String) {
    var trainer = sparse()
    #expect(trainer.network.liveLinks < trainer.network.shape.weightCount)
    trainer.apply(ScenarioChange(.regularization, .text(regularization)))
    #expect(trainer.epoch == 100)
    #expect(trainer.network.liveLinks == trainer.network.shape.weightCount)
  }

  @Test func newRegularizationRateKeepsTheDead() {
    var trainer = sparse()
    let live = trainer.network.liveLinks
    trainer.apply(ScenarioChange(.regularizationRate, .number(0.03)))
    #expect(trainer.network.liveLinks == live)
  }

  @Test func gradientOfASnapshotIsThatOfTheMeanLoss() {
    let snapshot = TrainingSession(scenario).snapshot
    let gradient = snapshot.lossGradient()
    let step = 1e-6
    for index in snapshot.network.parameters.indices {
      // Central difference of the mean training loss.
      func loss(_ offset: Double) -> Double {
        var network = snapshot.network
        network.parameters[index] += offset
        return network.evaluate(Examples(snapshot.data.train, features: scenario.inputs)).loss
      }
      let numeric = (loss(step) - loss(-step)) / (2 * step)
      #expect(abs(gradient[index] - numeric) < 1e-8)
    }
  }
}
