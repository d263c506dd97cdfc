import Datasets
import Neural

extension FieldSlot {
  /// A dataset, which brings its problem with it.
  static var dataset: FieldSlot {
    .text(
      Dataset.allCases.map(\.rawValue).joined(separator: ", "),
      steps: Dataset.choices(for: .classification).map { .text($0.rawValue) }, words: Dataset.allCases.map(\.rawValue),
      get: { $0.dataset.rawValue }
    ) { scenario, text in
      guard let dataset = Dataset(rawValue: text) else { return false }
      scenario.problem = dataset.problem
      switch dataset.problem {
      case .classification: scenario.dataset = dataset
      case .regression: scenario.regDataset = dataset
      }
      return true
    }
  }

  /// Features, each at most once.
  static var features: FieldSlot {
    let names = Feature.allCases.map(\.rawValue).joined(separator: ", ")
    return .list("a list of \(names), each at most once", get: { $0.features.map(\.rawValue) }) { scenario, items in
      let chosen = Set(items)
      guard chosen.count == items.count, chosen.allSatisfy({ Feature(rawValue: $0) != nil }) else { return false }
      scenario.features = Feature.allCases.filter { chosen.contains($0.rawValue) }
      return true
    }
  }

  /// Units of the hidden layers; what is said of each layer goes along when their number changes.
  static var hidden: FieldSlot {
    .list(
      "a list of at most \(Scenario.maximumLayers) whole numbers from 1 to \(Scenario.maximumUnits)",
      get: { $0.hidden.map(String.init) }
    ) { scenario, items in
      let units = items.compactMap { Int($0) }
      guard units.count == items.count, units.count <= Scenario.maximumLayers,
        units.allSatisfy((1...Scenario.maximumUnits).contains)
      else { return false }
      let (before, count) = (scenario.hidden.count, units.count)
      scenario.hidden = units
      if before > 0 && scenario.layerActivations.count == before {
        scenario.layerActivations = scenario.layerActivations.resized(to: count, filler: scenario.activation)
      }
      if before > 1 && scenario.dropout.count == before {
        scenario.dropout = scenario.dropout.resized(to: count, filler: 0)
      }
      scenario.activationAlpha = scenario.activationAlpha.resized(from: before, to: count, filler: nil)
      scenario.batchNormalization = scenario.batchNormalization.resized(from: before, to: count, filler: false)
      return true
    }
  }

  /// An activation for each hidden layer, or none.
  static var layerActivations: FieldSlot {
    let names = Activation.allCases.map(\.rawValue).joined(separator: ", ")
    return .list(
      "a list of one of \(names) for each hidden layer, or empty", words: Activation.allCases.map(\.rawValue),
      get: { $0.layerActivations.map(\.rawValue) }
    ) { scenario, items in
      let activations = items.compactMap(Activation.init(rawValue:))
      guard activations.count == items.count, items.count <= Scenario.maximumLayers else { return false }
      scenario.layerActivations = activations
      return true
    }
  }

  /// A dropout rate for each hidden layer, one for all, or none.
  static var dropout: FieldSlot {
    var slot = list(
      "a number from 0 up to but not including 1, a list of one for each hidden layer, or empty",
      steps: [.list([])] + ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"].map { .list([$0]) },
      get: { $0.dropout.map { String(shortest: $0) } }
    ) { scenario, items in
      let rates = items.compactMap { Double(decimal: $0) }
      guard rates.count == items.count, rates.count <= Scenario.maximumLayers, rates.allSatisfy((0..<1).contains)
      else { return false }
      scenario.dropout = rates.map { $0 == 0 ? 0 : $0 }
      return true
    }
    slot.isTyped = true
    return slot
  }

  /// α for all hidden layers, or one for each; none for the usual.
  static var activationAlpha: FieldSlot {
    let single = "none, or a number from 0 to 100"
    let steps = [0, 0.01, 0.1, 0.2, 0.25, 0.5, 1, 2].map { ScenarioValue.number($0) }
    return .perLayer(
      \.activationAlpha, kind: .limit, single, steps: [.text(ScenarioField.none)] + steps, filler: nil,
      read: { value -> Double?? in
        switch value {
        case .text(ScenarioField.none): return .some(nil)
        case .number(let number) where (0...100).contains(number): return number == 0 ? 0 : number
        default: return nil
        }
      }, write: { $0.map { .number($0) } ?? .text(ScenarioField.none) })
  }

  /// Whether all hidden layers are normalized, or which of them.
  static var batchNormalization: FieldSlot {
    .perLayer(
      \.batchNormalization, kind: .flag, "true or false", steps: [.flag(false), .flag(true)], filler: false,
      read: { if case .flag(let flag) = $0 { flag } else { nil } }, write: { .flag($0) })
  }

  /// Numbers of trained networks, or none.
  static var initialWeights: FieldSlot {
    numbers(\.initialWeights, "a list of a number for each parameter of the network, or empty")
  }

  /// A mean and a deviation for each input, or none.
  static var inputStatistics: FieldSlot {
    numbers(\.inputStatistics, "a list of a mean for each input and then of a deviation for each, or empty")
  }

  /// Numbers, or none.
  private static func numbers(_ path: WritableKeyPath<Scenario, [Double]>, _ allowed: String) -> FieldSlot {
    list(allowed, steps: [.list([])], get: { $0[keyPath: path].map { String(shortest: $0) } }) { scenario, items in
      let numbers = items.compactMap { Double(decimal: $0) }
      guard numbers.count == items.count else { return false }
      scenario[keyPath: path] = numbers
      return true
    }
  }

  /// Places of links, each at most once, or none.
  static var initialDeadLinks: FieldSlot {
    list(
      "a list of whole numbers from 0 up, each at most once, or empty", steps: [.list([])],
      get: { $0.initialDeadLinks.map(String.init) }
    ) { scenario, items in
      let places = items.compactMap { Int($0) }
      guard places.count == items.count, places.allSatisfy({ $0 >= 0 }), Set(places).count == places.count else {
        return false
      }
      scenario.initialDeadLinks = places
      return true
    }
  }

  /// Any text of some length.
  static var seed: FieldSlot {
    .text("a text of at most 10000 characters", isTyped: true, get: { $0.seed }) { scenario, text in
      guard text.utf16.count <= 10_000 else { return false }
      scenario.seed = text.withoutByteOrderMark
      return true
    }
  }

  /// Names of what is hidden.
  static var hide: FieldSlot {
    .list("a list of names of controls and features, each at most once", get: { $0.hide }) { $0.setHide($1) }
  }

  /// A course's goals, as a link has them.
  static var goals: FieldSlot {
    .list("a list of key=value, the keys goal…, each at most once", get: { $0.goals }) { scenario, items in
      let keys = items.map { String($0.prefix { $0 != "=" }) }
      let areWritable = items.allSatisfy { item in
        !item.contains("&") && item == LinkEscapes.asInAddressBar(item) && item.count(where: { $0 == "=" }) <= 1
      }
      guard areWritable, Set(keys).count == keys.count, keys.allSatisfy(ScenarioLink.isGoal) else { return false }
      scenario.goals = items
      return true
    }
  }

  /// Any text, nil where it is blank.
  static var tutorial: FieldSlot {
    .text("a text", get: { $0.tutorial ?? "" }) { scenario, text in
      scenario.tutorial = text.javaScriptTrimmed.isEmpty ? nil : text.withoutByteOrderMark
      return true
    }
  }
}

extension String {
  /// The text without byte order marks in front: readers of files take them away.
  var withoutByteOrderMark: String {
    String(unicodeScalars.drop { $0 == "\u{FEFF}" })
  }
}
