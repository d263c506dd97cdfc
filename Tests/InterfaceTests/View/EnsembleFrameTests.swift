import Canvas
import Datasets
import Maps
import Neural
import Scenarios
import Testing
@testable import Interface

/// Ensembles, uncertainty, and which weights are shown, on screen.
@Suite("Ensembles on screen")
struct EnsembleFrameTests {
  private func make(
    _ values: [ScenarioField: ScenarioValue], size: Size = Size(100, 30), glyphs: GlyphSet = .braille
  ) throws -> Driver {
    var scenario = Scenario.usual
    try scenario.set(values)
    var driver = Driver(scenario, size, glyphs: glyphs)
    driver.train(20)
    return driver
  }

  @Test("the uncertainty map has a title, a scale and the points", arguments: [GlyphSet.braille, .ascii])
  func uncertainty(glyphs: GlyphSet) throws {
    var driver = try make([.ensemble: .number(3), .hidden: .list(["3"])], glyphs: glyphs)
    #expect(driver.rows.contains { $0.contains("Output") } && driver.rows.contains { $0.contains("Network 1 of 3") })
    driver.press(.character("V"))
    #expect(driver.model.scenario.uncertainty && driver.rows.contains { $0.contains("Uncertainty") })
    #expect(driver.rows.contains { $0.contains("of 3 networks") } && driver.rows.contains { $0.contains("deviation") })
    try expectFixture("uncertainty-\(glyphs.rawValue)", is: FrameText(driver.model).text)
    driver.press(.character("V"))
    #expect(!driver.rows.contains { $0.contains("Uncertainty") })
  }

  @Test("dropout masks and classes have their uncertainty too, on a small screen")
  func masks() throws {
    let driver = try make(
      [
        .dataset: .text("multi-blobs"), .loss: .text("softmaxCrossEntropy"), .dropout: .list(["0.3"]),
        .uncertainty: .flag(true),
      ], size: Size(80, 24))
    try expectFixture("uncertainty-classes-80x24", is: FrameText(driver.model).text)
    #expect(driver.rows.contains { $0.contains("of 32 masks") })
  }

  @Test("a curve has a band")
  func curve() throws {
    let driver = try make([
      .dataset: .text("reg-sine"), .ensemble: .number(3), .uncertainty: .flag(true),
    ])
    try expectFixture("uncertainty-curve", is: FrameText(driver.model).text)
  }

  @Test("without dropout and ensemble the key and the map say why there is none")
  func none() throws {
    var driver = try make([:])
    driver.press(.character("V"))
    #expect(driver.footer.contains("needs dropout or an ensemble") && !driver.model.scenario.uncertainty)
    let forced = try make([.uncertainty: .flag(true)])
    #expect(forced.rows.contains { $0.contains("has no") } && forced.rows.contains { $0.contains("ensemble.") })
  }

  @Test("N goes round the networks, and an edit is of the one that is looked at")
  func members() throws {
    var driver = try make([.ensemble: .number(3)])
    driver.press(.character("N"))
    #expect(driver.rows.contains { $0.contains("Network 2 of 3") } && driver.model.snapshot.member == 1)
    driver.focus(.bias(layer: 0, unit: 0))
    let index = try #require(driver.model.shownNetwork.parameterIndex(of: driver.model.focus))
    let before = driver.snapshot.members.map { $0.parameters[index] }
    driver.press(.character("+"))
    let after = driver.snapshot.members.map { $0.parameters[index] }
    #expect(after[0] == before[0] && after[2] == before[2] && abs(after[1] - before[1] - 0.1) < 2e-6)
    driver.press(.character("N"))
    driver.press(.character("N"))
    #expect(driver.rows.contains { $0.contains("Network 1 of 3") })
    var alone = try make([:])
    alone.press(.character("N"))
    #expect(alone.footer.contains("one network alone"))
  }

  @Test("W changes between averaged and trained weights, and the status line says which")
  func weights() throws {
    for size in [Size(40, 12), Size(60, 20), Size(64, 20), Size(80, 24), Size(160, 50)] {
      var driver = try make([.weightAveraging: .text("exponential")], size: size)
      #expect(driver.rows[0].contains("averaged"))
      driver.press(.character("W"))
      #expect(driver.rows[0].contains("trained") && driver.model.scenario.shownWeights == .trained)
      #expect(driver.snapshot.shownNetwork.parameters == driver.snapshot.network.parameters)
    }
    var alone = try make([:])
    alone.press(.character("W"))
    #expect(alone.footer.contains("No average"))
  }

  @Test("the cursor reads the deviation at its place")
  func reading() throws {
    var driver = try make([.ensemble: .number(3), .uncertainty: .flag(true)], size: Size(160, 50))
    driver.focus(.map)
    driver.press(.enter)
    let value = try #require(driver.snapshot.uncertainty(at: [Point(x: 0, y: 0, label: 0)])?[0])
    let shown = try #require(figure("deviation", in: driver.footer))
    #expect(abs(shown - value) <= 0.0005)
  }

  @Test("every further setting has a line that explains it and a title of its own")
  func explained() {
    let fields = FurtherSettings.fields
    // In a panel of 80 columns there are two lines of 66.
    #expect(fields.allSatisfy { $0.summary.count > 10 && (1...2).contains(wrapped($0.summary, to: 66).count) })
    #expect(Set(fields.map(\.title)).count == fields.count && Set(fields.map(\.summary)).count == fields.count)
    #expect([.ensemble, .uncertainty, .shownWeights].allSatisfy(fields.contains))
  }

  @Test("steps of a deviation scale are 1, 2 and 5 times powers of ten")
  func scale() {
    #expect(
      [0, 0.001, 0.0011, 0.3, 0.5, 0.51, 7, 2000].map(roundedUp) == [0.001, 0.001, 0.002, 0.5, 0.5, 1, 10, 2000])
  }
}
