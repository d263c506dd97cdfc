import Canvas
import Datasets
import Scenarios

/// All controls in one list, for small terminals; it scrolls so that the focus is always in it.
struct ListLayout: Sendable {
  struct Line: Sendable {
    let focus: Focus
    let rect: Rect
  }

  let rect: Rect
  let lines: [Line]
  /// Whether there are more lines above, and below.
  let hasMoreAbove: Bool
  let hasMoreBelow: Bool

  init(_ rect: Rect, _ model: Model) {
    self.rect = rect
    let all = Self.all(model)
    let inner = rect.inset(columns: 1, rows: 1)
    let current = all.firstIndex(of: model.focus) ?? 0
    let room = max(1, inner.rows)
    let start = max(0, min(all.count - room, current - room / 2))
    let shown = all[start..<min(all.count, start + room)]
    lines = shown.enumerated().map { Line(focus: $1, rect: Rect(inner.column, inner.row + $0, inner.columns, 1)) }
    hasMoreAbove = start > 0
    hasMoreBelow = start + shown.count < all.count
    items = all.enumerated().map { index, focus in
      // Lines that are scrolled away have places too, above and below, so that the focus can go there.
      Layout.Item(focus: focus, rect: Rect(inner.column, inner.row + index - start, inner.columns, 1))
    }
  }

  let items: [Layout.Item]

  private static func all(_ model: Model) -> [Focus] {
    let fields: [ScenarioField] = [.learningRate, .activation, .regularization, .regularizationRate, .problem]
    let data: [ScenarioField] = [.noise, .trainRatio, .batchSize, .seed, .showTestData, .discretize]
    let all: [Focus] =
      fields.map { .field($0) } + [.field(model.currentField(.dataset))] + data.map { .field($0) }
      + [.newData, .layers] + model.scenario.hidden.indices.map { .units(layer: $0) }
      + features(model).map { .feature($0) } + [.speed]
    return all.filter { !model.isHidden($0) }
  }

  /// The features, of datasets that are read by them.
  private static func features(_ model: Model) -> [Feature] {
    model.scenario.activeDataset.form.hasMaps ? Feature.allCases : []
  }
}
