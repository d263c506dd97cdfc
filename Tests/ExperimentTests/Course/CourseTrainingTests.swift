import Formats
import Foundation
import Maps
import Neural
import Scenarios
import Testing
import Training

/// Runs with the methods of the course.
@Suite struct CourseTrainingTests {
  private static let changes: [[ScenarioField: ScenarioValue]] = [
    [.optimizer: .text("adam"), .schedule: .text("cosine"), .warmUp: .number(5)],
    [.optimizer: .text("momentum"), .momentumEnd: .number(0.95), .momentumPeriod: .number(10)],
    [.loss: .text("binaryCrossEntropy"), .optimizer: .text("rmsprop")],
    [.loss: .text("binaryHinge"), .regularization: .text("elastic"), .regularizationRate: .number(0.01)],
    [.loss: .text("softmaxCrossEntropy"), .dataset: .text("multi-spiral"), .optimizer: .text("adamw")],
    [.loss: .text("multiClassHinge"), .dataset: .text("multi-blobs"), .classes: .number(5)],
    [.dataset: .text("multi-rings"), .outputActivation: .text("sigmoid")],
    [.dropout: .list(["0.3"]), .shuffle: .text("epoch"), .weightAveraging: .text("exponential")],
    [.batchNormalization: .flag(true), .partialBatch: .text("drop"), .maxNorm: .number(2)],
    [
      .layerActivations: .list(["prelu", "elu"]), .activationAlpha: .list(["0.5", "none"]),
      .dropout: .list(["0.1", "0"]), .batchNormalization: .list(["false", "true"]), .partialBatch: .text("update"),
    ],
    [.inputNoise: .number(0.2), .preprocessing: .text("both"), .fullBatch: .flag(true)],
    [.layerActivations: .list(["maxout", "prelu"]), .initialization: .text("he"), .biases: .flag(false)],
    [.hidden: .list([]), .neuronRule: .text("adaline"), .learningRate: .number(0.00001), .dataset: .text("and")],
    [.dataset: .text("reg-sine"), .loss: .text("huber"), .batchSize: .number(30)],
    [.dataset: .text("parity"), .bits: .number(5), .reduction: .text("sum"), .learningRate: .number(0.001)],
  ]

  private func scenario(_ values: [ScenarioField: ScenarioValue]) throws -> Scenario {
    var scenario = Scenario(seed: "0.59704")
    try scenario.set(values)
    return scenario
  }

  @Test(arguments: changes)
  func everyMethodTrainsIsSavedAndGoesOnAsIfNeverLeft(values: [ScenarioField: ScenarioValue]) throws {
    var trainer = trained(try scenario(values), epochs: 7)
    let start = Trainer(trainer.scenario).measured()
    let session = SavedSession(trainer: trainer, history: LossHistory())
    var restored = try withStore { store in
      try store.save(session)
      return try #require(try store.load()).trainer
    }
    for _ in 0..<9 {
      trainer.trainEpoch()
      restored.trainEpoch()
    }
    #expect(trainer.network.trainingState == restored.network.trainingState)
    #expect(trainer.measured() == restored.measured())
    #expect(trainer.network.isFinite && trainer.measured().train.loss < start.train.loss)
  }

  @Test(arguments: changes)
  func everyMethodIsDrawnCheckedAndExported(values: [ScenarioField: ScenarioValue]) throws {
    let trainer = trained(try scenario(values), epochs: 2)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let surface = DecisionSurface(columns: 6, rows: 4)
    let output = trainer.network.shape.output
    #expect(surface.values(of: [output.firstNode], in: snapshot)[0].count == 24)
    #expect((surface.classes(in: snapshot) != nil) == (output.units > 1))
    #expect(snapshot.lossGradient().count == trainer.network.shape.parameterCount)
    #expect(snapshot.gradientReport().comparisons.count == trainer.network.shape.layers.flatMap(\.arrays).count)
    #expect(try !NetworkDocument(snapshot).json().isEmpty)
  }

  @Test func gradientsOfASmoothNetworkAgree() throws {
    let smooth = try scenario([
      .activation: .text("gelu"), .loss: .text("softmaxCrossEntropy"), .dataset: .text("multi-spiral"),
      .regularization: .text("L2"), .regularizationRate: .number(0.01), .dropout: .list(["0.2"]),
      .batchNormalization: .flag(true), .partialBatch: .text("update"),
    ])
    let report = Snapshot(smooth).gradientReport()
    for comparison in report.comparisons { #expect(comparison.relativeError < 1e-6) }
    #expect(report.verdict == .agrees && report.nearKink == 0 && !report.isPartial)
  }

  @Test(arguments: try Preset.all())
  func gradientsOfEveryPresetAgree(preset: Preset) {
    let report = Snapshot(preset.scenario).gradientReport(sample: 20)
    #expect(report.verdict == .agrees, "\(report.summary)")
    #expect(report.comparisons.allSatisfy { $0.verdict != .differs })
  }

  @Test func theReportSaysWhatItLeavesOpen() throws {
    let ensemble = Snapshot(try scenario([.ensemble: .number(3)])).gradientReport()
    #expect(ensemble.notes == ["Checked is network 1 of the ensemble's 3."])
    let neuron = try #require(try Preset.named("perceptron-and"))
    #expect(
      Snapshot(neuron.scenario).gradientReport().notes == [
        "The rule of the neuron, perceptron, does not follow the loss checked here."
      ])
    #expect(Snapshot(try scenario([:])).gradientReport().notes.isEmpty)
  }

