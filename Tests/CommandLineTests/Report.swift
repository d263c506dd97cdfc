import Foundation
import Testing

/// The JSON lines of `playground train --json`.
struct Report {
  /// One line on an epoch.
  struct Epoch: Decodable, Equatable {
    let epoch: Int
    let trainLoss: Double?
    let testLoss: Double?
    let trainAccuracy: Double?
    let testAccuracy: Double?
    let penalty: Double?
  }

  /// The last line.
  struct End: Decodable {
    let done: Bool
    let epochs: Int
    let seconds: Double
    let epochsPerSecond: Double
    let stopReason: String
    let seed: String
    let restoredEpoch: Int?
    let restoredTestLoss: Double?
  }

  let epochs: [Epoch]
  let end: End

  /// Reads a report, line by line; the keys have to be those of the format and no others, null or not.
  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(text.hasSuffix("\n"), sourceLocation: sourceLocation)
    let lines = text.lines.map { Data($0.utf8) }
    let epochKeys: Set = ["epoch", "trainLoss", "testLoss", "trainAccuracy", "testAccuracy", "penalty"]
    let ends: Set = ["done", "epochs", "seconds", "epochsPerSecond", "stopReason", "seed"]
    let endKeys = text.contains("\"patience\"") ? ends.union(["restoredEpoch", "restoredTestLoss"]) : ends
    for (index, line) in lines.enumerated() {
      let object = try #require(
        try JSONSerialization.jsonObject(with: line) as? [String: Any], sourceLocation: sourceLocation)
      #expect(Set(object.keys) == (index == lines.count - 1 ? endKeys : epochKeys), sourceLocation: sourceLocation)
    }
    epochs = try lines.dropLast().map { try JSONDecoder().decode(Epoch.self, from: $0) }
    end = try JSONDecoder().decode(End.self, from: try #require(lines.last, sourceLocation: sourceLocation))
  }

  /// The last epoch's line.
  var last: Epoch? { epochs.last }
}
