import Datasets

/// Where the stream stands that training draws from.
struct SavedStream: Codable {
  /// Nil in files before version 3, whose streams came from another source: the run's stays at its start.
  private let position: UInt64?

  /// What is to be kept of a stream.
  init(_ stream: SplitMix64) {
    position = stream.position
  }

  /// Reads a position; a text is one of an older source.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if (try? container.decode(String.self)) != nil {
      position = nil
    } else {
      position = try container.decode(UInt64.self)
    }
  }

  /// Writes the position.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(position)
  }

  /// Puts a stream where it stood.
  func restore(_ stream: inout SplitMix64) {
    if let position { stream = SplitMix64(position: position) }
  }
}
