import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("A click anywhere, at any size")
struct EveryCellTests {
  /// One for each width, in turn: too low, the list alone, all panels just so, and with room.
  private static let heights = [22, 30, 12, 25, 40, 21, 5]

  private static func start() -> Driver {
    // Few examples, so that gradients and losses in the footer take no time.
    var driver = Driver(Scenario(seed: "0.5"), Size(80, 24))
    driver.type("IIII")
    return driver
  }

  @Test(
    "pressing, dragging, releasing and the wheel on every cell leave a footer and a focus on screen",
    arguments: 0..<heights.count)
  func everyCell(turn: Int) {
    let base = Self.start().model
    let count = Self.heights.count
    for columns in 1...130 where columns % count == turn {
      let rows = Self.heights[(columns / count) % count]
      var resized = base
      _ = update(&resized, .resized(Size(columns, rows)))
      for row in 0..<rows {
        for column in 0..<columns { expectSound(Position(column, row), resized) }
      }
    }
  }

  /// Presses on a cell, and does one thing more there.
  private func expectSound(_ place: Position, _ start: Model) {
    var model = start
    let further: [MouseEvent.Kind] = [.scrollUp, .drag, .release, .scrollDown, .move]
    let next = further[(place.column + 3 * place.row) % further.count]
    _ = update(&model, .mouse(MouseEvent(.press, at: place)))
    _ = model.footerHints
    _ = update(&model, .mouse(MouseEvent(next, at: place)))
    if let fault = Inspection.fault(of: model) { Issue.record("\(fault) after \(next) at \(place) on \(model.size)") }
    guard (place.column + 7 * place.row) % 197 == 0 else { return }
    if let fault = Inspection.fault(ofFrame: model) { Issue.record("\(fault) at \(place) on \(model.size)") }
  }

  @Test(
    "the places where figures reach the edge of the screen",
    arguments: [(82, 72, 7), (82, 73, 8), (82, 71, 6), (84, 74, 13)])
  func namedPlaces(columns: Int, column: Int, row: Int) {
    // Counted from 0 or from 1.
    for (column, row) in [(column, row), (column - 1, row - 1)] {
      var driver = Driver(Scenario(seed: "0.5"), Size(columns, 30))
      driver.click(Position(column, row))
      #expect(Inspection.fault(ofFrame: driver.model) == nil)
    }
  }
}
