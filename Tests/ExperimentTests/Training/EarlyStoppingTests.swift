import Foundation
import Neural
import Testing
@testable import Scenarios
@testable import Training

/// Early stopping with patience: when a run ends, and which networks are left.
@Suite struct EarlyStoppingTests {
  /// A quarter of 500 examples, a fifth of them with wrong labels, and enough units to learn them by heart.
  private static let noisy: [ScenarioField: ScenarioValue] = [
    .labelNoise: .number(20), .trainRatio: .number(25), .hidden: .list(["12"]), .optimizer: .text("adam"),
    .learningRate: .number(0.05),
  ]

  /// Ways of training whose networks hold more than weights between epochs.
  private static let ways: [[ScenarioField: ScenarioValue]] = [
    [:], [.batchSize: .number(30)], [.fullBatch: .flag(true)],
    [.ensemble: .number(3), .loss: .text("binaryCrossEntropy")],
    [.weightAveraging: .text("exponential"), .averagingDecay: .number(0.9)],
    [.weightAveraging: .text("equal"), .shownWeights: .text("trained")],
    [.batchNormalization: .flag(true), .partialBatch: .text("update"), .dropout: .list(["0.2"])],
    [
      .optimizer: .text("sgd"), .learningRate: .number(0.3), .regularization: .text("L1"),
      .regularizationRate: .number(0.003),
    ],
  ]

  private func scenario(_ values: [ScenarioField: ScenarioValue] = [:], patience: Int?) throws -> Scenario {
    var scenario = Scenario(seed: "0.11")
    try scenario.set(Self.noisy.merging(values) { $1 })
    scenario.stop.patience = patience
    return scenario
  }

  /// The run after playing until it stops by itself.
  private func played(_ run: RunState, atMost epochs: Int = 2_000) -> RunState {
    var run = run
    run.perform(.play)
    for _ in 0..<epochs where run.isPlaying {
      run.beginStretch()
      run.trainEpoch()
    }
    return run
  }

  /// By the definition, over the test losses of a run that nothing stops: the first epoch that lies `patience` epochs
  /// behind the lowest so far, and that lowest one.
  private func law(_ scenario: Scenario, patience: Int) -> (stop: Int, lowest: Int) {
    var plain = scenario
    plain.stop.patience = nil
    var run = Trainer(plain)
    var losses = [run.measure().test.loss]
    while true {
      let lowest = losses.firstIndex(of: losses.min() ?? 0) ?? 0
      if run.epoch - lowest >= patience { return (run.epoch, lowest) }
      run.trainEpoch()
      losses.append(run.measure().test.loss)
    }
  }

  /// Weights, leftover batches, dead links, optimizers, averages and statistics, to the last bit.
  private func expectSameNetworks(_ one: Trainer, _ other: Trainer, _ location: SourceLocation = #_sourceLocation) {
    // The numbers themselves would fill the screen.
    let areSame = one.networks.map(\.trainingState) == other.networks.map(\.trainingState)
    #expect(areSame, sourceLocation: location)
  }

  @Test(arguments: ways)
  func runEndsByTheLawAndTheNetworksOfTheLowestLossComeBack(way: [ScenarioField: ScenarioValue]) throws {
    let scenario = try scenario(way, patience: 7)
    let (stop, lowest) = law(scenario, patience: 7)
    let run = played(RunState(scenario))
    let snapshot = run.snapshot(epochsPerSecond: nil)
    #expect(run.stopReason == .patience && !run.isPlaying)
    #expect(run.trainer.epoch == stop && snapshot.restoredEpoch == lowest && lowest > 0)
    let best = trained(scenario, epochs: lowest)
    expectSameNetworks(run.trainer, best)
    // Shown are the losses of those networks, at the epoch that was reached.
    #expect(run.measurement.epoch == stop)
    #expect(run.measurement.test == best.measured().test && run.measurement.train == best.measured().train)
    #expect(snapshot.shownNetwork.parameters == best.shownNetwork.parameters)
  }

  @Test func chartKeepsWhatWasMeasuredWhileTraining() throws {
    let scenario = try scenario(patience: 7)
    let run = played(RunState(scenario))
    var history = LossHistory()
    var plain = Trainer(scenario)
    history.append(plain.measure())
    while plain.epoch < run.trainer.epoch {
      plain.trainEpoch()
      history.append(plain.measure())
    }
    #expect(run.history == history)
  }

  @Test func undoTakesTheWeightsOfTheLastEpochAndTheRunGoesOnFromThem() throws {
    let scenario = try scenario(patience: 7)
    var run = played(RunState(scenario))
    let (epoch, best) = (run.trainer.epoch, run.trainer.network.parameters)
    run.perform(.undo)
    #expect(run.trainer.network.parameters == trained(scenario, epochs: epoch).network.parameters)
    #expect(run.trainer.restoredEpoch == nil && run.measurement.epoch == epoch)
    let further = played(run, atMost: 30)
    #expect(further.isPlaying && further.stopReason == nil)
    #expect(further.trainer.network.parameters == trained(scenario, epochs: epoch + 30).network.parameters)
    run.perform(.redo)
    #expect(run.trainer.network.parameters == best && run.trainer.restoredEpoch != nil)
  }

