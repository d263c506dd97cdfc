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
  /// The scenario after a change; nil where the field does not take the value, nothing would be different, or fields
  /// would no longer go together (``conflict(after:)`` says why).
  ///
  /// Whoever changes the activation means all hidden layers: those that had one of their own have it no more. Whoever
  /// turns batch normalization on gives up carrying partial batches, which it cannot do: they update on their own.
  /// Weights to start from that fit the network no more are given up too.
  package func applying(_ change: ScenarioChange) -> Scenario? {
    var changed = self
    guard changed.set(change.field, change.value) else { return nil }
    if change.field == .activation { changed.layerActivations = [] }
    if change.field != .partialBatch && changed.normalizesCarried {
      changed.partialBatch = .update
    }
    if change.field != .initialWeights && !changed.hasFittingWeights { changed.initialWeights = [] }
    guard changed != self, changed.conflict == nil else { return nil }
    return changed
  }

  /// Whether batch normalization meets a partial batch that is carried.
  private var normalizesCarried: Bool {
    batchNormalization.named.contains(true) && !hidden.isEmpty && !fullBatch && partialBatch == .carry
  }
}
