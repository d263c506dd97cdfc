import Canvas
import Datasets
import Testing
@testable import Interface

@Suite("The focus inside the network")
struct LinkFocusTests {
  private func inputs(_ driver: Driver, _ layer: Int) -> Int {
    driver.model.snapshot.network.shape.layers[layer].inputs
  }

  /// The weights into a unit, by the place of each in the network's parameters.
  private func weights(_ driver: Driver, _ layer: Int, _ unit: Int) -> [Double] {
    let network = driver.model.snapshot.network
    let shape = network.shape.layers[layer]
    let first = shape.firstWeight + unit * shape.inputs
    return Array(network.parameters[first..<first + shape.inputs])
  }

  @Test("Enter on any unit goes to its strongest link")
  func strongest() throws {
    for (layer, units) in [4, 2, 1].enumerated() {
      for unit in 0..<units {
        var driver = Driver()
        driver.focus(.unit(layer: layer, unit: unit))
        #expect(driver.press(.enter) == [])
        guard case .link(layer, unit, let input) = driver.model.focus else {
          Issue.record("\(driver.model.focus)")
          continue
        }
        let weights = weights(driver, layer, unit)
        #expect(weights.allSatisfy { abs($0) <= abs(weights[input]) })
      }
    }
  }

  @Test("up and down go through all links of a unit, and stay at the ends")
  func otherLinks() {
    var driver = Driver(.with { $0.features = Feature.allCases })
    for (layer, unit) in [(0, 3), (1, 1), (2, 0)] {
      driver.focus(.link(layer: layer, unit: unit, input: 0))
      driver.press(.up)
      let last = inputs(driver, layer) - 1
      for input in 0...last {
        #expect(driver.model.focus == .link(layer: layer, unit: unit, input: input))
        driver.press(.down)
      }
      #expect(driver.model.focus == .link(layer: layer, unit: unit, input: last))
      driver.type("k")
      #expect(driver.model.focus == .link(layer: layer, unit: unit, input: last - 1))
    }
  }

  @Test("left and right go to the ends of a link: a unit or a feature, and the unit that reads it")
  func ends() {
    var driver = Driver(.with { $0.features = [.y, .sinX] })
    for (link, left) in [
      (Focus.link(layer: 0, unit: 2, input: 0), Focus.feature(.y)),
      (.link(layer: 0, unit: 2, input: 1), .feature(.sinX)),
      (.link(layer: 1, unit: 1, input: 3), .unit(layer: 0, unit: 3)),
      (.link(layer: 2, unit: 0, input: 1), .unit(layer: 1, unit: 1)),
    ] {
      driver.focus(link)
      driver.press(.left)
      #expect(driver.model.focus == left)
      driver.focus(link)
      driver.press(.right)
      #expect(driver.model.focus == .unit(layer: link.layer ?? -1, unit: link.unit ?? -1))
    }
  }

  @Test("Esc leads from a link to its unit, from there to the map, and then no further")
  func escape() {
    for focus in [Focus.link(layer: 1, unit: 0, input: 2), .unit(layer: 1, unit: 0)] {
      var driver = Driver()
      driver.focus(focus)
      if case .link = focus {
        driver.press(.escape)
        #expect(driver.model.focus == .unit(layer: 1, unit: 0))
      }
      #expect(driver.press(.escape) == [] && driver.model.focus == .map)
      #expect(driver.press(.escape) == [] && driver.model.focus == .map)
    }
    for focus in [Focus.bias(layer: 0, unit: 1), .feature(.sinY)] {
      var driver = Driver()
      driver.focus(focus)
      driver.press(.escape)
      #expect(driver.model.focus == .map)
    }
    var elsewhere = Driver()
    elsewhere.press(.escape)
    #expect(elsewhere.model.focus == .field(.learningRate))
  }

  @Test("a unit without inputs has no link to go to")
  func noLink() {
    var driver = Driver(.with { $0.features = [] })
    driver.focus(.unit(layer: 0, unit: 0))
    #expect(driver.press(.enter) == [] && driver.model.focus == .unit(layer: 0, unit: 0))
  }

  @Test("a link that is gone gives the focus to something on screen", arguments: ["[", "[[", "]"])
  func goneLink(keys: String) {
    var driver = Driver()
    driver.focus(.link(layer: 1, unit: 1, input: 3))
    driver.type(keys)
    if case .link(let layer, let unit, let input) = driver.model.focus {
      #expect(layer < driver.model.snapshot.network.shape.layers.count && input < inputs(driver, layer))
      #expect(unit < driver.model.snapshot.network.shape.layers[layer].units)
    } else {
      #expect(Layout(driver.model).items.contains { $0.focus == driver.model.focus })
    }
  }

  @Test("unit keys act on the layer of the focused unit, bias or link")
  func unitKeys() {
    for focus in [
      Focus.unit(layer: 0, unit: 1), .bias(layer: 0, unit: 1), .link(layer: 0, unit: 1, input: 0), .units(layer: 0),
    ] {
      var driver = Driver()
      driver.focus(focus)
      driver.type("}")
      #expect(driver.model.scenario.hidden == [5, 2], "\(focus)")
      driver.type("{{")
      #expect(driver.model.scenario.hidden == [3, 2] && driver.model.focus == focus)
    }
    var output = Driver()
    output.focus(.unit(layer: 2, unit: 0))
    output.type("}")
    #expect(output.model.scenario.hidden == [4, 3])
  }
}
