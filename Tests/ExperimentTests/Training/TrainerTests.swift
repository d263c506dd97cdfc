import Neural
import Scenarios
import Testing
import Training

/// A run: what brings it forward, back, and elsewhere.
@Suite struct TrainerTests {
  private let start = Trainer(Scenario(seed: "0.59704"))

  @Test func sameScenarioTakesTheSameSteps() {
    let (one, other) = (trained(start.scenario, epochs: 25), trained(start.scenario, epochs: 25))
    #expect(one.network.parameters == other.network.parameters)
    #expect(one.measured() == other.measured())
    #expect(one.epoch == 25)
  }

  @Test func resetReturnsToTheSameBits() {
    var trainer = trained(start.scenario, epochs: 7)
    trainer.reset()
    #expect(trainer.epoch == 0)
    #expect(trainer.data == start.data)
    #expect(trainer.network.parameters == start.network.parameters)
    trainer.trainEpoch()
    #expect(trainer.network.parameters == trained(start.scenario, epochs: 1).network.parameters)
  }

  @Test func resetForgetsALeftoverBatch() {
    var scenario = Scenario(seed: "0.5")
    scenario.trainRatio = 10
    scenario.batchSize = 30
    var trainer = trained(scenario, epochs: 1)
    #expect(trainer.network.pendingExamples == 20)
    trainer.reset()
    #expect(trainer.network.pendingExamples == 0)
  }

  @Test func newWeightsAreThoseOfTheBrowsersReset() {
    var trainer = trained(start.scenario, epochs: 3)
    trainer.drawNewWeights()
    // tfplayground.md, section 1: the first weights after one Reset, printed with eight decimals.
    let expected = [0.42004867, -0.08738399, 0.19985859, -0.08428335]
    for (weight, original) in zip(trainer.network.parameters, expected) {
      #expect(isClose(weight, original, within: 5e-9))
    }
    #expect(trainer.epoch == 0)
    #expect(trainer.data == start.data)
    #expect(trainer.scenario == start.scenario)
  }

  @Test func newWeightsDifferEachTimeUntilReset() {
    var trainer = start
    trainer.drawNewWeights()
    let first = trainer.network.parameters
    trainer.drawNewWeights()
    #expect(trainer.network.parameters != first)
    trainer.reset()
    #expect(trainer.network.parameters == start.network.parameters)
    trainer.drawNewWeights()
    #expect(trainer.network.parameters == first)
  }

  @Test func newDataKeepsNetworkAndEpoch() {
    var trainer = trained(start.scenario, epochs: 4)
    let network = trainer.network
    trainer.drawNewData()
    // tfplayground.md, section 1: the seed that Regenerate gives after the default load.
    #expect(trainer.scenario.seed == "0.92005")
    #expect(trainer.epoch == 4)
    #expect(trainer.network.parameters == network.parameters)
    #expect(trainer.data == Trainer(Scenario(seed: "0.92005")).data)
    #expect(trainer.data != start.data)
  }

  @Test func newDataIsWhatIsMeasuredAndTrained() {
    var trainer = trained(start.scenario, epochs: 50)
    let before = trainer.measured()
    trainer.drawNewData()
    #expect(trainer.measured() != before)
    let examples = Examples(trainer.data.train, features: trainer.scenario.features)
    #expect(trainer.measured().train == trainer.network.evaluate(examples))
    var network = trainer.network
    var workspace = Network.Workspace(for: network.shape)
    network.trainEpoch(on: examples, batchSize: 10, rule: trainer.scenario.rule, workspace: &workspace)
    trainer.trainEpoch()
    #expect(trainer.network.parameters == network.parameters)
  }

  @Test func newDataIsWhatItsSeedReplays() {
    var trainer = start
    trainer.drawNewData()
    trainer.reset()
    let replayed = Trainer(trainer.scenario)
    #expect(trainer.data == replayed.data)
    #expect(trainer.network.parameters == replayed.network.parameters)
  }

  @Test func runIsAValue() {
    let kept = trained(start.scenario, epochs: 5)
    let parameters = kept.network.parameters
    var other = kept
    other.trainEpoch()
    #expect(kept.epoch == 5)
    #expect(kept.network.parameters == parameters)
    #expect(other.network.parameters != parameters)
  }
}
