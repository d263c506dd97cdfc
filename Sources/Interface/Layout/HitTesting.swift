import Canvas
import Experiment
import Neural

extension Layout {
  /// What stands at a cell; the smallest where several do.
  package func item(at position: Position) -> Item? {
    items.filter { $0.rect.contains(position) }.min { $0.rect.columns * $0.rect.rows < $1.rect.columns * $1.rect.rows }
  }

  /// The change that a slider means at a cell: the step of the field that is nearest.
  func slider(at position: Position, _ scenario: Scenario) -> ScenarioChange? {
    guard let line = data?.lines.first(where: { $0.slider?.contains(position) == true }), let slider = line.slider,
      case .field(let field) = line.focus, !field.steps.isEmpty
    else { return nil }
    let share = Double(position.column - slider.column) / Double(max(1, slider.columns - 1))
    let index = Int((share * Double(field.steps.count - 1)).rounded())
    return ScenarioChange(field, field.steps[index])
  }
}

extension OutputLayout {
  /// The point of the plane in the middle of a cell of the map.
  func point(at position: Position) -> (x: Double, y: Double)? {
    guard map.contains(position) else { return nil }
    let limit = DecisionSurface.limit
    let x = -limit + 2 * limit * (Double(position.column - map.column) + 0.5) / Double(map.columns)
    let y = limit - 2 * limit * (Double(position.row - map.row) + 0.5) / Double(map.rows)
    return (x, y)
  }
}

extension NetworkLayout {
  /// The link that runs through a cell, the nearest where several do.
  func link(at position: Position, _ network: Network) -> Focus? {
    let drawn = links(of: network).filter { $0.start.column <= position.column && position.column <= $0.end.column }
    func distance(_ link: DrawnLink) -> Double {
      let t = Double(position.column - link.start.column) / Double(max(1, link.end.column - link.start.column))
      let row = Double(link.start.row) + Double(link.end.row - link.start.row) * link.curve.rise(at: t)
      return abs(row - Double(position.row))
    }
    return drawn.filter { distance($0) < 1 }.min { distance($0) < distance($1) }?.focus
  }
}
