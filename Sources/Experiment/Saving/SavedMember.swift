import Foundation
import Neural

/// A network of an ensemble after the first, with its stream, as the bits of its numbers.
struct SavedMember: Codable {
  private let parameters: NumberBits
  private let deadLinks: [Int]
  private let pendingExamples: Int
  private let pendingGradients: NumberBits
  private let optimizer: SavedOptimizer
  private let runningMeans: NumberBits
  private let runningVariances: NumberBits
  private let stochastic: Data

  /// What is to be kept of a member.
  init(_ member: EnsembleMember) {
    let state = member.network.trainingState
    parameters = NumberBits(state.parameters)
    deadLinks = state.isDead.indices.filter { state.isDead[$0] }
    pendingExamples = state.pendingExamples
    pendingGradients = NumberBits(state.pendingGradients)
    optimizer = SavedOptimizer(state.optimizer)
    runningMeans = NumberBits(state.runningMeans)
    runningVariances = NumberBits(state.runningVariances)
    stochastic = Data(member.stochastic.position)
  }

  /// Puts what was kept into a member of the same shape; false where it does not fit.
  func restore(_ member: inout EnsembleMember) -> Bool {
    var state = member.network.trainingState
    guard let stream = SeededRandom(position: Array(stochastic)), deadLinks.allSatisfy(state.isDead.indices.contains)
    else { return false }
    state.parameters = parameters.numbers
    for index in state.isDead.indices { state.isDead[index] = false }
    for index in deadLinks { state.isDead[index] = true }
    (state.pendingExamples, state.pendingGradients) = (pendingExamples, pendingGradients.numbers)
    state.optimizer = optimizer.state
    (state.runningMeans, state.runningVariances) = (runningMeans.numbers, runningVariances.numbers)
    guard state.fits(member.network.shape) else { return false }
    member.network.trainingState = state
    member.stochastic = stream
    return true
  }
}
