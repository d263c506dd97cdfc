import Foundation
import Neural

/// A trained network as a file: the scenario it came from, its layers, and how good it is.
package struct NetworkDocument: Encodable {
  /// One layer: a row of weights for each unit, one number for each input.
  struct Layer: Encodable {
    /// Number of units.
    let units: Int
    /// Activation by its name in links.
    let activation: String
    /// A row for each unit, a number for each input.
    let weights: [[Double]]
    /// A number for each unit.
    let biases: [Double]
  }

  /// Losses as they stood; null where there is no finite number.
  struct Losses: Encodable {
    /// Training loss.
    let train: Double?
    /// Test loss.
    let test: Double?

    /// Writes both, null where there is none.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(train, forKey: .train)
      try container.encode(test, forKey: .test)
    }

    private enum Keys: CodingKey { case train, test }
  }

  /// What kind of file this is.
  let format = "playground.network"
  /// Version of the format.
  let version = 1
  /// The scenario the network came from.
  let scenario: ScenarioDocument
  /// Epochs trained.
  let epoch: Int
  /// The inputs in order.
  let features: [String]
  /// The layers in order, the output last.
  let layers: [Layer]
  /// Losses as they stood.
  let losses: Losses

  /// The network of a snapshot.
  package init(_ snapshot: Snapshot) {
    self.init(scenario: snapshot.scenario, network: snapshot.network, measurement: snapshot.measurement)
  }

  /// A network, its scenario and what was measured.
  package init(scenario: Scenario, network: Network, measurement: Measurement) {
    self.scenario = ScenarioDocument(scenario)
    epoch = measurement.epoch
    features = scenario.inputs.map(\.rawValue)
    layers = network.shape.layers.map { layer in
      Layer(
        units: layer.units, activation: layer.activation.rawValue,
        weights: (0..<layer.units).map { unit in
          let first = layer.firstWeight + unit * layer.inputs
          return Array(network.parameters[first..<first + layer.inputs])
        },
        biases: Array(network.parameters[layer.biases]))
    }
    losses = Losses(train: measurement.train.loss.finite, test: measurement.test.loss.finite)
  }

  /// The document as JSON, ending in a line feed.
  ///
  /// Numbers are written so that they read back exactly.
  ///
  /// - Returns: The text in UTF-8, keys sorted.
  ///
  /// - Throws: `EncodingError` where a weight is not a finite number, for which JSON has no word.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension Double {
  /// The number itself, or nil where it is infinite or none.
  package var finite: Double? { isFinite ? self : nil }
}

/// A scenario as JSON: every field under its name.
package struct ScenarioDocument: Encodable {
  private let scenario: Scenario

  /// The document of `scenario`.
  package init(_ scenario: Scenario) {
    self.scenario = scenario
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ field: ScenarioField) { stringValue = field.rawValue }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Writes each field: words as strings, counts as whole numbers, lists as arrays.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for field in ScenarioField.allCases {
      let key = Key(field)
      switch scenario[field] {
      case .text(let text): try container.encode(text, forKey: key)
      case .number(let number): try container.encode(number, forKey: key)
      case .flag(let flag): try container.encode(flag, forKey: key)
      case .list(let items) where field == .hidden: try container.encode(items.compactMap { Int($0) }, forKey: key)
      case .list(let items): try container.encode(items, forKey: key)
      }
    }
  }
}