  @Test func penaltyIsThatOfTheWeights() throws {
    let squared = Trainer(try scenario([.regularization: .text("L2"), .regularizationRate: .number(0.1)]))
    let weights = squared.network.shape.layers.flatMap { squared.network.parameters[$0.weights] }
    let expected = 0.1 * weights.reduce(0) { $0 + $1 * $1 / 2 }
    #expect(abs(squared.measured().penalty - expected) < 1e-15)
    #expect(Trainer(try scenario([.regularizationRate: .number(0.1)])).measured().penalty == 0)
  }

  @Test func softmaxBeginsNearLnK() throws {
    let trainer = Trainer(
      try scenario([
        .loss: .text("softmaxCrossEntropy"), .dataset: .text("multi-blobs"), .classes: .number(8),
        .initialization: .text("normal"), .initialBias: .number(0),
      ]))
    #expect(abs(trainer.measured().train.loss - log(8.0)) < 1e-4)
  }

  @Test func averagedWeightsAreShownAndTested() throws {
    let trainer = trained(try scenario([.weightAveraging: .text("equal")]), epochs: 5)
    let plain = trained(try scenario([:]), epochs: 5)
    #expect(trainer.network.parameters == plain.network.parameters)
    #expect(trainer.shownNetwork.parameters == trainer.network.optimizerState.average)
    #expect(trainer.measured().train != plain.measured().train)
  }

