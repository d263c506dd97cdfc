import Neural

/// A run of a scenario: its data, its network, and the only way that time advances, ``trainEpoch()``.
///
/// A value, without clock or thread: the same scenario always takes the same steps.
package struct Trainer: Sendable {
  /// What is being run.
  package private(set) var scenario: Scenario
  /// The examples.
  package private(set) var data: DataSplit
  /// The network as it stands.
  package internal(set) var network: Network
  /// Epochs trained since the last rebuild.
  package internal(set) var epoch = 0

  /// The random stream, from which new weights and new seeds come.
  var random: SeededRandom
  private var trainExamples: Examples
  private var testExamples: Examples
  private var workspace: Network.Workspace

  /// The start of a run: data, then weights, from the seed's own stream.
  package init(_ scenario: Scenario) {
    self.scenario = scenario
    var random = SeededRandom(seed: scenario.seed)
    data = DataSplit(for: scenario, random: &random)
    network = Network.initial(for: scenario, random: &random)
    self.random = random
    trainExamples = Examples(data.train, features: scenario.inputs)
    testExamples = Examples(data.test, features: scenario.inputs)
    workspace = Network.Workspace(for: network.shape)
  }

  /// Trains one epoch, without measuring.
  package mutating func trainEpoch() {
    network.trainEpoch(
      on: trainExamples, batchSize: scenario.batchSize, rule: scenario.rule, workspace: &workspace)
    epoch += 1
  }

  /// Losses and accuracies as they stand.
  package func measure() -> Measurement {
    Measurement(epoch: epoch, train: network.evaluate(trainExamples), test: network.evaluate(testExamples))
  }

  /// Makes a change, with the effect that its field has; nothing happens where nothing would be different.
  package mutating func apply(_ change: ScenarioChange) {
    guard var changed = scenario.applying(change) else { return }
    switch change.field.effect {
    case .data:
      changed.seed = random.nextSeed()
      self = Trainer(changed)
    case .network:
      self = Trainer(changed)
    case .training, .view:
      // Dead links belong to L1: whatever follows it trains them again.
      if scenario.regularization == .l1 && changed.regularization != .l1 { network.reviveAll() }
      scenario = changed
    }
  }

  /// Gives one weight or bias a value; a dead link that is given one lives again.
  package mutating func setParameter(_ index: Int, to value: Double) {
    network.setParameter(index, to: value)
  }

  /// Back to epoch 0 with the data and weights of the seed.
  package mutating func reset() {
    self = Trainer(scenario)
  }

  /// Back to epoch 0 with weights further down the random stream.
  package mutating func drawNewWeights() {
    network = Network.initial(for: scenario, random: &random)
    epoch = 0
  }

  /// New data from the next seed; network and epoch stay, as in the browser.
  package mutating func drawNewData() {
    scenario.seed = random.nextSeed()
    random = SeededRandom(seed: scenario.seed)
    data = DataSplit(for: scenario, random: &random)
    trainExamples = Examples(data.train, features: scenario.inputs)
    testExamples = Examples(data.test, features: scenario.inputs)
  }
}

extension Network {
  /// A network of the scenario with the browser's initial parameters.
  ///
  /// Weights are uniform in [−½, ½), drawn layer by layer, unit by unit, input by input; biases are 0.1. With `initZero`
  /// all are zero, though the weights are drawn.
  static func initial(for scenario: Scenario, random: inout SeededRandom) -> Network {
    let shape = scenario.shape
    var parameters = [Double](repeating: scenario.initZero ? 0 : 0.1, count: shape.parameterCount)
    for layer in shape.layers {
      for index in layer.weights {
        let weight = random.next() - 0.5
        parameters[index] = scenario.initZero ? 0 : weight
      }
    }
    return Network(shape: shape, parameters: parameters)
  }
}
