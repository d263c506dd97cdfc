import Canvas
import Experiment

extension Model {
  /// + and − on what has the focus.
  mutating func stepFocus(_ direction: Int) -> [Effect] {
    switch focus {
    case .field(let field):
      return field.step(from: scenario[field], direction: direction).map { change(field, $0) } ?? []
    case .dataset(let dataset): return direction > 0 ? choose(dataset) : []
    case .feature(let feature): return setFeature(feature, isOn: direction > 0)
    case .layers: return perform(direction > 0 ? .addLayer : .removeLayer)
    case .units(let layer):
      var hidden = scenario.hidden
      hidden[layer] += direction
      return setHidden(hidden)
    case .speed: return perform(direction > 0 ? .faster : .slower)
    case .newData: return []
    }
  }

  /// Enter on what has the focus: switches, presses, or opens a field.
  mutating func activateFocus() -> [Effect] {
    switch focus {
    case .field(let field):
      switch scenario[field] {
      case .flag,
        .text where field != .seed:
        return field.cycle(from: scenario[field], direction: 1).map { change(field, $0) } ?? []
      default: openEditor(with: "")
      }
    case .dataset(let dataset): return choose(dataset)
    case .feature(let feature): return setFeature(feature, isOn: !scenario.features.contains(feature))
    case .layers, .units: openEditor(with: "")
    case .speed: return speed.step(1) == nil ? setSpeed(.onePerSecond) : perform(.faster)
    case .newData: return perform(.drawNewData)
    }
    return []
  }

  private mutating func setSpeed(_ speed: Speed) -> [Effect] {
    self.speed = speed
    return send(.setSpeed(speed))
  }

  private mutating func choose(_ dataset: Dataset) -> [Effect] {
    change(currentField(.dataset), .text(dataset.rawValue))
  }

  private mutating func setFeature(_ feature: Feature, isOn: Bool) -> [Effect] {
    var features = Set(scenario.features)
    if isOn { features.insert(feature) } else { features.remove(feature) }
    return change(.features, .list(Feature.allCases.filter(features.contains).map(\.rawValue)))
  }

  /// Tab in reading order, arrows to the nearest in their direction.
  mutating func moveFocus(_ action: Action) {
    let items = Layout(self).items
    guard !items.isEmpty else { return }
    let current = items.firstIndex { $0.focus == focus }
    switch (action, current) {
    case (.focusNext, let index): focus = items[((index ?? -1) + 1) % items.count].focus
    case (.focusPrevious, let index): focus = items[((index ?? 0) + items.count - 1) % items.count].focus
    case (.move(let direction), let index?):
      if let next = nearest(to: items[index].rect, direction, among: items) { focus = next }
    case (_, nil): focus = items[0].focus
    default: break
    }
  }

  /// The item that lies nearest in a direction: those in line with `start` come first.
  private func nearest(to start: Rect, _ direction: Direction, among items: [Layout.Item]) -> Focus? {
    func gap(_ rect: Rect) -> (along: Int, across: Int) {
      switch direction {
      case .left: (start.column - rect.endColumn, overlap(start.row..<start.endRow, rect.row..<rect.endRow))
      case .right: (rect.column - start.endColumn, overlap(start.row..<start.endRow, rect.row..<rect.endRow))
      // A cell is about twice as high as wide.
      case .up:
        (2 * (start.row - rect.endRow), overlap(start.column..<start.endColumn, rect.column..<rect.endColumn) / 2)
      case .down:
        (2 * (rect.row - start.endRow), overlap(start.column..<start.endColumn, rect.column..<rect.endColumn) / 2)
      }
    }
    return items.filter { gap($0.rect).along >= 0 && $0.rect != start }
      .min { left, right in
        let (a, b) = (gap(left.rect), gap(right.rect))
        return (a.along + 4 * a.across, a.across) < (b.along + 4 * b.across, b.across)
      }?.focus
  }

  /// How far two stretches are apart; 0 where they overlap.
  private func overlap(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    max(0, first.lowerBound - second.upperBound + 1, second.lowerBound - first.upperBound + 1)
  }

  /// Moves the focus to something that is on screen.
  mutating func keepFocusVisible() {
    let items = Layout(self).items
    guard !items.isEmpty, !items.contains(where: { $0.focus == focus }) else { return }
    let datasets: [Focus] = [.dataset(scenario.activeDataset), .field(currentField(.dataset))]
    if focus.isDataset, let item = items.first(where: { datasets.contains($0.focus) }) {
      focus = item.focus
    } else if case .units(let layer) = focus, layer > 0, let last = items.last(where: { $0.focus.isUnits }) {
      focus = last.focus
    } else {
      focus = items[0].focus
    }
  }
}

extension Focus {
  /// Whether it is the choice of a dataset, as a picture or as a field.
  fileprivate var isDataset: Bool {
    switch self {
    case .dataset, .field(.dataset), .field(.regDataset): true
    default: false
    }
  }

  /// Whether it is the number of units of some layer.
  fileprivate var isUnits: Bool {
    if case .units = self { true } else { false }
  }
}
