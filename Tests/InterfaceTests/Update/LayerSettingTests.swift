import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("The settings of one hidden layer")
struct LayerSettingTests {
  private func driver(
    _ size: Size = Size(80, 24), layers: [Int] = [3, 2, 4], glyphs: GlyphSet = .braille,
    _ change: (inout Scenario) -> Void = { _ in }
  ) -> Driver {
    Driver(
      .with {
        $0.hidden = layers
        $0.partialBatch = .update
        change(&$0)
      }, size, glyphs: glyphs)
  }

  /// The layer whose list is open, and the title of the chosen setting.
  private func open(_ driver: Driver) -> (layer: Int, setting: String)? {
    guard case .layer(let layer, _)? = driver.model.overlay else { return nil }
    return (layer, driver.model.target.settingTitle)
  }

  @Test(
    "L opens the focused layer, else the last",
    arguments: [
      (Focus.units(layer: 0), 0), (.unit(layer: 1, unit: 1), 1), (.bias(layer: 0, unit: 2), 0),
      (.link(layer: 1, unit: 0, input: 2), 1), (.unit(layer: 3, unit: 0), 2), (.field(.noise), 2), (.map, 2),
    ])
  func opens(focus: Focus, layer: Int) throws {
    var driver = driver()
    driver.focus(focus)
    #expect(driver.type("L") == [])
    #expect(open(driver)?.layer == layer && open(driver)?.setting == "Units")
    #expect(driver.rows.contains { $0.contains("Hidden layer \(layer + 1) of 3") && $0.contains("1 of 4") })
    driver.type("L")
    #expect(driver.model.overlay == nil && driver.model.focus == focus)
  }

  @Test("without a hidden layer the key says so")
  func noLayer() {
    var driver = driver(layers: [])
    driver.type("L")
    #expect(driver.model.overlay == nil && driver.footer.contains("no hidden layer"))
  }

  @Test("every setting has a line and a sentence, and α is there where the activation has one")
  func lines() {
    for size in [Size(80, 24), Size(40, 12), Size(160, 50)] {
      var driver = driver(size) { $0.layerActivations = [.tanh, .elu, .tanh] }
      driver.focus(.units(layer: 1))
      driver.type("L")
      for title in ["Units", "Activation", "Activation α", "Dropout", "Batch normalization"] {
        #expect(open(driver)?.setting == title)
        #expect(driver.rows.contains { $0.contains(title) && $0.contains("›") }, "\(title)")
        // All of it: a list has two lines for it, 62 columns wide or as wide as the screen.
        let sentence = wrapped(driver.model.settingSummary, to: min(driver.model.settingsRect.columns, 80) - 4)
        #expect(sentence.count <= 2, "\(title)")
        for line in sentence { #expect(driver.rows.contains { $0.contains(line) }, "\(title)") }
        driver.press(.down)
      }
      #expect(open(driver)?.setting == "Batch normalization", "the list ends here")
      driver.type("h")
      #expect(open(driver)?.layer == 0 && open(driver)?.setting == "Batch normalization")
      #expect(!driver.rows.contains { $0.contains("Activation α") })
    }
  }

  @Test("in ASCII no letter of it is lost")
  func ascii() {
    var driver = driver(glyphs: .ascii) { $0.activation = .elu }
    driver.type("Ljj")
    #expect(
      driver.rows.contains { $0.contains("Activation a ") } && driver.rows.contains { $0.contains("'s a of elu") })
  }

