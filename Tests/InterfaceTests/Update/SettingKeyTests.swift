import Datasets
import Neural
import Scenarios
import Testing
@testable import Interface

@Suite("Keys of the settings")
struct SettingKeyTests {
  @Test("a letter steps its number up, with Shift down, through the list of the browser")
  func numbers() {
    for (key, field) in [
      ("i", ScenarioField.trainRatio), ("o", .noise), ("b", .batchSize), ("e", .learningRate),
      ("z", .regularizationRate),
    ] {
      var driver = Driver()
      var direction = 1
      for text in [key, key.uppercased()] {
        var expected = driver.model.scenario[field]
        while let next = field.step(from: expected, direction: direction) {
          #expect(driver.type(text) == [.send(.change(ScenarioChange(field, next)))])
          #expect(driver.model.scenario[field] == next && driver.snapshot.scenario[field] == next)
          expected = next
        }
        #expect(expected == (direction > 0 ? field.steps.last : field.steps.first))
        #expect(driver.type(text) == [])
        #expect(driver.footer.contains(field.title) && driver.footer.contains(direction > 0 ? "highest" : "lowest"))
        direction = -1
      }
    }
  }

  @Test("a letter goes round the words, with Shift the other way")
  func words() {
    for (key, field) in [("a", ScenarioField.activation), ("g", .regularization), ("d", .dataset)] {
      var driver = Driver()
      let first = driver.model.scenario[field]
      var seen: [ScenarioValue] = []
      for _ in field.steps {
        driver.type(key)
        seen.append(driver.model.scenario[field])
      }
      #expect(Set(seen.map(\.description)) == Set(field.steps.map(\.description)))
      #expect(driver.model.scenario[field] == first)
      driver.type(key.uppercased())
      #expect(driver.model.scenario[field] == seen.dropLast().last)
    }
  }

  @Test("the dataset key goes round the datasets of the problem")
  func regressionDatasets() {
    var driver = Driver()
    driver.type("m")
    #expect(driver.model.scenario.problem == .regression)
    driver.type("d")
    #expect(driver.model.scenario.regDataset == .regGauss && driver.model.scenario.dataset == .circle)
    driver.type("m")
    #expect(driver.model.scenario.problem == .classification)
  }

  @Test("+ and Enter step over losses of classes, which regression refuses")
  func lossesOfRegression() throws {
    var scenario = Scenario.usual
    try scenario.set([.dataset: .text("reg-gauss")])
    // The list's lines, and its groups by Tab: Data, Layers, Loss.
    for key in [Key.character("+"), .enter] {
      var driver = Driver(scenario)
      driver.press(.character("f"), .tab, .tab, key)
      #expect(driver.model.scenario.loss == .squaredError)
      driver.press(key)
      #expect(driver.model.scenario.loss == .huber && driver.model.notice == nil)
      driver.press(key)
      // Huber is the last of all losses: + says so, Enter begins anew.
      #expect(driver.model.scenario.loss == (key == .enter ? .halfSquaredError : .huber))
      #expect((driver.model.notice?.text.contains("Enter goes round") == true) == (key != .enter))
    }
    var driver = Driver(scenario)
    driver.press(.character("f"), .tab, .tab, .character("+"), .character("+"), .character("-"))
    #expect(driver.model.scenario.loss == .squaredError)
  }

  @Test("under a neuron rule the dataset key steps over datasets of several classes")
  func datasetsOfOneNeuron() throws {
    var driver = Driver(try #require(try Preset.named("perceptron-and")).scenario)
    var seen: Set<Dataset> = []
    for _ in 0..<Dataset.allCases.count {
      driver.type("d")
      seen.insert(driver.model.scenario.dataset)
      #expect(driver.model.notice == nil)
    }
    #expect(seen == Set(Dataset.choices(for: .classification).filter { !$0.hasManyClasses }))
  }

  @Test("switches switch, and neither stop nor rebuild a run")
  func switches() {
    for (key, field) in [("t", ScenarioField.showTestData), ("c", .discretize)] {
      var driver = Driver()
      driver.train(3)
      driver.type(" ")
      #expect(driver.type(key) == [.send(.change(ScenarioChange(field, .flag(true))))])
      #expect(driver.model.isPlaying && driver.model.snapshot.epoch == 3)
      driver.type(key)
      #expect(driver.model.scenario[field] == .flag(false))
    }
  }

  @Test("what rebuilds the network pauses on screen at once, and what does not goes on")
  func pausing() {
    for (key, isPlaying) in [
      ("a", false), ("b", false), ("d", false), ("i", false), ("o", false), ("m", false), ("]", false),
      ("e", true), ("g", true), ("z", true), ("t", true), ("c", true), ("n", true),
    ] {
      var driver = Driver()
      driver.isAnswering = false
      driver.type(" " + key)
      #expect(driver.model.isPlaying == isPlaying, "\(key)")
    }
  }

  @Test("] and [ add and remove a layer of two, between none and 32")
  func layers() {
    var driver = Driver()
    driver.type("]")
    #expect(driver.model.scenario.hidden == [4, 2, 2])
    driver.type(String(repeating: "]", count: 29))
    #expect(driver.model.scenario.hidden.count == 32)
    #expect(driver.type("]") == [] && driver.footer.contains("the most"))
    for count in (0..<32).reversed() {
      driver.type("[")
      #expect(driver.model.scenario.hidden.count == count)
    }
    #expect(driver.type("[") == [] && driver.footer.contains("no hidden layer"))
    #expect(driver.type("{") == [] && driver.footer.contains("no hidden layer"))
    #expect(driver.type("}") == [] && driver.footer.contains("no hidden layer"))
  }

  @Test("} and { change the units of the focused layer, else of the last")
  func units() {
    var driver = Driver()
    driver.type("}")
    #expect(driver.model.scenario.hidden == [4, 3])
    driver.focus(.units(layer: 0))
    driver.type("{{{")
    #expect(driver.model.scenario.hidden == [1, 3])
    #expect(driver.type("{") == [] && driver.footer.contains("keeps one unit"))
    driver.type("}}}}}}}")
    #expect(driver.model.scenario.hidden == [8, 3])
    #expect(driver.model.snapshot.network.shape.hidden.map(\.units) == [8, 3])
  }

  @Test("a layer has 1024 units at the most")
  func mostUnits() {
    var driver = Driver(.with { $0.hidden = [1023] })
    driver.type("}")
    #expect(driver.model.scenario.hidden == [1024])
    #expect(driver.type("}") == [] && driver.footer.contains("the most"))
  }
}
