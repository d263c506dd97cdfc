import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("Frames of looking inside")
struct LookingFrameTests {
  private static let sizes = [Size(80, 24), Size(100, 30)]

  private func expect(_ driver: Driver, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let size = driver.model.size
    try expectFixture("\(name)-\(size.columns)x\(size.rows)", is: FrameText(driver.model).text, location)
  }

  private func trained(_ size: Size, _ scenario: Scenario = .usual) -> Driver {
    var driver = Driver(scenario, size)
    driver.train(100)
    return driver
  }

  @Test("a focused unit fills the map", arguments: sizes)
  func focusedUnit(size: Size) throws {
    var driver = trained(size)
    driver.focus(.unit(layer: 0, unit: 1))
    try expect(driver, "focused-unit")
  }

  @Test("an edited weight, its link in focus", arguments: sizes)
  func editedWeight(size: Size) throws {
    var driver = trained(size)
    driver.focus(.link(layer: 1, unit: 0, input: 2))
    driver.type("-1.5")
    driver.press(.enter)
    driver.type("2.5")
    driver.press(.enter)
    try expect(driver, "edited-weight")
  }

  @Test("the link of a scenario that says more than a link can", arguments: sizes)
  func link(size: Size) throws {
    var driver = Driver(.with { ($0.stop.testLoss, $0.features) = (0.1, Feature.allCases) }, size)
    driver.type("y")
    driver.receive(.copied(true))
    try expect(driver, "link-dialog")
  }

  @Test("a teacher's trimmed link", arguments: sizes)
  func trimmed(size: Size) throws {
    let names = [
      "activation", "regularization", "regularizationRate", "problem", "percTrainData", "batchSize", "discretize",
      "showTestData", "sinX", "sinY", "xTimesY", "stepButton",
    ]
    let link = "#seed=0.59704&" + names.map { $0 + "_hide=true" }.joined(separator: "&")
    try expect(trained(size, try ScenarioLink.read(link) { "none" }.scenario), "trimmed")
  }

  @Test("a pinned unit, the focus elsewhere")
  func pinned() throws {
    var driver = trained(Size(100, 30))
    driver.focus(.unit(layer: 1, unit: 0))
    driver.type("x")
    driver.focus(.field(.noise))
    try expect(driver, "pinned")
  }

  @Test("the chart's other views, with its cursor", arguments: [(1, "chart-log"), (2, "chart-accuracy")])
  func chart(count: Int, name: String) throws {
    for size in Self.sizes {
      var driver = trained(size)
      for _ in 0..<count { driver.type("v") }
      driver.focus(.chart)
      driver.press(.enter)
      for _ in 0..<20 { driver.press(.left) }
      try expect(driver, name)
    }
  }

  @Test("the cursor on the map", arguments: sizes)
  func mapCursor(size: Size) throws {
    var driver = trained(size)
    driver.focus(.map)
    driver.press(.enter, .right, .right, .up)
    try expect(driver, "map-cursor")
  }

  @Test("the banner of a divergence", arguments: sizes)
  func diverged(size: Size) throws {
    var driver = Driver(
      .with { ($0.problem, $0.activation, $0.learningRate) = (.regression, .linear, 10) }, size)
    driver.play(atMost: 1000)
    try expect(driver, "diverged-banner")
  }

  @Test("the further settings, one of them set", arguments: sizes + [Size(40, 12)])
  func settings(size: Size) throws {
    var driver = Driver(.usual, size)
    driver.type("f")
    driver.press(.down, .down)
    driver.type("+")
    try expect(driver, "further-settings")
  }

  @Test("why a run has stopped")
  func stopped() throws {
    var driver = Driver(.with { $0.stop.testLoss = 0.1 }, Size(80, 24))
    driver.play()
    try expect(driver, "stopped")
  }

  @Test("the other themes", arguments: ThemeName.allCases.filter { $0 != .original })
  func themes(name: ThemeName) throws {
    var driver = trained(Size(100, 30))
    while driver.model.look.themeName != name { driver.type("T") }
    driver.clearNotice()
    try expect(driver, "theme-\(name.rawValue)")
  }
}