  @Test func whoPlaysOnTrainsTheRestoredWeightsAndIsStoppedAgainOnlyAfterAReset() throws {
    let scenario = try scenario(patience: 7)
    let first = played(RunState(scenario))
    var run = played(first, atMost: 50)
    #expect(run.isPlaying && run.trainer.epoch == first.trainer.epoch + 50)
    #expect(run.trainer.restoredEpoch == nil && run.trainer.best == nil)
    run.perform(.reset)
    let again = played(run)
    #expect(again.stopReason == .patience && again.trainer.epoch == first.trainer.epoch)
    expectSameNetworks(again.trainer, first.trainer)
  }

  @Test(arguments: ways)
  func countSurvivesABreak(way: [ScenarioField: ScenarioValue]) throws {
    let scenario = try scenario(way, patience: 7)
    let whole = played(RunState(scenario))
    // In the midst of the last count the best networks are other than those that train.
    var run = RunState(scenario)
    for _ in 0..<whole.trainer.epoch - 3 { run.perform(.step) }
    #expect(run.stopReason == nil && run.trainer.best?.epoch == whole.trainer.restoredEpoch)
    let resumed = played(RunState(try saved(run.saved)))
    #expect(resumed.trainer.epoch == whole.trainer.epoch && resumed.stopReason == .patience)
    #expect(resumed.trainer.restoredEpoch == whole.trainer.restoredEpoch)
    expectSameNetworks(resumed.trainer, whole.trainer)
    let later = RunState(try saved(resumed.saved))
    #expect(later.trainer.restoredEpoch == whole.trainer.restoredEpoch && later.passedReasons == [.patience])
  }

  private func saved(_ session: SavedSession) throws -> SavedSession {
    try withStore { store in
      try store.save(session)
      return try #require(try store.load())
    }
  }

  @Test func withoutPatienceNothingIsKeptOrWritten() throws {
    var run = RunState(try scenario(patience: nil))
    for _ in 0..<5 { run.perform(.step) }
    #expect(run.trainer.best == nil && run.watch.lowestTestEpoch == nil)
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let text = String(decoding: try encoder.encode(run.saved), as: UTF8.self)
    #expect(!text.contains("\"best\"") && !text.contains("restored") && !text.contains("lowestTest"))
    // And sessions that were written before there was patience are read.
    let old = try JSONDecoder().decode(StopWatch.self, from: Data(#"{"lowestLoss":0.5,"lowestEpoch":3}"#.utf8))
    #expect(old.lowestTestEpoch == nil)
  }

  @Test func countBeginsWhereTheFieldIsSetAndAnewWithNewData() throws {
    var run = RunState(try scenario(patience: nil))
    for _ in 0..<60 { run.perform(.step) }
    run.perform(.change(ScenarioChange(.stopPatience, .number(500))))
    #expect(run.trainer.best == nil)
    run.perform(.step)
    #expect(run.trainer.best?.epoch == 61)
    for _ in 0..<3 { run.perform(.step) }
    run.perform(.drawNewData)
    run.perform(.step)
    #expect(run.trainer.best?.epoch == 65 && run.watch.lowestTestEpoch == 65)
    run.perform(.change(ScenarioChange(.stopPatience, .text("none"))))
    run.perform(.step)
    #expect(run.trainer.best == nil)
  }

  @Test func changesReachTheKeptNetworks() throws {
    let scenario = try scenario(patience: 500)
    var run = RunState(scenario)
    for _ in 0..<10 { run.perform(.step) }
    #expect(run.trainer.best?.networks[0].optimizerState.first.isEmpty == false)
    // What Adam remembers is of no use to another optimizer, today or later.
    run.perform(.change(ScenarioChange(.optimizer, .text("momentum"))))
    #expect(run.trainer.best?.networks[0].optimizerState.first.isEmpty == true)
  }

  @Test func lastFiniteEpochBeforeADivergenceKeepsTheCount() throws {
    let values: [ScenarioField: ScenarioValue] = [
      .problem: .text("regression"), .activation: .text("linear"), .optimizer: .text("sgd"),
      .labelNoise: .number(0), .learningRate: .number(2),
    ]
    var run = played(RunState(try scenario(values, patience: 1_000)))
    #expect(run.stopReason == .diverged)
    let epoch = run.trainer.epoch
    run.perform(.undo)
    #expect(run.trainer.epoch == epoch - 1)
    let best = try #require(run.trainer.best)
    #expect(best.epoch == law(run.trainer, atMost: epoch - 1) && run.watch.lowestTestEpoch == best.epoch)
  }

  /// The epoch of the lowest test loss among the first epochs of a trainer's scenario.
  private func law(_ trainer: Trainer, atMost epochs: Int) -> Int {
    var run = Trainer(trainer.scenario)
    var losses = [run.measure().test.loss]
    while run.epoch < epochs {
      run.trainEpoch()
      losses.append(run.measure().test.loss)
    }
    return losses.firstIndex(of: losses.min() ?? 0) ?? 0
  }

  @Test func withoutTestExamplesThereIsNothingToWaitFor() throws {
    let run = played(RunState(try scenario([.trainRatio: .number(100)], patience: 3)), atMost: 40)
    #expect(run.isPlaying && run.trainer.epoch == 40)
  }

  @Test func patienceIsHeardBeforeTheLastEpoch() throws {
    var scenario = try scenario(patience: 7)
    scenario.stop.epochs = law(scenario, patience: 7).stop
    #expect(played(RunState(scenario)).stopReason == .patience)
    scenario.stop.epochs = (scenario.stop.epochs ?? 0) - 1
    let cut = played(RunState(scenario))
    #expect(cut.stopReason == .epochs && cut.trainer.restoredEpoch == nil)
  }
}
