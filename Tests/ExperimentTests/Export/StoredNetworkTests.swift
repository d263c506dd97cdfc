import Files
import Formats
import Foundation
import Scenarios
import Testing
import Training

/// An exported network opened again: the run starts where the other one stood.
@Suite struct StoredNetworkTests {
  private static let scenarios: [[ScenarioField: ScenarioValue]] = [
    [:], [.hidden: .list([])], [.biases: .flag(false), .hidden: .list(["3"])],
    [.activation: .text("maxout"), .layerActivations: .list(["prelu", "maxout"])],
    [.batchNormalization: .list(["false", "true"]), .partialBatch: .text("update")],
    [.dataset: .text("multi-blobs"), .loss: .text("softmaxCrossEntropy"), .preprocessing: .text("both")],
    [.ensemble: .number(3), .hidden: .list(["2"])],
    [.ensemble: .number(2), .batchNormalization: .flag(true), .partialBatch: .text("update")],
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
    (
      "\"layers\" : [", "\"layers\" : [], \"members\" : [",
      "the layers are others than those of the scenario in the file"
    ),
    ("\"layers\" :", "\"players\" :", "this is no exported network of version 1"),
    ("\"losses\" : {", "\"losses\" : ", "this is no exported network of version 1"),
    ("\"biases\" : [", "\"biases\" : [1e999, ", "the layers are others than those of the scenario in the file"),
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

  @Test func everyNetworkOfAnEnsembleOpens() throws {
    var scenario = Scenario(seed: "0.5")
    try scenario.set([.ensemble: .number(3)])
    let (trainer, text) = try exported(scenario, epochs: 4)
    let opened = try Preset(name: "a", yaml: text, source: "a.json").scenario
    #expect(Trainer(opened).networks.map(\.learned) == trainer.networks.map(\.learned))
    // Of a smaller ensemble the first, of a larger one these and then drawn ones.
    for (count, kept) in [(2, 2), (5, 3), (1, 1)] {
      let changed = try #require(opened.applying(ScenarioChange(.ensemble, .number(Double(count)))))
      let networks = Trainer(changed).networks
      #expect(networks.count == count)
      #expect(networks.prefix(kept).map(\.learned) == trainer.networks.prefix(kept).map(\.learned))
      var set = opened
      try set.set([.ensemble: .number(Double(count))])
      #expect(set == changed)
    }
    let none = try #require(opened.applying(ScenarioChange(.hidden, .list(["5"]))))
    #expect(none.initialWeights.isEmpty)
  }

  @Test func anEnsembleThatLacksANetworkIsRefused() throws {
    var scenario = Scenario(seed: "0.5")
    try scenario.set([.ensemble: .number(3)])
    let (_, text) = try exported(scenario, epochs: 1)
    for count in [1, 2, 4] {
      let other = text.replacing("\"ensemble\" : 3", with: "\"ensemble\" : \(count)")
      let error = #expect(throws: DataError.self) { try Preset(name: "a", yaml: other, source: "a.json") }
      #expect(error?.description == "a.json: the layers are others than those of the scenario in the file.")
    }
  }

  @Test func theStatisticsOfTheInputsAreTheFilesAndNotNewOnes() throws {
    var scenario = Scenario(seed: "r")
    try scenario.set([.preprocessing: .text("both"), .hidden: .list(["4"])])
    let (trainer, text) = try exported(scenario, epochs: 7)
    let opened = try Preset(name: "a", yaml: text, source: "a.json").scenario
    var other = opened
    try other.set([.trainRatio: .number(10)])
    #expect(Trainer(other).scaling == trainer.scaling)
    // New statistics would be those of other points.
    var fresh = scenario
    try fresh.set([.trainRatio: .number(10)])
    #expect(Trainer(fresh).scaling != trainer.scaling)
    // A reset comes back to them; other preprocessing, other inputs and new weights measure anew.
    var run = Trainer(other)
    run.reset()
    #expect(run.scaling == trainer.scaling)
    run.drawNewWeights()
    #expect(run.scaling == Trainer(fresh).scaling)
    for change in [
      ScenarioChange(.preprocessing, .text("center")), ScenarioChange(.features, .list(["x", "xTimesY"])),
      ScenarioChange(.hidden, .list(["5"])), ScenarioChange(.initialWeights, .list([])),
    ] {
      let changed = try #require(other.applying(change))
      #expect(changed.inputStatistics.isEmpty, "\(change)")
      var set = other
      // On a command line weights that do not fit are refused.
      guard (try? set.set([change.field: change.value])) != nil else { continue }
      #expect(set.inputStatistics.isEmpty, "\(change)")
    }
    let noise = try #require(other.applying(ScenarioChange(.noise, .number(20))))
    #expect(noise.inputStatistics == other.inputStatistics)
  }

  @Test func deadLinksStayDeadUnderL1Alone() throws {
    var scenario = Scenario(seed: "0.59704")
    try scenario.set([.regularization: .text("L1"), .regularizationRate: .number(0.03), .batchSize: .number(7)])
    let (trainer, text) = try exported(scenario, epochs: 37)
    #expect(!trainer.network.deadLinks.isEmpty)
    let opened = try Preset(name: "a", yaml: text, source: "a.json").scenario
    var run = Trainer(opened)
    #expect(run.network.isDead == trainer.network.isDead)
    for _ in 0..<3 { run.trainEpoch() }
    #expect(trainer.network.deadLinks.allSatisfy { run.network.parameters[$0] == 0 })
    let without = try #require(opened.applying(ScenarioChange(.regularization, .text("L2"))))
    #expect(!Trainer(without).network.isDead.contains(true))
    let copy = try Preset(name: "copy", yaml: opened.yaml(), source: "copy.yaml").scenario
    #expect(copy.initialDeadLinks == trainer.network.deadLinks)
  }

  private static let mistakes: [([ScenarioField: ScenarioValue], String)] = [
    (
      [.initialWeights: .list(Array(repeating: "1", count: 25)), .initialDeadLinks: .list(["3"])],
      "initialDeadLinks has 3, where initialWeights has no weight of 0; allowed are the places of such"
    ),
    (
      [.initialWeights: .list(Array(repeating: "0", count: 25)), .initialDeadLinks: .list(["8"])],
      "initialDeadLinks has 8, where initialWeights has no weight of 0; allowed are the places of such"
    ),
    (
      [.inputStatistics: .list(["0", "0", "1", "1"])],
      "inputStatistics are given for the preprocessing none; allowed is center, scale, both, or no statistics"
    ),
    (
      [.preprocessing: .text("both"), .inputStatistics: .list(["0", "1"])],
      "inputStatistics has 2 numbers for 2 inputs; allowed is a mean for each and then a deviation for each, or none"
    ),
    (
      [.preprocessing: .text("both"), .inputStatistics: .list(["0", "0", "1", "0"])],
      "inputStatistics has the deviation 0.0; allowed is a number above 0"
    ),
    (
      [
        .batchNormalization: .flag(true), .partialBatch: .text("update"), .hidden: .list(["2"]),
        .activation: .text("prelu"), .initialWeights: .list(Array(repeating: "0", count: 14)),
      ],
      // 4 weights, 2 biases, 2 scales, 2 shifts, α; 2 weights, 1 bias; 3 means and 3 variances.
      "initialWeights has 14 numbers for 14 parameters and 6 running averages; allowed is one for each, or none"
    ),
  ]

  @Test(arguments: mistakes)
  func aStartThatDoesNotFitIsRefused(_ fields: [ScenarioField: ScenarioValue], _ sentence: String) {
    let error = #expect(throws: InvalidValue.self) {
      var scenario = Scenario(seed: "0.5")
      try scenario.set(fields)
    }
    #expect(error?.description == sentence)
  }

