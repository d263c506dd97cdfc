import Datasets
import Neural
import Scenarios

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
  /// The ensemble's networks after the first; empty where it is one network alone.
  package internal(set) var others: [EnsembleMember]
  /// Epochs trained since the last rebuild.
  package internal(set) var epoch = 0
  /// What is done to the inputs, by the training set that the network began with; nil for nothing.
  package internal(set) var scaling: InputScaling? {
    didSet { updateExamples() }
  }
  /// Σ|Δw| over the last epoch, of all networks together; nil before the first, and where nothing was updated.
  package internal(set) var weightChange: Double?
  /// The networks of the lowest test loss, while patience is asked for.
  package internal(set) var best: BestEpoch?
  /// The epoch whose weights these are, where early stopping has brought them back; nil once they change.
  package internal(set) var restoredEpoch: Int?

  /// The random stream, from which new weights and new seeds come.
  var random: SeededRandom
  /// The stream of all that is drawn while training: orders, dropout masks, noise.
  var stochastic: SplitMix64
  private(set) var plan: TrainingPlan
  private(set) var trainExamples: Examples
  private(set) var testExamples: Examples
  var workspace: Network.Workspace

  /// The start of a run: data, then weights, from the seed's own stream.
  package init(_ scenario: Scenario) {
    self.scenario = scenario
    plan = TrainingPlan(scenario)
    var random = SeededRandom(seed: scenario.seed)
    data = DataSplit(for: scenario, random: &random)
    network = Network.initial(for: scenario, random: &random)
    others = EnsembleMember.initial(for: scenario, random: &random)
    scenario.start(&network, member: 0)
    for index in others.indices { scenario.start(&others[index].network, member: index + 1) }
    self.random = random
    stochastic = SplitMix64(seed: scenario.seed + EnsembleMember.stochasticSuffix)
    scaling = scenario.scaling(for: data.train)
    trainExamples = scenario.examples(data.train, network, scaling)
    testExamples = scenario.examples(data.test, network, scaling)
    workspace = Network.Workspace(for: network.shape)
  }

  /// The same without the room to compute in: a copy that is kept.
  var resting: Trainer {
    var trainer = self
    trainer.workspace = workspace.released
    return trainer
  }

  /// Trains one epoch, without measuring.
  package mutating func trainEpoch() {
    trainFirst()
    if !others.isEmpty { trainOthers() }
    epoch += 1
    restoredEpoch = nil
  }

  /// One epoch of the network that stands first, and its checkpoint where there is one.
  mutating func trainFirst() {
    defer { if plan.isCheckpoint(epoch + 1) { network.averageCheckpoint(plan.rule) } }
    let updates = network.optimizerState.updates
    if plan.isPlain, let batchSize = plan.batchSize {
      weightChange = network.trainEpoch(
        on: trainExamples, batchSize: batchSize, rule: plan.rule, workspace: &workspace)
    } else {
      weightChange = trainPlannedEpoch()
    }
    // What stays as it is for want of a full batch has not come to rest. The single neuron's rules count no updates.
    if network.optimizerState.updates == updates && plan.neuronRule == nil { weightChange = nil }
  }

  /// The first network as it is shown and tested: that of the averaged weights, where they are averaged.
  package var shownNetwork: Network { shown(network) }

  /// A network with the weights that are shown and tested; batch normalization goes by the training set as it is now.
  func shown(_ network: Network) -> Network {
    scenario.weightAveraging == .none || scenario.shownWeights == .trained
      ? network : network.averaged(over: trainExamples)
  }

  /// Whether every parameter of every network is a finite number, where it was before the last epoch.
  ///
  /// The change of the weights tells, Σ|Δw| over the updates: what leaves the finite numbers changes by infinity or by
  /// what is no number. Only the rules of a single neuron sum up their change in their own way.
  package var isFinite: Bool {
    if plan.neuronRule == nil, let weightChange, weightChange.isFinite { return true }
    return network.isFinite && others.allSatisfy(\.network.isFinite)
  }

  /// Losses and accuracies as they stand, and the penalty, of an ensemble those of its averaged answers; NaN of a set
  /// that nobody asks for.
  package mutating func measure(train isTrainRead: Bool = true, test isTestRead: Bool = true) -> Measurement {
    guard others.isEmpty else { return measureEnsemble(train: isTrainRead, test: isTestRead) }
    let shown = shownNetwork
    let unread = Evaluation(loss: .nan, accuracy: .nan)
    return Measurement(
      epoch: epoch, train: isTrainRead ? shown.evaluate(trainExamples, workspace: &workspace) : unread,
      test: isTestRead ? shown.evaluate(testExamples, workspace: &workspace) : unread,
      penalty: plan.hasPenalty ? shown.penalty(plan.rule) : 0)
  }

  /// What ``measure(train:test:)`` answers, in room of its own.
  package func measured() -> Measurement {
    var trainer = self
    trainer.workspace = Network.Workspace(for: network.shape)
    return trainer.measure()
  }

  private func measureEnsemble(train isTrainRead: Bool, test isTestRead: Bool) -> Measurement {
    let networks = shownNetworks
    func evaluate(_ examples: Examples, _ isRead: Bool) -> Evaluation {
      isRead ? Network.evaluate(ensemble: networks, on: examples) : Evaluation(loss: .nan, accuracy: .nan)
    }
    return Measurement(
      epoch: epoch, train: evaluate(trainExamples, isTrainRead), test: evaluate(testExamples, isTestRead),
      penalty: plan.hasPenalty ? networks.reduce(0) { $0 + $1.penalty(plan.rule) } / Double(networks.count) : 0)
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
      if scenario.regularization == .l1 && changed.regularization != .l1 { changeNetworks { $0.reviveAll() } }
      // What an optimizer or an average remembers is of no use to another.
      if scenario.optimizer != changed.optimizer { changeNetworks { $0.forgetOptimizer() } }
      if scenario.weightAveraging != changed.weightAveraging { changeNetworks { $0.forgetAverage() } }
      scenario = changed
      plan = TrainingPlan(changed)
    }
  }

  /// Gives one weight or bias of a network of the ensemble a value; a dead link that is given one lives again.
  package mutating func setParameter(_ index: Int, to value: Double, member: Int = 0) {
    restoredEpoch = nil
    if member == 0 {
      network.setParameter(index, to: value)
    } else if others.indices.contains(member - 1) {
      others[member - 1].network.setParameter(index, to: value)
    }
  }

  /// Back to epoch 0 with the data and weights of the seed.
  package mutating func reset() {
    self = Trainer(scenario)
  }

  /// Back to epoch 0 with weights further down the random stream; those that were given are given up.
  package mutating func drawNewWeights() {
    scenario.giveUpStart()
    network = Network.initial(for: scenario, random: &random)
    others = EnsembleMember.initial(for: scenario, random: &random)
    stochastic = SplitMix64(seed: scenario.seed + EnsembleMember.stochasticSuffix)
    scaling = scenario.scaling(for: data.train)
    epoch = 0
    (weightChange, best, restoredEpoch) = (nil, nil, nil)
  }

  /// The scenario that starts from the networks as they are shown; nil where a weight is no finite number, or nothing
  /// would be different.
  var keptStart: Scenario? {
    let networks = shownNetworks
    guard networks.allSatisfy({ $0.learned.allSatisfy(\.isFinite) }) else { return nil }
    let kept = scenario.starting(from: networks, scaling: scaling)
    return kept == scenario || kept.conflict != nil ? nil : kept
  }

  /// New data from the next seed; network, epoch and the statistics of the inputs stay, as in the browser.
  package mutating func drawNewData() {
    scenario.seed = random.nextSeed()
    random = SeededRandom(seed: scenario.seed)
    data = DataSplit(for: scenario, random: &random)
    updateExamples()
  }

  private mutating func updateExamples() {
    trainExamples = scenario.examples(data.train, network, scaling)
    testExamples = scenario.examples(data.test, network, scaling)
  }
}

extension Network {
  /// A network of the scenario with its initial parameters.
  ///
  /// By the browser's law weights are uniform in [−½, ½), drawn layer by layer, unit by unit, input by input; biases are
  /// 0.1. With `initZero` all are zero, though the weights are drawn.
  static func initial(for scenario: Scenario, random: inout SeededRandom) -> Network {
    let shape = scenario.shape
    var parameters = scenario.initialLaw.parameters(for: shape, random: &random)
    if scenario.initZero {
      for layer in shape.layers {
        for index in layer.firstWeight..<layer.biases.upperBound { parameters[index] = 0 }
      }
    }
    var network = Network(shape: shape, loss: scenario.loss, huberDelta: scenario.huberDelta, parameters: parameters)
    network.isBorderBelow = scenario.neuronRule == .perceptron
    return network
  }

  /// Forgets what the optimizer remembers, but not the average.
  fileprivate mutating func forgetOptimizer() {
    optimizerState.first = []
    optimizerState.second = []
    optimizerState.updates = 0
  }

  /// Forgets the average of the parameters.
  fileprivate mutating func forgetAverage() {
    optimizerState.average = []
    optimizerState.averagedUpdates = 0
  }
}
