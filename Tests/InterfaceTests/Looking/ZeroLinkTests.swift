import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Links of weight 0, where weights are set by hand")
struct ZeroLinkTests {
  private static func xor() -> Scenario {
    .with { ($0.dataset, $0.hidden, $0.initZero) = (.xor, [2], true) }
  }

  @Test(
    "every one is drawn, dim and thin, from end to end",
    arguments: [Scenario.with { $0.initZero = true }, xor()], GlyphSet.allCases)
  func drawn(scenario: Scenario, glyphs: GlyphSet) throws {
    let driver = Driver(scenario, Size(100, 30), glyphs: glyphs)
    let frame = view(driver.model)
    let links = try #require(Layout(driver.model).network).links
    #expect(links.count == driver.snapshot.network.shape.weightCount)
    for link in links {
      #expect(link.weight == 0)
      for place in [link.start, link.end] {
        let cell = frame[place.column, place.row]
        #expect(cell.glyph != " " && cell.style.foreground == driver.model.theme.frame.foreground, "\(link.focus)")
      }
    }
  }

  @Test("one is reached by the keyboard, and typed", arguments: [Scenario.with { $0.initZero = true }, xor()])
  func typed(scenario: Scenario) throws {
    var driver = Driver(scenario, Size(100, 30))
    driver.focus(.unit(layer: 0, unit: 1))
    #expect(driver.footer.contains("⏎ weights"))
    driver.press(.enter)
    #expect(driver.model.focus == .link(layer: 0, unit: 1, input: 0))
    #expect(driver.footer.contains("⏎ type  ↑ ↓ others"))
    driver.press(.down, .enter)
    driver.type("-1.5")
    driver.press(.enter)
    let layer = driver.snapshot.network.shape.layers[0]
    #expect(driver.snapshot.network.parameters[layer.weightIndex(ofUnit: 1, input: 1)] == -1.5)
    driver.press(.escape, .tab)
    #expect(driver.model.focus == .bias(layer: 0, unit: 1))
    #expect(driver.footer.contains("⏎ type "))
  }

  @Test("one is reached by the mouse")
  func clicked() throws {
    var driver = Driver(Self.xor(), Size(100, 30))
    let link = try #require(Layout(driver.model).network).links[0]
    driver.click(link.start)
    #expect(driver.model.focus == link.focus)
    #expect(driver.footer.contains("0.000"))
  }
}
