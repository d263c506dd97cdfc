import Neural
import Scenarios

/// How an epoch is trained: what a trainer reads of its scenario in every epoch.
struct TrainingPlan: Sendable {
  /// The rule at the start of the schedules.
  let rule: UpdateRule
  /// Examples per update; nil for all.
  let batchSize: Int?
  /// Whether an epoch is the browser's: examples in their order, nothing drawn, nothing scheduled.
  let isPlain: Bool
  /// How the learning rate changes.
  let schedule: Schedule
  /// How momentum grows.
  let annealing: MomentumAnnealing?
  /// What becomes of a last batch that is not full.
  let partialBatch: PartialBatch
  /// Whether each epoch has an order of its own.
  let shuffles: Bool
  /// σ of the noise on the inputs.
  let inputNoise: Double
  /// Epochs from one checkpoint of the average to the next; nil where there are none.
  let checkpointPeriod: Int?
  /// The rule of a single neuron.
  let neuronRule: NeuronRule?

  /// Whether a penalty falls on the weights: the rules of a single neuron know none.
  let hasPenalty: Bool

  /// The plan of a scenario.
  init(_ scenario: Scenario) {
    rule = scenario.rule
    batchSize = scenario.fullBatch ? nil : scenario.batchSize
    schedule = scenario.learningRateSchedule
    annealing = scenario.momentumAnnealing
    partialBatch = scenario.partialBatch
    shuffles = scenario.shuffle == .epoch
    inputNoise = scenario.inputNoise
    checkpointPeriod = scenario.weightAveraging == .checkpoints ? scenario.averagingPeriod : nil
    neuronRule = scenario.neuronRule.rule
    hasPenalty = scenario.regularization != .none && neuronRule == nil
    isPlain =
      batchSize != nil && schedule.method == .constant && schedule.warmUp == 0 && annealing == nil
      && partialBatch == .carry && !shuffles && inputNoise == 0 && neuronRule == nil
      && !scenario.dropout.contains { $0 > 0 } && !scenario.batchNormalization.named.contains(true)
  }

  /// Whether the weights after `epoch` epochs go into an average of checkpoints.
  func isCheckpoint(_ epoch: Int) -> Bool { checkpointPeriod.map { epoch.isMultiple(of: $0) } ?? false }
}

extension Trainer {
  /// One epoch by all that the plan says; the answer is Σ|Δw|.
  mutating func trainPlannedEpoch() -> Double {
    let rule = plan.rule.atEpoch(epoch, plan.schedule, plan.annealing)
    var order: [Int]?
    if plan.shuffles {
      var shuffled = Array(0..<trainExamples.count)
      stochastic.shuffle(&shuffled)
      order = shuffled
    }
    let examples =
      plan.inputNoise > 0 ? trainExamples.addingNoise(plan.inputNoise, random: &stochastic) : trainExamples
    if let neuron = plan.neuronRule {
      return fitting {
        try network.trainNeuron(neuron, on: examples, learningRate: rule.learningRate, order: order)
      }
    }
    let size = max(1, plan.batchSize ?? examples.count)
    // Batch normalization never carries; a scenario without conflicts does not ask it to.
    let partial = network.shape.hasNormalization && plan.partialBatch == .carry ? .update : plan.partialBatch
    return fitting {
      try network.trainEpoch(
        on: examples, batchSize: size, rule: rule, order: order, partialBatch: partial, random: &stochastic,
        workspace: &workspace)
    }
  }
}

/// What the engine answers to a scenario without conflicts: its examples, order and rule fit the network that was made
/// for it, and only what does not fit is refused.
private func fitting<Answer>(_ body: () throws -> Answer) -> Answer {
  do {
    return try body()
  } catch {
    preconditionFailure("a scenario whose parts do not fit each other was trained: \(error)")
  }
}
