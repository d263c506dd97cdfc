/// How a field is held in a scenario: its type, what it takes, and how it is read and given.
struct FieldSlot {
  /// What a text must be to be the field's value.
  enum Kind {
    case text, number, flag, list
    /// A number, or the word none.
    case limit

    /// The single value that a text names; nil of a text that is none.
    func value(_ text: String) -> ScenarioValue? {
      switch self {
      case .number: Double(decimal: text).map { .number($0) }
      case .limit: text == ScenarioField.none ? .text(text) : Double(decimal: text).map { .number($0) }
      case .flag: Bool(text).map { .flag($0) }
      case .text: .text(text)
      case .list: nil
      }
    }
  }

  /// What a text must be to be the field's value.
  let kind: Kind
  /// What the field takes, to complete "allowed is …".
  let allowed: String
  /// The values that + and − step through.
  let steps: [ScenarioValue]
  /// Whether other values than the steps may be typed.
  var isTyped = false
  /// The words that the value, or each entry of a list, is one of; none where it is no word.
  var words: [String] = []
  /// Whether a list of one value for each hidden layer is taken as well.
  var isPerLayer = false
  /// The value in a scenario.
  let get: (Scenario) -> ScenarioValue
  /// Gives a scenario the value; false, and nothing changed, where the field does not take it.
  let set: (inout Scenario, ScenarioValue) -> Bool
}

extension FieldSlot {
  /// A field that is true or false.
  static func flag(_ path: WritableKeyPath<Scenario, Bool>) -> FieldSlot {
    FieldSlot(
      kind: .flag, allowed: "true or false", steps: [.flag(false), .flag(true)], get: { .flag($0[keyPath: path]) },
      set: { scenario, value in
        guard case .flag(let flag) = value else { return false }
        scenario[keyPath: path] = flag
        return true
      })
  }

  /// A field that holds one of some words.
  static func word<Word: RawRepresentable>(_ path: WritableKeyPath<Scenario, Word>, _ words: [Word]) -> FieldSlot
  where Word.RawValue == String {
    FieldSlot(
      kind: .text, allowed: words.map(\.rawValue).joined(separator: ", "), steps: words.map { .text($0.rawValue) },
      words: words.map(\.rawValue), get: { .text($0[keyPath: path].rawValue) },
      set: { scenario, value in
        guard case .text(let text) = value, let word = words.first(where: { $0.rawValue == text }) else { return false }
        scenario[keyPath: path] = word
        return true
      })
  }

  /// A field that holds one of all words of its type.
  static func word<Word: RawRepresentable & CaseIterable>(_ path: WritableKeyPath<Scenario, Word>) -> FieldSlot
  where Word.RawValue == String {
    word(path, Array(Word.allCases))
  }

  /// A field that holds a number.
  static func number(
    _ path: WritableKeyPath<Scenario, Double>, _ allowed: String, steps: [Double],
    where isAllowed: @escaping (Double) -> Bool = { _ in true }
  ) -> FieldSlot {
    FieldSlot(
      kind: .number, allowed: allowed, steps: steps.map { .number($0) }, isTyped: true,
      get: { .number($0[keyPath: path]) },
      set: { scenario, value in
        guard case .number(let number) = value, isAllowed(number) else { return false }
        scenario[keyPath: path] = number
        return true
      })
  }

  /// A field that holds a whole number.
  static func count(_ path: WritableKeyPath<Scenario, Int>, in range: ClosedRange<Int>, steps: [Int]) -> FieldSlot {
    FieldSlot(
      kind: .number, allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      steps: steps.map { .number(Double($0)) }, isTyped: true, get: { .number(Double($0[keyPath: path])) },
      set: { scenario, value in
        guard case .number(let number) = value, let count = Int(exactly: number), range.contains(count) else {
          return false
        }
        scenario[keyPath: path] = count
        return true
      })
  }

