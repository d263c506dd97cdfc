import Foundation
import Scenarios
import Testing
import Training

/// What a preset's text says of the other way: the same run with some fields changed does worse.
struct Contrast: Sendable, CustomTestStringConvertible {
  /// The preset.
  let preset: String
  /// What is changed.
  let changes: [ScenarioField: ScenarioValue]
  /// Epochs after which both are measured.
  let epochs: Int
  /// How many times as high the changed run's test loss must be; a loss that is no number is higher than all.
  let factor: Double
  /// Seeds besides the preset's own on which it holds; none where the text speaks of the preset's seed alone.
  var seeds = ["0.42", "0.45"]

  /// The preset and what is changed.
  var testDescription: String {
    preset + changes.map { " \($0.rawValue) \($1)" }.sorted().joined()
  }

  private static let constant: [ScenarioField: ScenarioValue] = [.schedule: .text("constant"), .warmUp: .number(0)]
  private static let plain: [ScenarioField: ScenarioValue] = [.activation: .text("tanh")]

  /// Factors are well below what was measured on eight seeds, so that they hang on the effect and not on digits.
  static let all: [Contrast] = [
    Contrast(preset: "relu-fast", changes: plain, epochs: 10, factor: 2),
    Contrast(preset: "relu-fast", changes: [.activation: .text("sigmoid")], epochs: 20, factor: 6),
    Contrast(preset: "leaky-alive", changes: [.activation: .text("relu")], epochs: 300, factor: 10),
    Contrast(preset: "prelu-alive", changes: [.activation: .text("relu")], epochs: 200, factor: 10),
    Contrast(preset: "maxout-alive", changes: [.activation: .text("relu")], epochs: 200, factor: 10),
    Contrast(preset: "sine-units", changes: plain, epochs: 100, factor: 4),
    Contrast(preset: "gaussian-units", changes: plain, epochs: 50, factor: 2),
    Contrast(preset: "zero-mean", changes: [.preprocessing: .text("none")], epochs: 10, factor: 5),
    Contrast(preset: "huber", changes: [.loss: .text("halfSquaredError")], epochs: 40, factor: 1000),
    Contrast(preset: "adaline", changes: [.learningRate: .number(0.002)], epochs: 5, factor: 1000),
    Contrast(
      preset: "init-he", changes: [.initialization: .text("normal"), .initializationScale: .number(0.1)], epochs: 40,
      factor: 10),
    Contrast(preset: "ravine", changes: [.optimizer: .text("sgd")], epochs: 30, factor: 2),
    Contrast(preset: "ravine", changes: [.momentum: .number(0.9)], epochs: 20, factor: 2),
    Contrast(preset: "nesterov", changes: [.optimizer: .text("momentum")], epochs: 30, factor: 1.2),
    Contrast(preset: "momentum", changes: [.optimizer: .text("sgd")], epochs: 100, factor: 1.4),
    Contrast(preset: "momentum-grows", changes: [.momentumEnd: .text("none")], epochs: 100, factor: 2),
    Contrast(preset: "adagrad", changes: [.optimizer: .text("sgd")], epochs: 20, factor: 1.4),
    Contrast(preset: "rmsprop", changes: [.optimizer: .text("sgd")], epochs: 300, factor: 1.2),
    Contrast(preset: "adam-spiral", changes: [.optimizer: .text("sgd")], epochs: 300, factor: 1.3),
    Contrast(
      preset: "adamw", changes: [.regularization: .text("none")], epochs: 400, factor: 1.2),
    Contrast(preset: "rate-good", changes: [.learningRate: .number(0.03)], epochs: 20, factor: 4),
    Contrast(preset: "decay-step", changes: constant, epochs: 150, factor: 1.4),
    Contrast(preset: "decay-exp", changes: constant, epochs: 150, factor: 2),
    Contrast(preset: "decay-inverse", changes: constant, epochs: 150, factor: 2),
    Contrast(preset: "decay-cosine", changes: constant, epochs: 150, factor: 1.3),
    Contrast(preset: "deep-spiral", changes: [.hidden: .list(["44"])], epochs: 100, factor: 2),
    // On five of eight seeds three units are enough.
    Contrast(preset: "curve-sine", changes: [.hidden: .list(["3"])], epochs: 400, factor: 3, seeds: []),
    Contrast(preset: "spiral-depth", changes: [.hidden: .list(["8"])], epochs: 400, factor: 2),
    Contrast(preset: "spiral", changes: [.features: .list(["x", "y"])], epochs: 150, factor: 3),
    Contrast(preset: "reg-gauss", changes: [.features: .list(["x", "y"])], epochs: 250, factor: 1.5),
    Contrast(preset: "xor", changes: [.hidden: .list(["2"])], epochs: 60, factor: 10),
    Contrast(preset: "xor-product", changes: [.features: .list(["x", "y"])], epochs: 10, factor: 10),
    Contrast(preset: "circle", changes: [.hidden: .list(["2"])], epochs: 100, factor: 4),
    Contrast(
      preset: "l2-noise", changes: [.regularization: .text("none")], epochs: 600, factor: 1.15),
    Contrast(preset: "elastic", changes: [.regularization: .text("none")], epochs: 400, factor: 1.3),
    Contrast(preset: "max-norm", changes: [.maxNorm: .text("none")], epochs: 400, factor: 1.3),
    Contrast(preset: "input-noise", changes: [.inputNoise: .number(0)], epochs: 400, factor: 1.3),
    Contrast(preset: "strength-good", changes: [.regularizationRate: .number(0.0003)], epochs: 400, factor: 1.1),
    Contrast(preset: "strength-good", changes: [.regularizationRate: .number(0.3)], epochs: 400, factor: 1.5),
    // On three of eight seeds six units begin with the mistakes.
    Contrast(preset: "units-several", changes: [.hidden: .list(["50"])], epochs: 400, factor: 1.2, seeds: []),
    Contrast(preset: "units-several", changes: [.hidden: .list(["2"])], epochs: 400, factor: 1.2, seeds: []),
    Contrast(preset: "dropout", changes: [.dropout: .list([])], epochs: 200, factor: 1.2),
    Contrast(
      preset: "batch-norm", changes: [.batchNormalization: .flag(false)], epochs: 200, factor: 3),
    Contrast(preset: "batch-norm-rate", changes: [.batchNormalization: .flag(false)], epochs: 15, factor: 2),
    Contrast(
      preset: "batch-norm-rate", changes: [.batchSize: .number(10)], epochs: 15, factor: 2),
  ]
}

