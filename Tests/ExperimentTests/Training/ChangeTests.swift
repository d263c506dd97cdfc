import Scenarios
import Testing
import Training

/// What each kind of change does to a run (the effects table of tfplayground.md, section 6).
@Suite struct ChangeTests {
  private static let data: [ScenarioChange] = [
    ScenarioChange(.dataset, .text("xor")), ScenarioChange(.trainRatio, .number(60)),
    ScenarioChange(.noise, .number(20)), ScenarioChange(.problem, .text("regression")),
    ScenarioChange(.dataset, .text("reg-gauss")),
  ]
  private static let network: [ScenarioChange] = [
    ScenarioChange(.activation, .text("relu")), ScenarioChange(.batchSize, .number(5)),
    ScenarioChange(.features, .list(["x", "sinY"])), ScenarioChange(.hidden, .list(["3", "3", "3"])),
    ScenarioChange(.initZero, .flag(true)),
  ]
  private static let live: [ScenarioChange] = [
    ScenarioChange(.learningRate, .number(0.3)), ScenarioChange(.showTestData, .flag(true)),
    ScenarioChange(.discretize, .flag(true)), ScenarioChange(.regularization, .text("L1")),
    ScenarioChange(.regularizationRate, .number(0.1)),
  ]

  private let before = trained(Scenario(seed: "0.59704"), epochs: 6)

  private func after(_ change: ScenarioChange) -> Trainer {
    var trainer = before
    trainer.apply(change)
    return trainer
  }

  @Test(arguments: data)
  func dataFieldsBringTheNextSeedAndANewNetwork(change: ScenarioChange) {
    let changed = after(change)
    #expect(changed.epoch == 0)
    #expect(changed.scenario.seed == "0.92005")
    #expect(changed.data != before.data)
    expectFreshStart(changed)
  }

  @Test(arguments: network)
  func networkFieldsKeepSeedAndData(change: ScenarioChange) {
    let changed = after(change)
    #expect(changed.epoch == 0)
    #expect(changed.scenario.seed == "0.59704")
    #expect(changed.data == before.data)
    expectFreshStart(changed)
  }

  @Test func seedBringsItsOwnDataAndNetwork() {
    let changed = after(ScenarioChange(.seed, .text("0.10")))
    #expect(changed.scenario.seed == "0.10")
    #expect(changed.data != before.data)
    expectFreshStart(changed)
  }

  @Test(arguments: live)
  func liveFieldsKeepEverything(change: ScenarioChange) {
    let changed = after(change)
    #expect(changed.scenario[change.field] == change.value)
    #expect(changed.epoch == 6)
    #expect(changed.data == before.data)
    #expect(changed.network.parameters == before.network.parameters)
  }

  @Test func newLearningRateCountsFromTheNextEpoch() {
    var (slow, stopped) = (before, after(ScenarioChange(.learningRate, .number(0))))
    slow.trainEpoch()
    stopped.trainEpoch()
    #expect(slow.network.parameters != before.network.parameters)
    #expect(stopped.network.parameters == before.network.parameters)
  }

  @Test(arguments: [
    ScenarioChange(.dataset, .text("circle")), ScenarioChange(.noise, .number(0)),
    ScenarioChange(.noise, .number(81)), ScenarioChange(.activation, .text("tanh")),
    ScenarioChange(.seed, .text("0.59704")), ScenarioChange(.hidden, .text("4,2")),
  ])
  func changeToTheSameOrToNonsenseDoesNothing(change: ScenarioChange) {
    let unchanged = after(change)
    #expect(unchanged.epoch == 6)
    #expect(unchanged.scenario == before.scenario)
    #expect(unchanged.network.parameters == before.network.parameters)
  }

  @Test func rebuildAfterNewWeightsStartsAgainFromTheSeed() {
    var trainer = before
    trainer.drawNewWeights()
    trainer.apply(ScenarioChange(.activation, .text("relu")))
    expectFreshStart(trainer)
  }

  /// A rebuilt run is what its scenario replays from the start.
  private func expectFreshStart(_ trainer: Trainer, sourceLocation: SourceLocation = #_sourceLocation) {
    let fresh = Trainer(trainer.scenario)
    #expect(trainer.data == fresh.data, sourceLocation: sourceLocation)
    #expect(trainer.network.shape == fresh.network.shape, sourceLocation: sourceLocation)
    #expect(trainer.network.parameters == fresh.network.parameters, sourceLocation: sourceLocation)
  }
}
