import Canvas
import Neural
import Scenarios
import Testing
@testable import Interface

@Suite("Links that L1 has killed")
struct DeadLinkTests {
  private func sparse() -> Driver {
    var driver = Driver(.with { ($0.regularization, $0.regularizationRate) = (.l1, 0.01) }, Size(100, 30))
    driver.train(100)
    return driver
  }

  /// A dead link of the first hidden layer.
  private func dead(_ driver: Driver) throws -> (focus: Focus, index: Int) {
    let network = driver.snapshot.network
    let index = try #require(network.shape.layers[0].weights.first { network.isDead[$0] })
    return (.link(layer: 0, unit: index / 2, input: index % 2), index)
  }

  @Test("the footer says that a link is dead, and any value revives it", arguments: ["+", "0\n", "-"])
  func reviving(keys: String) throws {
    var driver = sparse()
    let (focus, index) = try dead(driver)
    driver.focus(focus)
    #expect(driver.footer.contains("0.000") && driver.footer.contains("dead: any value revives it"))
    for key in keys { driver.press(key == "\n" ? .enter : .character(key.unicodeScalars.first ?? " ")) }
    #expect(!driver.footer.contains("dead") && !driver.snapshot.network.isDead[index])
  }

  @Test(
    "a dead link is dashed, and one that is merely zero a thin line, both dim", arguments: [GlyphSet.braille, .ascii])
  func drawing(glyphs: GlyphSet) throws {
    var driver = Driver(.usual, Size(100, 30), glyphs: glyphs)
    driver.showParameters { _ in 0 }
    let zero = view(driver.model)
    driver = Driver(.with { ($0.regularization, $0.regularizationRate) = (.l1, 10) }, Size(100, 30), glyphs: glyphs)
    driver.train(20)
    try #require(driver.snapshot.network.liveLinks == 0, "all links are dead")
    driver.showParameters { _ in 0 }
    let dead = view(driver.model)
    let rect = try #require(Layout(driver.model).network?.rect).inset(columns: 1, rows: 4)
    let cells = (rect.row..<rect.endRow).flatMap { row in (rect.column..<rect.endColumn).map { (row, $0) } }
    let drawn = cells.filter { zero[$0.1, $0.0] != dead[$0.1, $0.0] }
    #expect(drawn.count > 20)
    let dim = driver.model.theme.frame.foreground
    #expect(drawn.allSatisfy { zero[$0.1, $0.0].glyph != " " && zero[$0.1, $0.0].style.foreground == dim })
    #expect(drawn.allSatisfy { dead[$0.1, $0.0].glyph == " " || dead[$0.1, $0.0].style.foreground == dim })
  }

  @Test("leaving L1 revives all, and the screen says so no more")
  func leaving() throws {
    var driver = sparse()
    driver.focus(try dead(driver).focus)
    driver.type("g")
    #expect(driver.model.scenario.regularization == .l2)
    #expect(!driver.footer.contains("dead") && driver.snapshot.network.isDead.allSatisfy { !$0 })
    #expect(driver.snapshot.epoch == 100)
  }
}
