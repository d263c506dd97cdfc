import Canvas
import Maps
import Scenarios

extension Layout {
  /// What stands at a cell; the smallest where several do.
  package func item(at position: Position) -> Item? {
    items.filter { $0.rect.contains(position) && isShown($0) }
      .min { $0.rect.columns * $0.rect.rows < $1.rect.columns * $1.rect.rows }
  }

  /// Whether it is on screen; what is scrolled away has a place for the arrows only.
  func isShown(_ item: Item) -> Bool {
    if let list { return item.focus == .map || item.focus == .chart || list.lines.contains { $0.focus == item.focus } }
    guard let network, let layer = item.focus.layer else { return true }
    guard let column = network.column(of: layer) else { return false }
    return item.focus.unit.map(column.shown.contains) ?? (column.header != nil)
  }

  /// Which end of "− 4 +" stands at a column, as a step; 0 for the number, and for what is no such counter.
  func counterStep(_ item: Item, at column: Int) -> Int {
    guard let network else { return 0 }
    let text: String
    switch item.focus {
    case .layers: text = NetworkLayout.titleText(network.shown.hidden.count, columns: item.rect.columns)
    case .units(let layer):
      guard let units = network.shown.units(of: layer) else { return 0 }
      text = "- \(units) +"
    default: return 0
    }
    let width = min(text.count, item.rect.columns)
    let start = item.rect.column + (item.rect.columns - width) / 2
    if (start..<start + 2).contains(column) { return -1 }
    return (start + width - 2..<start + width).contains(column) ? 1 : 0
  }

  /// The change that a slider means at a cell: the step of the field that is nearest.
  func slider(at position: Position, _ scenario: Scenario) -> ScenarioChange? {
    guard let line = data?.lines.first(where: { $0.slider?.contains(position) == true }), let slider = line.slider,
      case .field(let field) = line.focus, !field.steps.isEmpty
    else { return nil }
    let share = Double(position.column - slider.column) / Double(max(1, slider.columns - 1))
    let numbers = line.steps.numbers
    guard let low = numbers.first, let high = numbers.last else { return nil }
    let meant = low + share * (high - low)
    return numbers.min { abs($0 - meant) < abs($1 - meant) }.map { ScenarioChange(field, .number($0)) }
  }
}

extension OutputLayout {
  /// The point of the plane in the middle of a cell of the map.
  func point(at position: Position) -> (x: Double, y: Double)? {
    guard map.contains(position) else { return nil }
    let x = DecisionSurface.center(of: position.column - map.column, in: map.columns)
    return (x, -DecisionSurface.center(of: position.row - map.row, in: map.rows))
  }
}

extension NetworkLayout {
  /// The link that runs through a cell, the nearest where several do.
  func link(at position: Position) -> Focus? {
    let drawn = links.filter { $0.start.column <= position.column && position.column <= $0.end.column }
    func distance(_ link: DrawnLink) -> Double {
      let t = Double(position.column - link.start.column) / Double(max(1, link.end.column - link.start.column))
      let row = Double(link.start.row) + Double(link.end.row - link.start.row) * link.curve.rise(at: t)
      return abs(row - Double(position.row))
    }
    return drawn.filter { distance($0) < 1 }.min { distance($0) < distance($1) }?.focus
  }
}
