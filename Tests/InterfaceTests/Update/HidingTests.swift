import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("What a teacher's link hides")
struct HidingTests {
  /// A name of the link, the keys that it takes away, and the control that is not shown.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    let focus: Focus?
    var testDescription: String { name }
  }

  private static let cases: [Case] = [
    Case(name: "showTestData", keys: "t", focus: .field(.showTestData)),
    Case(name: "discretize", keys: "c", focus: .field(.discretize)), Case(name: "playButton", keys: " ", focus: nil),
    Case(name: "stepButton", keys: "s", focus: nil), Case(name: "resetButton", keys: "rR", focus: nil),
    Case(name: "learningRate", keys: "eE", focus: .field(.learningRate)),
    Case(name: "activation", keys: "aA", focus: .field(.activation)),
    Case(name: "regularization", keys: "gG", focus: .field(.regularization)),
    Case(name: "regularizationRate", keys: "zZ", focus: .field(.regularizationRate)),
    Case(name: "problem", keys: "m", focus: .field(.problem)), Case(name: "dataset", keys: "dD", focus: .dataset(.xor)),
    Case(name: "percTrainData", keys: "iI", focus: .field(.trainRatio)),
    Case(name: "noise", keys: "oO", focus: .field(.noise)),
    Case(name: "batchSize", keys: "bB", focus: .field(.batchSize)),
    Case(name: "numHiddenLayers", keys: "[]", focus: .layers),
    Case(name: "numNodes2", keys: "{}", focus: nil), Case(name: "sinX", keys: "", focus: .feature(.sinX)),
  ]

  private func driver(_ hidden: [String], _ size: Size = Size(80, 24)) throws -> Driver {
    let link = "#seed=1&sinX=true&noise=10&" + hidden.map { $0 + "_hide=true" }.joined(separator: "&")
    return Driver(try ScenarioLink.read(link) { "none" }.scenario, size)
  }

  @Test("a hidden control is not shown, and its keys say why", arguments: cases)
  func hidden(hiding: Case) throws {
    for size in FocusMovementTests.sizes {
      var driver = try driver([hiding.name], size)
      let plain = try self.driver([], size)
      let items = Layout(driver.model).items.map(\.focus)
      if let focus = hiding.focus {
        #expect(!items.contains(focus))
        if size != FocusMovementTests.sizes[0] { #expect(Layout(plain.model).items.map(\.focus).contains(focus)) }
      }
      #expect(items.contains(driver.model.focus), "the focus is on what is shown")
      let before = driver.model.scenario
      for key in hiding.keys {
        #expect(driver.type(String(key)) == [] && driver.model.notice?.text.contains("is hidden by this link.") == true)
      }
      #expect(driver.model.scenario == before)
      let keys = Set(hiding.keys.map { $0 == " " ? "space" : String($0) })
      #expect(!FooterHints.hints(for: driver.model).contains { !keys.isDisjoint(with: $0.names) })
    }
  }

  @Test("a hidden feature is not read by the network, though it is on")
  func feature() throws {
    let driver = try driver(["sinX"], Size(100, 30))
    #expect(driver.model.scenario.features.contains(.sinX) && !driver.model.scenario.inputs.contains(.sinX))
    #expect(driver.model.snapshot.network.shape.inputs == 2)
    #expect(!driver.rows.joined().contains("sin X₁") && driver.rows.joined().contains("sin X₂"))
  }

  @Test("all hidden leaves what looks and what acts on the program")
  func all() throws {
    for size in FocusMovementTests.sizes {
      let names = Self.cases.map(\.name) + Feature.allCases.map(\.rawValue)
      var driver = try driver(names, size)
      for label in ["Learning rate", "Activation", "Noise", "Batch size", "Show test data", "hidden layer", "X₁²"] {
        #expect(!driver.rows.joined().contains(label), "\(label) at \(size)")
      }
      #expect(driver.rows.joined().contains("Output") && driver.footer.contains("? help"))
      expectBorders(driver, "all hidden at \(size)")
      #expect(driver.type("n") == [.send(.drawNewData)] && driver.type("q") == [.quit])
    }
  }

  @Test("the units of a hidden layer control do not change by plus and minus either")
  func units() throws {
    var driver = try driver(["numNodes1"])
    driver.focus(.units(layer: 0))
    #expect(driver.type("+-5") == [] && driver.model.scenario.hidden == [4, 2])
  }

  @Test("a hidden problem holds in the list of datasets too: by Enter, by a click, and said there")
  func problemInTheList() throws {
    var driver = try driver(["problem"], Size(100, 40))
    driver.type("P")
    for _ in DatasetList.datasets { driver.press(.down) }
    #expect(DatasetList.datasets.last?.problem == .regression)
    #expect(driver.rows.contains { $0.contains("The other problem is hidden by this link.") })
    #expect(driver.press(.enter) == [] && driver.model.scenario.problem == .classification)
    #expect(driver.model.notice?.text == "The other problem is hidden by this link.")
    try driver.click("reg-plane")
    try driver.click("reg-plane")
    #expect(driver.model.scenario.problem == .classification)
    // Those of the same problem can be chosen.
    try driver.click("moons")
    driver.press(.enter)
    #expect(driver.model.scenario.dataset == .moons)
    var free = try self.driver([], Size(100, 40))
    free.type("P")
    try free.click("reg-plane")
    free.press(.enter)
    #expect(free.model.scenario.activeDataset == .regPlane)
  }

  @Test("hidden units have a number without − and +, in that layer alone")
  func unitsWithoutSigns() throws {
    let driver = try driver(["numNodes1"], Size(120, 40))
    let row = try #require(driver.rows.first { $0.contains("− 2 +") })
    #expect(row.contains(" 4 ") && !row.contains("− 4 +"))
    #expect(try self.driver([], Size(120, 40)).rows.contains { $0.contains("− 4 +") })
  }

  @Test("a noise that a link has raised is the slider's end, and stays it")
  func raisedNoise() throws {
    var driver = Driver(try ScenarioLink.read("#seed=1&noise=63") { "none" }.scenario, Size(120, 40))
    let slider = try #require(Layout(driver.model).data?.lines.first { $0.focus == .field(.noise) }?.slider)
    driver.type("o")
    #expect(driver.model.scenario.noise == 63, "the end")
    driver.type("O")
    #expect(driver.model.scenario.noise == 60)
    driver.type("OOO")
    #expect(driver.model.scenario.noise == 45)
    driver.mouse(.press, at: Position(slider.endColumn - 1, slider.row))
    #expect(driver.model.scenario.noise == 63)
    driver.mouse(.release, at: Position(slider.endColumn - 1, slider.row))
    driver.mouse(.press, at: Position(slider.column, slider.row))
    #expect(driver.model.scenario.noise == 0)
    // Without it the end is that of the browser.
    var usual = Driver(.usual, Size(120, 40))
    usual.mouse(.press, at: Position(slider.endColumn - 1, slider.row))
    #expect(usual.model.scenario.noise == 50)
    usual.type("o")
    #expect(usual.model.scenario.noise == 50)
  }

  @Test("a name that is left in sight hides nothing")
  func inSight() throws {
    let driver = Driver(try ScenarioLink.read("#seed=1&noise_hide=false&sinX_hide=false") { "none" }.scenario)
    #expect(Layout(driver.model).items.map(\.focus) == Layout(Driver().model).items.map(\.focus))
  }
}
