import Foundation
import Neural
import Testing

/// One run of Fixtures/trajectories.json: a network, its data and rule, and the parameters PyTorch came to.
struct Trajectory: Decodable, Sendable, CustomTestStringConvertible {
  /// A layer of the network.
  struct LayerCase: Decodable {
    let units: Int
    let activation: String
    let alpha: Double?
    let hasBias: Bool?
    let isNormalized: Bool?
    let dropoutRate: Double?
  }

  /// The optimizer; nil stands for the usual setting.
  struct OptimizerCase: Decodable {
    let method: String
    let momentum: Double?
    let decay: Double?
    let beta1: Double?
    let beta2: Double?
    let epsilon: Double?
  }

  /// The rule; nil stands for the usual setting.
  struct RuleCase: Decodable {
    let learningRate: Double
    let regularization: String?
    let regularizationRate: Double?
    let l1Share: Double?
    let reduction: String?
    let maxNorm: Double?
    let averaging: String?
    let optimizer: OptimizerCase?
  }

  /// The schedule; nil stands for the usual setting.
  struct ScheduleCase: Decodable {
    let method: String
    let factor: Double?
    let period: Int?
    let decay: Double?
    let finalShare: Double?
    let warmUp: Int?
  }

  /// The annealing of momentum.
  struct AnnealingCase: Decodable {
    let start: Double
    let end: Double
    let period: Int
  }

  /// The running averages after 100 updates, and which of them belong to a normalized layer.
  struct Running: Decodable {
    let means: [Double]
    let variances: [Double]
    let isUsed: [Bool]
  }

  private struct File: Decodable {
    let torch: String
    let cases: [Trajectory]
  }

  let name: String
  let inputs: Int
  let layers: [LayerCase]
  let loss: String
  let huberDelta: Double?
  let rule: RuleCase
  let schedule: ScheduleCase?
  let annealing: AnnealingCase?
  let x: [[Double]]
  let y: [[Double]]
  let initial: [Double]
  let results: [String: [Double]]
  let running: Running?
  /// The numbers of which dropout masks are made, in a circle; nil without dropout.
  let draws: [Double]?
  /// Examples of a batch; nil for all.
  let batchSize: Int?
  /// What becomes of the examples left over; nil where there are none.
  let partialBatch: String?
  /// The orders in which the epochs take the examples, round and round; nil for their own.
  let orders: [[Int]]?

  /// The name in the fixture.
  var testDescription: String { name }

  /// All runs of the fixture.
  static func all() throws -> [Trajectory] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/trajectories", withExtension: "json"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
  }
}

extension Trajectory {
  /// The network at its start.
  func network() throws -> Network {
    let layers = try layers.map {
      Layer(
        units: $0.units, activation: try #require(Activation(rawValue: $0.activation)), alpha: $0.alpha,
        hasBias: $0.hasBias ?? true,
        dropoutRate: $0.dropoutRate ?? 0, isNormalized: $0.isNormalized ?? false)
    }
    let shape = Shape(inputs: inputs, layers: layers)
    let loss = try #require(Loss(rawValue: loss))
    try shape.validate(loss: loss, partialBatch: try leftover())
    return Network(shape: shape, loss: loss, huberDelta: huberDelta ?? 1, parameters: initial)
  }

  /// What becomes of the examples left over when an epoch ends.
  func leftover() throws -> PartialBatch {
    try #require(PartialBatch(rawValue: partialBatch ?? "update"))
  }

  /// The examples.
  var examples: Examples {
    func transposed(_ rows: [[Double]]) -> [[Double]] { rows[0].indices.map { column in rows.map { $0[column] } } }
    return Examples(inputs: transposed(x), targets: transposed(y))
  }

  /// The rule of epoch `t`.
  func rule(epoch t: Int) throws -> UpdateRule {
    var result = UpdateRule(learningRate: rule.learningRate)
    result.regularization = try #require(Regularization(rawValue: rule.regularization ?? "none"))
    result.regularizationRate = rule.regularizationRate ?? 0
    result.l1Share = rule.l1Share ?? 0.5
    result.reduction = try #require(Reduction(rawValue: rule.reduction ?? "mean"))
    result.maxNorm = rule.maxNorm
    result.averaging =
      rule.averaging == nil ? .none : rule.averaging == "equal" ? .equal : .exponential(decay: 0.9)
    result.optimizer = try optimizer()
    let annealing = annealing.map { MomentumAnnealing(start: $0.start, end: $0.end, period: $0.period) }
    return result.atEpoch(t, try scheduleSettings(), annealing)
  }

  private func optimizer() throws -> Optimizer {
    guard let settings = rule.optimizer else { return Optimizer() }
    var optimizer = Optimizer(try #require(Optimizer.Method(rawValue: settings.method)))
    optimizer.momentum = settings.momentum ?? optimizer.momentum
    optimizer.decay = settings.decay ?? optimizer.decay
    optimizer.beta1 = settings.beta1 ?? optimizer.beta1
    optimizer.beta2 = settings.beta2 ?? optimizer.beta2
    optimizer.epsilon = settings.epsilon ?? optimizer.epsilon
    return optimizer
  }

  private func scheduleSettings() throws -> Schedule {
    guard let settings = schedule else { return Schedule() }
    var schedule = Schedule(try #require(Schedule.Method(rawValue: settings.method)))
    schedule.factor = settings.factor ?? schedule.factor
    schedule.period = settings.period ?? schedule.period
    schedule.decay = settings.decay ?? schedule.decay
    schedule.finalShare = settings.finalShare ?? schedule.finalShare
    schedule.warmUp = settings.warmUp ?? schedule.warmUp
    return schedule
  }
}
