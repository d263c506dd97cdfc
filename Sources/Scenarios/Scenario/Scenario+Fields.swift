import Datasets
import Neural

extension Scenario {
  /// The value of a field.
  package subscript(field: ScenarioField) -> ScenarioValue { field.slot.get(self) }

  /// Gives a field a value; false, and nothing changed, where the field does not take it.
  ///
  /// A dataset given as ``ScenarioField/dataset`` brings its problem with it.
  package mutating func set(_ field: ScenarioField, _ value: ScenarioValue) -> Bool {
    guard case .number(let number) = value else { return field.slot.set(&self, value) }
    return number.isFinite && field.slot.set(&self, .number(number == 0 ? 0 : number))
  }

  /// Gives several fields their values; a problem among them holds against the one that a dataset brings.
  ///
  /// - Throws: ``InvalidValue`` where a regression dataset is named together with classification, or fields do not go
  ///   together.
  package mutating func set(_ values: [ScenarioField: ScenarioValue]) throws(InvalidValue) {
    let order = ScenarioField.allCases.filter { $0 != .problem } + [.problem]
    if case .text(let name)? = values[.dataset], Dataset(rawValue: name)?.problem == .regression,
      values[.problem] == .text(Problem.classification.rawValue)
    {
      throw InvalidValue(
        conflict: "dataset is \(name) with the problem classification; allowed is circle or another dataset of classes")
    }
    let before = self
    for field in order {
      guard let value = values[field] else { continue }
      guard set(field, value) else { throw field.invalid(value.description) }
    }
    keepFittingMembers(of: before, named: values.keys)
    followWeights(of: before, named: values.keys)
    if let conflict { throw InvalidValue(conflict: conflict) }
  }
}