  @Test func aFileIsBoundedByTheNetworkThatItDescribes() throws {
    let (_, text) = try exported(Scenario(seed: "0.5"), epochs: 1)
    // 1 MB, and 512 bytes for each of 25 parameters.
    let most = 1_048_576 + 25 * 512
    let room = String(repeating: " ", count: most - text.utf8.count)
    _ = try Preset(name: "a", yaml: text + room, source: "a.json")
    let error = #expect(throws: DataError.self) { try Preset(name: "a", yaml: text + room + " ", source: "a.json") }
    #expect(
      error?.description
        == "a.json: the file has \(most + 1) bytes; allowed for the network of its scenario are \(most).")
  }

  @Test func whatIsWrongInTheScenarioIsNamedWithItsLineOfTheFile() throws {
    let (trainer, text) = try exported(Scenario(seed: "0.5"), epochs: 1)
    // Also behind the weights that the run itself started from, which are many lines.
    var opened = try Preset(name: "a", yaml: text, source: "a.json").scenario
    opened.noise = 25
    let again = try exported(opened, epochs: 1).text
    for (text, before) in [(text, "\"noise\" : 0"), (again, "\"noise\" : 25")] {
      let damaged = text.replacing(before, with: "\"noise\" : 99")
      let line = damaged.prefix(upTo: try #require(damaged.range(of: "\"noise\"")).lowerBound).count { $0 == "\n" } + 1
      let error = #expect(throws: DataError.self) { try Preset(name: "a", yaml: damaged, source: "a.json") }
      #expect(error?.description == "a.json, line \(line): noise is 99; allowed is a number from 0 to 80.")
    }
    #expect(trainer.epoch == 1)
  }
}
