import Experiment
import Neural
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

  @Test("] and [ add and remove a layer of two, between none and six")
  func layers() {
    var driver = Driver()
    driver.type("]")
    #expect(driver.model.scenario.hidden == [4, 2, 2])
    driver.type("]]]")
    #expect(driver.type("]") == [] && driver.footer.contains("up to 6"))
    for count in (0..<6).reversed() {
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
    #expect(driver.type("}") == [] && driver.footer.contains("up to 8"))
    #expect(driver.model.snapshot.network.shape.hidden.map(\.units) == [8, 3])
  }
}
