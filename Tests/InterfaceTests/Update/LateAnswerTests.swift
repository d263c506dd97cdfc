import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("What is done before the session answers")
struct LateAnswerTests {
  @Test(
    "the mouse all over a network that is being built",
    arguments: ["]", "[", "[[", "]]", "}", "{{{", "d", "m", "]d["])
  func building(keys: String) throws {
    var driver = Driver(.usual, Size(120, 40))
    driver.isAnswering = false
    driver.type(keys)
    let rect = try #require(Layout(driver.model).network?.rect)
    for row in rect.row..<rect.endRow {
      for column in stride(from: rect.column + row % 3, to: rect.endColumn, by: 3) {
        var late = driver
        for kind in [MouseEvent.Kind.move, .press, .release, .scrollUp, .scrollDown] {
          late.mouse(kind, at: Position(column, row))
        }
        #expect(Inspection.fault(of: late.model) == nil)
        late.answer()
        #expect(Inspection.fault(of: late.model) == nil)
        #expect(late.model.showsCurrentNetwork && late.model.scenario == late.snapshot.scenario)
      }
    }
    #expect(Inspection.fault(ofFrame: driver.model) == nil)
  }

  @Test("a text field whose layer an undo has taken away sets nothing, and says so", arguments: ["5", ""])
  func editor(digits: String) {
    var driver = Driver()
    driver.type("]")
    driver.isAnswering = false
    driver.type("u")
    driver.focus(.units(layer: 2))
    driver.press(.enter)
    driver.answer()
    #expect(driver.model.scenario.hidden == [4, 2])
    driver.type(digits.isEmpty ? "7" : digits)
    #expect(driver.press(.enter) == [])
    #expect(driver.model.overlay == nil && driver.model.scenario.hidden == [4, 2])
    #expect(driver.footer.contains("The layer that the value was for is no more."))
  }

  @Test("the settings of a layer that an undo has taken away close", arguments: [Key.left, .right, .up, .enter])
  func list(key: Key) {
    var driver = Driver()
    driver.type("]")
    driver.isAnswering = false
    driver.type("u")
    driver.focus(.units(layer: 2))
    driver.type("L")
    driver.press(.down, .down)
    driver.answer()
    #expect(driver.model.overlay == nil)
    driver.press(key)
    #expect(Inspection.fault(ofFrame: driver.model) == nil)
  }

  @Test("the cursor on the chart stays on it when the run begins again")
  func cursor() {
    var driver = Driver()
    driver.train(50)
    driver.focus(.chart)
    driver.press(.enter)
    #expect(driver.model.reading == .chart(epoch: 50))
    driver.type("r")
    #expect(driver.model.reading == .chart(epoch: 0))
  }

  @Test("a weight typed for a network that is no more is not set, and the footer says so")
  func weight() {
    var driver = Driver()
    driver.focus(.link(layer: 0, unit: 0, input: 1))
    driver.press(.enter)
    driver.type("3")
    driver.setFeatures([.x])
    #expect(!driver.press(.enter).contains { if case .send(.setParameter) = $0 { true } else { false } })
    #expect(driver.footer.contains("no weight was set"))
  }
}
