import Datasets
import Neural
import Scenarios

/// A run as it stood at one moment: what the screen shows.
///
/// A value, cheap to copy: whoever holds one may change it, and changes nothing of the run.
package struct Snapshot: Sendable {
  /// Commands carried out before it was taken.
  package var revision = 0
  /// The scenario, with the seed that the session drew.
  package var scenario: Scenario
  /// The examples.
  package var data: DataSplit
  /// The network that is trained; of an ensemble the one that is looked at.
  package var network: Network
  /// The same as it is shown and tested: that of the averaged weights, where they are averaged.
  package var shownNetwork: Network
  /// The networks of an ensemble as they are trained; empty of one network alone.
  package private(set) var members: [Network] = []
  /// The networks of an ensemble as they are shown and tested; empty of one network alone.
  package private(set) var shownMembers: [Network] = []
  /// The network of the ensemble that is looked at.
  package private(set) var member = 0
  /// What is done to the inputs before the network reads them; nil for nothing.
  package var scaling: InputScaling?
  /// Losses and accuracies at the epoch it shows.
  package var measurement: Measurement
  /// Losses of all epochs so far.
  package var history: LossHistory
  /// Whether training goes on.
  package var isPlaying = false
  /// The speed asked for.
  package var speed = Speed.normal
  /// Why the run ended by itself, if it did.
  package var stopReason: StopReason?
  /// The epoch whose weights are shown, where early stopping has brought them back.
  package var restoredEpoch: Int?
  /// Whether there is a change to take back.
  package var canUndo = false
  /// Whether there is an undone change to make again.
  package var canRedo = false
  /// The speed reached, in epochs a second; nil before there is a measurement.
  package var epochsPerSecond: Double?

  /// The paused start of a run.
  package init(_ trainer: Trainer, measurement: Measurement, history: LossHistory) {
    scenario = trainer.scenario
    data = trainer.data
    network = trainer.network.withoutOptimizer
    shownNetwork = trainer.shownNetwork.withoutOptimizer
    if !trainer.others.isEmpty {
      members = trainer.networks.map(\.withoutOptimizer)
      shownMembers = trainer.shownNetworks.map(\.withoutOptimizer)
    }
    scaling = trainer.scaling
    restoredEpoch = trainer.restoredEpoch
    self.measurement = measurement
    self.history = history
  }

  /// The paused start of a scenario.
  package init(_ scenario: Scenario) {
    let trainer = Trainer(scenario)
    let measurement = trainer.measured()
    var history = LossHistory()
    history.append(measurement)
    self.init(trainer, measurement: measurement, history: history)
  }

  /// Looks at another network of the ensemble; at the first where there are not so many.
  package mutating func look(at member: Int) {
    guard !members.isEmpty else { return }
    self.member = members.indices.contains(member) ? member : 0
    (network, shownNetwork) = (members[self.member], shownMembers[self.member])
  }

  /// Gives a weight or bias of the network that is looked at a value, until the next snapshot tells.
  package mutating func setParameter(_ index: Int, to value: Double) {
    network.setParameter(index, to: value)
    if members.indices.contains(member) { members[member] = network }
  }

  /// Epochs trained.
  package var epoch: Int { measurement.epoch }
}

extension Network {
  /// The same without the moments that the optimizer remembers, which are not shown: training need not copy them after
  /// each snapshot.
  fileprivate var withoutOptimizer: Network {
    var network = self
    (network.optimizerState.first, network.optimizerState.second) = ([], [])
    return network
  }
}
