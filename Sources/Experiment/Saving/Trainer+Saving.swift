import Neural

extension Trainer {
  /// A run in its midst: the data of the scenario's seed, everything else as given; nil where it does not fit together.
  init?(_ scenario: Scenario, network: Network, epoch: Int, random: SeededRandom) {
    guard epoch >= 0, network.shape == scenario.shape else { return nil }
    self.init(scenario)
    let state = network.trainingState
    self.network.trainingState = state
    self.epoch = epoch
    self.random = random
  }
}

extension LossHistory {
  /// Whether the stretches are such as ``append(_:)`` makes them.
  var isOrdered: Bool {
    epochsPerStretch > 0 && stretches.count <= Self.capacity
      && zip(stretches, stretches.dropFirst()).allSatisfy { $0.firstEpoch < $1.firstEpoch }
      && stretches.allSatisfy { $0.firstEpoch >= 0 && $0.firstEpoch % epochsPerStretch == 0 }
  }
}
