/// All numbers of a network that training changes, as flat arrays: what a resumed run needs.
package struct TrainingState: Equatable, Sendable, Codable {
  /// All that is learned.
  package var parameters: [Double]
  /// Sums of the pending gradients; of states that earlier versions kept, eight lanes for each parameter.
  package var pendingGradients: [Double]
  /// Examples summed up in them.
  package var pendingExamples: Int
  /// Whether each parameter is a dead link.
  package var isDead: [Bool]
  /// What the optimizer remembers.
  package var optimizer: OptimizerState
  /// Running averages of batch normalization's means.
  package var runningMeans: [Double]
  /// Running averages of batch normalization's variances.
  package var runningVariances: [Double]

  /// Whether the arrays have the lengths that `shape` needs.
  package func fits(_ shape: Shape) -> Bool {
    let count = shape.parameterCount
    let rows = shape.hasNormalization ? shape.rowCount : 0
    let remembered = [optimizer.first, optimizer.second, optimizer.average].map(\.count)
    return parameters.count == count && Network.pendingGradients(pendingGradients, count: count) != nil
      && isDead.count == count
      && runningMeans.count == rows && runningVariances.count == rows && pendingExamples >= 0
      && remembered.allSatisfy { $0 == 0 || $0 == count } && optimizer.first.count == optimizer.second.count
  }
}

extension Network {
  /// The network's state; a new one must fit the shape.
  package var trainingState: TrainingState {
    get {
      TrainingState(
        parameters: parameters,
        pendingGradients: gradients,
        pendingExamples: pendingExamples, isDead: isDead, optimizer: optimizerState, runningMeans: runningMeans,
        runningVariances: runningVariances)
    }
    set {
      precondition(newValue.fits(shape), "a state of this shape")
      parameters = newValue.parameters
      gradients = Self.pendingGradients(newValue.pendingGradients, count: parameters.count) ?? gradients
      pendingExamples = newValue.pendingExamples
      isDead = newValue.isDead
      optimizerState = newValue.optimizer
      runningMeans = newValue.runningMeans
      runningVariances = newValue.runningVariances
    }
  }
}
