import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("The cursor on the map")
struct MapReadingTests {
  private func reading(_ scenario: Scenario = .usual, _ size: Size = Size(160, 50)) -> Driver {
    var driver = Driver(scenario, size)
    driver.train(20)
    driver.focus(.map)
    driver.press(.enter)
    return driver
  }

  private func place(_ driver: Driver) -> (x: Double, y: Double) {
    if case .map(let x, let y)? = driver.model.reading { (x, y) } else { (.nan, .nan) }
  }

  private func expectFigures(_ driver: Driver, _ location: SourceLocation = #_sourceLocation) throws {
    let (x, y) = place(driver)
    let footer = driver.footer
    let output = answer(of: driver.snapshot, atX: x, y)
    let nearest = try #require(nearestExample(in: driver.snapshot, toX: x, y))
    let error = answer(of: driver.snapshot, atX: nearest.x, nearest.y) - nearest.label
    for (name, value, bound) in [
      ("X₁", x, 0.00501), ("X₂", y, 0.00501), ("output", output, 0.000501), ("at", nearest.x, 0.00501),
      ("loss", error * error / 2, 0.000501),
    ] {
      let found = try #require(figure(name, in: footer), "\(name): \(footer)", sourceLocation: location)
      #expect(abs(found - value) <= bound, "\(name): \(footer)", sourceLocation: location)
    }
    let isClass = driver.model.scenario.problem == .classification
    #expect(footer.contains("class " + (output >= 0 ? "+1" : "-1")) == isClass, sourceLocation: location)
    let kind = driver.snapshot.data.train.contains(nearest) ? "train" : "test"
    let label = try #require(figure("nearest \(kind) example", in: footer), "\(footer)", sourceLocation: location)
    #expect(abs(label - nearest.label) <= 0.000501, sourceLocation: location)
  }

  @Test("Enter puts it in the middle, arrows and letters move it by a cell, and its figures are the engine's")
  func keys() throws {
    var driver = reading()
    #expect(place(driver) == (0, 0))
    try expectFigures(driver)
    let map = try #require(Layout(driver.model).output?.map)
    for (key, x, y) in [(Key.right, 1.0, 0.0), (.up, 1, 1), (.character("l"), 2, 1), (.character("j"), 2, 0)] {
      driver.press(key)
      let (dx, dy) = (12 / Double(map.columns), 12 / Double(map.rows))
      #expect(abs(place(driver).x - x * dx) < 1e-12 && abs(place(driver).y - y * dy) < 1e-12)
      try expectFigures(driver)
    }
    for _ in 0..<100 { driver.press(.left, .character("k")) }
    #expect(place(driver) == (-6, 6))
    try expectFigures(driver)
  }

  @Test("regression tells values instead of classes")
  func regression() throws {
    var driver = reading(.with { ($0.problem, $0.regDataset) = (.regression, .regGauss) })
    for _ in 0..<7 { driver.press(.right, .down) }
    try expectFigures(driver)
  }

  @Test(
    "the mouse puts it on every cell, and it is drawn there", arguments: [Size(40, 12), Size(80, 24), Size(100, 30)])
  func mouse(size: Size) throws {
    var driver = Driver(.usual, size)
    let map = try #require(Layout(driver.model).output?.map)
    for row in map.row..<map.endRow {
      for column in map.column..<map.endColumn {
        driver.mouse(row.isMultiple(of: 2) ? .press : .drag, at: Position(column, row))
        #expect(driver.model.focus == .map && view(driver.model)[column, row].glyph == "┼")
      }
    }
    #expect(driver.effects.isEmpty)
  }

  @Test("keys that do not move it work as ever, Esc takes it away before anything else")
  func otherKeys() {
    var driver = reading()
    #expect(driver.type("s") == [.send(.step)] && driver.model.reading != nil)
    driver.press(.escape)
    #expect(driver.model.reading == nil && driver.model.focus == .map)
    #expect(!driver.footer.contains("nearest"))
    driver.press(.left)
    #expect(driver.model.focus != .map)
  }

  @Test("it goes when the focus goes elsewhere, by key, by mouse, or with its panel")
  func elsewhere() throws {
    var tab = reading()
    tab.press(.tab)
    #expect(tab.model.reading == nil)
    var mouse = reading()
    try mouse.click(.field(.noise))
    #expect(mouse.model.reading == nil && mouse.model.focus == .field(.noise))
    var chart = Driver()
    chart.focus(.chart)
    chart.press(.enter)
    chart.receive(.resized(Size(40, 12)))
    #expect(chart.model.reading == nil)
  }

  @Test("with no example there is none nearest")
  func noExamples() {
    var driver = reading()
    driver.showNoData()
    #expect(driver.footer.contains("output") && !driver.footer.contains("nearest"))
  }
}
