import Canvas
import Datasets
import Neural
import Scenarios
import Testing
@testable import Interface

/// What the course adds to the screen: several classes, curves, bits, further settings, per-layer activations.
@Suite("The course on screen")
struct MethodFrameTests {
  private func driver(
    _ size: Size = Size(100, 30), glyphs: GlyphSet = .braille, epochs: Int = 20, _ change: (inout Scenario) -> Void
  ) -> Driver {
    var scenario = Scenario.usual
    change(&scenario)
    var driver = Driver(scenario, size, glyphs: glyphs)
    driver.train(epochs)
    return driver
  }

  private static func threeArms(_ scenario: inout Scenario) {
    _ = scenario.set(.dataset, .text("multi-spiral"))
    _ = scenario.set(.loss, .text("softmaxCrossEntropy"))
  }

  @Test("several classes have a map of winners, a unit each, and a legend", arguments: [GlyphSet.braille, .ascii])
  func classes(glyphs: GlyphSet) throws {
    var driver = driver(glyphs: glyphs, Self.threeArms)
    try expectFixture("classes-\(glyphs.rawValue)", is: FrameText(driver.model).text)
    let outputs = Layout(driver.model).network?.columns.last?.units.count
    #expect(outputs == 3 && driver.snapshot.network.shape.output.units == 3)
    driver.focus(.map)
    driver.press(.enter)
    let answer = try #require(driver.snapshot.answer(at: Point(x: 0, y: 0, label: 0)))
    #expect(driver.footer.contains("class \(answer.winner)") && driver.footer.contains("confidence"))
  }

  @Test("a curve is drawn among its examples")
  func curve() throws {
    let driver = driver(epochs: 200) { _ = $0.set(.dataset, .text("reg-sine")) }
    try expectFixture("curve", is: FrameText(driver.model).text)
    #expect(driver.rows.contains { $0.contains("network") && $0.contains("example") })
  }

  @Test("bits have no map: what fits of their rows stands there, and with an output for each class the reason")
  func bits() throws {
    let one = driver(epochs: 200) { $0 = $0.applying(ScenarioChange(.dataset, .text("parity"))) ?? $0 }
    try expectFixture("bits", is: FrameText(one.model).text)
    let several = driver {
      _ = $0.set(.dataset, .text("parity"))
      $0.loss = .softmaxCrossEntropy
    }
    #expect(several.rows.contains { $0.contains("lie in no plane") })
  }

  @Test("a few rows of bits stand with their answers where the map would be")
  func rowsOfBits() throws {
    let scenario = try #require(try Preset.named("eleven-lines")).scenario
    var driver = Driver(scenario, Size(100, 30))
    driver.train(200)
    try expectFixture("rows-of-bits", is: FrameText(driver.model).text)
    #expect(driver.rows.contains { $0.contains("1 0 1") } && driver.rows.contains { $0.contains("target") })
  }

  @Test("of a thousand inputs the first are named, and one link stands for them all", arguments: [80, 160])
  func thousandInputs(columns: Int) throws {
    let scenario = try #require(try Preset.named("twenty-lines")).scenario
    let driver = Driver(scenario, Size(columns, columns == 80 ? 24 : 50))
    try expectFixture("thousand-inputs-\(columns)", is: FrameText(driver.model).text)
    let layout = try #require(Layout(driver.model).network)
    #expect(layout.inputs.isEmpty && layout.bundle != nil && !layout.bundledLinks.isEmpty)
    #expect(driver.rows.contains { $0.contains("… 1000") } && !driver.rows.contains { $0.contains("x3") })
  }

  @Test("every field is a control of the screen, a further setting, or kept for links alone")
  func allFieldsHaveAPlace() {
    let settings = Set(FurtherSettings.fields)
    #expect(settings.count == FurtherSettings.fields.count)
    let onScreen: Set<ScenarioField> = [
      .problem, .dataset, .regDataset, .noise, .trainRatio, .batchSize, .features, .hidden, .activation, .learningRate,
      .regularization, .regularizationRate, .seed, .showTestData, .discretize,
      // With the initial weights, which have a line of their own.
      .initialDeadLinks, .inputStatistics,
    ]
    let forLinks: Set<ScenarioField> = [.hide, .goals, .hideText, .tutorial, .collectStats, .cosX, .cosY]
    #expect(settings.union(onScreen).union(forLinks) == Set(ScenarioField.allCases))
    #expect(settings.isDisjoint(with: onScreen.union(forLinks)))
  }

  @Test("a goes round the activations of the focused layer alone")
  func layerActivation() {
    var driver = driver { $0.hidden = [3, 2] }
    driver.focus(.units(layer: 1))
    driver.type("a")
    let next = ScenarioField.activation.steps.cycle(from: .text("tanh"), direction: 1)
    #expect(driver.model.scenario.layerActivations.map(\.rawValue) == ["tanh", next?.description])
    #expect(driver.snapshot.network.shape.layers.map(\.activation.rawValue) == ["tanh", next?.description, "tanh"])
    driver.type("A")
    #expect(driver.model.scenario.layerActivations.isEmpty)
  }

