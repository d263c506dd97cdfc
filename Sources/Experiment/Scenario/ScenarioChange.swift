/// One change that a user makes to a scenario: a field and its new value.
package struct ScenarioChange: Equatable, Sendable {
  /// The field.
  package let field: ScenarioField
  /// Its new value.
  package let value: ScenarioValue

  /// A change of `field` to `value`.
  package init(_ field: ScenarioField, _ value: ScenarioValue) {
    self.field = field
    self.value = value
  }
}

extension Scenario {
  /// The scenario after a change; nil where the field does not take the value or nothing would be different.
  package func applying(_ change: ScenarioChange) -> Scenario? {
    var changed = self
    guard changed.set(change.field, change.value), changed != self else { return nil }
    return changed
  }
}
