import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("Moving the focus")
struct FocusMovementTests {
  static let sizes = [Size(40, 12), Size(80, 24), Size(100, 30), Size(160, 50)]
  private static let arrows: [Key] = [.left, .right, .up, .down]

  /// Everything that a screen lets the user change or look at.
  private func all(_ scenario: Scenario, isList: Bool) -> Set<Focus> {
    let layers = scenario.hidden + [1]
    let units = layers.indices.flatMap { layer in
      (0..<layers[layer]).flatMap { [Focus.unit(layer: layer, unit: $0), .bias(layer: layer, unit: $0)] }
    }
    let fields: [ScenarioField] = [
      .learningRate, .activation, .problem, .regularization, .regularizationRate, .trainRatio, .noise, .batchSize,
      .seed, .showTestData, .discretize,
    ]
    let datasets: [Focus] =
      [.field(.dataset)] + (isList ? [] : Dataset.all(for: scenario.problem).map { .dataset($0) })
    return Set(
      fields.map { .field($0) } + datasets + Feature.allCases.map { .feature($0) }
        + scenario.hidden.indices.map { .units(layer: $0) } + [.layers, .speed, .newData, .map]
        + (isList ? [] : units + [.chart]))
  }

  @Test("Tab goes round everything that can be changed, and Shift-Tab back", arguments: sizes)
  func tab(size: Size) {
    for hidden in [[], [4, 2], [8, 8, 8, 8, 8, 8], Array(repeating: 2, count: 32)] {
      var driver = Driver(.with { $0.hidden = hidden }, size)
      let all = all(driver.model.scenario, isList: size == Self.sizes[0])
      var visited = [driver.model.focus]
      for _ in 1..<all.count {
        driver.press(.tab)
        visited.append(driver.model.focus)
        #expect(isOnScreen(driver.model))
      }
      #expect(Set(visited) == all, "\(hidden.count) layers: missing \(all.subtracting(visited))")
      driver.press(.tab)
      #expect(driver.model.focus == visited.first)
      // Backwards, units out of sight are passed over with their layer.
      var back: [Focus] = []
      for _ in visited {
        driver.press(.backTab)
        back.append(driver.model.focus)
      }
      let layersAndControls = all.filter { $0.unit == nil }
      #expect(layersAndControls.isSubset(of: back), "\(hidden.count) layers: \(layersAndControls.subtracting(back))")
    }
  }

  @Test("the arrows alone lead from everything to everything", arguments: sizes)
  func arrows(size: Size) {
    for hidden in [[], [4, 2], [8, 8, 8, 8, 8, 8]] {
      let start = Driver(.with { $0.hidden = hidden }, size)
      let all = all(start.model.scenario, isList: size == Self.sizes[0])
      var ways: [Focus: Set<Focus>] = [:]
      for focus in all {
        for key in Self.arrows {
          var driver = start
          driver.focus(focus)
          driver.press(key)
          ways[focus, default: []].insert(driver.model.focus)
        }
      }
      let first = start.model.focus
      #expect(reached(from: first, ways) == all, "\(hidden.count): \(all.subtracting(reached(from: first, ways)))")
      for focus in all { #expect(reached(from: focus, ways).contains(first), "no way back from \(focus)") }
    }
  }

  private func reached(from start: Focus, _ ways: [Focus: Set<Focus>]) -> Set<Focus> {
    var reached: Set<Focus> = [start]
    var open = [start]
    while let next = open.popLast() {
      for focus in ways[next] ?? [] where reached.insert(focus).inserted { open.append(focus) }
    }
    return reached
  }

  @Test("an arrow never moves against its direction", arguments: sizes)
  func direction(size: Size) throws {
    let start = Driver(.usual, size)
    for item in Layout(start.model).items {
      for key in Self.arrows {
        var driver = start
        driver.focus(item.focus)
        let from = try #require(place(driver.model))
        driver.press(key)
        let to = try #require(Layout(driver.model).items.first { $0.focus == driver.model.focus }?.rect)
        guard driver.model.focus != item.focus, size != Self.sizes[0] else { continue }
        switch key {
        case .left: #expect(to.endColumn <= from.column)
        case .right: #expect(to.column >= from.endColumn)
        case .up: #expect(to.endRow <= from.row)
        default: #expect(to.row >= from.endRow)
        }
      }
    }
  }

  @Test("h, j, k and l are the arrows")
  func letters() {
    let start = Driver()
    for item in Layout(start.model).items {
      for (letter, arrow) in [("h", Key.left), ("j", .down), ("k", .up), ("l", .right)] {
        var (typed, pressed) = (start, start)
        typed.focus(item.focus)
        pressed.focus(item.focus)
        typed.type(letter)
        pressed.press(arrow)
        #expect(typed.model.focus == pressed.model.focus)
      }
    }
  }

  @Test("the focus is on screen after every change of the size")
  func resizing() {
    for size in Self.sizes {
      for focus in Layout(Driver(.usual, size).model).items.map(\.focus) {
        for other in Self.sizes + [Size(10, 3)] {
          var driver = Driver(.usual, size)
          driver.focus(focus)
          #expect(driver.receive(.resized(other)) == [])
          driver.receive(.resized(size))
          #expect(isOnScreen(driver.model))
        }
      }
    }
  }

  @Test("a dataset keeps the focus between the thumbnails and the list, and between problems")
  func dataset() {
    var driver = Driver()
    driver.focus(.dataset(.circle))
    driver.receive(.resized(Size(40, 12)))
    #expect(driver.model.focus == .field(.dataset))
    driver.type("m")
    #expect(driver.model.focus == .field(.regDataset))
    driver.receive(.resized(Size(80, 24)))
    #expect(driver.model.focus == .field(.regDataset))
  }

  @Test("a removed layer gives the focus to the last one that is left")
  func removedLayer() {
    var driver = Driver()
    driver.focus(.units(layer: 1))
    driver.type("[")
    #expect(driver.model.focus == .units(layer: 0))
  }

  private func place(_ model: Model) -> Rect? {
    Layout(model).items.first { $0.focus == model.focus }?.rect
  }

  private func isOnScreen(_ model: Model) -> Bool {
    guard let rect = place(model) else { return false }
    let screen = Rect(model.size)
    return screen.contains(Position(rect.column, rect.row)) && rect.endColumn <= screen.endColumn
  }
}
