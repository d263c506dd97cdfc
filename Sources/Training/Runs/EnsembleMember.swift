import Datasets
import Neural
import Scenarios

/// A network of an ensemble, and the stream of all that is drawn while it is trained.
package struct EnsembleMember: Sendable {
  /// The network.
  package internal(set) var network: Network
  /// Orders, dropout masks and noise of this network alone.
  var stochastic: SplitMix64

  /// What the seed of the first network's stochastic stream has behind it; those of the others end in their numbers.
  static let stochasticSuffix = " training"

  /// The networks after the first, each with the weights that "new weights" would draw next.
  static func initial(for scenario: Scenario, random: inout SeededRandom) -> [EnsembleMember] {
    (1..<scenario.ensemble).map { index in
      EnsembleMember(
        network: .initial(for: scenario, random: &random),
        stochastic: SplitMix64(seed: "\(scenario.seed)\(stochasticSuffix) \(index + 1)"))
    }
  }
}

extension Trainer {
  /// All networks of the ensemble, or the one network.
  package var networks: [Network] { [network] + others.map(\.network) }

  /// All networks with the weights that are shown and tested.
  package var shownNetworks: [Network] { networks.map(shown) }

  /// One epoch of the networks after the first: each takes the first's place for as long.
  mutating func trainOthers() {
    var change = weightChange
    for index in others.indices {
      exchange(with: index)
      trainFirst()
      if let own = weightChange { change = (change ?? 0) + own }
      exchange(with: index)
    }
    weightChange = change
  }

  private mutating func exchange(with index: Int) {
    swap(&network, &others[index].network)
    swap(&stochastic, &others[index].stochastic)
  }

  /// Changes every network, and those that may come back.
  mutating func changeNetworks(_ body: (inout Network) -> Void) {
    body(&network)
    for index in others.indices { body(&others[index].network) }
    if var kept = best {
      for index in kept.networks.indices { body(&kept.networks[index]) }
      best = kept
    }
  }
}
