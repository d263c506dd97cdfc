/// When a run ends by itself.
///
/// Conditions that are nil never end it.
package struct StopConditions: Equatable, Sendable {
  /// At this epoch.
  package var epochs: Int?
  /// As soon as the training loss lies below this.
  package var trainLoss: Double?
  /// As soon as the test loss lies below this.
  package var testLoss: Double?
  /// As soon as the test accuracy (a share, from 0 to 1) reaches this.
  package var accuracy: Double?
  /// As soon as this many epochs have gone by without a new lowest training loss.
  package var plateau: Int?
  /// As soon as this many epochs have gone by without a new lowest test loss; the networks of the lowest come back.
  ///
  /// Early stopping: Prechelt, "Early Stopping – But When?", 1998.
  package var patience: Int?
  /// As soon as the weights change by no more than this in an epoch, Σ|Δw| over its updates; told as a plateau.
  ///
  /// An epoch without an update does not count.
  package var weightChange: Double?

  /// No condition.
  package init() {}
}

/// Why a run ended.
package enum StopReason: String, Equatable, Codable, Sendable {
  case epochs, loss, accuracy, plateau, patience, diverged, interrupted
}
