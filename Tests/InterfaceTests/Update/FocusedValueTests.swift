import Scenarios
import Testing
@testable import Interface

@Suite("Plus, minus and Enter on what has the focus")
struct FocusedValueTests {
  private func driver(_ focus: Focus) -> Driver {
    var driver = Driver()
    driver.focus(focus)
    return driver
  }

  @Test("plus and minus step every number of the screen", arguments: [("+", "-"), ("=", "_")])
  func numbers(plus: String, minus: String) {
    for field in [ScenarioField.learningRate, .regularizationRate, .noise, .trainRatio, .batchSize] {
      var driver = driver(.field(field))
      let start = driver.model.scenario[field]
      let up = field.step(from: start, direction: 1)
      driver.type(plus)
      #expect(driver.model.scenario[field] == up)
      driver.type(minus)
      #expect(driver.model.scenario[field] == start)
    }
  }

  @Test("plus switches on, minus off, and once more says that it is so")
  func switches() {
    for field in [ScenarioField.showTestData, .discretize] {
      var driver = driver(.field(field))
      driver.type("+")
      #expect(driver.model.scenario[field] == .flag(true))
      #expect(driver.type("+") == [])
      #expect(driver.footer.contains("\(field.title) is on") && !driver.footer.contains("type"))
      driver.type("-")
      #expect(driver.model.scenario[field] == .flag(false))
      #expect(driver.type("-") == [] && driver.footer.contains("\(field.title) is off"))
    }
  }

  @Test("plus and minus step through words, and say where the list ends")
  func words() {
    for field in [ScenarioField.activation, .regularization, .problem] {
      var driver = driver(.field(field))
      for _ in field.steps { driver.type("-") }
      #expect(driver.model.scenario[field] == field.steps.first)
      #expect(driver.model.notice != nil && !driver.footer.contains("type"))
      for _ in field.steps { driver.type("+") }
      #expect(driver.model.scenario[field] == field.steps.last)
      #expect(driver.model.notice != nil && !driver.footer.contains("type"))
    }
  }

  @Test("plus chooses a dataset, and minus says that one is always chosen")
  func datasets() {
    var driver = driver(.dataset(.spiral))
    driver.type("+")
    #expect(driver.model.scenario.dataset == .spiral)
    #expect(driver.type("+") == [])
    #expect(driver.type("-") == [] && driver.footer.contains("always chosen"))
    driver.focus(.dataset(.xor))
    #expect(driver.press(.enter) == [.send(.change(ScenarioChange(.dataset, .text("xor"))))])
  }

  @Test("plus and minus switch a feature, Enter turns it over; the order of the inputs stays")
  func features() {
    var driver = driver(.feature(.xSquared))
    driver.type("+")
    #expect(driver.model.scenario.features == [.x, .y, .xSquared])
    #expect(driver.type("+") == [])
    driver.type("-")
    driver.press(.enter)
    #expect(driver.model.scenario.features == [.x, .y, .xSquared])
    driver.focus(.feature(.x))
    driver.press(.enter)
    #expect(driver.model.scenario.features == [.y, .xSquared])
    driver.press(.enter)
    #expect(driver.model.scenario.features == [.x, .y, .xSquared])
  }

  @Test("plus and minus change layers and units")
  func network() {
    var driver = driver(.layers)
    driver.type("+")
    #expect(driver.model.scenario.hidden == [4, 2, 2])
    driver.type("--")
    #expect(driver.model.scenario.hidden == [4])
    driver.focus(.units(layer: 0))
    driver.type("++-")
    #expect(driver.model.scenario.hidden == [5])
  }

  @Test("plus and minus change the speed, Enter makes it faster, and at the end says so")
  func speed() {
    var driver = driver(.speed)
    driver.type("+")
    #expect(driver.model.speed == .times10)
    driver.type("--")
    #expect(driver.model.speed == .tenth)
    while driver.model.speed != .unlimited {
      let next = driver.model.speed.step(1)
      driver.press(.enter)
      #expect(driver.model.speed == next)
    }
    #expect(driver.press(.enter) == [] && driver.footer.contains("no limit"))
    #expect(driver.model.speed == .unlimited)
  }

  @Test("Enter presses the button of new data, and plus says what it is")
  func newData() {
    var driver = driver(.newData)
    #expect(driver.press(.enter) == [.send(.drawNewData)])
    #expect(driver.type("+") == [] && driver.footer.contains("Enter"))
  }

  @Test("the seed has no steps, and says what it has")
  func seed() {
    var driver = driver(.field(.seed))
    #expect(driver.type("+") == [] && driver.footer.contains("Enter"))
  }

  @Test("Enter goes round words and switches, and opens numbers, the seed, layers and units")
  func enter() {
    for field in [ScenarioField.activation, .regularization, .problem, .showTestData, .discretize] {
      var driver = driver(.field(field))
      for _ in field.steps { driver.press(.enter) }
      #expect(driver.effects.count == field.steps.count)
      #expect(driver.model.scenario[field] == Scenario.usual[field] && driver.model.overlay == nil)
    }
    for focus in [
      Focus.field(.learningRate), .field(.noise), .field(.seed), .field(.batchSize), .layers, .units(layer: 1),
    ] {
      var driver = driver(focus)
      #expect(driver.press(.enter) == [])
      #expect(driver.model.overlay == .editor(Editor(focus)))
    }
  }
}
