extension ScenarioValue {
  fileprivate var isWord: Bool {
    if case .text = self { true } else { false }
  }
}

extension ScenarioField {
  /// The values that + and − step through: those of the browser playground's own controls, where it has them.
  package var steps: [ScenarioValue] { slot.steps }

  /// Whether a value that is not among the steps may be typed.
  package var isTyped: Bool { slot.isTyped }

  /// The value one step up (`direction` > 0) or down from `value`, or nil at the end of the list.
  ///
  /// A number that is not in the list goes to its neighbour there.
  package func step(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    steps.step(from: value, direction: direction)
  }
}

extension [ScenarioValue] {
  /// The numbers among the values.
  package var numbers: [Double] { compactMap { if case .number(let number) = $0 { number } else { nil } } }

  /// The value one step up (`direction` > 0) or down from `value`, or nil at the end of the list.
  ///
  /// A number that is not in the list goes to its neighbour there.
  package func step(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    if case .number(let number) = value {
      let numbers = self.numbers
      let next = direction > 0 ? numbers.first { $0 > number } : numbers.last { $0 < number }
      // Below the smallest number there may be a word: none.
      return next.map { .number($0) } ?? (direction < 0 ? first { $0.isWord } : nil)
    }
    guard let index = firstIndex(of: value) else {
      // Layers of which some are switched on: + switches all of them on, − off.
      return direction > 0 && last == .flag(true) ? last : first
    }
    let next = index + (direction > 0 ? 1 : -1)
    return indices.contains(next) ? self[next] : nil
  }

  /// The value after (`direction` > 0) or before `value` in a circle, for keys that go round the choices.
  package func cycle(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    step(from: value, direction: direction) ?? (direction > 0 ? first : last)
  }
}

extension [ScenarioValue] {
  /// What `next` leads to from `value`, on and on, until one is taken; its first where none is.
  fileprivate func firstTaken(
    from value: ScenarioValue, where isTaken: (ScenarioValue) -> Bool, next: (ScenarioValue) -> ScenarioValue?
  ) -> ScenarioValue? {
    let first = next(value)
    var asked = first
    for _ in indices {
      guard let candidate = asked, candidate != value else { return first }
      if isTaken(candidate) { return candidate }
      asked = next(candidate)
    }
    return first
  }
}

extension Scenario {
  /// The value to which + (`direction` > 0) or − takes a field: the next step that goes together with the other fields.
  ///
  /// Where none of those to come does, the next one, which ``conflict(after:)`` refuses with a reason; nil at the end of
  /// the list. Other steps than the field's own may be given.
  package func step(
    _ field: ScenarioField, direction: Int, among steps: [ScenarioValue]? = nil
  ) -> ScenarioValue? {
    let steps = steps ?? field.steps
    return steps.firstTaken(from: self[field], where: { conflict(after: ScenarioChange(field, $0)) == nil }) {
      steps.step(from: $0, direction: direction)
    }
  }

  /// The same in a circle, for keys that go round the choices.
  package func cycle(_ field: ScenarioField, direction: Int) -> ScenarioValue? {
    let steps = field.steps
    return steps.firstTaken(from: self[field], where: { conflict(after: ScenarioChange(field, $0)) == nil }) {
      steps.cycle(from: $0, direction: direction)
    }
  }

  /// The value to which + (`direction` > 0) or − takes what is set of one hidden layer, as ``step(_:direction:)``.
  package func step(_ field: LayerField, of layer: Int, direction: Int) -> ScenarioValue? {
    let steps = field.steps
    return steps.firstTaken(from: field.value(of: layer, in: self), where: { takes($0, as: field, of: layer) }) {
      steps.step(from: $0, direction: direction)
    }
  }

  /// The same in a circle.
  package func cycle(_ field: LayerField, of layer: Int, direction: Int) -> ScenarioValue? {
    let steps = field.steps
    return steps.firstTaken(from: field.value(of: layer, in: self), where: { takes($0, as: field, of: layer) }) {
      steps.cycle(from: $0, direction: direction)
    }
  }

  private func takes(_ value: ScenarioValue, as field: LayerField, of layer: Int) -> Bool {
    field.change(of: layer, to: value, in: self).map { conflict(after: $0) == nil } ?? false
  }
}
