import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("Panels")
struct PanelTests {
  private static let scenarios: [@Sendable (inout Scenario) -> Void] = [
    { _ in },
    { ($0.features, $0.hidden) = (Feature.allCases, [8, 8, 8, 8, 8, 8]) },
    { ($0.features, $0.hidden) = ([], []) },
    { $0.hidden = Array(repeating: 30, count: 9) },
    { ($0.problem, $0.regDataset, $0.showTestData) = (.regression, .regGauss, true) },
    { ($0.seed, $0.learningRate, $0.batchSize) = ("a seed that is much too long", 0.123456789012345, 100_000) },
  ]

  @Test("nothing is drawn over the frame of a panel", arguments: GlyphSet.allCases)
  func borders(glyphs: GlyphSet) {
    for size in FocusMovementTests.sizes + [Size(78, 22), Size(56, 20), Size(77, 40), Size(130, 35)] {
      for (index, change) in Self.scenarios.enumerated() {
        var driver = Driver(.with(change), size, glyphs: glyphs)
        driver.train(2)
        expectBorders(driver, "scenario \(index) at \(size)")
        driver.focus(.units(layer: 3))
        driver.receive(.resized(size))
        expectBorders(driver, "scenario \(index) at \(size), another focus")
      }
    }
  }

  @Test("panels lie side by side within the screen and cover no cell twice")
  func disjoint() {
    for size in FocusMovementTests.sizes + [Size(78, 22), Size(99, 29), Size(56, 20), Size(200, 70)] {
      let layout = Layout(Driver(.usual, size).model)
      let rects = [
        layout.status, layout.footer, layout.list?.rect, layout.data?.rect, layout.features?.rect, layout.network?.rect,
        layout.output?.rect, layout.chart?.rect,
      ].compactMap(\.self)
      var owners = Set<Position>()
      for rect in rects {
        for row in rect.row..<rect.endRow {
          for column in rect.column..<rect.endColumn {
            #expect(owners.insert(Position(column, row)).inserted, "\(size): \(column), \(row)")
          }
        }
      }
      #expect(owners.allSatisfy { Rect(size).contains($0) })
    }
  }

  @Test("the accuracy of a classification is on screen from 80 columns on, and none for regression")
  func accuracy() {
    for size in [Size(80, 24), Size(99, 30), Size(100, 30), Size(120, 30), Size(160, 50)] {
      #expect(Driver(.usual, size).rows[0].contains("accuracy"), "\(size)")
      #expect(!Driver(.with { $0.problem = .regression }, size).rows[0].contains("accuracy"))
    }
  }

  @Test("the status tells epoch, losses and speed, or a dash where there is none")
  func status() {
    var driver = Driver(.with { $0.trainRatio = 100 }, Size(120, 30))
    #expect(driver.rows[0].contains("epoch 000,000") && driver.rows[0].contains("test     –"))
    driver.type(" ")
    driver.train(1234, epochsPerSecond: 59.6)
    #expect(driver.rows[0].contains("epoch 001,234") && driver.rows[0].contains("60/s"))
    #expect(driver.rows[0].contains("running"))
  }

  @Test("values of any length leave labels and places of all other values as they were")
  func steady() {
    let places = { (driver: Driver) in Layout(driver.model).items.map(\.rect) }
    var driver = Driver()
    let before = places(driver)
    driver.type("aaaggeeee>>>tcioobbb")
    #expect(places(driver) == before)
  }

  @Test("both numbers of layers that are not shown are readable")
  func hiddenLayers() {
    for size in [Size(80, 24), Size(100, 30)] {
      var driver = Driver(.with { $0.hidden = Array(repeating: 2, count: 12) }, size)
      driver.focus(.units(layer: 5))
      let layout = Layout(driver.model).network
      let edge = driver.rows[(layout?.rect.endRow ?? 1) - 1]
      for count in [layout?.hiddenLeft, layout?.hiddenRight] {
        #expect(edge.contains("\(count ?? 0) more") || edge.contains(" \(count ?? 0) "), "\(edge)")
      }
      #expect(edge.contains("‹ \(layout?.hiddenLeft ?? 0)") && edge.contains("›"))
    }
  }

  @Test("what is too small says both sizes, and a way out that works there")
  func tooSmall() {
    for size in [Size(39, 30), Size(100, 11), Size(30, 8)] {
      var driver = Driver(.usual, size)
      let text = driver.rows.joined(separator: "\n")
      #expect(text.contains("\(size.columns)×\(size.rows)") && text.contains("40×12") && text.contains("q quits"))
      #expect(driver.type("q") == [.quit])
      driver.receive(.resized(Size(80, 24)))
      #expect(driver.rows[0].contains("epoch"))
    }
    var typing = Driver()
    typing.press(.enter)
    typing.receive(.resized(Size(39, 8)))
    #expect(typing.rows.joined().contains("Ctrl-C quits") && typing.press(.control("c")) == [.quit])
  }

  @Test("what has the focus is seen in its place in every tier, and nothing is below the help")
  func focus() {
    for (depth, size) in zip(ColorDepth.allCases, FocusMovementTests.sizes) {
      let glyphs: GlyphSet = depth == .never ? .ascii : .braille
      var away = Driver(.usual, size, depth: depth, glyphs: glyphs)
      for item in Layout(away.model).items {
        var driver = away
        driver.focus(item.focus)
        away.focus(item.focus == .layers ? .speed : .layers)
        let (with, without) = (view(driver.model), view(away.model))
        // The brackets of a unit stand beside its map, the title of the chart above its scale.
        let rect = item.rect.inset(columns: -8, rows: -1)
        let isSeen = (rect.row..<rect.endRow).contains { row in
          (rect.column..<rect.endColumn).contains { with[$0, row] != without[$0, row] }
        }
        #expect(isSeen || item.rect.endRow > size.rows - 1, "\(item.focus) at \(size)")
        driver.type("?")
        #expect(!view(driver.model).cells.contains { $0.style == driver.model.theme.focus })
      }
    }
  }
}
