import Canvas
import Datasets
import Testing
@testable import Interface

@Suite("What the large map shows")
struct LargeMapTests {
  private let size = Size(100, 30)

  /// The ground colours of the large map.
  private func map(_ driver: Driver) -> [Cell] {
    guard let rect = Layout(driver.model).output?.map else { return [] }
    let frame = view(driver.model)
    return (rect.row..<rect.endRow).flatMap { row in (rect.column..<rect.endColumn).map { frame[$0, row] } }
  }

  /// The upper and the lower edge of the panel.
  private func title(_ driver: Driver) -> String {
    guard let rect = Layout(driver.model).output?.rect else { return "" }
    return [rect.row, rect.endRow - 1].map { String(driver.rows[$0].dropFirst(rect.column)) }.joined()
  }

  @Test("a focused unit or feature fills it, with its name and its formula", arguments: [Size(80, 24), Size(100, 30)])
  func titles(size: Size) {
    for (focus, words) in [
      (Focus.unit(layer: 1, unit: 1), ["Hidden 2, unit 2", "tanh of 4 inputs"]),
      (.unit(layer: 0, unit: 3), ["Hidden 1, unit 4", "tanh of 2 inputs"]),
      (.unit(layer: 2, unit: 0), ["Output"]), (.feature(.sinX), ["Feature", "sin X₁"]),
      (.bias(layer: 1, unit: 1), ["Output"]), (.link(layer: 1, unit: 1, input: 0), ["Output"]), (.map, ["Output"]),
    ] {
      var driver = Driver(.usual, size)
      driver.focus(focus)
      #expect(words.allSatisfy(title(driver).contains), "\(focus): \(title(driver))")
    }
    #expect(title(Driver(.usual, self.size)).contains("tanh of 2 inputs"))
    var relu = Driver(.with { ($0.activation, $0.features, $0.problem) = (.relu, [.x], .regression) }, size)
    relu.focus(.unit(layer: 0, unit: 0))
    #expect(title(relu).contains("relu of 1 input "), "\(title(relu))")
  }

  @Test("each subject has a picture of its own, and follows training")
  func pictures() {
    var driver = Driver(.usual, size)
    var pictures: Set<[Cell]> = []
    let subjects: [Focus] = [.map, .unit(layer: 0, unit: 0), .unit(layer: 0, unit: 1), .feature(.x), .feature(.y)]
    for focus in subjects {
      driver.focus(focus)
      pictures.insert(map(driver))
    }
    #expect(pictures.count == subjects.count)
    driver.focus(.unit(layer: 0, unit: 0))
    let before = map(driver)
    driver.train(100)
    #expect(map(driver) != before && title(driver).contains("Hidden 1, unit 1"))
    driver.focus(.feature(.x))
    let feature = map(driver)
    driver.train(100)
    #expect(map(driver) == feature)
  }

  @Test("x keeps a map there wherever the focus goes, and lets it go again")
  func pinning() {
    var driver = Driver(.usual, size)
    driver.focus(.unit(layer: 0, unit: 2))
    #expect(driver.type("x") == [] && driver.model.pinned == .unit(layer: 0, unit: 2))
    driver.focus(.field(.learningRate))
    #expect(title(driver).contains("Hidden 1, unit 3, pinned"))
    driver.type("x")
    #expect(driver.model.pinned == nil && title(driver).contains("Output"))
    #expect(driver.type("x") == [] && driver.footer.contains("Focus a unit or a feature"))
    driver.focus(.feature(.y))
    driver.type("x")
    driver.focus(.unit(layer: 1, unit: 0))
    driver.type("x")
    #expect(driver.model.pinned == .unit(layer: 1, unit: 0), "another focus is pinned instead")
    driver.type("x")
    #expect(driver.model.pinned == nil)
  }

  @Test("Esc lets the pin go before the focus")
  func unpinning() {
    var driver = Driver(.usual, size)
    driver.focus(.unit(layer: 0, unit: 2))
    driver.type("x")
    driver.press(.escape)
    #expect(driver.model.pinned == nil && driver.model.focus == .unit(layer: 0, unit: 2))
    driver.press(.escape)
    #expect(driver.model.focus == .map)
  }

  @Test("a pinned unit that is gone leaves the output, and the title does not call it pinned")
  func gone() {
    var driver = Driver(.usual, size)
    driver.focus(.unit(layer: 1, unit: 1))
    driver.type("x[")
    #expect(driver.model.mapSubject == .output)
    #expect(title(driver).contains("Output") && !title(driver).contains("pinned"), "\(title(driver))")
  }

  @Test("a preview beside a pin is not called pinned")
  func preview() throws {
    var driver = Driver(.usual, size)
    driver.focus(.unit(layer: 0, unit: 2))
    driver.type("x")
    driver.mouse(.move, at: try #require(driver.center(of: .unit(layer: 1, unit: 0))))
    #expect(title(driver).contains("Hidden 2, unit 1 ") && !title(driver).contains("pinned"), "\(title(driver))")
  }
}
