import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Typing a value")
struct EditorTests {
  private func driver(_ focus: Focus, _ size: Size = Size(80, 24)) -> Driver {
    var driver = Driver(.usual, size)
    driver.focus(focus)
    return driver
  }

  @Test("a typed number is taken, though no step of the list has it")
  func number() {
    var driver = driver(.field(.learningRate))
    driver.press(.enter)
    driver.type("0.0123")
    #expect(driver.press(.enter) == [.send(.change(ScenarioChange(.learningRate, .number(0.0123))))])
    #expect(driver.model.overlay == nil && driver.model.scenario.learningRate == 0.0123)
    driver.type("+")
    #expect(driver.model.scenario.learningRate == 0.03)
  }

  @Test("a digit opens the field and is its first character", arguments: Array("0123456789"))
  func digit(digit: Character) {
    for focus in [Focus.field(.noise), .field(.seed), .layers, .units(layer: 0)] {
      var driver = driver(focus)
      driver.type(String(digit))
      #expect(driver.model.overlay == .editor(Editor(focus, text: String(digit))))
    }
    var toggle = driver(.field(.discretize))
    toggle.type(String(digit))
    #expect(toggle.model.overlay == nil)
  }

  @Test("a bad value keeps the field open, says why, and typing on takes the reason away")
  func badValue() {
    for (focus, text, reason) in [
      (Focus.field(.noise), "99", "allowed is a number from 0 to 80"), (.field(.learningRate), "fast", "a number"),
      (.field(.trainRatio), "", "is empty"), (.field(.batchSize), "2.5", "a whole number"),
      (.layers, "33", "from 0 to 32"), (.units(layer: 0), "0", "from 1 to 1024"), (.layers, "", "is empty"),
    ] {
      var driver = driver(focus)
      let before = driver.model.scenario
      driver.press(.enter)
      driver.type(text)
      #expect(driver.press(.enter) == [])
      #expect(driver.model.scenario == before)
      guard case .editor(let editor)? = driver.model.overlay else {
        Issue.record("the field is closed after \(text)")
        continue
      }
      #expect(editor.text == text && editor.complaint?.contains(reason) == true, "\(editor)")
      #expect(driver.rows.joined().contains("allowed is"))
      driver.type("1")
      #expect(driver.model.overlay == .editor(Editor(focus, text: text + "1")))
    }
  }

  @Test("Backspace erases, also from an empty field; Esc closes without a change")
  func erasing() {
    var driver = driver(.field(.noise))
    driver.type("15")
    driver.press(.backspace)
    #expect(driver.model.overlay == .editor(Editor(.field(.noise), text: "1")))
    driver.press(.backspace, .backspace)
    #expect(driver.model.overlay == .editor(Editor(.field(.noise))))
    #expect(driver.press(.escape) == [] && driver.model.overlay == nil)
    #expect(driver.model.scenario == .usual && driver.effects.isEmpty)
  }

  @Test("any text is a seed, and it is kept as it is typed")
  func seed() {
    var driver = driver(.field(.seed))
    driver.press(.enter)
    driver.type("q 0.10")
    driver.press(.enter)
    #expect(driver.model.scenario.seed == "q 0.10" && driver.snapshot.scenario.seed == "q 0.10")
  }

  @Test("typed layers and units go beyond what keys add, and keep what is there")
  func shape() {
    var driver = driver(.layers)
    driver.type("9")
    driver.press(.enter)
    #expect(driver.model.scenario.hidden == [4, 2, 2, 2, 2, 2, 2, 2, 2])
    driver.type("1")
    driver.press(.enter)
    #expect(driver.model.scenario.hidden == [4])
    driver.focus(.units(layer: 0))
    driver.type("20")
    driver.press(.enter)
    #expect(driver.model.scenario.hidden == [20])
  }

  @Test("the same value again closes the field and asks for nothing")
  func unchanged() {
    var driver = driver(.field(.noise))
    driver.type("0")
    #expect(driver.press(.enter) == [] && driver.model.overlay == nil)
  }

  @Test("keys of the main screen type, only Ctrl-C, Ctrl-L and Ctrl-Z work on")
  func otherKeys() {
    var driver = driver(.field(.seed))
    driver.press(.enter)
    #expect(driver.type(" srnq?p[]+-") == [])
    #expect(driver.model.overlay == .editor(Editor(.field(.seed), text: " srnq?p[]+-")))
    #expect(driver.press(.control("l"), .control("z"), .control("c")) == [.repaint, .suspend, .quit])
    #expect(driver.press(.tab, .up, .function(1)) == [])
  }

  @Test("a long text and its complaint stay inside of the field", arguments: [Size(40, 12), Size(80, 24)])
  func longText(size: Size) throws {
    var driver = driver(.field(.noise), size)
    driver.type(String(repeating: "1234567890", count: 12) + "x")
    driver.press(.enter)
    let title = try #require(driver.rows.first { $0.contains("╭ Noise") })
    let left = try #require(title.firstRange(of: "╭ Noise")).lowerBound
    let margin = title.distance(from: title.startIndex, to: left)
    let box = driver.rows.filter { $0.contains("> ") || $0.contains("allowed") || $0.contains("5678") }
    for row in box {
      let cells = Array(row)
      #expect(cells[margin] == "│" && cells[size.columns - 1 - margin] == "│", "\(row)")
    }
  }
}