  @Test("plus, minus and Enter change the chosen setting of that layer alone")
  func changes() {
    var driver = driver()
    driver.focus(.units(layer: 1))
    driver.type("L+")
    #expect(driver.model.scenario.hidden == [3, 3, 4])
    driver.type("j")
    for _ in 0..<9 { driver.press(.enter) }
    // Nine on from tanh: elu, which has an α below it.
    #expect(driver.model.scenario.layerActivations == [.tanh, .elu, .tanh] && open(driver)?.setting == "Activation")
    driver.type("j0.3")
    driver.press(.enter)
    #expect(driver.model.scenario[.activationAlpha] == .list(["none", "0.3", "none"]))
    #expect(open(driver)?.setting == "Activation α", "the field returns to the list")
    driver.type("j++")
    #expect(driver.model.scenario.dropout == [0, 0.2, 0])
    #expect(
      driver.type("j+") == [.send(.change(ScenarioChange(.batchNormalization, .list(["false", "true", "false"]))))])
    #expect(driver.type("+") == [] && driver.model.notice?.text == "Batch normalization is on already.")
    let layers = driver.snapshot.network.shape.layers.map(\.layer)
    #expect(layers.map(\.dropoutRate) == [0, 0.2, 0, 0] && layers.map(\.isNormalized) == [false, true, false, false])
    #expect(driver.snapshot.network.shape.layers[1].fixedAlpha == 0.3 && layers[1].units == 3)
  }

  @Test("the control on top says that the layers differ, and sets all of them; undo brings them back")
  func activationOfAll() {
    var driver = driver { $0.layerActivations = [.relu, .elu, .relu] }
    #expect(driver.rows.contains { $0.contains("Activation by layer") })
    let before = driver.model.scenario
    driver.focus(.field(.activation))
    driver.type("+")
    #expect(driver.model.scenario.layerActivations.isEmpty && driver.rows.contains { $0.contains("‹sigmoid›") })
    #expect(driver.snapshot.network.shape.layers.map(\.activation) == [.sigmoid, .sigmoid, .sigmoid, .tanh])
    driver.type("u")
    #expect(driver.model.scenario == before && driver.snapshot.scenario == before)
  }

  @Test("what is typed wrong is told, and Esc returns to the list")
  func typing() {
    var driver = driver()
    driver.type("Ljj")
    driver.type("7")
    #expect(driver.rows.contains { $0.contains("Dropout of hidden layer 3") })
    driver.press(.enter)
    #expect(driver.rows.joined().contains("Dropout is 7; allowed is a number from 0"))
    driver.press(.escape)
    #expect(open(driver)?.setting == "Dropout" && driver.model.scenario.dropout.isEmpty)
    driver.type("0.25")
    driver.press(.enter)
    driver.type("+")
    #expect(driver.model.scenario.dropout == [0, 0, 0.3], "0.25 has 0.3 for its neighbour")
  }

  @Test("left and right go through the layers, and the focus with them")
  func layers() {
    var driver = driver()
    driver.focus(.unit(layer: 1, unit: 0))
    driver.type("Ljj")
    driver.press(.right)
    #expect(open(driver)?.layer == 2 && open(driver)?.setting == "Dropout")
    #expect(driver.press(.right) == [] && open(driver)?.layer == 2)
    driver.type("hhh")
    #expect(open(driver)?.layer == 0)
    driver.press(.escape)
    #expect(driver.model.overlay == nil && driver.model.focus == .units(layer: 0))
  }

  @Test("a change starts the network anew, and undo takes it back")
  func undo() {
    var driver = driver()
    driver.train(5)
    let before = driver.snapshot
    driver.type("Ljj+")
    driver.press(.escape)
    #expect(driver.snapshot.epoch == 0 && driver.snapshot.data == before.data)
    driver.type("u")
    #expect(driver.snapshot.epoch == 5 && driver.model.scenario == before.scenario)
    #expect(driver.snapshot.network.parameters == before.network.parameters)
    driver.press(.control("r"))
    #expect(driver.model.scenario.dropout == [0, 0, 0.1])
  }

  @Test("a removed layer takes its settings along, and a new one is plain")
  func removing() {
    var driver = driver()
    driver.focus(.units(layer: 1))
    driver.type("Ljj+j+L")
    driver.type("]")
    #expect(driver.model.scenario.dropout == [0, 0.1, 0, 0])
    #expect(driver.model.scenario[.batchNormalization] == .list(["false", "true", "false", "false"]))
    driver.type("[[")
    #expect(driver.model.scenario.dropout == [0, 0.1] && driver.model.scenario.hidden == [3, 2])
    #expect(driver.model.scenario[.batchNormalization] == .list(["false", "true"]))
  }

  @Test("batch normalization of a layer takes partial batches with it and says so")
  func normalization() {
    var driver = driver { $0.partialBatch = .carry }
    driver.type("Ljjj+")
    #expect(driver.model.scenario[.batchNormalization] == .list(["false", "false", "true"]))
    #expect(driver.model.scenario.partialBatch == .update && driver.model.notice?.isError == false)
    #expect(open(driver) != nil && driver.footer.contains("normalization cannot carry them."))
  }

  @Test("a click chooses a setting, a second one changes it, one outside closes")
  func mouse() throws {
    var driver = driver()
    driver.type("L")
    try driver.click("Batch normalization")
    #expect(
      open(driver)?.setting == "Batch normalization" && driver.model.scenario[.batchNormalization] == .flag(false))
    try driver.click("Batch normalization")
    #expect(driver.model.scenario[.batchNormalization] == .list(["false", "false", "true"]))
    driver.click(Position(0, 3))
    #expect(driver.model.overlay == nil)
  }

  @Test("what a link hides stays as it is")
  func hidden() {
    var driver = driver { $0.hide = ["activation", "numNodes3"] }
    let before = driver.model.scenario
    driver.type("L+j+")
    driver.press(.enter)
    #expect(driver.model.scenario == before && driver.model.notice?.text.contains("hidden by this link") == true)
  }
}
