import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Clicks on controls")
struct ClickTests {
  @Test("a click goes to what is drawn below it, also beside what is scrolled away")
  func below() {
    for hidden in [[4, 2], Array(repeating: 2, count: 32), [30, 2]] {
      for size in FocusMovementTests.sizes {
        for start in [Focus.field(.learningRate), .units(layer: hidden.count - 1)] {
          var base = Driver(.with { $0.hidden = hidden }, size)
          base.focus(start)
          base.receive(.resized(size))
          let layout = Layout(base.model)
          let data = layout.data?.items ?? []
          let controls = layout.controls?.items ?? []
          let headers = layout.network?.columns.compactMap { column in
            column.header.map { Layout.Item(focus: .units(layer: column.layer), rect: $0) }
          }
          for item in data + controls + (layout.features?.items ?? []) + (headers ?? []) {
            let rect = item.rect
            for row in rect.row..<rect.endRow {
              let found = (rect.column..<rect.endColumn).map { layout.item(at: Position($0, row))?.focus }
              #expect(found.allSatisfy { $0 == item.focus }, "\(hidden.count) layers at \(size): \(item.focus)")
            }
          }
        }
      }
    }
  }

  @Test("features, datasets, switches and the button act at the first click")
  func acting() throws {
    var driver = Driver(.usual, Size(100, 30))
    try driver.click(.feature(.sinX))
    #expect(driver.model.scenario.features == [.x, .y, .sinX] && driver.model.focus == .feature(.sinX))
    try driver.click(.feature(.sinX))
    #expect(driver.model.scenario.features == [.x, .y])
    try driver.click(.dataset(.spiral))
    #expect(driver.model.scenario.dataset == .spiral)
    #expect(try driver.click(.dataset(.spiral)) == [])
    let seed = driver.model.scenario.seed
    #expect(try driver.click(.newData) == [.send(.drawNewData)] && driver.model.scenario.seed != seed)
    try driver.click(.field(.showTestData))
    try driver.click(.field(.discretize))
    #expect(driver.model.scenario.showTestData && driver.model.scenario.discretize)
  }

  @Test("values take the focus at the first click, and go on or open their field at the second")
  func values() throws {
    for size in [Size(40, 12), Size(80, 24), Size(100, 30)] {
      var driver = Driver(.usual, size)
      try driver.click(.field(.activation))
      #expect(driver.model.focus == .field(.activation) && driver.effects.isEmpty)
      try driver.click(.field(.activation))
      #expect(driver.model.scenario.activation == .sigmoid)
      try driver.click(.field(.learningRate))
      #expect(driver.model.overlay == nil)
      try driver.click(.field(.learningRate))
      #expect(driver.model.overlay == .editor(Editor(.field(.learningRate))))
    }
    var driver = Driver(.usual, Size(100, 30))
    try driver.click(.speed)
    try driver.click(.speed)
    #expect(driver.model.speed == .times10)
  }

  @Test(
    "the ends of a counter step it, its number opens a field, its words do nothing",
    arguments: zip([Size(80, 24), Size(100, 30)], [" hidden layer", " hidden layer"]))
  func layerCounter(size: Size, word: String) throws {
    var driver = Driver(.usual, size)
    let two = "− 2\(word)s +"
    let place = try #require(driver.place(of: two))
    driver.click(place)
    #expect(driver.model.scenario.hidden == [4] && driver.model.focus == .layers)
    let one = "− 1\(word) +"
    let other = try #require(driver.place(of: one))
    driver.click(Position(other.column + one.count - 1, other.row))
    #expect(driver.model.scenario.hidden == [4, 2])
    for offset in -3..<two.count + 3 where !(0..<2).contains(offset) && !(two.count - 2..<two.count).contains(offset) {
      driver.focus(.field(.learningRate))
      driver.click(Position(place.column + offset, place.row))
      #expect(driver.model.scenario.hidden == [4, 2] && driver.model.overlay == nil)
    }
    driver.focus(.layers)
    driver.click(Position(place.column + 2, place.row))
    #expect(driver.model.overlay == .editor(Editor(.layers)))
  }

  @Test("the counter of a layer's units, of one digit and of two")
  func unitCounter() throws {
    for count in [5, 12] {
      var driver = Driver(.with { $0.hidden = [count, 2] }, Size(100, 30))
      let text = "− \(count) +"
      let place = try #require(driver.place(of: text))
      for (offset, expected) in [(0, count - 1), (text.count - 1, count)] {
        driver.click(Position(place.column + offset, place.row))
        #expect(driver.model.scenario.hidden == [expected, 2] && driver.model.focus == .units(layer: 0))
      }
      driver.click(Position(place.column + 2, place.row))
      #expect(driver.model.overlay == .editor(Editor(.units(layer: 0))))
    }
  }

  @Test("on a small screen a counter is a line like the others")
  func list() throws {
    var driver = Driver(.usual, Size(40, 12))
    driver.focus(.layers)
    let rect = try #require(Layout(driver.model).items.first { $0.focus == .layers }?.rect)
    for column in rect.column..<rect.endColumn {
      driver.click(Position(column, rect.row))
      driver.press(.escape)
    }
    #expect(driver.model.scenario.hidden == [4, 2])
  }

  @Test("sliders follow click and drag from their first step to their last")
  func sliders() throws {
    for field in [ScenarioField.trainRatio, .noise, .batchSize] {
      var driver = Driver(.usual, Size(100, 30))
      let slider = try #require(Layout(driver.model).data?.lines.first { $0.focus == .field(field) }?.slider)
      driver.mouse(.press, at: Position(slider.column, slider.row))
      #expect(driver.model.scenario[field] == field.steps.first && driver.model.focus == .field(field))
      var seen: [String] = []
      for column in slider.column..<slider.endColumn {
        driver.mouse(.drag, at: Position(column, slider.row))
        if seen.last != driver.model.scenario[field].description {
          seen.append(driver.model.scenario[field].description)
        }
      }
      #expect(driver.model.scenario[field] == field.steps.last)
      let steps = field.steps.map(\.description)
      #expect(seen.count > 8 && seen == steps.filter(seen.contains))
      #expect(driver.mouse(.drag, at: Position(slider.endColumn - 1, slider.row)) == [])
    }
  }

  @Test("the status line plays and pauses", arguments: FocusMovementTests.sizes)
  func status(size: Size) {
    var driver = Driver(.usual, size)
    #expect(driver.click(Position(5, 0)) == [.send(.play)] && driver.model.isPlaying)
    #expect(driver.click(Position(size.columns - 1, 0)) == [.send(.pause)])
  }
}
