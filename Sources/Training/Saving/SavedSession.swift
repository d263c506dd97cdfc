import Datasets
import Foundation
import Neural
import Scenarios

/// A run put aside: with it, the next epochs are the same to the last bit as without the break.
///
/// The data is not in it, since the scenario's seed gives it again; nor is what could be undone.
package struct SavedSession: Sendable {
  /// Scenario, network with its dead links, leftover batch and optimizer, random streams, epoch.
  package let trainer: Trainer
  /// The chart.
  package let history: LossHistory
  /// The speed asked for.
  package let speed: Speed
  /// What the stop conditions have seen.
  package let watch: StopWatch
  /// Reasons that have ended the run already, and do not again.
  package let passedReasons: Set<StopReason>

  /// A session of its parts.
  package init(
    trainer: Trainer, history: LossHistory, speed: Speed = .normal, watch: StopWatch = StopWatch(),
    passedReasons: Set<StopReason> = []
  ) {
    self.trainer = trainer
    self.history = history
    self.speed = speed
    self.watch = watch
    self.passedReasons = passedReasons
  }
}

extension SavedSession: Codable {
  /// The version that is written; version 1 had no optimizers, averages, statistics and stochastic stream, version 2
  /// another source of that, version 3 the weights to start from among the scenario's text.
  private static let version = 4

  private enum Keys: String, CodingKey {
    case version, scenario, epoch, parameters, deadLinks, pendingExamples, pendingGradients, random
    case history, speed, watch, passedReasons
    case optimizer, stochastic, inputMeans, inputDeviations, members
    case best, restoredEpoch, initialWeights
  }

