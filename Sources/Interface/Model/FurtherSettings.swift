import Scenarios

/// The settings that have no place on the screen itself, in the groups in which a course teaches them.
package enum FurtherSettings {
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
    // These come and go with the initial weights.
    .initialDeadLinks, .inputStatistics,
  ]

  private static func fields(_ group: ScenarioField.Group) -> [ScenarioField] {
    ScenarioField.allCases.filter { $0.group == group && !onScreen.contains($0) }
  }

  /// The fields of all groups in order.
  package static let fields = groups.flatMap(\.fields)

  /// The lines of the list: a heading before each group.
  static let rows: [SettingsList.Row] = {
    var rows: [SettingsList.Row] = []
    for group in groups {
      rows.append(.heading(group.title))
      for field in group.fields { rows.append(.setting(.field(field), index: rows.count { $0.isSetting })) }
    }
    return rows
  }()

  /// The first field of the next group, or of the group before; of the own group where that is not the chosen one.
  static func group(from selected: Int, _ direction: Int) -> Int {
    groups.map(\.fields.count).starts.section(from: selected, direction)
  }
}
