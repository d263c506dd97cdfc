import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("The weights that a run starts from")
struct KeptWeightsTests {
  @Test("K starts from the weights of now, reset comes back to them, and undo takes it back")
  func keep() {
    var driver = Driver(.usual, Size(100, 30))
    let drawn = driver.snapshot.network.parameters
    driver.train(20)
    let learned = driver.snapshot.network.parameters
    driver.type("K")
    #expect(driver.snapshot.network.parameters == learned && driver.snapshot.epoch == 0)
    #expect(driver.model.notice?.text == "The run now starts from these weights.")
    driver.train(5)
    driver.type("r")
    #expect(driver.snapshot.network.parameters == learned && learned != drawn)
    driver.type("K")
    #expect(driver.model.notice?.text == "The run starts from these weights already.")
    // Other data, the same weights; a form that they do not fit gives them up.
    driver.type("d")
    #expect(driver.snapshot.network.parameters == learned)
    driver.type("]")
    #expect(driver.model.scenario.initialWeights.isEmpty)
    #expect(driver.model.notice?.text.contains("do not fit") == true)
    driver.type("u")
    #expect(driver.snapshot.network.parameters == learned && !driver.model.scenario.initialWeights.isEmpty)
  }

  @Test("More weights than a scenario takes are left to the export, in one sentence")
  func tooMany() {
    var scenario = Scenario.usual
    // 316 units, each with 2 inputs and a bias; 316 with as many and a bias; an output with a bias: 101,437 in all.
    scenario.hidden = [316, 316]
    var driver = Driver(scenario, Size(100, 30))
    driver.type("K")
    #expect(
      driver.model.notice?.text
        == "This network has 101,437 weights, K keeps up to 100,000; w writes a file that opens with them.")
    #expect(driver.model.scenario.initialWeights.isEmpty)
    #expect(driver.type("S") == [.start(JobID(0), .saveScenario)])
  }

  @Test("A scenario of too many weights is not written")
  func tooManyToWrite() {
    var scenario = Scenario.usual
    scenario.hidden = [316, 316]
    scenario.initialWeights = [Double](repeating: 0.5, count: 101_437)
    var driver = Driver(scenario, Size(100, 30))
    #expect(driver.type("S") == [])
    #expect(
      driver.model.notice?.text
        == "This scenario starts from 101,437 weights, S writes up to 100,000; w writes a file that opens with them.")
    #expect(driver.type("w") == [.start(JobID(0), .exportNetwork)])
  }

  @Test("K keeps every network of an ensemble, and what is done to their inputs")
  func keepAll() {
    var scenario = Scenario.usual
    (scenario.ensemble, scenario.preprocessing) = (2, .both)
    var driver = Driver(scenario, Size(100, 30))
    driver.train(5)
    // Other data, whose own statistics are others.
    driver.type("n")
    let (networks, scaling) = (driver.snapshot.members.map(\.learned), driver.snapshot.scaling)
    driver.type("K")
    #expect(driver.snapshot.members.map(\.learned) == networks && driver.snapshot.scaling == scaling)
    #expect(driver.snapshot.epoch == 0 && driver.model.scenario == driver.snapshot.scenario)
    driver.train(3)
    driver.type("r")
    #expect(driver.snapshot.members.map(\.learned) == networks && driver.snapshot.scaling == scaling)
    driver.type("R")
    #expect(driver.snapshot.scaling != scaling && driver.snapshot.scenario.inputStatistics.isEmpty)
  }

  @Test("R draws new weights, and so does the field among the further settings")
  func draw() {
    var driver = Driver(.usual, Size(80, 24))
    let count = driver.snapshot.network.parameters.count
    driver.train(3)
    driver.type("KR")
    #expect(driver.model.scenario.initialWeights.isEmpty)
    driver.train(3)
    driver.type("Kf")
    for _ in 0..<(FurtherSettings.fields.firstIndex(of: .initialWeights) ?? 0) { driver.press(.down) }
    #expect(driver.rows.contains { $0.contains("Initial weights") && $0.contains("\(count) given") })
    driver.press(.enter)
    #expect(driver.model.scenario.initialWeights.isEmpty)
    #expect(driver.rows.contains { $0.contains("Initial weights") && $0.contains("drawn") })
  }
}
