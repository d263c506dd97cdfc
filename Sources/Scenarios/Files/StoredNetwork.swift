import Files
import Foundation
import Neural
import Yams

/// An exported network as it is read again: what ``NetworkDocument`` wrote of its scenario and its layers.
///
/// A file of a large network has millions of numbers. It is read where it lies, and never more of it is kept than the
/// network that its scenario describes has.
package struct StoredNetwork {
  /// The word by which such a file is known.
  package static let format = "playground.network"
  /// Bytes at most of a file without its layers, and of each number of its layers, with all space around it.
  static let (mostBytes, mostBytesOfNumber) = (1 << 20, 512)

  /// A reader at the start of the file.
  let reader: JSONReader
  private let source: String
  private var version = 0.0
  private var scenario: Range<Int>?
  private var preprocessing: Int?
  /// Where the layers of the first network lie.
  private(set) var layers: Int?
  /// Where those of the other networks of an ensemble lie.
  private(set) var members: Int?

  /// Whether a file is an exported network: JSON whose format says so.
  static func isFormat(of file: UnsafeRawBufferPointer) -> Bool {
    var reader = JSONReader(file)
    var isFormat = false
    try? reader.object { key, reader in
      guard key == "format" else {
        try reader.skip()
        return true
      }
      isFormat = try reader.text() == format
      return false
    }
    return isFormat
  }

  /// The places of a file's parts.
  init(_ file: UnsafeRawBufferPointer, source: String) throws(DataError) {
    reader = JSONReader(file)
    self.source = source
    var reader = reader
    do {
      try reader.object { key, reader in
        switch key {
        case "version": version = try reader.number()
        case "scenario": scenario = try reader.skip()
        case "preprocessing": preprocessing = try reader.skip().lowerBound
        case "layers": layers = try reader.skip().lowerBound
        case "members": members = try reader.skip().lowerBound
        default: try reader.skip()
        }
        return true
      }
    } catch {
      throw Self.noNetwork(source)
    }
    guard version == 1, layers != nil else { throw Self.noNetwork(source) }
  }

  /// What is said of a file that is damaged, or of another version.
  static func noNetwork(_ source: String) -> DataError {
    DataError(source: source, problem: "this is no exported network of version 1")
  }

  /// The scenario of the file, which starts from the network.
  ///
  /// - Parameters:
  ///   - file: The same file.
  ///   - fields: The scenario that a mapping describes.
  /// - Throws: ``DataError`` of a file that is damaged, or whose layers are others than its scenario's.
  func scenario(
    in file: UnsafeRawBufferPointer, _ fields: (Node.Mapping) throws(DataError) -> Scenario
  ) throws(DataError) -> Scenario {
    var scenario = try described(in: file, fields)
    let size = scenario.shape.learnedCount
    let most = Self.mostBytes + scenario.ensemble * size * Self.mostBytesOfNumber
    guard file.count <= most else {
      throw DataError(
        source: source,
        problem: "the file has \(file.count) bytes; allowed for the network of its scenario are \(most)")
    }
    do {
      scenario.giveUpStart()
      try readNetworks(to: &scenario)
      if scenario.preprocessing != .none { scenario.inputStatistics = try statistics(of: scenario) }
    } catch {
      throw DataError(source: source, problem: "the layers are others than those of the scenario in the file")
    }
    if let conflict = scenario.conflict { throw DataError(source: source, problem: conflict) }
    return scenario
  }

  /// The scenario in the file, without what it started from: that is what makes it long, and is not asked for here.
  private func described(
    in file: UnsafeRawBufferPointer, _ fields: (Node.Mapping) throws(DataError) -> Scenario
  ) throws(DataError) -> Scenario {
    guard let place = scenario else { return try fields(Node.Mapping([])) }
    let start = try? startFields(place)
    guard let start else { throw Self.noNetwork(source) }
    // Lines from the first of the scenario on, as they are in the file.
    var text = "", lines = [lines(in: file, 0..<place.lowerBound)], end = place.lowerBound
    for field in start {
      text += String(decoding: file[end..<field.lowerBound], as: UTF8.self) + "[]"
      lines.append(self.lines(in: file, field))
      end = field.upperBound
    }
    text += String(decoding: file[end..<place.upperBound], as: UTF8.self)
    guard text.utf8.count <= Self.mostBytes else {
      throw DataError(
        source: source,
        problem: "the scenario has \(text.utf8.count) bytes; allowed are \(Self.mostBytes)")
    }
    do throws(DataError) {
      return try fields(Node.Mapping(yaml: text, source: source))
    } catch {
      let line = error.line.map { $0 + lines.reduce(0, +) }
      throw DataError(source: source, line: line, problem: error.problem)
    }
  }

  /// Where the lists lie that the scenario started from, in the order of the file.
  private func startFields(_ scenario: Range<Int>) throws -> [Range<Int>] {
    let names = [ScenarioField.initialWeights, .initialDeadLinks, .inputStatistics].map(\.rawValue)
    var places: [Range<Int>] = []
    var reader = reader.at(scenario.lowerBound)
    try reader.object { key, reader in
      let place = try reader.skip()
      if names.contains(key) { places.append(place) }
      return true
    }
    return places
  }

  private func lines(in file: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    file[range].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  private func statistics(of scenario: Scenario) throws -> [Double] {
    guard let preprocessing else { throw JSONReader.Mistake() }
    var (means, deviations) = ([Double](), [Double]())
    var reader = reader.at(preprocessing)
    try reader.object { key, reader in
      switch key {
      case "means": try reader.numbers(into: &means, limit: scenario.inputCount)
      case "deviations": try reader.numbers(into: &deviations, limit: scenario.inputCount)
      default: try reader.skip()
      }
      return true
    }
    guard means.count == scenario.inputCount else { throw JSONReader.Mistake() }
    return means + deviations
  }
}
