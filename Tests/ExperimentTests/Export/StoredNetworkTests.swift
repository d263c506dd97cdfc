import Experiment
import Foundation
import Testing

/// An exported network opened again: the run starts where the other one stood.
@Suite struct StoredNetworkTests {
  private static let scenarios: [[ScenarioField: ScenarioValue]] = [
    [:], [.hidden: .list([])], [.biases: .flag(false), .hidden: .list(["3"])],
    [.activation: .text("maxout"), .layerActivations: .list(["prelu", "maxout"])],
    [.batchNormalization: .list(["false", "true"]), .partialBatch: .text("update")],
    [.dataset: .text("multi-blobs"), .loss: .text("softmaxCrossEntropy"), .preprocessing: .text("both")],
  ]

  private func exported(_ scenario: Scenario, epochs: Int) throws -> (trainer: Trainer, text: String) {
    let trainer = trained(scenario, epochs: epochs)
    let document = NetworkDocument(
      scenario: trainer.scenario, network: trainer.shownNetwork, others: Array(trainer.shownNetworks.dropFirst()),
      measurement: trainer.measured(), scaling: trainer.scaling)
    return (trainer, String(decoding: try document.json(), as: UTF8.self))
  }

  @Test(arguments: scenarios)
  func theRunStartsWhereTheOtherOneStood(_ fields: [ScenarioField: ScenarioValue]) throws {
    var scenario = Scenario(seed: "0.5")
    try scenario.set(fields)
    let (trainer, text) = try exported(scenario, epochs: 7)
    let opened = try Preset(name: "network", yaml: text, source: "network.json").scenario
    var start = Trainer(opened)
    #expect(start.network.learned == trainer.network.learned && start.epoch == 0)
    #expect(start.measured().test == trainer.measured().test && start.measured().train == trainer.measured().train)
    // It goes on from there, and comes back there.
    start.trainEpoch()
    #expect(start.network.learned != trainer.network.learned)
    start.reset()
    #expect(start.network.learned == trainer.network.learned)
    // As a scenario of its own it is the same again.
    let written = try Preset(name: "copy", yaml: opened.yaml(), source: "copy.yaml").scenario
    #expect(written == opened)
    start.drawNewWeights()
    #expect(start.scenario.initialWeights.isEmpty && start.network.learned != trainer.network.learned)
  }

  @Test func weightsStayWithOtherDataAndGoWithAnotherForm() throws {
    let (trainer, text) = try exported(Scenario(seed: "0.5"), epochs: 3)
    let opened = try Preset(name: "network", yaml: text, source: "network.json").scenario
    let other = try #require(opened.applying(ScenarioChange(.dataset, .text("xor"))))
    #expect(Trainer(other).network.parameters == trainer.network.parameters)
    let wider = try #require(opened.applying(ScenarioChange(.hidden, .list(["5", "2"]))))
    #expect(wider.initialWeights.isEmpty)
    let error = #expect(throws: InvalidValue.self) {
      var scenario = opened
      try scenario.set([.hidden: .list(["5", "2"])])
    }
    // 2·4 + 4, 4·2 + 2, 2 + 1; five units have 15, 12 and 3.
    #expect(
      error?.description == "initialWeights has 25 numbers for 30 parameters; allowed is one for each, or none")
  }

  @Test func theOthersOfAnEnsembleAreDrawn() throws {
    var scenario = Scenario(seed: "0.5")
    try scenario.set([.ensemble: .number(2), .initialWeights: .list(Array(repeating: "0.25", count: 25))])
    let networks = Trainer(scenario).networks
    #expect(networks[0].parameters == Array(repeating: 0.25, count: 25))
    scenario.initialWeights = []
    #expect(networks[1].parameters == Trainer(scenario).networks[1].parameters)
  }

  private static let damages: [(String, String, String)] = [
    ("\"version\" : 1", "\"version\" : 2", "this is no exported network of version 1"),
    ("\"biases\" : [", "\"biases\" : [1, ", "the layers are others than those of the scenario in the file"),
    ("\"weights\" : [", "\"weights\" : [[1, 2], ", "the layers are others than those of the scenario in the file"),
  ]

  @Test(arguments: damages)
  func aDamagedFileIsRefused(_ part: String, _ damage: String, _ problem: String) throws {
    let (_, text) = try exported(Scenario(seed: "0.5"), epochs: 1)
    let place = try #require(text.range(of: part))
    let error = #expect(throws: DataError.self) {
      try Preset(name: "a", yaml: text.replacingCharacters(in: place, with: damage), source: "a.json")
    }
    #expect(error?.description == "a.json: \(problem).")
  }

  @Test func anEnsembleIsRefused() throws {
    var scenario = Scenario(seed: "0.5")
    try scenario.set([.ensemble: .number(3)])
    let (_, text) = try exported(scenario, epochs: 1)
    let error = #expect(throws: DataError.self) { try Preset(name: "a", yaml: text, source: "a.json") }
    #expect(error?.description == "a.json: there is an ensemble of 3 networks; allowed is one network.")
  }
}
