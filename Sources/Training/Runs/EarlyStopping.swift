import Neural
import Scenarios

/// The networks of the epoch with the lowest test loss so far, which early stopping brings back.
///
/// Kept only while patience is asked for: a copy shares its storage until training writes on.
package struct BestEpoch: Sendable {
  /// Epochs trained by then.
  package let epoch: Int
  /// The networks in the order of ``Trainer/networks``, each with its optimizer's memory, average and leftover batch.
  var networks: [Network]
}

extension Trainer {
  /// Shows a measurement to a watch and keeps the networks of a new lowest test loss; the reason to stop now, if any.
  package mutating func reasonToStop(
    after measurement: Measurement, conditions: StopConditions, watch: inout StopWatch, hasTrain: Bool = true,
    hasTest: Bool = true
  ) -> StopReason? {
    let reason = watch.reason(
      after: measurement, conditions: conditions, hasTrain: hasTrain && !data.train.isEmpty,
      hasTest: hasTest && !data.test.isEmpty, isFinite: isFinite, weightChange: weightChange)
    if let lowest = watch.lowestTestEpoch {
      if lowest == epoch { best = BestEpoch(epoch: epoch, networks: networks) }
    } else {
      best = nil
    }
    return reason
  }

  /// Brings the networks of the best epoch back, where they are kept.
  ///
  /// The epoch stays, for so many have been trained: ``restoredEpoch`` says whose weights these are.
  package mutating func restoreBest() {
    guard let kept = best else { return }
    network = kept.networks[0]
    for index in others.indices { others[index].network = kept.networks[index + 1] }
    restoredEpoch = kept.epoch
    best = nil
  }
}
