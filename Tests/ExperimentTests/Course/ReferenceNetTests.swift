import Foundation
import Scenarios
import Testing
import Training

/// One run of Fixtures/reference-nets.json: a preset, its training losses and its last weights by NumPy.
struct ReferenceNet: Decodable, Sendable, CustomTestStringConvertible {
  /// The preset.
  let preset: String
  /// Training loss after so many iterations.
  let losses: [String: Double]
  /// The weights of each layer after the last iteration.
  let layers: [LayerWeights]

  /// Some of a layer's weights, and how long all of them are.
  struct LayerWeights: Decodable {
    /// The first, as the engine keeps them.
    let first: [Double]
    /// The Euclidean norm of all.
    let norm: Double
  }

  /// The preset's name.
  var testDescription: String { preset }

  private struct File: Decodable {
    let nets: [ReferenceNet]
  }

  /// All runs of the fixture.
  static func all() throws -> [ReferenceNet] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/reference-nets", withExtension: "json"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).nets
  }
}

@Suite("The reference nets of the course against NumPy 2.4.6")
struct ReferenceNetTests {
  /// NumPy adds in another order and its exponential is another.
  ///
  /// Such differences of 2⁻⁵³ grow over thousands of iterations: found were up to 8·10⁻¹⁵ after the last, and the same
  /// bits on every machine, since neither the fixture nor the engine's arithmetic changes.
  @Test("training loss from iteration to iteration, and the weights after the last", arguments: try ReferenceNet.all())
  func losses(net: ReferenceNet) throws {
    let preset = try #require(try Preset.named(net.preset))
    var run = Trainer(preset.scenario)
    let last = try #require(net.losses.keys.compactMap { Int($0) }.max())
    #expect(net.losses.count == 5 && net.layers.count == run.network.shape.layers.count)
    for epoch in 0...last {
      if epoch > 0 { run.trainEpoch() }
      guard let expected = net.losses[String(epoch)] else { continue }
      #expect(
        abs(run.measured().train.loss / expected - 1) < (epoch <= 100 ? 1e-15 : 2e-14), "after \(epoch) iterations")
    }
    for (layer, expected) in zip(run.network.shape.layers, net.layers) {
      let weights = run.network.parameters[layer.weights]
      let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(abs(norm / expected.norm - 1) < 2e-14)
      for (weight, value) in zip(weights, expected.first) { #expect(abs(weight / value - 1) < 2e-14) }
    }
  }

  @Test func elevenLinesTrainOnTheFourRowsOfTheLecture() throws {
    let scenario = try #require(try Preset.named("eleven-lines")).scenario
    let rows = Snapshot(scenario).answeredRows
    #expect(rows.map(\.bits) == [[0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]])
    #expect(rows.map(\.target) == [0, 1, 1, 0])
    let run = Trainer(scenario)
    #expect(run.data.train.count == 4 && run.data.test.isEmpty && run.network.parameters.count == 16)
  }

  @Test func elevenLinesEndNearTheLecturesAnswers() throws {
    var snapshot = Snapshot(try #require(try Preset.named("eleven-lines")).scenario)
    var run = Trainer(snapshot.scenario)
    for _ in 0..<5000 { run.trainEpoch() }
    snapshot.shownNetwork = run.shownNetwork
    // The lecture prints 0.01, 0.99, 0.99, 0.02 of its own weights; from others the last digit differs.
    for row in snapshot.answeredRows {
      #expect(row.isRight && abs(row.answer - row.target) < 0.03, "\(row)")
    }
  }

  @Test func twentyLinesHaveTheirSizeAndNormalNumbers() throws {
    let run = Trainer(try #require(try Preset.named("twenty-lines")).scenario)
    #expect(run.data.train.count == 64 && run.data.test.isEmpty)
    #expect(run.network.parameters.count == 1000 * 100 + 100 * 10)
    let examples = run.scenario.rawInputs(of: run.data.train)
    #expect(examples.count == 1000 && examples.allSatisfy { $0.count == 64 })
    let numbers = examples.joined()
    let mean = numbers.reduce(0, +) / 64_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 64_000
    // Five standard errors: 1/√64000 of the mean, √(2/64000) of the variance.
    #expect(abs(mean) < 5 / 64_000.0.squareRoot() && abs(variance - 1) < 5 * (2 / 64_000.0).squareRoot())
    #expect(Set(numbers).count > 63_000)
    var other = run.scenario
    other.seed = "0.3"
    #expect(other.rawInputs(of: run.data.train) != examples)
    #expect(run.network.shape.output.units == 10 && run.scenario.inputNames.last == "x1000")
  }
}