  /// Writes the session: the scenario as its YAML, parameters and gradients as the bits of their numbers.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try SavedNetwork(trainer.network).encode(to: encoder)
    try container.encode(Self.version, forKey: .version)
    // As text the weights to start from would be long, and slow to write.
    var scenario = trainer.scenario
    let (weights, deadLinks) = (scenario.initialWeights, scenario.initialDeadLinks)
    (scenario.initialWeights, scenario.initialDeadLinks) = ([], [])
    try container.encode(scenario.yaml(), forKey: .scenario)
    if !weights.isEmpty { try container.encode(SavedStart(weights, deadLinks), forKey: .initialWeights) }
    try container.encode(trainer.epoch, forKey: .epoch)
    try container.encode(Data(trainer.random.position), forKey: .random)
    try container.encode(SavedStream(trainer.stochastic), forKey: .stochastic)
    if let scaling = trainer.scaling {
      try container.encode(NumberBits(scaling.means), forKey: .inputMeans)
      try container.encode(NumberBits(scaling.deviations), forKey: .inputDeviations)
    }
    if !trainer.others.isEmpty { try container.encode(trainer.others.map(SavedMember.init), forKey: .members) }
    // Neither is there in files of runs without early stopping.
    try container.encodeIfPresent(trainer.best.map(SavedBest.init), forKey: .best)
    try container.encodeIfPresent(trainer.restoredEpoch, forKey: .restoredEpoch)
    try container.encode(history, forKey: .history)
    try container.encode(speed.rawValue, forKey: .speed)
    try container.encode(watch, forKey: .watch)
    try container.encode(passedReasons.sorted { $0.rawValue < $1.rawValue }, forKey: .passedReasons)
  }

  /// Reads a session; what does not fit together is an error.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let version = try container.decode(Int.self, forKey: .version)
    guard (1...Self.version).contains(version) else {
      throw DecodingError.dataCorruptedError(forKey: .version, in: container, debugDescription: "another version")
    }
    var trainer = try Self.trainer(in: container)
    if version > 1 {
      guard try SavedNetwork(from: decoder).restore(&trainer.network) else {
        throw DecodingError.dataCorruptedError(forKey: .optimizer, in: container, debugDescription: "no such optimizer")
      }
      try Self.readCourse(in: container, to: &trainer)
    }
    self.trainer = trainer
    history = try container.decode(LossHistory.self, forKey: .history)
    watch = try container.decode(StopWatch.self, forKey: .watch)
    passedReasons = Set(try container.decode([StopReason].self, forKey: .passedReasons))
    guard let speed = Speed(rawValue: try container.decode(String.self, forKey: .speed)),
      history.isSound(upTo: trainer.epoch), watch.isSound(upTo: trainer.epoch)
    else {
      throw DecodingError.dataCorruptedError(forKey: .history, in: container, debugDescription: "no history")
    }
    self.speed = speed
  }

  private static func trainer(in container: KeyedDecodingContainer<Keys>) throws -> Trainer {
    let yaml = try container.decode(String.self, forKey: .scenario)
    var scenario = try Preset(name: "session", yaml: yaml, source: "scenario").scenario
    if let start = try container.decodeIfPresent(SavedStart.self, forKey: .initialWeights) { start.give(to: &scenario) }
    guard scenario.conflict == nil,
      let random = SeededRandom(position: Array(try container.decode(Data.self, forKey: .random))),
      let network = Network(
        shape: scenario.shape,
        parameters: try container.decode(NumberBits.self, forKey: .parameters).numbers,
        pendingGradients: try container.decode(NumberBits.self, forKey: .pendingGradients).numbers,
        pendingExamples: try container.decode(Int.self, forKey: .pendingExamples),
        deadLinks: try container.decode([Int].self, forKey: .deadLinks)),
      let trainer = Trainer(
        scenario, network: network, epoch: try container.decode(Int.self, forKey: .epoch), random: random)
    else {
      throw DecodingError.dataCorruptedError(forKey: .parameters, in: container, debugDescription: "no such network")
    }
    return trainer
  }

  /// Reads what version 1 did not have besides the network's.
  private static func readCourse(in container: KeyedDecodingContainer<Keys>, to trainer: inout Trainer) throws {
    try container.decode(SavedStream.self, forKey: .stochastic).restore(&trainer.stochastic)
    try readMembers(in: container, to: &trainer)
    try readBest(in: container, to: &trainer)
    guard trainer.scaling != nil else { return }
    let means = try container.decode(NumberBits.self, forKey: .inputMeans).numbers
    let deviations = try container.decode(NumberBits.self, forKey: .inputDeviations).numbers
    guard means.count == trainer.network.shape.inputs, let scaling = InputScaling(means: means, deviations: deviations)
    else {
      throw DecodingError.dataCorruptedError(forKey: .inputMeans, in: container, debugDescription: "other inputs")
    }
    trainer.scaling = scaling
  }

  /// Reads what early stopping keeps, and whether it has brought it back.
  private static func readBest(in container: KeyedDecodingContainer<Keys>, to trainer: inout Trainer) throws {
    if let best = try container.decodeIfPresent(SavedBest.self, forKey: .best), !best.restore(&trainer) {
      throw DecodingError.dataCorruptedError(forKey: .best, in: container, debugDescription: "no such networks")
    }
    trainer.restoredEpoch = try container.decodeIfPresent(Int.self, forKey: .restoredEpoch)
    guard trainer.restoredEpoch.map((0...trainer.epoch).contains) ?? true else {
      throw DecodingError.dataCorruptedError(forKey: .restoredEpoch, in: container, debugDescription: "no such epoch")
    }
  }

  /// Reads the networks of an ensemble after the first.
  private static func readMembers(in container: KeyedDecodingContainer<Keys>, to trainer: inout Trainer) throws {
    guard !trainer.others.isEmpty else { return }
    let members = try container.decode([SavedMember].self, forKey: .members)
    guard members.count == trainer.others.count,
      zip(members, trainer.others.indices).allSatisfy({ $0.restore(&trainer.others[$1]) })
    else {
      throw DecodingError.dataCorruptedError(forKey: .members, in: container, debugDescription: "no such ensemble")
    }
  }
}
