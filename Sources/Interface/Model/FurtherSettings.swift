import Experiment

/// The settings that have no place on the screen itself, in the groups in which a course teaches them.
package enum FurtherSettings {
  /// A line of the list.
  enum Row: Equatable, Sendable {
    case heading(String)
    /// A field, and its place among the fields.
    case field(ScenarioField, index: Int)
  }

  /// The groups in order: every field that has no control of its own.
  package static let groups: [(title: String, fields: [ScenarioField])] = [
    ("Data", fields(.data)), ("Layers", fields(.layers)), ("Loss", fields(.loss)),
    ("Optimizer", fields(.optimizer)), ("Regularization", fields(.regularization)), ("When to stop", fields(.run)),
  ]

  /// Fields that are controls of the screen itself, or of keys.
  private static let onScreen: Set<ScenarioField> = [
    .problem, .dataset, .regDataset, .noise, .trainRatio, .batchSize, .features, .seed, .hidden, .activation,
    .learningRate, .regularization,
    .regularizationRate,
  ]

  private static func fields(_ group: ScenarioField.Group) -> [ScenarioField] {
    ScenarioField.allCases.filter { $0.group == group && !onScreen.contains($0) }
  }

  /// The fields of all groups in order.
  package static let fields = groups.flatMap(\.fields)

  /// The lines of the list: a heading before each group.
  static let rows: [Row] = {
    var rows: [Row] = []
    for group in groups {
      rows.append(.heading(group.title))
      for field in group.fields { rows.append(.field(field, index: rows.count { $0.isField })) }
    }
    return rows
  }()

  /// The line of a field.
  static func row(of index: Int) -> Int {
    rows.firstIndex { $0 == .field(fields[index], index: index) } ?? 0
  }
}

extension FurtherSettings.Row {
  fileprivate var isField: Bool {
    if case .field = self { true } else { false }
  }
}

extension Model {
  /// Lines of the list that are on screen at once.
  var settingsPage: Int { max(1, settingsRect.rows - 5) }

  /// The lines of the list that are on screen: the chosen field is always among them, with its heading where it can be.
  func settingsShown(_ selected: Int) -> Range<Int> {
    let rows = FurtherSettings.rows
    return rows.scrolled(to: FurtherSettings.row(of: selected), page: settingsPage) { !$0.isField }
  }

  /// The first field of the next group, or of the group before; of the own group where that is not the chosen one.
  func settingsGroup(from selected: Int, _ direction: Int) -> Int {
    let counts = FurtherSettings.groups.map(\.fields.count)
    let starts = counts.indices.map { counts[..<$0].reduce(0, +) }
    return starts.section(from: selected, direction)
  }
}
