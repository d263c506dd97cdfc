import Canvas
import Scenarios

extension Model {
  /// What the mouse does: it presses keys that are shown, focuses and steps what is below it, and moves cursors.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    if overlay != nil { return handleInOverlay(event) }
    switch event.kind {
    case .press: return press(at: event.position)
    case .drag: return drag(to: event.position)
    case .scrollUp: return turnWheel(at: event.position, 1)
    case .scrollDown: return turnWheel(at: event.position, -1)
    case .move:
      hovered = Layout(self).item(at: event.position).flatMap { subject(of: $0.focus) }
      return []
    case .release:
      grip = nil
      return []
    }
  }

  private mutating func press(at position: Position) -> [Effect] {
    let layout = Layout(self)
    if layout.footer.contains(position) {
      let key = footerHints?.key(at: position.column)
      // The banner of a divergence names the key that helps: it is that key.
      let isBanner = notice == nil && footerNotice != nil
      notice = nil
      return isBanner ? perform(.undo) : key.map { press($0) } ?? []
    }
    notice = nil
    grip = nil
    if layout.status.contains(position) { return perform(.togglePlay) }
    if placeCursor(position, layout) {
      grip = .cursor
      return []
    }
    if let change = layout.slider(at: position, scenario) {
      grip = .slider(change.field)
      focus = .field(change.field)
      notice = reasonUnread(change.field).map { Notice($0) }
      return notice != nil ? [] : self.change(change.field, change.value)
    }
    if let item = layout.item(at: position) { return press(item, at: position, layout) }
    if let link = layout.network?.link(at: position) { focus = link }
    return []
  }

  /// A press on an item: − and + step, switches and buttons act, a value that has the focus already opens its field.
  private mutating func press(_ item: Layout.Item, at position: Position, _ layout: Layout) -> [Effect] {
    let hadFocus = focus == item.focus
    focus = item.focus
    let step = layout.counterStep(item, at: position.column)
    if step != 0 { return perform(step > 0 ? .increase : .decrease) }
    switch item.focus {
    // Only Enter opens the list here: a second click may be the end of a double one.
    case .dataset(scenario.activeDataset), .unit, .map, .chart: return []
    case .feature, .dataset, .newData, .field(.showTestData), .field(.discretize): return perform(.activate)
    case .field(.dataset) where layout.list == nil, .field(.regDataset) where layout.list == nil:
      return perform(.activate)
    default: return hadFocus ? perform(.activate) : []
    }
  }

  /// A drag moves what its press took hold of, and nothing else that it passes.
  ///
  /// All of it is one change for undo.
  private mutating func drag(to position: Position) -> [Effect] {
    let layout = Layout(self)
    switch grip {
    case .cursor:
      _ = placeCursor(position, layout)
      return []
    case .slider(let field):
      guard let change = layout.slider(at: position, scenario), change.field == field,
        reasonUnread(field) == nil
      else { return [] }
      return adjust(change)
    case nil: return []
    }
  }

  private mutating func turnWheel(at position: Position, _ direction: Int) -> [Effect] {
    let layout = Layout(self)
    let below = layout.item(at: position)?.focus ?? layout.slider(at: position, scenario).map { .field($0.field) }
    guard let below = below ?? layout.network?.link(at: position),
      reasonUnavailable(direction > 0 ? .increase : .decrease, on: below) == nil
    else { return [] }
    focus = below
    return step(below, direction)
  }

  /// Puts the cursor on the map or the chart below the mouse.
  private mutating func placeCursor(_ position: Position, _ layout: Layout) -> Bool {
    if let point = layout.output?.point(at: position) {
      focus = .map
      reading = .map(x: point.x, y: point.y)
      return true
    }
    if let chart = layout.chart, chart.area.contains(position) {
      focus = .chart
      reading = .chart(epoch: chart.epoch(at: position.column, lastEpoch: snapshot.epoch))
      return true
    }
    return false
  }

  /// In an overlay the wheel scrolls, a press on a row chooses it, and one outside closes.
  private mutating func handleInOverlay(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .scrollUp: return perform(.listUp)
    case .scrollDown: return perform(.listDown)
    case .press:
      if event.position.row == size.rows - 1 {
        return footerHints?.key(at: event.position.column).map { press($0) } ?? []
      }
      guard openRect.contains(event.position) else { return perform(.cancel) }
      return choose(row: event.position.row - openRect.row - 1)
    default: return []
    }
  }

  /// A press on a row of an open list: help does what the row says, lists choose, and open what was chosen before.
  private mutating func choose(row: Int) -> [Effect] {
    switch overlay {
    case .help(let scroll):
      let rows = helpRows
      guard rows.indices.contains(row + scroll), let binding = HelpText.binding(of: rows[row + scroll]),
        binding.contexts.contains(.main)
      else { return [] }
      overlay = nil
      return perform(binding.action)
    case .presets(let presets, let selected):
      let rows = PresetRow.rows(presets)
      let shown = presetsShown(rows, selected)
      let line = shown.lowerBound + row
      guard shown.contains(line), case .preset(let index) = rows[line] else { return [] }
      overlay = .presets(presets, selected: index)
      return index == selected ? perform(.choose) : []
    case .datasets(let selected):
      let (rows, shown) = (DatasetList.rows, datasetsShown(selected))
      let line = shown.lowerBound + row
      guard shown.contains(line), case .dataset(_, let index) = rows[line] else { return [] }
      overlay = .datasets(selected: index)
      return index == selected ? perform(.choose) : []
    case .settings, .layer:
      guard let open = openList else { return [] }
      let (rows, shown) = (rows(of: open.list), settingsShown(open))
      let line = shown.lowerBound + row
      guard shown.contains(line), case .setting(_, let index) = rows[line] else { return [] }
      self.open(OpenList(list: open.list, selected: index))
      return index == open.selected ? perform(.activate) : []
    default: return []
    }
  }
}
