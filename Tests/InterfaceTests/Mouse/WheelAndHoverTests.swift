import Canvas
import Testing
import Training
@testable import Interface

@Suite("The wheel, and the mouse over the network")
struct WheelAndHoverTests {
  @Test("the wheel steps what is below it as plus and minus do", arguments: FocusMovementTests.sizes)
  func wheel(size: Size) {
    let base = Driver(.usual, size)
    let layout = Layout(base.model)
    for item in layout.items where Rect(size).contains(item.rect.center) && layout.item(at: item.rect.center) == item {
      for (kind, key) in [(MouseEvent.Kind.scrollUp, "+"), (.scrollDown, "-")] {
        var (turned, typed) = (base, base)
        typed.focus(item.focus)
        let asked = turned.mouse(kind, at: item.rect.center)
        #expect(asked == typed.type(key), "\(item.focus)")
        #expect(turned.model.scenario == typed.model.scenario && turned.model.speed == typed.model.speed)
        if !asked.isEmpty { #expect(turned.model.focus == item.focus) }
      }
    }
  }

  @Test("it steps sliders and links too")
  func slidersAndLinks() throws {
    var driver = Driver(.usual, Size(100, 30))
    let slider = try #require(Layout(driver.model).data?.lines.first { $0.focus == .field(.noise) }?.slider)
    driver.mouse(.scrollUp, at: slider.center)
    #expect(driver.model.scenario.noise == 5 && driver.model.focus == .field(.noise))
    let (focus, place) = try link(driver)
    let index = try #require(driver.model.shownNetwork.parameterIndex(of: focus))
    let weight = driver.snapshot.network.parameters[index]
    driver.mouse(.scrollDown, at: place)
    #expect(abs(driver.snapshot.network.parameters[index] - weight + 0.1) < 1e-6 && driver.model.focus == focus)
  }

  /// A link, and a cell through which it runs.
  private func link(_ driver: Driver) throws -> (Focus, Position) {
    let network = try #require(Layout(driver.model).network)
    let drawn = network.links
    let place = try #require(drawn.map(\.start).first)
    return (try #require(network.link(at: place)), place)
  }

  @Test("a click on a link selects it, near its source as near its unit")
  func links() throws {
    var driver = Driver(.usual, Size(160, 50))
    let network = try #require(Layout(driver.model).network)
    for drawn in network.links {
      driver.focus(.map)
      driver.click(Position((drawn.start.column + drawn.end.column) / 2, (drawn.start.row + drawn.end.row) / 2))
      guard case .link(let layer, _, _) = driver.model.focus else { continue }
      #expect(layer == drawn.focus.layer)
    }
    let (focus, place) = try link(driver)
    driver.click(place)
    #expect(driver.model.focus == focus && driver.footer.contains("weight of"))
  }

  @Test("a click on a unit or a bias selects it; no cell of the network breaks anything")
  func units() throws {
    var driver = Driver(.usual, Size(80, 24))
    for focus in [Focus.unit(layer: 0, unit: 1), .bias(layer: 1, unit: 0), .unit(layer: 2, unit: 0)] {
      #expect(try driver.click(focus) == [] && driver.model.focus == focus)
    }
    let rect = try #require(Layout(driver.model).network?.rect)
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        var clicked = driver
        clicked.click(Position(column, row))
        let isLink = if case .link = clicked.model.focus { true } else { false }
        #expect(isLink || Layout(clicked.model).items.contains { $0.focus == clicked.model.focus })
      }
    }
  }

  @Test("motion over a unit or feature previews it, and leaving brings back what was there")
  func hovering() throws {
    var driver = Driver(.usual, Size(100, 30))
    driver.focus(.unit(layer: 0, unit: 0))
    let before = driver.rows
    for (focus, subject) in [
      (Focus.unit(layer: 1, unit: 1), MapSubject.unit(layer: 1, unit: 1)), (.feature(.sinY), .feature(.sinY)),
      (.unit(layer: 2, unit: 0), .output),
    ] {
      #expect(driver.mouse(.move, at: try #require(driver.center(of: focus))) == [])
      #expect(driver.model.mapSubject == subject && driver.rows != before)
      #expect(driver.model.focus == .unit(layer: 0, unit: 0))
      driver.mouse(.move, at: Position(30, 0))
      #expect(driver.rows == before)
    }
    driver.mouse(.move, at: try #require(driver.center(of: .feature(.x))))
    driver.press(.character("T"))
    #expect(driver.model.mapSubject == .unit(layer: 0, unit: 0), "a key ends the preview")
  }

  @Test("a preview of a unit that is gone is none")
  func gone() throws {
    var driver = Driver(.usual, Size(100, 30))
    driver.mouse(.move, at: try #require(driver.center(of: .unit(layer: 1, unit: 1))))
    driver.receive(.snapshot(Snapshot(.with { $0.hidden = [4] })))
    #expect(driver.model.mapSubject == .output && driver.rows.joined().contains("╭ Output"))
  }

  @Test("on a screen too small for anything the mouse does no harm")
  func tooSmall() {
    var driver = Driver(.usual, Size(30, 8))
    for kind in [MouseEvent.Kind.press, .drag, .move, .release, .scrollUp, .scrollDown] {
      for row in 1..<7 { #expect(driver.mouse(kind, at: Position(10, row)) == []) }
      driver.mouse(kind, at: Position(29, 7))
      driver.mouse(kind, at: Position(400, 400))
    }
    #expect(driver.model.scenario == .usual)
  }
}
