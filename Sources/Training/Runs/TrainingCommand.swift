import Scenarios

/// What the interface asks of a training session.
package enum TrainingCommand: Equatable, Sendable {
  /// Train on.
  case play
  /// Stop after the current epoch.
  case pause
  /// Pause, then train one epoch.
  case step
  /// Back to the data and weights of the seed, paused.
  case reset
  /// Weights further down the random stream, paused.
  case drawNewWeights
  /// The weights of now become those that the run starts from, paused at their start.
  case keepWeights
  /// New data from the next seed; goes on as it was.
  case drawNewData
  /// One change of the scenario, with its field's effect.
  case change(ScenarioChange)
  /// The same as a change, while the user is still about it: undo takes it back with the change before.
  case adjust(ScenarioChange)
  /// Another scenario, paused at its start.
  case replace(Scenario)
  /// Another speed.
  case setSpeed(Speed)
  /// The epoch at which training pauses by itself; nil for none.
  case stopAt(Int?)
  /// A weight or bias, by its index in the network's parameters, its new value, and the network of the ensemble.
  case setParameter(Int, Double, member: Int = 0)
  /// Everything as it was before the last change, paused.
  case undo
  /// Everything as it was before the last undo, paused.
  case redo
}
