import Formats
import Foundation
import Neural
import Scenarios
import Testing
import Training

/// The numbers of a document, as another program would read them.
///
/// Not by JSONSerialization, which reads numbers of 17 digits as decimal fractions and rounds them wrong on Linux.
private struct ReadDocument: Decodable {
  struct Layer: Decodable {
    let weights: [[Double]]
    let biases: [Double]
  }

  let layers: [Layer]
  let losses: [String: Double?]

  init(_ json: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: json)
  }

  /// All numbers in the engine's order: a layer's weights, unit by unit, and then its biases.
  var parameters: [Double] {
    layers.flatMap { $0.weights.flatMap { $0 } + $0.biases }
  }
}

/// The exported weights, read back.
@Suite struct NetworkDocumentTests {
  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func json(_ trainer: Trainer) throws -> Data {
    try NetworkDocument(scenario: trainer.scenario, network: trainer.network, measurement: trainer.measured()).json()
  }

  private func document(_ trainer: Trainer) throws -> [String: Any] {
    try object(try json(trainer))
  }

  @Test func topHasTheKeysOfTheFormat() throws {
    let document = try document(trained(Scenario(seed: "0.59704"), epochs: 3))
    #expect(
      Set(document.keys) == ["format", "version", "scenario", "epoch", "features", "layers", "losses"])
    #expect(document["format"] as? String == "playground.network")
    #expect(document["version"] as? Int == 1)
    #expect(document["epoch"] as? Int == 3)
    #expect(document["features"] as? [String] == ["x", "y"])
  }

  @Test func layersHoldEveryParameterExactly() throws {
    let trainer = trained(Scenario(seed: "0.59704"), epochs: 37)
    let layers = try #require(try document(trainer)["layers"] as? [[String: Any]])
    #expect(layers.map { $0["units"] as? Int } == [4, 2, 1])
    #expect(layers.map { $0["activation"] as? String } == ["tanh", "tanh", "tanh"])
    // One row a unit, one number an input.
    let shapes = layers.map { ($0["weights"] as? [[Double]])?.map(\.count) }
    #expect(shapes == [[2, 2, 2, 2], [4, 4], [2]])
    #expect(try ReadDocument(json(trainer)).parameters == trainer.network.parameters)
  }

  @Test func numbersOfEverySizeReadBackExactly() throws {
    let numbers = [
      0.1, 1 / 3.0, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -123456789.12345679, 1e21, 1e-7, 3, -0.0,
      0.30000000000000004,
    ]
    let scenario = Scenario(seed: "s")
    let network = Network(shape: Shape(inputs: 10, layers: [(1, .tanh)]), parameters: numbers)
    let measurement = Trainer(scenario).measured()
    let json = try NetworkDocument(scenario: scenario, network: network, measurement: measurement).json()
    #expect(try ReadDocument(json).parameters.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  @Test func lossesAreThoseMeasured() throws {
    let trainer = trained(Scenario(seed: "0.59704"), epochs: 10)
    let losses = try ReadDocument(json(trainer)).losses
    #expect(losses == ["train": trainer.measured().train.loss, "test": trainer.measured().test.loss])
  }

  @Test func lossOfAnEmptySetIsNull() throws {
    var scenario = Scenario(seed: "s")
    scenario.trainRatio = 100
    let losses = try #require(try document(Trainer(scenario))["losses"] as? [String: Any])
    #expect(losses["train"] is Double)
    #expect(losses["test"] is NSNull)
  }

  @Test func scenarioHasEveryFieldWithItsType() throws {
    var scenario = Scenario(seed: "0.10")
    scenario.hidden = [3]
    scenario.features = [.y, .sinX]
    scenario.noise = 12.5
    let fields = try #require(try document(Trainer(scenario))["scenario"] as? [String: Any])
    #expect(Set(fields.keys) == Set(ScenarioField.allCases.map(\.rawValue)))
    #expect(fields["seed"] as? String == "0.10")
    #expect(fields["hidden"] as? [Int] == [3])
    #expect(fields["features"] as? [String] == ["y", "sinX"])
    #expect(fields["noise"] as? Double == 12.5)
    #expect(fields["batchSize"] as? Int == 10)
    #expect(fields["initZero"] as? Bool == false)
    #expect(fields["regularization"] as? String == "none")
  }

  @Test func scenarioOfTheFileIsAScenarioFile() throws {
    // JSON is YAML: what was exported opens again.
    var scenario = Scenario.plane(seed: "0.10")
    scenario.hidden = []
    scenario.learningRate = 0.00001
    let fields = try #require(try document(Trainer(scenario))["scenario"] as? [String: Any])
    let json = try JSONSerialization.data(withJSONObject: fields)
    let preset = try Preset(name: "p", yaml: String(decoding: json, as: UTF8.self), source: "p.json")
    #expect(preset.scenario == scenario)
  }

  @Test func documentEndsInALineFeedAndIsTheSameEachTime() throws {
    let snapshot = Snapshot(Scenario(seed: "0.59704"))
    let json = try NetworkDocument(snapshot).json()
    #expect(json.last == UInt8(ascii: "\n"))
    #expect(try NetworkDocument(snapshot).json() == json)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func weightThatIsNoNumberIsAnError(weight: Double) {
    let scenario = Scenario(seed: "s")
    var network = Trainer(scenario).network
    network.parameters[3] = weight
    let document = NetworkDocument(scenario: scenario, network: network, measurement: Trainer(scenario).measured())
    #expect(throws: EncodingError.self) { try document.json() }
  }

  @Test func lossesThatAreNoNumbersAreNull() throws {
    let scenario = Scenario(seed: "s")
    let diverged = Evaluation(loss: .infinity, accuracy: 0)
    let document = NetworkDocument(
      scenario: scenario, network: Trainer(scenario).network,
      measurement: Measurement(epoch: 1, train: diverged, test: Evaluation(loss: .nan, accuracy: .nan)))
    let losses = try #require(try object(try document.json())["losses"] as? [String: Any])
    #expect(losses["train"] is NSNull && losses["test"] is NSNull)
  }
}