  @Test("C compares the gradients with differences, array by array, and Esc closes the table")
  func gradients() {
    var driver = driver { $0.hidden = [3] }
    driver.type("C")
    guard case .report(let table, 0) = driver.model.overlay else {
      Issue.record("no table")
      return
    }
    // Weights and biases of the hidden layer and of the output.
    #expect(table.rows.count == 4 && table.rows[0].hasPrefix("hidden 1   weights"))
    let comparisons = driver.snapshot.gradientReport().comparisons
    #expect(comparisons.allSatisfy { $0.relativeError < 1e-6 })
    #expect(table.rows[0].contains(significant(comparisons[0].relativeError)) && table.rows[0].contains("agrees"))
    #expect(driver.rows.contains { $0.contains("Agrees: all 4 arrays below 1e-6.") })
    driver.press(.escape)
    #expect(driver.model.overlay == nil)
    driver.type("CC")
    #expect(driver.model.overlay == nil)
  }

  @Test("a table of gradients that is longer than the screen scrolls, to its last row and no further")
  func longGradients() throws {
    let scenario = try #require(try Preset.named("batch-norm")).scenario
    var driver = Driver(scenario, Size(80, 24))
    driver.type("C")
    try expectFixture("gradients-80", is: FrameText(driver.model).text)
    guard case .report(let table, _) = driver.model.overlay, let first = table.rows.first, let last = table.rows.last
    else {
      Issue.record("no table")
      return
    }
    // Layer, array and both figures; what follows may be spaces.
    func shows(_ row: String) -> Bool { driver.rows.contains { $0.contains(row.prefix(42)) } }
    #expect(shows(first) && !shows(last))
    for _ in 0..<40 { driver.press(.down) }
    #expect(shows(last) && !shows(first))
    #expect(driver.rows.contains { $0.contains("\(table.rows.count) of \(table.rows.count) rows") })
    driver.press(.up)
    #expect(!shows(last))
    driver.press(.pageUp)
    driver.press(.pageUp)
    #expect(shows(first))
    // On a larger screen nothing is missing.
    driver.press(.pageDown)
    driver.receive(.resized(Size(120, 50)))
    #expect(table.rows.allSatisfy(shows))
  }

  @Test("of a network with more than 3000 parameters a sample is compared")
  func sampledGradients() {
    var driver = driver { ($0.hidden, $0.trainRatio) = ([60, 60], 1) }
    driver.type("C")
    #expect(driver.rows.contains { $0.contains("100 of 3600") })
  }

  @Test("a change that contradicts another setting says so and is not made")
  func conflict() {
    var driver = driver { ($0.batchNormalization, $0.partialBatch) = (.all(true), .update) }
    let before = driver.model.scenario
    choose(.partialBatch, &driver)
    driver.type("-")
    #expect(driver.model.scenario == before && driver.model.notice?.isError == true)
    #expect(driver.model.notice?.text.hasPrefix("batch normalization cannot carry") == true)
  }

  @Test("rows that never fill a batch take partial batches with them, which is said and taken back with undo")
  func fewRows() {
    var driver = driver {
      _ = $0.set(.dataset, .text("parity"))
      $0.bits = 5
    }
    let before = driver.model.scenario
    choose(.bits, &driver)
    driver.type("-")
    #expect(driver.model.scenario.bits == 4 && driver.model.scenario.partialBatch == .update)
    #expect(driver.model.notice?.text.contains("the training rows never fill one") == true)
    #expect(driver.snapshot.scenario.partialBatch == .update)
    driver.press(.escape)
    driver.type("u")
    #expect(driver.model.scenario == before)
  }

  @Test("batch normalization takes partial batches with it, says so, and gives them back with undo")
  func normalization() {
    var driver = driver { _ in }
    let before = driver.model.scenario
    choose(.batchNormalization, &driver)
    driver.type("+")
    #expect(driver.model.scenario.partialBatch == .update && driver.model.scenario.shape.hasNormalization)
    #expect(driver.model.notice?.text.contains("update on their own") == true && driver.model.notice?.isError == false)
    #expect(driver.snapshot.scenario == driver.model.scenario && driver.snapshot.network.shape.hasNormalization)
    driver.press(.escape)
    driver.type("u")
    #expect(driver.model.scenario == before)
    // What already updates or drops stays.
    driver = self.driver { $0.partialBatch = .drop }
    choose(.batchNormalization, &driver)
    driver.type("+")
    #expect(driver.model.scenario.partialBatch == .drop && driver.model.scenario.shape.hasNormalization)
  }

  /// Opens the further settings at a field.
  private func choose(_ field: ScenarioField, _ driver: inout Driver) {
    driver.type("f")
    for _ in 0..<(FurtherSettings.fields.firstIndex(of: field) ?? 0) { driver.press(.down) }
  }

  @Test("the penalty of the regularization stands in the status line")
  func penalty() {
    var driver = driver(Size(160, 50)) { ($0.regularization, $0.regularizationRate) = (.l2, 0.1) }
    #expect(driver.rows[0].contains("penalty"))
    driver = self.driver(Size(160, 50)) { _ in }
    #expect(!driver.rows[0].contains("penalty"))
  }
}
