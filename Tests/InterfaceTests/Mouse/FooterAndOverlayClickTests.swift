import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("The mouse alone: footer, help and lists")
struct FooterAndOverlayClickTests {
  private let size = Size(160, 50)

  @Test("every name of a key in the footer is that key, wherever the user is")
  func footer() throws {
    let openers: [(Focus, String)] = [
      (.field(.noise), ""), (.unit(layer: 0, unit: 0), ""), (.link(layer: 1, unit: 0, input: 0), ""), (.map, "\n"),
      (.chart, "\n"), (.map, "?"), (.map, "p"), (.map, "P"), (.dataset(.circle), ""), (.map, "f"), (.map, "y"),
      (.field(.noise), "5"),
    ]
    for (focus, opener) in openers {
      var base = Driver(.usual, Size(120, 30))
      base.train(3)
      base.focus(focus)
      for scalar in opener.unicodeScalars { base.press(scalar == "\n" ? .enter : .character(scalar)) }
      base.clearNotice()
      let hints = try #require(base.model.footerHints)
      #expect(!hints.places.isEmpty, "\(focus) \(opener)")
      for place in hints.places {
        var column = place.column
        for (key, name) in zip(place.hint.keys, place.hint.names) {
          #expect(base.place(of: name) != nil)
          var (clicked, pressed) = (base, base)
          let asked = clicked.click(Position(column, base.model.size.rows - 1))
          #expect(asked == pressed.press(key), "\(place.hint)")
          #expect(clicked.rows == pressed.rows, "\(place.hint)")
          column += name.unicodeScalars.count + 1
        }
      }
    }
  }

  @Test("every key of the main screen can be pressed in the help with the mouse", arguments: KeyMap.bindings.indices)
  func helpRows(index: Int) throws {
    let binding = KeyMap.bindings[index]
    guard binding.contexts.contains(.main), let key = binding.keys.first else { return }
    for size in [Size(80, 24), self.size] {
      var base = Driver(.usual, size)
      base.train(3)
      base.focus(.field(.noise))
      var (clicked, pressed) = (base, base)
      try clicked.click("? help")
      let rows = clicked.model.helpRows
      let row = try #require(rows.firstIndex { HelpText.binding(of: $0)?.help == binding.help })
      let inner = clicked.model.openRect.inset(columns: 2, rows: 1)
      for _ in rows.indices {
        guard case .help(let scroll)? = clicked.model.overlay, row >= scroll + inner.rows else { break }
        clicked.mouse(.scrollDown, at: inner.center)
      }
      guard case .help(let scroll)? = clicked.model.overlay else {
        Issue.record("the help is closed")
        return
      }
      let asked = clicked.click(Position(inner.column + 3, inner.row + row - scroll))
      #expect(asked == pressed.press(key), "\(binding.help)")
      #expect(clicked.rows == pressed.rows, "\(binding.help)")
    }
  }

  @Test("rows of the help that are no keys do nothing, and a click outside closes it")
  func helpElsewhere() {
    var driver = Driver(.usual, size)
    driver.type("?")
    let rect = driver.model.openRect
    driver.click(Position(rect.column + 3, rect.row + 1))
    driver.click(Position(rect.column + 3, rect.row))
    #expect(driver.model.overlay == .help(scroll: 0) && driver.effects.isEmpty)
    driver.mouse(.move, at: Position(0, 0))
    driver.mouse(.release, at: Position(0, 0))
    #expect(driver.model.overlay != nil)
    driver.click(Position(0, 5))
    #expect(driver.model.overlay == nil && driver.effects.isEmpty)
  }

  @Test("presets are chosen by one click and opened by the next, and the wheel moves through them")
  func presets() throws {
    var driver = Driver(.usual, size)
    driver.type("p")
    let presets = try Preset.all()
    let rect = driver.model.openRect
    driver.mouse(.scrollDown, at: rect.center)
    #expect(driver.model.overlay == .presets(presets, selected: 1))
    driver.mouse(.scrollUp, at: rect.center)
    #expect(driver.model.overlay == .presets(presets, selected: 0))
    driver.click(Position(rect.column + 4, rect.row + 1))
    #expect(driver.model.overlay == .presets(presets, selected: 0) && driver.effects.isEmpty, "a heading is no preset")
    driver.click(Position(rect.column + 4, rect.row + 1 + 4))
    #expect(driver.model.overlay == .presets(presets, selected: 3) && driver.effects.isEmpty)
    #expect(driver.click(Position(rect.column + 4, rect.row + 1 + 4)) == [.send(.replace(presets[3].scenario))])
    #expect(driver.model.overlay == nil)
    driver.type("p")
    driver.click(Position(rect.column + 4, rect.endRow - 2))
    #expect(
      driver.model.overlay == .presets(presets, selected: 3), "the list begins at the open preset; the text is no row")
  }

  @Test("settings are chosen by one click and set by the next")
  func settings() throws {
    var driver = Driver(.usual, size)
    driver.type("f")
    try driver.click(ScenarioField.initZero.title)
    let index = try #require(FurtherSettings.fields.firstIndex(of: .initZero))
    #expect(driver.model.overlay == .settings(selected: index) && !driver.model.scenario.initZero)
    try driver.click(ScenarioField.initZero.title)
    #expect(driver.model.scenario.initZero)
    try driver.click(FurtherSettings.groups[1].title)
    #expect(driver.model.overlay == .settings(selected: index), "a heading is nothing to choose")
    try driver.click(ScenarioField.bits.title)
    try driver.click(ScenarioField.bits.title)
    #expect(driver.model.overlay == .editor(Editor(.field(.bits), list: OpenList(list: .further, selected: 1))))
    driver.click(Position(0, 10))
    #expect(driver.model.overlay == .settings(selected: 1))
    driver.click(Position(0, 1))
    #expect(driver.model.overlay == nil)
  }

  @Test("the link and a field close by a click outside, and not by one inside")
  func dialogs() {
    for opener in ["y", "5"] {
      var driver = Driver(.usual, size)
      driver.type(opener)
      driver.click(driver.model.openRect.center)
      #expect(driver.model.overlay != nil)
      driver.click(Position(1, 1))
      #expect(driver.model.overlay == nil && driver.model.scenario == .usual)
    }
  }

  @Test("the banner of a divergence is the key that it names")
  func banner() throws {
    var driver = Driver(.with { ($0.problem, $0.activation, $0.learningRate) = (.regression, .linear, 10) })
    driver.play(atMost: 1000)
    #expect(try driver.click("Diverged at epoch") == [.send(.undo)])
    #expect(driver.model.snapshot.network.isFinite && !driver.footer.contains("Diverged"))
  }

  @Test("where only words about the size are drawn, no click means anything", arguments: [Size(20, 5), Size(39, 30)])
  func tooSmall(_ size: Size) {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        var driver = Driver(.usual, size)
        driver.click(Position(column, row))
        #expect(driver.effects == [] && driver.model.overlay == nil && driver.model.scenario == .usual)
      }
    }
  }
}
