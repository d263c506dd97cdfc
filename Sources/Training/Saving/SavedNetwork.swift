import Foundation
import Neural

/// All numbers of a network that training changes, as their bits.
struct SavedNetwork: Codable {
  private let parameters: NumberBits
  private let deadLinks: [Int]
  private let pendingExamples: Int
  private let pendingGradients: NumberBits
  private let optimizer: SavedOptimizer
  private let runningMeans: NumberBits
  private let runningVariances: NumberBits

  /// What is to be kept of a network.
  init(_ network: Network) {
    let state = network.trainingState
    parameters = NumberBits(state.parameters)
    deadLinks = state.isDead.indices.filter { state.isDead[$0] }
    pendingExamples = state.pendingExamples
    pendingGradients = NumberBits(state.pendingGradients)
    optimizer = SavedOptimizer(state.optimizer)
    runningMeans = NumberBits(state.runningMeans)
    runningVariances = NumberBits(state.runningVariances)
  }

  /// Puts what was kept into a network of the same shape; false where it does not fit.
  func restore(_ network: inout Network) -> Bool {
    var state = network.trainingState
    guard deadLinks.allSatisfy(state.isDead.indices.contains) else { return false }
    state.parameters = parameters.numbers
    for index in state.isDead.indices { state.isDead[index] = false }
    for index in deadLinks { state.isDead[index] = true }
    (state.pendingExamples, state.pendingGradients) = (pendingExamples, pendingGradients.numbers)
    state.optimizer = optimizer.state
    (state.runningMeans, state.runningVariances) = (runningMeans.numbers, runningVariances.numbers)
    guard state.fits(network.shape), state.countsSoundly else { return false }
    network.trainingState = state
    return true
  }
}

/// The networks that early stopping would bring back.
struct SavedBest: Codable {
  private let epoch: Int
  private let networks: [SavedNetwork]

  /// What is to be kept of them.
  init(_ best: BestEpoch) {
    epoch = best.epoch
    networks = best.networks.map(SavedNetwork.init)
  }

  /// Puts what was kept into a trainer of the same networks; false where it does not fit.
  func restore(_ trainer: inout Trainer) -> Bool {
    var kept = trainer.networks
    guard (0...trainer.epoch).contains(epoch), networks.count == kept.count,
      zip(networks, kept.indices).allSatisfy({ $0.restore(&kept[$1]) })
    else { return false }
    trainer.best = BestEpoch(epoch: epoch, networks: kept)
    return true
  }
}
