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

  /// Whether other rows are trained on after it, or more at a time.
  fileprivate var bringsRows: Bool {
    [.dataset, .regDataset, .problem, .bits, .trainRatio, .batchSize, .fullBatch].contains(field)
  }
}

extension Scenario {
  /// The scenario after a change; nil where the field does not take the value, nothing would be different, or fields
  /// would no longer go together (``conflict(after:)`` says why).
  ///
  /// Whoever changes the activation means all hidden layers: those that had one of their own have it no more. Whoever
  /// turns batch normalization on gives up carrying partial batches, which it cannot do: they update on their own. So do
  /// the rows of a table that are fewer than a batch, which would never be full. Weights to start from that fit the
  /// network no more are given up too, and with them their dead links and the statistics of their inputs.
  package func applying(_ change: ScenarioChange) -> Scenario? {
    var changed = self
    guard changed.set(change.field, change.value) else { return nil }
    if change.field == .activation { changed.layerActivations = [] }
    let isTableWithoutUpdates = !changed.activeDataset.form.hasMaps && changed.neverFillsBatch
    if change.field != .partialBatch && changed.normalizesCarried || change.bringsRows && isTableWithoutUpdates {
      changed.partialBatch = .update
    }
    changed.keepFittingMembers(of: self, named: [change.field])
    if change.field != .initialWeights && !changed.hasFittingWeights { changed.initialWeights = [] }
    changed.followWeights(of: self, named: [change.field])
    guard changed != self, changed.conflict == nil else { return nil }
    return changed
  }

  /// Why no weight will ever change, though the fields go together; nil where one does.
  ///
  /// The browser trains nothing either where a batch is larger than the training set.
  package var warning: String? {
    guard neverFillsBatch else { return nil }
    return "a batch of \(batchSize) is never full with \(trainingCount) training examples, so no weight changes: make "
      + "batchSize smaller, or set partialBatch to update"
  }

  /// Whether the training examples make no batch, and are carried for ever.
  private var neverFillsBatch: Bool {
    trainingCount < batchSize && !fullBatch && partialBatch == .carry && neuronRule == .none
  }

  /// Whether batch normalization meets a partial batch that is carried.
  private var normalizesCarried: Bool {
    batchNormalization.named.contains(true) && !hidden.isEmpty && !fullBatch && partialBatch == .carry
  }
}