  /// μ and σ² (with 1/n) of z = b + w₁x + w₂y over the training points, by the averaged weights.
  @Test func averagedNetworkNormalizesByTheTrainingSet() throws {
    let trainer = trained(try scenario(Self.normalizedAverage), epochs: 20)
    let shown = trainer.shownNetwork
    let layer = shown.shape.layers[0]
    for row in 0..<4 {
      let weights = layer.firstWeight + 2 * row
      let sums = trainer.data.train.map {
        shown.parameters[layer.firstBias + row] + shown.parameters[weights] * $0.x + shown.parameters[weights + 1]
          * $0.y
      }
      let mean = sums.reduce(0, +) / Double(sums.count)
      let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count)
      #expect(abs(shown.runningMeans[layer.firstRow + row] - mean) < 1e-12)
      #expect(abs(shown.runningVariances[layer.firstRow + row] - variance) < 1e-11)
    }
    // What is measured and what the maps are drawn of is this network; training goes on with its own averages.
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    #expect(trainer.measured().train == shown.evaluate(snapshot.examples(trainer.data.train)))
    #expect(trainer.measured().test == shown.evaluate(snapshot.examples(trainer.data.test)))
    #expect(snapshot.shownNetwork.runningMeans == shown.runningMeans)
    let plain = trained(
      try scenario(Self.normalizedAverage.merging([.weightAveraging: .text("none")]) { $1 }), epochs: 20)
    #expect(trainer.network.runningMeans == plain.network.runningMeans)
  }

  private static let normalizedAverage: [ScenarioField: ScenarioValue] = [
    .weightAveraging: .text("equal"), .batchNormalization: .flag(true), .partialBatch: .text("update"),
  ]

  /// A review computed .037 with the statistics of the training set, and .974 with those of the trained weights.
  @Test func averagedNetworkOfThePresetIsNotBroken() throws {
    var scenario = try #require(try Preset.named("batch-norm")).scenario
    try scenario.set([.weightAveraging: .text("equal")])
    #expect(abs(trained(scenario, epochs: 200).measured().train.loss - 0.037) < 0.001)
  }

  @Test func newWeightsKeepTheirNumbersWhateverIsDrawnInTraining() throws {
    var (quiet, noisy) = (
      trained(try scenario([:]), epochs: 3),
      trained(try scenario([.dropout: .list(["0.5"]), .shuffle: .text("epoch"), .inputNoise: .number(1)]), epochs: 3)
    )
    quiet.drawNewWeights()
    noisy.drawNewWeights()
    #expect(quiet.network.parameters == noisy.network.parameters)
  }

  @Test func liveFieldsCountFromTheNextEpoch() throws {
    var trainer = trained(try scenario([:]), epochs: 3)
    let before = trainer.network.parameters
    for change in [
      ScenarioChange(.optimizer, .text("adam")), ScenarioChange(.schedule, .text("step")),
      ScenarioChange(.scheduleFactor, .number(0)), ScenarioChange(.schedulePeriod, .number(1)),
    ] {
      trainer.apply(change)
    }
    #expect(trainer.epoch == 3)
    trainer.trainEpoch()
    #expect(trainer.network.parameters == before)
  }

  @Test func runStopsWhereTheWeightsChangeNoMore() throws {
    let session = TrainingSession(try scenario([.stopWeightChange: .number(1), .learningRate: .number(0.00001)]))
    session.send(.step)
    session.finishCommands()
    #expect(session.snapshot.stopReason == .plateau)
  }

  /// 250 examples never fill a batch of 300: nothing is updated, so nothing has come to rest.
  @Test(arguments: [1, 2]) func epochWithoutUpdateIsNoStop(ensemble: Double) throws {
    for partial in ["carry", "drop"] {
      let session = TrainingSession(
        try scenario([
          .stopWeightChange: .number(0), .batchSize: .number(300), .partialBatch: .text(partial),
          .ensemble: .number(ensemble),
        ]))
      session.send(.step)
      session.finishCommands()
      #expect(session.snapshot.epoch == 1 && session.snapshot.stopReason == nil)
    }
  }

  @Test func penaltyTakesNoPartUnderANeuronRule() throws {
    let values: [ScenarioField: ScenarioValue] = [
      .hidden: .list([]), .neuronRule: .text("perceptron"), .regularization: .text("L2"),
      .regularizationRate: .number(0.1),
    ]
    #expect(trained(try scenario(values), epochs: 3).measured().penalty == 0)
    let ensemble = values.merging([.ensemble: .number(2)]) { $1 }
    #expect(trained(try scenario(ensemble), epochs: 3).measured().penalty == 0)
  }

  /// The mean of checkpoints, and the weights themselves before the first; training does not see it.
  @Test(arguments: [[ScenarioField: ScenarioValue](), [.ensemble: .number(2)], [.fullBatch: .flag(true)]])
  func averagedCheckpointsAreTheirMean(_ fields: [ScenarioField: ScenarioValue]) throws {
    let averaging: [ScenarioField: ScenarioValue] = [
      .weightAveraging: .text("checkpoints"), .averagingPeriod: .number(4),
    ]
    var (plain, averaged) = (Trainer(try scenario(fields)), Trainer(try scenario(fields.merging(averaging) { $1 })))
    var checkpoints: [[[Double]]] = []
    for epoch in 1...14 {
      plain.trainEpoch()
      averaged.trainEpoch()
      #expect(plain.networks.map(\.parameters) == averaged.networks.map(\.parameters))
      if epoch.isMultiple(of: 4) { checkpoints.append(plain.networks.map(\.parameters)) }
      for (index, network) in averaged.shownNetworks.enumerated() {
        let kept = checkpoints.isEmpty ? [plain.networks[index].parameters] : checkpoints.map { $0[index] }
        for (place, value) in network.parameters.enumerated() {
          let mean = kept.reduce(0) { $0 + $1[place] } / Double(kept.count)
          #expect(abs(value - mean) < 1e-14)
        }
      }
    }
    #expect(checkpoints.count == 3)
  }

  @Test func perceptronLearnsAndButNotXor() throws {
    let neuron: [ScenarioField: ScenarioValue] = [.hidden: .list([]), .neuronRule: .text("perceptron")]
    let and = trained(try scenario(neuron.merging([.dataset: .text("and")]) { $1 }), epochs: 300)
    #expect(and.measured().train.accuracy == 1 && and.weightChange == 0)
    let xor = trained(try scenario(neuron.merging([.dataset: .text("xor")]) { $1 }), epochs: 300)
    #expect(xor.measured().train.accuracy < 0.8 && xor.weightChange != 0)
  }

  /// Threshold units have no half answers: y = 1 where w·x + b > 0, drawn as +1, else −1.
  @Test func perceptronAnswersWithItsClass() throws {
    let trainer = trained(
      try scenario([.hidden: .list([]), .neuronRule: .text("perceptron"), .dataset: .text("and")]), epochs: 20)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let map = DecisionSurface(columns: 20, rows: 20).values(of: [2], in: snapshot)[0]
    #expect(Set(map) == [-1, 1])
    for point in trainer.data.train {
      let sum = trainer.network.parameters[0] * point.x + trainer.network.parameters[1] * point.y
      let answer = try #require(snapshot.answer(at: point))
      #expect(answer.winner == (sum + trainer.network.parameters[2] > 0 ? 1 : 0) && answer.confidence == 1)
    }
  }

  private static let conflicts: [([ScenarioField: ScenarioValue], String)] = [
    (
      [.loss: .text("binaryCrossEntropy"), .outputActivation: .text("tanh")],
      "binaryCrossEntropy needs an output of sigmoid, not tanh"
    ),
    (
      [.batchNormalization: .flag(true)],
      "batch normalization cannot carry a batch: set partialBatch to update or drop"
    ),
    (
      [.neuronRule: .text("perceptron")],
      "the perceptron and ADALINE rules train a single neuron: one output and no hidden layer"
    ),
    (
      [.layerActivations: .list(["relu"])],
      "layerActivations has 1 for 2 hidden layers; allowed is one for each, or none"
    ),
    (
      [.dropout: .list(["0.1", "0.2", "0.3"])],
      "dropout has 3 rates for 2 hidden layers; allowed is one for each, one for all, or none"
    ),
    (
      [.problem: .text("regression"), .loss: .text("binaryHinge")],
      "binaryHinge is a loss of classes; allowed in regression is halfSquaredError, squaredError, huber"
    ),
    (
      [.problem: .text("regression"), .hidden: .list([]), .neuronRule: .text("perceptron")],
      "neuronRule is perceptron, which answers with a class; allowed in regression is none, adaline"
    ),
    (
      [.outputActivation: .text("sigmoid"), .hidden: .list([]), .neuronRule: .text("adaline")],
      "outputActivation is sigmoid under the neuronRule adaline, whose answer is the sum itself; "
        + "allowed is auto, tanh, linear"
    ),
  ]

  @Test(arguments: conflicts)
  func fieldsThatDoNotGoTogetherAreRefused(values: [ScenarioField: ScenarioValue], sentence: String) throws {
    let error = #expect(throws: InvalidValue.self) { _ = try scenario(values) }
    #expect(error?.description == sentence)
    if let (field, value) = values.first, values.count == 1, field != .batchNormalization {
      let change = ScenarioChange(field, value)
      #expect(Scenario(seed: "s").applying(change) == nil)
      #expect(Scenario(seed: "s").conflict(after: change) == sentence)
    }
  }

  /// A file or a flag has to say what becomes of partial batches; a change in the program takes them along.
  @Test func batchNormalizationTakesPartialBatchesAlong() throws {
    let change = ScenarioChange(.batchNormalization, .flag(true))
    let changed = try #require(Scenario(seed: "s").applying(change))
    #expect(changed.partialBatch == .update && changed.conflict == nil)
    #expect(Scenario(seed: "s").conflict(after: change) == nil)
    #expect(changed.applying(ScenarioChange(.partialBatch, .text("carry"))) == nil)
    // Full batches leave nothing over, until they are full no more.
    let full = try scenario([.fullBatch: .flag(true)])
    let normalized = try #require(full.applying(change))
    #expect(normalized.partialBatch == .carry)
    #expect(normalized.applying(ScenarioChange(.fullBatch, .flag(false)))?.partialBatch == .update)
  }

  /// Half of the 16 rows of four bits, and of the four of xor-rows, never fill a batch of ten; half of 32 rows do.
  @Test(arguments: [
    (ScenarioField.dataset, ScenarioValue.text("parity"), 4.0, PartialBatch.update),
    (.dataset, .text("parity"), 5, .carry),
    (.dataset, .text("xor-rows"), 4, .update), (.dataset, .text("xor"), 4, .carry),
  ])
  func rowsFewerThanABatchUpdateOnTheirOwn(
    field: ScenarioField, value: ScenarioValue, bits: Double, partialBatch: PartialBatch
  ) throws {
    let start = try scenario([.bits: .number(bits)])
    let changed = try #require(start.applying(ScenarioChange(field, value)))
    #expect(changed.partialBatch == partialBatch)
    // A file says what it means.
    #expect(try scenario([.bits: .number(bits), field: value]).partialBatch == .carry)
    if partialBatch == .update {
      let carried = try #require(changed.applying(ScenarioChange(.partialBatch, .text("carry"))))
      #expect(carried.partialBatch == .carry)
      #expect(carried.applying(ScenarioChange(.learningRate, .number(0.1)))?.partialBatch == .carry)
    }
  }

  @Test func whatIsSaidOfEachLayerGoesAlongWithTheirNumber() throws {
    var scenario = try scenario([.layerActivations: .list(["relu", "gelu"]), .dropout: .list(["0.1", "0.2"])])
    scenario = try #require(scenario.applying(ScenarioChange(.hidden, .list(["4", "2", "2"]))))
    #expect(scenario.layerActivations == [.relu, .gelu, .tanh] && scenario.dropout == [0.1, 0.2, 0])
    scenario = try #require(scenario.applying(ScenarioChange(.hidden, .list(["4"]))))
    #expect(scenario.layerActivations == [.relu] && scenario.dropout == [0.1])
  }
}
