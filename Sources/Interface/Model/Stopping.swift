import Training

extension Snapshot {
  /// Why training has just ended by itself, for the footer; nil where it goes on, or has ended before `last`.
  ///
  /// Divergence has a banner of its own, which stays.
  func newStop(since last: Snapshot) -> String? {
    guard let stopReason, stopReason != last.stopReason || epoch != last.epoch else { return nil }
    let reason: String
    switch stopReason {
    case .epochs: reason = "as asked"
    case .loss: reason = "the loss is below its limit"
    case .accuracy: reason = "the accuracy is reached"
    case .plateau: reason = "the training loss is on a plateau"
    case .patience:
      let weights = restoredEpoch.map { "the weights of epoch \($0) are back, u brings those of epoch \(epoch)" }
      reason = "no lower test loss for \(scenario.stop.patience ?? 0) epochs" + (weights.map { "; " + $0 } ?? "")
    case .diverged, .interrupted: return nil
    }
    return "Stopped at epoch \(grouped(String(epoch))): \(reason); space goes on."
  }
}
