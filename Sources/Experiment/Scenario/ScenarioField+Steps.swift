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

  /// The value after (`direction` > 0) or before `value` in a circle, for keys that go round the choices.
  package func cycle(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    steps.cycle(from: value, direction: direction)
  }
}

extension [ScenarioValue] {
  /// The value one step up (`direction` > 0) or down from `value`, or nil at the end of the list.
  ///
  /// A number that is not in the list goes to its neighbour there.
  package func step(from value: ScenarioValue, direction: Int) -> ScenarioValue? {
    if case .number(let number) = value {
      let numbers = compactMap { if case .number(let step) = $0 { step } else { nil } }
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
