import Scenarios
import Testing

/// Several fields together.
@Suite struct CombinationTests {
  private func scenario(_ values: [ScenarioField: ScenarioValue]) throws -> Scenario {
    var scenario = Scenario(seed: "s")
    try scenario.set(values)
    return scenario
  }

  @Test func regressionDatasetSelectsRegression() throws {
    let regression = try scenario([.dataset: .text("reg-gauss")])
    #expect(regression.problem == .regression)
    #expect(regression.regDataset == .regGauss)
    #expect(regression.dataset == .circle)
    #expect(regression.activeDataset == .regGauss)
  }

  @Test func classificationDatasetSelectsClassification() {
    let changed = Scenario.plane(seed: "s").taking(.dataset, .text("spiral"))
    #expect(changed?.problem == .classification)
    #expect(changed?.activeDataset == .spiral)
  }

  @Test func regressionsOwnDatasetAloneSelectsNothing() throws {
    let chosen = try scenario([.regDataset: .text("reg-gauss")])
    #expect(chosen.problem == .classification)
    #expect(chosen.activeDataset == .circle)
  }

  @Test func namedProblemHoldsAgainstTheDatasets() throws {
    // As in a link: each problem keeps a dataset of its own.
    let chosen = try scenario([.dataset: .text("spiral"), .problem: .text("regression")])
    #expect(chosen.problem == .regression)
    #expect(chosen.dataset == .spiral)
    #expect(chosen.activeDataset == .regPlane)
  }

  @Test func problemChangeKeepsBothChoices() throws {
    let both = try #require(
      Scenario(seed: "s").taking(.dataset, .text("xor"))?.taking(.dataset, .text("reg-gauss")))
    #expect(both.taking(.problem, .text("classification"))?.activeDataset == .xor)
    #expect(both.taking(.problem, .text("regression"))?.activeDataset == .regGauss)
  }

  @Test func regressionDatasetWithClassificationIsAConflict() {
    let error = #expect(throws: InvalidValue.self) {
      _ = try scenario([.dataset: .text("reg-plane"), .problem: .text("classification")])
    }
    #expect(
      error?.description
        == "dataset is reg-plane with the problem classification; allowed is circle or another "
        + "dataset of classes")
  }

  @Test func oneBadValueAmongManyIsNamed() {
    let error = #expect(throws: InvalidValue.self) {
      _ = try scenario([.noise: .number(10), .batchSize: .number(0), .seed: .text("t")])
    }
    #expect(error?.field == "batchSize")
  }

  @Test func changeThatChangesNothingIsNone() {
    let scenario = Scenario(seed: "s")
    #expect(scenario.applying(ScenarioChange(.noise, .number(0))) == nil)
    #expect(scenario.applying(ScenarioChange(.noise, .number(99))) == nil)
    #expect(scenario.applying(ScenarioChange(.noise, .number(5)))?.noise == 5)
  }

  // The effects table of tfplayground.md, section 6; seed and initial zeros are this program's own rows, and the
  // regularization and its rate are live here: a listed difference.
  private static let effects: [(ScenarioField, ScenarioField.Effect)] = [
    (.problem, .data), (.dataset, .data), (.regDataset, .data), (.noise, .data),
    (.trainRatio, .data), (.batchSize, .network), (.features, .network), (.hidden, .network),
    (.activation, .network), (.seed, .network),
    (.regularization, .training), (.regularizationRate, .training), (.initZero, .network), (.learningRate, .training),
    (.showTestData, .view), (.discretize, .view),
    (.hide, .network), (.goals, .view), (.hideText, .view), (.tutorial, .view), (.collectStats, .view), (.cosX, .view),
    (.cosY, .view),
    (.stopEpochs, .training), (.stopTrainLoss, .training), (.stopTestLoss, .training), (.stopAccuracy, .training),
    (.stopPlateau, .training), (.stopPatience, .training), (.stopWeightChange, .training),
    (.classes, .data), (.bits, .data), (.labelNoise, .data), (.preprocessing, .network), (.loss, .network),
    (.outputActivation, .network), (.dropout, .network), (.batchNormalization, .network), (.neuronRule, .network),
    (.layerActivations, .network), (.initialization, .network), (.fullBatch, .network), (.optimizer, .training),
    (.momentum, .training), (.schedule, .training), (.warmUp, .training), (.maxNorm, .training),
    (.weightAveraging, .training), (.inputNoise, .training), (.shuffle, .training), (.partialBatch, .training),
    (.shownWeights, .training), (.ensemble, .network), (.uncertainty, .view),
  ]

  @Test(arguments: effects)
  func effectIsTheOriginals(field: ScenarioField, effect: ScenarioField.Effect) {
    #expect(field.effect == effect)
  }
}
