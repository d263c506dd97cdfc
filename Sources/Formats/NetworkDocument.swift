import Datasets
import Foundation
import Neural
import Scenarios
import Training

/// A trained network as a file: the scenario it came from, its layers, and how good it is.
package struct NetworkDocument: Encodable {
  /// One layer: a row of weights for each weighted sum, one number for each input.
  ///
  /// A unit has one weighted sum, of maxout two, one after the other.
  struct Layer: Encodable {
    /// Number of units.
    let units: Int
    /// Activation by its name.
    let activation: String
    /// α of an activation that has one, the learned one where it is learned.
    let alpha: Double?
    /// A row for each weighted sum, a number for each input.
    let weights: [[Double]]
    /// A number for each weighted sum; empty of a layer without biases.
    let biases: [Double]
    /// Batch normalization of the weighted sums, of a layer that has it.
    let normalization: Normalization?
    /// Links that L1 has put to zero and that stay so, by their places in the weights, row after row from 0 on; not there
    /// where there is none.
    let deadLinks: [Int]?

    /// A layer of a network.
    init(_ layer: LayerShape, of network: Network) {
      units = layer.units
      activation = layer.activation.rawValue
      let learned = layer.alphas.first.map { network.parameters[$0] }
      alpha = learned ?? (layer.activation.defaultAlpha == nil ? nil : layer.fixedAlpha)
      weights = (0..<layer.rowCount).map { row in
        let first = layer.firstWeight + row * layer.inputs
        return Array(network.parameters[first..<first + layer.inputs])
      }
      biases = Array(network.parameters[layer.biases])
      normalization = layer.scales.isEmpty ? nil : Normalization(layer, of: network)
      let dead = network.deadLinks.filter(layer.weights.contains).map { $0 - layer.firstWeight }
      deadLinks = dead.isEmpty ? nil : dead
    }
  }

  /// Batch normalization in use: γ(z − mean)/√(variance + ε) + β for each weighted sum z.
  struct Normalization: Encodable {
    /// γ.
    let scales: [Double]
    /// β.
    let shifts: [Double]
    /// Running averages of the means.
    let means: [Double]
    /// Running averages of the variances.
    let variances: [Double]
    /// ε.
    let epsilon = BatchNormalization.epsilon

    /// That of a layer.
    init(_ layer: LayerShape, of network: Network) {
      scales = Array(network.parameters[layer.scales])
      shifts = Array(network.parameters[layer.shifts])
      means = Array(network.runningMeans[layer.rows])
      variances = Array(network.runningVariances[layer.rows])
    }

    private enum CodingKeys: CodingKey { case scales, shifts, means, variances, epsilon }
  }

  /// What is done to each input before the network reads it: (x − mean)/deviation.
  struct Preprocessing: Encodable {
    /// What is taken away.
    let means: [Double]
    /// What is divided by.
    let deviations: [Double]
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
  let format = StoredNetwork.format
  /// Version of the format.
  let version = 1
  /// The scenario the network came from.
  let scenario: ScenarioDocument
  /// Epochs trained.
  let epoch: Int
  /// The epoch whose weights these are, where early stopping has brought them back; not there otherwise.
  let restoredEpoch: Int?
  /// The inputs in order.
  let features: [String]
  /// What is done to the inputs; not there where it is nothing.
  let preprocessing: Preprocessing?
  /// The layers in order, the output last.
  let layers: [Layer]
  /// The layers of the ensemble's further networks, whose answers are averaged with those of ``layers``; not there of
  /// one network alone.
  let members: [[Layer]]?
  /// Losses as they stood.
  let losses: Losses

  /// The network that a snapshot shows, or all of an ensemble.
  package init(_ snapshot: Snapshot) {
    let networks = snapshot.shownMembers.isEmpty ? [snapshot.shownNetwork] : snapshot.shownMembers
    self.init(
      scenario: snapshot.scenario, network: networks[0], others: Array(networks.dropFirst()),
      measurement: snapshot.measurement, scaling: snapshot.scaling, restoredEpoch: snapshot.restoredEpoch)
  }

  /// A network, the others of its ensemble, its scenario, what was measured and what is done to its inputs.
  package init(
    scenario: Scenario, network: Network, others: [Network] = [], measurement: Training.Measurement,
    scaling: InputScaling? = nil, restoredEpoch: Int? = nil
  ) {
    self.scenario = ScenarioDocument(scenario)
    epoch = measurement.epoch
    self.restoredEpoch = restoredEpoch
    features = scenario.inputNames
    preprocessing = scaling.map { Preprocessing(means: $0.means, deviations: $0.deviations) }
    layers = network.shape.layers.map { Layer($0, of: network) }
    members = others.isEmpty ? nil : others.map { other in other.shape.layers.map { Layer($0, of: other) } }
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
    return try encoder.encode(self).escapedJSON() + Data("\n".utf8)
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
      case .list(let items) where field == .hidden || field == .initialDeadLinks:
        try container.encode(items.compactMap { Int($0) }, forKey: key)
      case .list(let items) where [.dropout, .initialWeights, .inputStatistics].contains(field):
        try container.encode(items.compactMap { Double($0) }, forKey: key)
      case .list(let items) where field == .batchNormalization:
        try container.encode(items.compactMap { Bool($0) }, forKey: key)
      case .list(let items) where field == .activationAlpha:
        var list = container.nestedUnkeyedContainer(forKey: key)
        for item in items {
          if let number = Double(item) { try list.encode(number) } else { try list.encode(item) }
        }
      case .list(let items): try container.encode(items, forKey: key)
      }
    }
  }
}
