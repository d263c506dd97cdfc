import Datasets
import Neural
import Scenarios
import Training

/// An epoch of training as a workload: the browser's data, 250 points to train and 250 to test.
struct TrainingWorkload: Sendable {
  /// Units of each layer, as in "2-4-2-1".
  let name: String
  /// What is trained.
  let scenario: Scenario

  /// The networks that other programs are compared on.
  static let all: [TrainingWorkload] = [
    TrainingWorkload(hidden: [4, 2]),
    TrainingWorkload(hidden: Array(repeating: 8, count: 6), features: Feature.allCases),
    TrainingWorkload(wide: 64),
    TrainingWorkload(wide: 256),
  ]

  /// Networks of the browser's kind.
  init(hidden: [Int], features: [Feature] = [.x, .y]) {
    var scenario = Scenario(seed: Self.seed)
    scenario.hidden = hidden
    scenario.features = features
    self.init(scenario)
  }

  /// Two layers of rectified linear units.
  ///
  /// From Glorot's initial weights the run is a quiet one: from He's, at this learning rate, the last bit of a sum
  /// decides within a few epochs which units are on, and no two programs arrive at the same losses.
  private init(wide units: Int) {
    var scenario = Scenario(seed: Self.seed)
    scenario.hidden = [units, units]
    scenario.activation = .relu
    scenario.initialization = .xavierNormal
    scenario.batchSize = 32
    scenario.partialBatch = .update
    self.init(scenario)
  }

  /// Any training under a name of its own.
  init(name: String, scenario: Scenario) {
    self.name = name
    self.scenario = scenario
  }

  private init(_ scenario: Scenario) {
    self.scenario = scenario
    name = ([scenario.inputs.count] + scenario.hidden + [1]).map(String.init).joined(separator: "-")
  }

  /// The seed of all workloads, that of the golden cases.
  static let seed = "0.59704"

  /// Seconds an epoch, both losses measured after it or not.
  func seconds(measuring: Bool, _ stopwatch: Stopwatch) -> Figure {
    let trainer = Trainer(scenario)
    return stopwatch.seconds(from: { MeasuredTrainer(trainer: trainer) }) { state in
      state.trainer.trainEpoch()
      if measuring { state.measurement = state.trainer.measure() }
    }
  }
}

/// A run and what was last measured of it.
private struct MeasuredTrainer {
  var trainer: Trainer
  var measurement: Measurement?
}

extension Scenario {
  /// Multiplications, each with an addition, that an epoch of training makes, but for those of activations and updates.
  ///
  /// For each example one a weight forward, one for its gradient, and, but for the first layer, one backward.
  var multiplyAddsPerEpoch: Int {
    let points = trainingCount(of: activeDataset.sampleCount(bits: bits))
    let shape = shape
    return points * (3 * shape.weightCount - (shape.layers.first?.weights.count ?? 0))
  }
}
