import Neural
import Testing
@testable import Scenarios
@testable import Training

/// What is said of each hidden layer: lists of fields, and the settings of one layer alone.
@Suite struct LayerFieldTests {
  private func scenario(_ values: [ScenarioField: ScenarioValue] = [:]) throws -> Scenario {
    var scenario = Scenario(seed: "0.59704")
    try scenario.set(
      [.hidden: .list(["4", "3", "2"]), .partialBatch: .text("update"), .activation: .text("elu")].merging(values) {
        $1
      })
    return scenario
  }

  private func read(_ yaml: String) throws -> Scenario {
    try Preset(name: "own", yaml: yaml, source: "own.yaml").scenario
  }

  @Test func listsReachTheirLayers() throws {
    let scenario = try scenario([
      .activationAlpha: .list(["0.5", "none", "2"]), .batchNormalization: .list(["false", "true", "false"]),
      .dropout: .list(["0.1", "0", "0.2"]),
    ])
    let layers = scenario.shape.layers
    #expect(layers.map(\.fixedAlpha) == [0.5, 1, 2, 0])
    #expect(layers.map(\.layer.isNormalized) == [false, true, false, false])
    #expect(layers.map(\.layer.dropoutRate) == [0.1, 0, 0.2, 0])
  }

  @Test func trainingIsTheEngineOfThatShape() throws {
    let scenario = try scenario([
      .layerActivations: .list(["prelu", "elu", "leakyRelu"]), .activationAlpha: .list(["0.5", "none", "0.2"]),
      .batchNormalization: .list(["false", "true", "false"]), .dropout: .list(["0.1", "0", "0.2"]),
    ])
    var trainer = Trainer(scenario)
    // The same network said layer by layer, without a scenario.
    let shape = Shape(
      inputs: 2,
      layers: [
        Layer(units: 4, activation: .prelu, alpha: 0.5, dropoutRate: 0.1),
        Layer(units: 3, activation: .elu, isNormalized: true),
        Layer(units: 2, activation: .leakyRelu, alpha: 0.2, dropoutRate: 0.2), Layer(units: 1, activation: .tanh),
      ])
    #expect(trainer.network.shape == shape)
    // The units of prelu share one α, and it starts where the layer says.
    #expect(Array(trainer.network.parameters[shape.layers[0].alphas]) == [0.5])
    var network = Network(shape: shape, loss: .halfSquaredError, parameters: trainer.network.parameters)
    var workspace = Network.Workspace(for: shape)
    var random = trainer.stochastic
    for _ in 0..<20 {
      trainer.trainEpoch()
      try network.trainEpoch(
        on: trainer.trainExamples, batchSize: 10, rule: UpdateRule(learningRate: 0.03), partialBatch: .update,
        random: &random, workspace: &workspace)
    }
    #expect(trainer.network.trainingState == network.trainingState && trainer.network.isFinite)
    // Each part of it makes a difference.
    for other: [ScenarioField: ScenarioValue] in [
      [.activationAlpha: .list(["0.4", "none", "0.2"])], [.activationAlpha: .list(["0.5", "none", "0.3"])],
      [.activationAlpha: .list(["0.5", "0.9", "0.2"])], [.batchNormalization: .list(["true", "false", "false"])],
      [.dropout: .list(["0", "0.1", "0.2"])],
    ] {
      var scenario = scenario
      try scenario.set(other)
      #expect(trained(scenario, epochs: 20).measured() != trainer.measured(), "\(other)")
    }
  }

  @Test func singleValueStaysTheFormWhereAllLayersAgree() throws {
    let lists = try scenario([
      .activationAlpha: .list(["0.5", "0.5", "0.5"]), .batchNormalization: .list(["true", "true", "true"]),
    ])
    let single = try scenario([.activationAlpha: .number(0.5), .batchNormalization: .flag(true)])
    #expect(lists == single && lists.yaml() == single.yaml())
    #expect(single.yaml().contains("activationAlpha: 0.5\n") && single.yaml().contains("batchNormalization: true\n"))
    // A list of one is one for all, as of dropout.
    #expect(try scenario([.activationAlpha: .list(["0.5"])])[.activationAlpha] == .number(0.5))
    // Old files say the same as ever.
    let old = try read("seed: 1\nhidden: [4, 3]\nactivation: elu\nactivationAlpha: 0.1\ndropout: 0.5\n")
    #expect(old.shape.layers.map(\.fixedAlpha) == [0.1, 0.1, 0] && old.activationAlpha == .all(0.1))
  }

  @Test func writtenListsAreReadBack() throws {
    for values: [ScenarioField: ScenarioValue] in [
      [.activationAlpha: .list(["0.15", "none", "2"])], [.activationAlpha: .list(["none", "none", "0"])],
      [.batchNormalization: .list(["true", "false", "false"])],
    ] {
      let scenario = try scenario(values)
      #expect(try read(scenario.yaml()) == scenario, "\(scenario.yaml())")
      for (field, value) in values {
        let parsed = try field.parse(value.description)
        #expect(scenario[field] == value && parsed == value)
      }
    }
  }

  @Test func sessionsKeepTheLists() throws {
    let trainer = trained(
      try scenario([
        .activation: .text("prelu"), .activationAlpha: .list(["0.5", "none", "2"]),
        .batchNormalization: .list(["false", "true", "false"]),
      ]), epochs: 5)
    let saved = try withStore { store in
      try store.save(SavedSession(trainer: trainer, history: LossHistory()))
      return try #require(try store.load())
    }
    var (left, right) = (saved.trainer, trainer)
    left.trainEpoch()
    right.trainEpoch()
    #expect(left.scenario == right.scenario && left.network.parameters == right.network.parameters)
    #expect(left.network.runningMeans == right.network.runningMeans)
  }