  /// A field that holds a number or none.
  static func limit(
    _ path: WritableKeyPath<Scenario, Double?>, _ allowed: String, steps: [Double],
    where isAllowed: @escaping (Double) -> Bool = { _ in true }
  ) -> FieldSlot {
    FieldSlot(
      kind: .limit, allowed: "none, or " + allowed, steps: none(or: steps), isTyped: true,
      get: { $0[keyPath: path].map { .number($0) } ?? .text(ScenarioField.none) },
      set: { scenario, value in
        switch value {
        case .text(ScenarioField.none): scenario[keyPath: path] = nil
        case .number(let number) where isAllowed(number): scenario[keyPath: path] = number
        default: return false
        }
        return true
      })
  }

  /// A field that holds a whole number of epochs or none.
  static func epochs(_ path: WritableKeyPath<Scenario, Int?>, steps: [Double]) -> FieldSlot {
    FieldSlot(
      kind: .limit, allowed: "none, or a whole number from 1 to \(ScenarioField.maximumEpochs)",
      steps: none(or: steps), isTyped: true,
      get: { $0[keyPath: path].map { .number(Double($0)) } ?? .text(ScenarioField.none) },
      set: { scenario, value in
        switch value {
        case .text(ScenarioField.none): scenario[keyPath: path] = nil
        case .number(let number):
          guard let count = Int(exactly: number), (1...ScenarioField.maximumEpochs).contains(count) else {
            return false
          }
          scenario[keyPath: path] = count
        default: return false
        }
        return true
      })
  }

  /// A field that holds a value for all hidden layers, or a list of one for each.
  ///
  /// - Parameters:
  ///   - path: Where it is held.
  ///   - kind: What a single value is.
  ///   - allowed: What a single value may be.
  ///   - steps: The single values that + and − step through.
  ///   - filler: What new layers have where the others differ.
  ///   - read: A single value; nil of one that is not taken.
  ///   - write: The same back.
  static func perLayer<Value>(
    _ path: WritableKeyPath<Scenario, PerLayer<Value>>, kind: Kind, _ allowed: String, steps: [ScenarioValue],
    filler: Value, read: @escaping (ScenarioValue) -> Value?, write: @escaping (Value) -> ScenarioValue
  ) -> FieldSlot {
    FieldSlot(
      kind: kind, allowed: allowed + ", or a list of one for each hidden layer", steps: steps,
      isTyped: kind == .limit, isPerLayer: true,
      get: { scenario in
        switch scenario[keyPath: path] {
        case .all(let value): write(value)
        case .each(let values): .list(values.map { write($0).description })
        }
      },
      set: { scenario, value in
        guard case .list(let items) = value else {
          guard let single = read(value) else { return false }
          scenario[keyPath: path] = .all(single)
          return true
        }
        let values = items.compactMap { kind.value($0).flatMap(read) }
        guard values.count == items.count, (1...Scenario.maximumLayers).contains(items.count) else { return false }
        scenario[keyPath: path] = PerLayer(values, layers: scenario.hidden.count, filler: filler)
        return true
      })
  }

  /// A field that holds a list, taken by `set`.
  static func list(
    _ allowed: String, steps: [ScenarioValue] = [], words: [String] = [], get: @escaping (Scenario) -> [String],
    set: @escaping (inout Scenario, [String]) -> Bool
  ) -> FieldSlot {
    FieldSlot(
      kind: .list, allowed: allowed, steps: steps, words: words, get: { .list(get($0)) },
      set: { scenario, value in
        guard case .list(let items) = value else { return false }
        return set(&scenario, items)
      })
  }

  /// A field that holds a text, taken by `set`.
  static func text(
    _ allowed: String, steps: [ScenarioValue] = [], words: [String] = [], isTyped: Bool = false,
    get: @escaping (Scenario) -> String, set: @escaping (inout Scenario, String) -> Bool
  ) -> FieldSlot {
    FieldSlot(
      kind: .text, allowed: allowed, steps: steps, isTyped: isTyped, words: words, get: { .text(get($0)) },
      set: { scenario, value in
        guard case .text(let text) = value else { return false }
        return set(&scenario, text)
      })
  }

  private static func none(or numbers: [Double]) -> [ScenarioValue] {
    [.text(ScenarioField.none)] + numbers.map { .number($0) }
  }
}
