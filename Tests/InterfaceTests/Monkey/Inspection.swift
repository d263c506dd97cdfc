import Canvas
import Testing
@testable import Interface
@testable import Maps
@testable import Scenarios

/// What holds of every screen, whatever has happened: nil, or a sentence on what does not.
enum Inspection {
  /// Looks at the model and the places of its parts.
  static func fault(of model: Model) -> String? {
    let layout = Layout(model)
    return focusFault(model, layout) ?? placeFault(model, layout) ?? overlayFault(model) ?? readingFault(model)
      ?? footerFault(model, layout)
  }

  /// Looks at the scenario, which takes longer.
  static func fault(of scenario: Scenario) -> String? {
    if let conflict = scenario.conflict { return "the scenario has a conflict: \(conflict)" }
    for field in ScenarioField.allCases where field != .initialWeights && field != .hide && field != .tutorial {
      let value = scenario[field]
      if case .list(let items) = value, items.isEmpty { continue }
      guard (try? field.parse(value.description)) == value else {
        return "\(field.rawValue) does not take its own value \(value.description)"
      }
    }
    return nil
  }

  /// Looks at the drawn screen: it has the model's size, what stands in it can be shown, and it says what the places say.
  static func fault(ofFrame model: Model) -> String? {
    let frame = view(model)
    guard frame.size == model.size else { return "a frame of \(frame.size) on a screen of \(model.size)" }
    if let cell = frame.cells.first(where: { $0.glyph.value < 0x20 || (0x7F..<0xA0).contains($0.glyph.value) }) {
      return "a frame with the character \(cell.glyph.value)"
    }
    let layout = Layout(model)
    guard layout.arrangement != .tooSmall else { return nil }
    for place in model.footerHints?.places ?? [] {
      let text = place.hint.keyText + " " + place.hint.label
      if !frame.stands(text, Position(place.column, layout.footer.row)) {
        return "\"\(text)\" is no button at column \(place.column) of \"\(frame.text(row: layout.footer.row))\""
      }
    }
    guard let network = layout.network, model.overlay == nil, model.notice?.text.count ?? 0 < model.size.columns - 2
    else { return nil }
    for column in network.columns {
      guard let header = column.header else { continue }
      let text = frame.text(row: header.row, columns: header.column..<header.endColumn)
      let units = model.scenario.hidden[column.layer]
      if !text.contains("\(units)") { return "\"\(text)\" above a layer of \(units) units" }
    }
    return nil
  }

  private static func focusFault(_ model: Model, _ layout: Layout) -> String? {
    guard layout.arrangement != .tooSmall else { return nil }
    guard let item = layout.items.first(where: { $0.focus == model.focus }) else {
      guard case .link(let layer, let unit, let input) = model.focus else {
        return "the focus \(model.focus) has no place"
      }
      guard let column = layout.network?.column(of: layer), column.shown.contains(unit) else {
        return "the link \(model.focus) leads to no unit on screen"
      }
      let inputs = layer == 0 ? model.scenario.inputCount : model.scenario.hidden[layer - 1]
      return input < inputs ? nil : "the link \(model.focus) comes from none of \(inputs) inputs"
    }
    return model.screen.contains(item.rect) ? nil : "the focus \(model.focus) is beyond the screen: \(item.rect)"
  }

  private static func placeFault(_ model: Model, _ layout: Layout) -> String? {
    guard layout.arrangement != .tooSmall else { return nil }
    let panels = [
      layout.status, layout.footer, layout.list?.rect, layout.data?.rect, layout.features?.rect, layout.network?.rect,
      layout.output?.rect, layout.chart?.rect,
    ].compactMap(\.self)
    for (index, panel) in panels.enumerated() {
      guard model.screen.contains(panel), !panel.isEmpty else { return "a panel beyond the screen: \(panel)" }
      if let other = panels[..<index].first(where: { $0.overlaps(panel) }) { return "\(panel) lies over \(other)" }
    }
    for item in layout.items where layout.isShown(item) && !model.screen.contains(item.rect) {
      return "\(item.focus) can be clicked beyond the screen: \(item.rect)"
    }
    guard let network = layout.network else { return nil }
    if let run = network.shown.run,
      run.network.shape.layers.map(\.units) != model.scenario.hidden + [network.shown.outputs]
    {
      return "the numbers of another network than that of the places"
    }
    if network.columns.contains(where: { $0.layer > model.scenario.hidden.count || $0.units.isEmpty }) {
      return "a column without a layer or units"
    }
    return nil
  }

  private static func overlayFault(_ model: Model) -> String? {
    let (selected, count) =
      switch model.overlay {
      case .presets(let presets, let selected): (selected, presets.count)
      case .datasets(let selected): (selected, DatasetList.datasets.count)
      case .settings(let selected): (selected, FurtherSettings.fields.count)
      case .layer(let layer, let selected): (selected, model.settings(of: .layer(layer)).count)
      default: (0, 1)
      }
    return (0..<count).contains(selected) ? nil : "line \(selected) of \(count) is chosen in \(model.keyContext)"
  }

  private static func readingFault(_ model: Model) -> String? {
    switch model.reading {
    case .chart(let epoch) where !(0...model.snapshot.epoch).contains(epoch):
      "the cursor reads epoch \(epoch) of \(model.snapshot.epoch)"
    case .map(let x, let y) where max(abs(x), abs(y)) > DecisionSurface.limit: "the cursor reads the map at \(x), \(y)"
    default: nil
    }
  }

  private static func footerFault(_ model: Model, _ layout: Layout) -> String? {
    let places = FooterLine(Scene(model: model, layout: layout)).hints.places
    var column = 1
    for place in places {
      if place.column < column { return "the hint \(place.hint.label) stands on the one before" }
      column = place.column + place.hint.width
    }
    return column <= max(1, model.size.columns) ? nil : "the hints are longer than \(model.size.columns) columns"
  }
}

extension Model {
  fileprivate var screen: Rect { Rect(0, 0, size.columns, size.rows) }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    column < other.endColumn && other.column < endColumn && row < other.endRow && other.row < endRow
  }
}

extension Buffer {
  fileprivate func text(row: Int, columns: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for column in columns { text.append(self[column, row].glyph) }
    return String(text)
  }

  fileprivate func stands(_ text: String, _ place: Position) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.allSatisfy { self[place.column + $0, place.row].glyph == scalars[$0] }
  }
}