  @Test func listsGoAlongWithTheNumberOfLayers() throws {
    var scenario = try scenario([
      .activationAlpha: .list(["0.5", "none", "2"]), .batchNormalization: .list(["true", "false", "true"]),
    ])
    scenario = try #require(scenario.applying(ScenarioChange(.hidden, .list(["4", "3", "2", "2"]))))
    #expect(scenario[.activationAlpha] == .list(["0.5", "none", "2", "none"]))
    #expect(scenario[.batchNormalization] == .list(["true", "false", "true", "false"]))
    scenario = try #require(scenario.applying(ScenarioChange(.hidden, .list(["4", "3"]))))
    #expect(scenario[.activationAlpha] == .list(["0.5", "none"]))
    #expect(scenario[.batchNormalization] == .list(["true", "false"]))
    scenario = try #require(scenario.applying(ScenarioChange(.hidden, .list(["4"]))))
    #expect(scenario[.activationAlpha] == .number(0.5) && scenario[.batchNormalization] == .flag(true))
    // What is said of all holds for new layers too.
    scenario = try #require(scenario.applying(ScenarioChange(.hidden, .list(["4", "9"]))))
    #expect(scenario.shape.layers.map(\.layer.isNormalized) == [true, true, false])
  }

  /// A value of each field that is not the plain one.
  private static let values: [(LayerField, ScenarioValue)] = [
    (.activation, .text("leakyRelu")), (.activationAlpha, .number(0.25)), (.dropout, .number(0.3)),
    (.batchNormalization, .flag(true)),
  ]

  @Test(arguments: values, [0, 1, 2])
  func oneLayerIsChangedAndNoOther(setting: (field: LayerField, value: ScenarioValue), layer: Int) throws {
    let before = try scenario()
    let plain = setting.field.value(of: layer, in: before)
    let change = try #require(setting.field.change(of: layer, to: setting.value, in: before))
    let after = try #require(before.applying(change))
    for other in before.hidden.indices {
      for field in LayerField.allCases {
        let isChanged = other == layer && field == setting.field
        #expect(field.value(of: other, in: after) == (isChanged ? setting.value : field.value(of: other, in: before)))
      }
    }
    // And back again: not a trace is left.
    let back = try #require(setting.field.change(of: layer, to: plain, in: after))
    #expect(after.applying(back) == before)
  }

  @Test(arguments: values)
  func layersThatComeToAgreeHaveASingleValue(setting: (field: LayerField, value: ScenarioValue)) throws {
    var scenario = try scenario()
    for layer in scenario.hidden.indices {
      let change = try #require(setting.field.change(of: layer, to: setting.value, in: scenario))
      scenario = try #require(scenario.applying(change))
    }
    switch setting.field {
    case .activation: #expect(scenario.activation == .leakyRelu && scenario.layerActivations.isEmpty)
    case .activationAlpha: #expect(scenario.activationAlpha == .all(0.25))
    case .dropout: #expect(scenario.dropout == [0.3])
    case .batchNormalization: #expect(scenario.batchNormalization == .all(true))
    }
  }

  @Test(arguments: LayerField.allCases)
  func everyStepIsTakenAndParsed(field: LayerField) throws {
    let scenario = try scenario()
    for step in field.steps {
      #expect(try field.parse(step.description) == step)
      let change = try #require(field.change(of: 1, to: step, in: scenario))
      let changed = scenario.applying(change) ?? scenario
      #expect(field.value(of: 1, in: changed) == step)
    }
    for text in ["", "x", "-1", "1e9", "0.1,0.2", "nan"] {
      let error = #expect(throws: InvalidValue.self) { try field.parse(text) }
      #expect(error?.allowed == field.allowed)
    }
  }

  @Test func activationOfAllIsThatOfEveryLayer() throws {
    var scenario = try scenario([.layerActivations: .list(["relu", "isru", "relu"])])
    #expect(scenario.sharedActivation == nil)
    scenario = try #require(scenario.applying(ScenarioChange(.activation, .text("relu"))))
    #expect(scenario.layerActivations.isEmpty && scenario.sharedActivation == .relu)
    // A file may say both, and those of the layers hold.
    scenario = try read("seed: 1\nlayerActivations: [sine, sine]\nactivation: relu\n")
    #expect(scenario.sharedActivation == .sine && scenario.shape.layers.map(\.activation) == [.sine, .sine, .tanh])
  }

  @Test func plusSwitchesOnWhereSomeLayersAre() {
    let some = ScenarioValue.list(["true", "false"])
    #expect(ScenarioField.batchNormalization.step(from: some, direction: 1) == .flag(true))
    #expect(ScenarioField.batchNormalization.step(from: some, direction: -1) == .flag(false))
  }

  @Test(arguments: [
    (Activation.prelu, "Where this layer's α of prelu starts; none for the usual 0.25"),
    (.elu, "This layer's α of elu; none for the usual 1"),
  ])
  func alphaSaysOfWhatItIs(activation: Activation, summary: String) throws {
    let scenario = try scenario([.activation: .text(activation.rawValue)])
    #expect(LayerField.activationAlpha.summary(of: 0, in: scenario) == summary)
  }

  @Test func alphaIsOfferedWhereTheActivationHasOne() throws {
    let scenario = try scenario([.layerActivations: .list(["relu", "isru", "prelu"])])
    #expect(
      scenario.hidden.indices.map { LayerField.fields(of: $0, in: scenario).contains(.activationAlpha) } == [
        false, true, true,
      ])
    #expect(LayerField.activation.change(of: 3, to: .text("tanh"), in: scenario) == nil)
  }
}
