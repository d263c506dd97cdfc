import Foundation
import Neural

/// A network of an ensemble after the first, with its stream; the keys of both stand side by side.
struct SavedMember: Codable {
  private let network: SavedNetwork
  private let stochastic: SavedStream

  private enum Keys: CodingKey { case stochastic }

  /// What is to be kept of a member.
  init(_ member: EnsembleMember) {
    network = SavedNetwork(member.network)
    stochastic = SavedStream(member.stochastic)
  }

  /// Reads what ``encode(to:)`` wrote.
  init(from decoder: any Decoder) throws {
    network = try SavedNetwork(from: decoder)
    stochastic = try decoder.container(keyedBy: Keys.self).decode(SavedStream.self, forKey: .stochastic)
  }

  /// Writes network and stream.
  func encode(to encoder: any Encoder) throws {
    try network.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(stochastic, forKey: .stochastic)
  }

  /// Puts what was kept into a member of the same shape; false where it does not fit.
  func restore(_ member: inout EnsembleMember) -> Bool {
    guard network.restore(&member.network) else { return false }
    stochastic.restore(&member.stochastic)
    return true
  }
}
