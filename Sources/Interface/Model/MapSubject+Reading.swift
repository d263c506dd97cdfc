import Maps
import Neural

extension Model {
  /// What the large map shows: what the mouse points at, what is pinned, what has the focus, or else the output.
  package var mapSubject: MapSubject {
    let subject = hovered ?? pinned ?? focusedSubject ?? .output
    return exists(subject) ? subject : .output
  }

  /// What of the focus has a map of its own.
  var focusedSubject: MapSubject? { subject(of: focus) }

  /// The map of something on screen; the output unit's is the output.
  func subject(of focus: Focus) -> MapSubject? {
    switch focus {
    case .feature(let feature): .feature(feature)
    case .unit(let layer, _) where layer == scenario.hidden.count: .output
    case .unit(let layer, let unit): .unit(layer: layer, unit: unit)
    default: nil
    }
  }

  /// Whether the run, whose picture the large map is, has a map of a subject.
  private func exists(_ subject: MapSubject) -> Bool {
    guard case .unit(let layer, let unit) = subject else { return true }
    let hidden = snapshot.network.shape.hidden
    return hidden.indices.contains(layer) && unit < hidden[layer].units
  }

  /// Gives the focused weight or bias a value, at once on screen too, so that quick steps add up.
  mutating func setParameter(_ index: Int, to value: Double) -> [Effect] {
    guard snapshot.network.parameters.indices.contains(index), value.isFinite else { return [] }
    snapshot.setParameter(index, to: value)
    return send(.setParameter(index, value, member: snapshot.member))
  }

  /// Goes on to the next network of the ensemble, after the last to the first.
  mutating func lookAtNextMember() {
    member = (member + 1) % max(1, snapshot.members.count)
    snapshot.look(at: member)
  }

  mutating func togglePin() {
    pinned = pinned == nil || (focusedSubject != nil && focusedSubject != pinned) ? focusedSubject : nil
  }

  mutating func showNextChart() {
    let views = chartViews
    let index = views.firstIndex(of: shownChart) ?? 0
    chartView = views[(index + 1) % views.count]
  }

  /// What the chart shows: what was chosen, or the loss where the problem has no such figures.
  var shownChart: ChartView { chartViews.contains(chartView) ? chartView : .loss }

  /// What the chart can show of the problem: regression has no accuracy.
  private var chartViews: [ChartView] {
    scenario.problem == .classification ? ChartView.allCases : [.loss, .logLoss]
  }

  /// Esc without an overlay: lets go of the cursor, the pin, the link, and then of the unit.
  mutating func backOut() {
    if reading != nil {
      reading = nil
    } else if pinned != nil {
      pinned = nil
    } else if case .link(let layer, let unit, _) = focus {
      focus = .unit(layer: layer, unit: unit)
    } else if focusedSubject != nil || focus.unit != nil {
      focus = .map
    }
  }

  /// Puts the cursor where reading begins: the middle of the map, the last epoch of the chart.
  mutating func beginReading() {
    switch focus {
    case .map: reading = .map(x: 0, y: 0)
    case .chart: reading = .chart(epoch: snapshot.epoch)
    default: break
    }
  }

  /// Moves the cursor by one cell.
  mutating func moveReading(_ direction: Direction) {
    let layout = Layout(self)
    let limit = DecisionSurface.limit
    switch (reading, direction) {
    case (.map(let x, let y), _):
      guard let map = layout.output?.map else { return }
      let (dx, dy) = (2 * limit / Double(map.columns), 2 * limit / Double(map.rows))
      let (right, up) = direction.step
      reading = .map(
        x: min(limit, max(-limit, x + Double(right) * dx)), y: min(limit, max(-limit, y + Double(up) * dy)))
    case (.chart(let epoch), _):
      guard let chart = layout.chart else { return }
      let step = max(1, snapshot.epoch / max(1, chart.area.columns))
      reading = .chart(epoch: min(snapshot.epoch, max(0, epoch + direction.step.right * step)))
    case (nil, _): break
    }
  }
}

extension Direction {
  /// Steps to the right and up.
  fileprivate var step: (right: Int, up: Int) {
    switch self {
    case .left: (-1, 0)
    case .right: (1, 0)
    case .up: (0, 1)
    case .down: (0, -1)
    }
  }
}
