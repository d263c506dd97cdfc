import Canvas

/// The keymap as the footer tells it: keys with a word each, and where they stand.
package struct FooterHints: Sendable {
  /// Keys and what they do, in a word.
  package struct Hint: Equatable, Sendable {
    /// The keys.
    package let keys: [Key]
    /// Their names.
    package let names: [String]
    /// What they do.
    package let label: String

    /// The names as they are shown.
    package var keyText: String { names.joined(separator: " ") }
    var width: Int { keyText.unicodeScalars.count + 1 + label.unicodeScalars.count }
  }

  /// A hint and its first column.
  struct Place: Sendable {
    let hint: Hint
    let column: Int
  }

  /// The hints that fit into the footer, in order.
  let places: [Place]

  /// The hints that fit between two columns; help and leaving always stay.
  init(_ model: Model, columns: Range<Int>) {
    let hints = Self.hints(for: model)
    let last = hints.suffix(2)
    let reserved = last.reduce(0) { $0 + $1.width + 2 }
    var column = columns.lowerBound
    var places: [Place] = []
    for hint in hints.dropLast(2) where column + hint.width + reserved < columns.upperBound {
      places.append(Place(hint: hint, column: column))
      column += hint.width + 2
    }
    for hint in last where column + hint.width < columns.upperBound {
      places.append(Place(hint: hint, column: column))
      column += hint.width + 2
    }
    self.places = places
  }

  /// The key below a column: that of the name there, or the hint's last one.
  func key(at column: Int) -> Key? {
    guard let place = places.last(where: { $0.column <= column }), column < place.column + place.hint.width else {
      return nil
    }
    var end = place.column
    for (key, name) in zip(place.hint.keys, place.hint.names) {
      end += name.unicodeScalars.count + 1
      if column < end { return key }
    }
    return place.hint.keys.last
  }

  /// The hints for where the user is: what acts on the focus first, help and leaving last.
  package static func hints(for model: Model) -> [Hint] {
    let isASCII = model.glyphSet == .ascii
    let bindings = KeyMap.bindings.filter {
      $0.contexts.contains(model.keyContext) && $0.label != nil && acts($0.action, in: model)
    }
    var hints: [Hint] = []
    for binding in ordered(bindings, model) {
      guard let label = label(of: binding, in: model), let key = binding.keys.first else { continue }
      let name = key == .enter && !isASCII ? "⏎" : key.name(isASCII: isASCII)
      if let last = hints.last, last.label == label {
        hints[hints.count - 1] = Hint(keys: last.keys + [key], names: last.names + [name], label: label)
      } else {
        hints.append(Hint(keys: [key], names: [name], label: label))
      }
    }
    guard model.keyContext == .main, case .link = model.focus,
      let typing = hints.firstIndex(where: { $0.keys == [.enter] })
    else { return hints }
    // The figures of a weight leave room for little: first how it is typed, and where the others are.
    return [hints.remove(at: typing), otherWeights(isASCII: isASCII)] + hints
  }

  /// The binding's word; Enter says what it does with a unit and its numbers.
  private static func label(of binding: Binding, in model: Model) -> String? {
    if binding.action == .cancel, model.cancellableJob != nil { return "cancel" }
    guard binding.action == .activate, model.keyContext == .main else { return binding.label }
    return switch model.focus {
    case .unit: "weights"
    case .link, .bias: "type"
    default: binding.label
    }
  }

  /// From a weight, up and down go to the unit's others.
  private static func otherWeights(isASCII: Bool) -> Hint {
    let keys = [Key.up, .down]
    return Hint(keys: keys, names: keys.map { $0.name(isASCII: isASCII) }, label: "others")
  }

  private static func ordered(_ bindings: [Binding], _ model: Model) -> [Binding] {
    var focusActions: Set<Action> = [.increase, .decrease, .activate, .pin, .openLayer]
    if model.focus.isDataset { focusActions.insert(.openDatasets) }
    let lastActions: Set<Action> = [.openHelp, .quit]
    let playing = bindings.filter { $0.action == .togglePlay }
    let focused = bindings.filter { focusActions.contains($0.action) }
    // What takes long can be given up: that is said first.
    let isBusy = model.cancellableJob != nil
    let cancelling = isBusy ? bindings.filter { $0.action == .cancel } : []
    if isBusy { focusActions.insert(.cancel) }
    let last = bindings.filter { lastActions.contains($0.action) }
    let used = focusActions.union(lastActions).union([.togglePlay])
    // Who looks for something to do finds the presets without a wide screen.
    let doors = bindings.filter { $0.action == .openPresets }
    let rest = bindings.filter { !used.contains($0.action) && $0.action != .openPresets }
    return cancelling + focused + playing + rest.prefix(2) + doors + rest.dropFirst(2) + last
  }

  /// Whether an action does something with the present focus.
  private static func acts(_ action: Action, in model: Model) -> Bool {
    if model.isHidden(action) { return false }
    switch action {
    case .increase, .decrease:
      switch model.target {
      case .newData, .field(.seed), .unit, .map, .chart: return false
      default: return true
      }
    case .pin: return model.pinned != nil || model.focusedSubject != nil
    case .openLayer: return model.focus.layer.map(model.scenario.hidden.indices.contains) ?? false
    case .undo: return model.snapshot.canUndo
    case .nextMember, .next(.uncertainty), .next(.shownWeights): return model.reasonUnavailable(action) == nil
    case .cancel where model.cancellableJob != nil: return true
    case .cancel: return model.overlay != nil || model.reading != nil || model.pinned != nil || model.focus.unit != nil
    default: return true
    }
  }
}
