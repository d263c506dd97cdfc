import Canvas
import Datasets

extension Model {
  /// What + and − and Enter act on: the chosen line of an open list of settings, else the focus.
  var target: Focus {
    guard let open = openList else { return focus }
    let settings = self.settings(of: open.list)
    return settings.indices.contains(open.selected) ? settings[open.selected] : focus
  }

  /// + and − on what has the focus.
  mutating func step(_ focus: Focus, _ direction: Int) -> [Effect] {
    switch focus {
    case .field(.dataset), .field(.regDataset):
      return perform(direction > 0 ? .next(.dataset) : .previous(.dataset))
    case .field(let field):
      return scenario.step(field, direction: direction, among: steps(of: focus)).map { change(field, $0) } ?? []
    case .dataset(let dataset): return direction > 0 ? change(currentField(.dataset), .text(dataset.rawValue)) : []
    case .feature(let feature): return setFeature(feature, isOn: direction > 0)
    case .layers: return perform(direction > 0 ? .addLayer : .removeLayer)
    case .units(let layer):
      var hidden = scenario.hidden
      hidden[layer] += direction
      return setHidden(hidden)
    case .setting(let field, let layer):
      return scenario.step(field, of: layer, direction: direction).map { change(field, of: layer, to: $0) } ?? []
    case .speed: return perform(direction > 0 ? .faster : .slower)
    case .bias, .link:
      let shown = shownNetwork
      guard let network = shown.network, let index = shown.parameterIndex(of: focus) else { return [] }
      // Steps of a tenth; the sum is rounded so that it stays a short number.
      let value = ((network.parameters[index] + Double(direction) / 10) * 1e6).rounded() / 1e6
      return setParameter(index, to: value)
    case .newData, .unit, .map, .chart: return []
    }
  }

  /// Enter on what has the focus: switches, presses, or opens a field.
  mutating func activate(_ focus: Focus) -> [Effect] {
    switch focus {
    case .field(.dataset), .field(.regDataset): openDatasets()
    case .field(let field):
      if !field.isTyped { return scenario.cycle(field, direction: 1).map { change(field, $0) } ?? [] }
      openEditor(for: focus, with: "")
    case .dataset(scenario.activeDataset): openDatasets()
    case .dataset(let dataset): return choose(dataset)
    case .feature(let feature): return setFeature(feature, isOn: !scenario.features.contains(feature))
    case .setting(let field, let layer) where !field.isTyped:
      return scenario.cycle(field, of: layer, direction: 1).map { change(field, of: layer, to: $0) } ?? []
    case .layers, .units, .setting, .bias, .link: openEditor(for: focus, with: "")
    case .unit(let layer, let unit):
      if let link = shownNetwork.strongestLink(layer: layer, unit: unit) { self.focus = link }
    case .map, .chart: beginReading()
    case .speed: return perform(.faster)
    case .newData: return perform(.drawNewData)
    }
    return []
  }

  private mutating func setFeature(_ feature: Feature, isOn: Bool) -> [Effect] {
    var features = Set(scenario.features)
    if isOn { features.insert(feature) } else { features.remove(feature) }
    return change(.features, .list(Feature.allCases.filter(features.contains).map(\.rawValue)))
  }

  /// Tab in reading order, arrows to the nearest in their direction.
  mutating func moveFocus(_ action: Action) {
    if case .move(let direction) = action, moveAlongLink(direction) { return }
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

  /// From a link, left and right lead to its ends, up and down to the unit's other links.
  private mutating func moveAlongLink(_ direction: Direction) -> Bool {
    guard case .link(let layer, let unit, let input) = focus else { return false }
    let shown = shownNetwork
    let inputs = shown.inputs(of: layer) ?? 0
    switch direction {
    case .left: focus = shown.source(layer: layer, input: input) ?? focus
    case .right: focus = .unit(layer: layer, unit: unit)
    case .up: focus = .link(layer: layer, unit: unit, input: max(0, input - 1))
    case .down: focus = .link(layer: layer, unit: unit, input: min(max(0, inputs - 1), input + 1))
    }
    return true
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
    guard !items.isEmpty, !items.contains(where: { $0.focus == focus }), !isOnLink else { return }
    let datasets: [Focus] = [.dataset(scenario.activeDataset), .field(currentField(.dataset))]
    if let layer = focus.layer, focus.unit != nil,
      let last = items.last(where: { $0.focus.layer.map { $0 <= layer } == true })
    {
      focus = last.focus
    } else if focus.isDataset, let item = items.first(where: { datasets.contains($0.focus) }) {
      focus = item.focus
    } else if case .units(let layer) = focus, layer > 0, let last = items.last(where: { $0.focus.isUnits }) {
      focus = last.focus
    } else {
      focus = items[0].focus
    }
  }
}

extension Model {
  /// Whether the focus is on a link that there is.
  private var isOnLink: Bool {
    guard case .link = focus, size.columns >= Layout.smallestFull.columns, size.rows >= Layout.smallestFull.rows
    else { return false }
    return shownNetwork.contains(focus)
  }
}

extension Focus {
  /// Whether it is the choice of a dataset, as a picture or as a field.
  var isDataset: Bool {
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
