import Scenarios

/// A list of settings that lies over the screen.
package enum SettingsList: Equatable, Sendable {
  /// Those that have no place on the screen itself.
  case further
  /// Those of one hidden layer.
  case layer(Int)

  /// A line of a list.
  enum Row: Equatable, Sendable {
    case heading(String)
    /// A setting, and its place among the settings.
    case setting(Focus, index: Int)

    /// Whether it is a setting.
    var isSetting: Bool {
      if case .setting = self { true } else { false }
    }
  }
}

/// A list that is open, and its chosen setting.
package struct OpenList: Equatable, Sendable {
  /// The list.
  package let list: SettingsList
  /// The place of the chosen setting among all.
  package var selected: Int
}

extension Model {
  /// The list of settings that is open.
  var openList: OpenList? {
    switch overlay {
    case .settings(let selected): OpenList(list: .further, selected: selected)
    case .layer(let layer, let selected): OpenList(list: .layer(layer), selected: selected)
    default: nil
    }
  }

  /// Opens a list; the chosen setting is one that it has.
  mutating func open(_ open: OpenList) {
    let selected = min(settings(of: open.list).count - 1, max(0, open.selected))
    switch open.list {
    case .further: overlay = .settings(selected: selected)
    case .layer(let layer): overlay = scenario.hidden.indices.contains(layer) ? .layer(layer, selected: selected) : nil
    }
  }

  /// Chooses a line that an open list still has; the list of a layer that is no more closes.
  mutating func keepListInRange() {
    if let list = openList { open(list) }
  }

  /// Opens the settings of a hidden layer; the setting that was chosen of another layer stays chosen.
  mutating func openLayer(_ layer: Int) {
    let before = openList.map { self.settings(of: $0.list)[$0.selected] }
    let settings = self.settings(of: .layer(layer))
    open(OpenList(list: .layer(layer), selected: settings.firstIndex { $0.isSameSetting(as: before) } ?? 0))
  }

  /// Goes on to the layer before or behind; there the focus is when the list closes.
  mutating func openNextLayer(after layer: Int, _ direction: Direction) {
    let next = layer + (direction == .left ? -1 : 1)
    guard scenario.hidden.indices.contains(next) else { return }
    openLayer(next)
    focus = .units(layer: next)
    keepFocusVisible()
  }

  /// The settings of a list in order.
  func settings(of list: SettingsList) -> [Focus] {
    switch list {
    case .further: FurtherSettings.fields.map { .field($0) }
    case .layer(let layer) where scenario.hidden.indices.contains(layer):
      [.units(layer: layer)] + LayerField.fields(of: layer, in: scenario).map { .setting($0, layer: layer) }
    case .layer: []
    }
  }

  /// The lines of a list.
  func rows(of list: SettingsList) -> [SettingsList.Row] {
    switch list {
    case .further: FurtherSettings.rows
    case .layer: settings(of: list).enumerated().map { .setting($1, index: $0) }
    }
  }

  /// The heading of a list.
  func title(of list: SettingsList) -> String {
    switch list {
    case .further: "Further settings"
    case .layer(let layer): "Hidden layer \(layer + 1) of \(scenario.hidden.count)"
    }
  }

  /// One line on what the chosen setting of an open list is.
  var settingSummary: String {
    switch target {
    case .field(let field): field.summary
    case .setting(let field, let layer): field.summary(of: layer, in: scenario)
    case .units: "Units of this layer"
    default: ""
    }
  }

  /// Lines of an open list that are on screen at once.
  var settingsPage: Int { max(1, settingsRect.rows - 5) }

  /// The lines of the list that are on screen: the chosen setting is always among them, with its heading where it can be.
  func settingsShown(_ open: OpenList) -> Range<Int> {
    let rows = rows(of: open.list)
    let line = rows.firstIndex { if case .setting(_, open.selected) = $0 { true } else { false } } ?? 0
    return rows.scrolled(to: line, page: settingsPage) { !$0.isSetting }
  }
}

extension Focus {
  /// The setting's name in a list whose heading says of what it is.
  var settingTitle: String {
    switch self {
    case .field(let field): field.title
    case .setting(let field, _): field.title
    case .units: "Units"
    default: ""
    }
  }

  /// Whether it is the same of another layer.
  fileprivate func isSameSetting(as other: Focus?) -> Bool {
    switch (self, other) {
    case (.units, .units): true
    case (.setting(let field, _), .setting(let before, _)): field == before
    default: false
    }
  }
}
