import Formats
import Foundation
import Scenarios
import Training

extension NetworkDocument {
  /// The document as JSON; a network that has diverged has none.
  static func data(scenario: Scenario, trainer: Trainer, reason: StopReason? = nil) throws -> Data {
    guard trainer.isFinite && reason != .diverged else {
      throw Failure(
        description: "The network has diverged by epoch \(trainer.epoch): a number is not finite, so there is "
          + "nothing to export; try a lower learning rate.")
    }
    let networks = trainer.shownNetworks
    return try NetworkDocument(
      scenario: scenario, network: networks[0], others: Array(networks.dropFirst()),
      measurement: trainer.measured(), scaling: trainer.scaling, restoredEpoch: trainer.restoredEpoch
    ).json()
  }

  /// The name of an export from the screen: playground-DATASET-SEED-EPOCH.
  static func fileName(_ snapshot: Snapshot) -> String {
    "\(snapshot.scenario.fileName)-\(snapshot.epoch)"
  }
}
