import Foundation
import Neural
import Scenarios
import Testing
import Training

/// A preset's expectation; Testing has a type of that name as well.
typealias Promise = Scenarios.Expectation

/// One link of the golden file with what the original printed for it.
struct GoldenCase: Decodable, Sendable, CustomTestStringConvertible {
  /// A unit's bias and weights.
  struct Unit: Decodable, Sendable {
    /// Bias.
    let b: Double
    /// Weights, input by input.
    let w: [Double]
  }

  /// A point and its label.
  struct LabelledPoint: Decodable, Sendable {
    /// First coordinate.
    let x: Double
    /// Second coordinate.
    let y: Double
    /// Class or value.
    let label: Double
  }

  /// Both losses at an epoch.
  struct Losses: Decodable, Sendable {
    /// Epochs trained.
    let epoch: Int
    /// Training loss.
    let train: Double
    /// Test loss.
    let test: Double
  }

  /// The link that was opened.
  let link: String
  /// Size of the training set.
  let trainPoints: Int
  /// The first training points after the shuffle.
  let firstTrain: [LabelledPoint]
  /// The first test points.
  let firstTest: [LabelledPoint]
  /// Units of each layer before training.
  let initial: [[Unit]]
  /// Losses at six epochs.
  let losses: [Losses]

  /// What follows # in the link.
  var testDescription: String {
    String(link.drop { $0 != "#" })
  }

  /// The ten cases.
  static func all() throws -> [GoldenCase] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([GoldenCase].self, from: fixture("golden-links.json"))
  }
}

/// The content of a file in Fixtures.
func fixture(_ name: String) throws -> Data {
  let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures")
  return try Data(contentsOf: folder.appendingPathComponent(name))
}

/// The scenario of a link that names its seed.
func scenario(_ link: String) throws -> Scenario {
  try ScenarioLink.read(link, seed: { "a link without a seed" }).scenario
}

extension Scenario {
  /// The scenario with a field's value, or nil where the field does not take it.
  func taking(_ field: ScenarioField, _ value: ScenarioValue) -> Scenario? {
    var changed = self
    return changed.set(field, value) ? changed : nil
  }
}

/// A trainer after some epochs.
func trained(_ scenario: Scenario, epochs: Int) -> Trainer {
  var trainer = Trainer(scenario)
  for _ in 0..<epochs { trainer.trainEpoch() }
  return trainer
}

/// Whether two numbers differ by less than a bound; NaN never does.
func isClose(_ a: Double, _ b: Double, within bound: Double) -> Bool {
  abs(a - b) < bound
}
