import Datasets
import Neural
import Scenarios

extension Trainer {
  /// A run in its midst: the data of the scenario's seed, everything else as given; nil where it does not fit together.
  init?(_ scenario: Scenario, network: Network, epoch: Int, random: SeededRandom) {
    let state = network.trainingState
    guard (0...mostCounted).contains(epoch), network.shape == scenario.shape,
      state.countsSoundly
    else { return nil }
    self.init(scenario)
    self.network.trainingState = state
    self.epoch = epoch
    self.random = random
  }
}
