import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Further settings, and why a run has stopped")
struct StopTests {
  private func selected(_ driver: Driver) -> Int? {
    if case .settings(let selected)? = driver.model.overlay { selected } else { nil }
  }

  /// Opens the list and goes down to a field; returns its place.
  private func open(_ field: ScenarioField, _ driver: inout Driver) -> Int? {
    driver.type("f")
    let row = FurtherSettings.fields.firstIndex(of: field)
    for _ in 0..<(row ?? 0) { driver.press(.down) }
    return row
  }

  /// What the last rows say, over which a long notice runs.
  private func notice(_ driver: Driver) -> String {
    driver.rows.suffix(5).joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("f opens the list, arrows move in it, f and Esc close it", arguments: [Size(80, 24), Size(40, 12)])
  func list(size: Size) {
    var driver = Driver(.usual, size)
    driver.type("f")
    driver.press(.up)
    for (index, field) in FurtherSettings.fields.enumerated() {
      #expect(selected(driver) == index)
      #expect(driver.rows.contains { $0.contains(field.title) && $0.contains("›") }, "\(field)")
      #expect(
        driver.rows.contains { $0.contains(wrapped(field.summary, to: size.columns - 6)[0].prefix(30)) }, "\(field)")
      driver.press(.down)
    }
    driver.type("kj")
    #expect(selected(driver) == FurtherSettings.fields.count - 1)
    #expect(driver.press(.escape) == [] && driver.model.overlay == nil)
    driver.type("ff")
    #expect(driver.model.overlay == nil && driver.effects.isEmpty)
  }

  @Test("plus and minus step a condition from none through its steps and back")
  func steps() {
    let conditions: [ScenarioField] = [
      .stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau, .stopWeightChange,
    ]
    for field in conditions {
      var driver = Driver()
      let row = open(field, &driver)
      #expect(driver.model.scenario[field] == .text("none"))
      for step in field.steps.dropFirst() {
        #expect(driver.type("+") == [.send(.change(ScenarioChange(field, step)))])
        #expect(
          driver.rows.contains { $0.contains(field.title) && $0.contains("‹\(field.display(step))›") }, "\(field)")
      }
      #expect(driver.type("+") == [] && driver.model.notice != nil)
      for _ in field.steps { driver.type("-") }
      #expect(driver.model.scenario[field] == .text("none") && selected(driver) == row)
    }
  }

  @Test("digits and Enter open a field that returns to the list; none takes a condition away")
  func typing() {
    var driver = Driver()
    let row = open(.stopTestLoss, &driver)
    driver.type("0.25")
    driver.press(.enter)
    #expect(driver.model.scenario.stop.testLoss == 0.25 && selected(driver) == row)
    driver.press(.enter)
    driver.type("soon")
    #expect(driver.press(.enter) == [] && driver.rows.joined().contains("none, or a number"))
    driver.press(.escape)
    #expect(selected(driver) == row)
    driver.press(.enter)
    driver.type("none")
    driver.press(.enter)
    #expect(driver.model.scenario.stop.testLoss == nil && selected(driver) == row)
  }

  @Test("zero weights are switched there, and start the network anew")
  func initZero() {
    var driver = Driver()
    driver.train(3)
    driver.type("f")
    for _ in 0..<(FurtherSettings.fields.firstIndex(of: .initZero) ?? 0) { driver.press(.down) }
    driver.press(.enter)
    #expect(driver.model.scenario.initZero && driver.model.snapshot.epoch == 0)
    #expect(driver.model.snapshot.network.parameters.allSatisfy { $0 == 0 })
  }

  @Test(
    "after early stopping the status line says whose weights these are, until they change",
    arguments: [(Size(40, 12), "of 33 "), (Size(80, 24), "of epoch 33"), (Size(160, 50), "weights of epoch 33")])
  func patience(size: Size, words: String) throws {
    let scenario = try #require(try Preset.named("early-stopping")).scenario
    var driver = Driver(scenario, size)
    driver.play()
    #expect(driver.rows[0].contains("000,058") && driver.rows[0].contains(words), "\(driver.rows[0])")
    // The losses are those of epoch 33: 0.314 and 0.281.
    #expect(driver.rows[0].contains("0.314") && driver.rows[0].contains("test 0.281"), "\(driver.rows[0])")
    let told = notice(driver)
    #expect(told.contains("no lower test loss for 25 epochs") && told.contains("weights of epoch 33"), "\(told)")
    driver.press(.escape)
    #expect(driver.rows[0].contains(words) && !notice(driver).contains("Stopped"))
    if size.columns == 80 { try expectFixture("early-stopping-80x24", is: FrameText(driver.model).text) }
    driver.type("u")
    #expect(!driver.rows[0].contains(words) && driver.rows[0].contains("000,058"), "\(driver.rows[0])")
    driver.press(.control("r"))
    #expect(driver.rows[0].contains(words))
    driver.type("s")
    #expect(driver.rows[0].contains("000,059") && !driver.rows[0].contains(words))
  }

  @Test("averaged weights of an earlier epoch are told as both")
  func averagedPatience() throws {
    var scenario = try #require(try Preset.named("early-stopping")).scenario
    scenario.weightAveraging = .exponential
    scenario.averagingDecay = 0.9
    for (size, words) in [(Size(80, 24), "averaged of epoch"), (Size(160, 50), "averaged weights of epoch")] {
      var driver = Driver(scenario, size)
      driver.play()
      #expect(driver.rows[0].contains(words), "\(driver.rows[0])")
    }
  }

  @Test(
    "a run that stops by itself says why and when",
    arguments: zip(
      [ScenarioField.stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau, .stopPatience],
      [(12, "epoch"), (0.2, "loss"), (0.2, "loss"), (0.9, "accuracy"), (3, "plateau"), (3, "no lower test loss")]))
  func reasons(field: ScenarioField, condition: (value: Double, word: String)) throws {
    let watched = try #require(Scenario.usual.applying(ScenarioChange(field, .number(condition.value))))
    var driver = Driver(watched)
    if field == .stopPlateau || field == .stopPatience {
      driver.focus(.field(.learningRate))
      driver.type("0")
      driver.press(.enter)
    }
    driver.play()
    let epoch = driver.model.snapshot.epoch
    #expect(epoch > 0 && !driver.model.isPlaying)
    #expect(notice(driver).contains("Stopped at epoch \(grouped(String(epoch)))"), "\(driver.footer)")
    #expect(notice(driver).contains(condition.word), "\(driver.footer)")
    driver.answer()
    #expect(notice(driver).contains("Stopped"))
    driver.press(.tab)
    #expect(!notice(driver).contains("Stopped"))
    driver.answer()
    #expect(!notice(driver).contains("Stopped"), "it is told once")
  }
}