@Suite("What presets say of the other way")
struct ContrastTests {
  @Test("the changed run does worse", arguments: Contrast.all)
  func contrast(contrast: Contrast) throws {
    var scenario = try #require(try Preset.named(contrast.preset)).scenario
    for seed in [scenario.seed] + contrast.seeds {
      scenario.seed = seed
      var changed = scenario
      try changed.set(contrast.changes)
      #expect(changed != scenario)
      let (good, bad) = (loss(scenario, contrast), loss(changed, contrast))
      #expect(!(bad <= contrast.factor * good), "seed \(seed): \(good) against \(bad)")
    }
  }

  private func loss(_ scenario: Scenario, _ contrast: Contrast) -> Double {
    var run = Trainer(scenario)
    for _ in 0..<contrast.epochs { run.trainEpoch() }
    return run.measured().test.loss
  }

  /// A jumping run is measured over many epochs, each time by the weights as they stand and by their average.
  @Test func averagedWeightsTestLowerThanThoseThatJump() throws {
    var run = Trainer(try #require(try Preset.named("averaging")).scenario)
    var plain = run.scenario
    plain.weightAveraging = .none
    var jumping = Trainer(plain)
    var (averaged, trained) = (0.0, 0.0)
    for epoch in 1...100 {
      run.trainEpoch()
      jumping.trainEpoch()
      // The average only looks on: both train the same weights.
      #expect(run.network.parameters == jumping.network.parameters)
      guard epoch > 20 else { continue }
      averaged += run.measured().test.loss
      trained += jumping.measured().test.loss
    }
    #expect(averaged < 0.95 * trained, "\(averaged / 80) against \(trained / 80)")
  }

  /// Over the last third of the run the loss of a constant rate jumps, that of a decayed one does not.
  @Test(arguments: ["decay-step", "decay-exp", "decay-inverse", "decay-cosine"])
  func decayedRatesSettle(name: String) throws {
    let scenario = try #require(try Preset.named(name)).scenario
    var constant = scenario
    constant.schedule = .constant
    constant.warmUp = 0
    #expect(2 * spread(scenario) < spread(constant), "\(spread(scenario)) against \(spread(constant))")
  }

  /// Highest less lowest training loss of epochs 100 to 150.
  private func spread(_ scenario: Scenario) -> Double {
    var run = Trainer(scenario)
    var losses: [Double] = []
    for epoch in 1...150 {
      run.trainEpoch()
      if epoch >= 100 { losses.append(run.measured().train.loss) }
    }
    return (losses.max() ?? 0) - (losses.min() ?? 0)
  }

  /// The run as it goes on screen: measured, it stops at epoch 58, and epoch 33 had the lowest test loss, 0.2807.
  @Test func patienceStopsInTimeAndTakesTheBestWeights() throws {
    let session = TrainingSession(try #require(try Preset.named("early-stopping")).scenario)
    session.send(.setSpeed(.unlimited))
    session.send(.play)
    while session.snapshot.stopReason == nil { Thread.sleep(forTimeInterval: 0.002) }
    let end = session.snapshot
    #expect(end.stopReason == .patience && end.epoch == 58 && end.restoredEpoch == 33)
    #expect(abs(end.measurement.test.loss - 0.2807) < 0.0001)
    session.send(.undo)
    session.finishCommands()
    #expect(session.snapshot.measurement.test.loss > 1.05 * end.measurement.test.loss)
  }

  /// What early stopping avoids: measured 0.281 in test and 0.314 in training at epoch 33, and as means of epochs 121 to
  /// 150, of which one alone is chance, 0.353 and 0.205.
  @Test func goingOnPastTheStopLearnsTheNoise() throws {
    var run = Trainer(try #require(try Preset.named("early-stopping")).scenario)
    for _ in 0..<33 { run.trainEpoch() }
    let early = run.measured()
    for _ in 33..<120 { run.trainEpoch() }
    var late = (train: 0.0, test: 0.0)
    for _ in 120..<150 {
      run.trainEpoch()
      let measurement = run.measured()
      late = (late.train + measurement.train.loss / 30, late.test + measurement.test.loss / 30)
    }
    #expect(late.test > 1.15 * early.test.loss && late.train < 0.85 * early.train.loss)
  }

  @Test func softmaxOfEightClassesStartsNearItsLogarithm() throws {
    let run = Trainer(try #require(try Preset.named("ln-k")).scenario)
    // ln 8 = 2.0794; the weights are of deviation 0.01.
    #expect(abs(run.measured().train.loss - 2.0794) < 0.01)
  }

  @Test func penaltyGrowsWhenRegularizationIsTurnedOn() throws {
    var run = Trainer(try #require(try Preset.named("ln-k")).scenario)
    #expect(run.measured().penalty == 0)
    run.apply(ScenarioChange(.regularizationRate, .number(0.1)))
    run.apply(ScenarioChange(.regularization, .text("L2")))
    #expect(run.measured().penalty > 0)
  }

  @Test func theReferenceNetsHaveTheLecturesParameters() throws {
    let counts = try ["net-3-4-4-1", "wide-spiral", "deep-spiral", "twenty-lines", "eleven-lines", "maxout-alive"].map {
      Trainer(try #require(try Preset.named($0)).scenario).network.parameters.count
    }
    // 41 as the lecture counts; 44·3 + 45 = 24 + 72 + 72 + 9 = 177; 100·1000 + 10·100; 4·3 + 4; 6·2·3 + 7.
    #expect(counts == [41, 177, 177, 101_000, 16, 43])
  }

  @Test func unitsThatStartAlikeStayAlike() throws {
    var run = Trainer(try #require(try Preset.named("init-zeros")).scenario)
    for _ in 0..<20 { run.trainEpoch() }
    let first = run.network.shape.layers[0]
    let rows = (0..<6).map { unit in
      (0..<2).map { run.network.parameters[first.firstWeight + 2 * unit + $0] }
    }
    #expect(Set(rows).count == 1)
  }
}
