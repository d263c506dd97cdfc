import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("The link, the scenario's file, themes and the mouse's switch")
struct LinkAndLookTests {
  private static let scenarios: [@Sendable (inout Scenario) -> Void] = [
    { _ in },
    { ($0.problem, $0.features, $0.hidden, $0.hide) = (.regression, Feature.allCases, [], ["playButton", "sinX"]) },
    { ($0.learningRate, $0.seed, $0.stop.epochs, $0.stop.testLoss) = (0.00001, "a b", 7, 0.1) },
    { $0.hidden = Array(repeating: 64, count: 32) },
  ]

  @Test("y shows the whole link with what it loses, and asks for it on the clipboard", arguments: scenarios.indices)
  func link(index: Int) {
    for size in [Size(80, 24), Size(100, 30)] {
      var driver = Driver(.with(Self.scenarios[index]), size)
      let (link, losses) = ScenarioLink.link(for: driver.model.scenario)
      #expect(driver.type("y") == [.copy(link)])
      #expect(driver.model.overlay == .link(LinkCard(link: link, losses: losses)))
      let rect = driver.model.openRect.inset(columns: 2, rows: 1)
      let inside = (rect.row..<rect.endRow).map { row in
        String(Array(driver.rows[row])[rect.column..<rect.endColumn])
      }
      #expect(inside.joined().contains(link))
      let text = inside.joined(separator: " ").split(separator: " ").joined(separator: " ")
      for loss in losses { #expect(text.contains(loss), "\(loss)\n\(text)") }
    }
  }

  @Test(
    "the dialog says whether the clipboard has it, and closes by Esc, Enter and y", arguments: ["y", "\u{1B}", "\n"])
  func closing(key: String) {
    var driver = Driver()
    driver.type("y")
    driver.receive(.copied(true))
    #expect(driver.rows.contains { $0.contains("It was sent to the terminal's clipboard.") })
    driver.receive(.copied(false))
    #expect(driver.rows.contains { $0.contains("takes nothing for its clipboard") } && driver.model.overlay != nil)
    driver.press(key == "y" ? .character("y") : key == "\n" ? .enter : .escape)
    #expect(driver.model.overlay == nil && driver.effects.count == 1)
  }

  @Test("S asks for the scenario's file, and the answer is told")
  func saving() {
    var driver = Driver()
    #expect(driver.type("S") == [.start(JobID(0), .saveScenario)])
    driver.finish(.saved("playground-circle.yaml"))
    #expect(driver.footer.contains("Scenario written to playground-circle.yaml"))
  }

  @Test("T goes through all themes by name, and round")
  func themes() {
    var driver = Driver()
    var seen: [ThemeName] = []
    for _ in ThemeName.allCases {
      #expect(driver.type("T") == [])
      let name = driver.model.look.themeName
      #expect(driver.model.theme == Theme(name, depth: .truecolor, background: .dark))
      #expect(driver.footer.contains("Theme: \(name.rawValue)"))
      seen.append(name)
    }
    #expect(Set(seen) == Set(ThemeName.allCases) && seen.last == .original)
  }

  @Test("M switches the mouse where there is one, and says how text is selected")
  func mouse() {
    var driver = Driver()
    #expect(driver.type("M") == [] && driver.footer.contains("no mouse"))
    driver.setMouse(true)
    #expect(driver.type("M") == [.setMouse(false)] && driver.model.isMouseOn == false)
    #expect(driver.footer.contains("the terminal selects text"))
    #expect(driver.type("M") == [.setMouse(true)] && driver.model.isMouseOn == true)
    #expect(driver.footer.contains("Shift"))
  }
}
