import Neural

extension FieldSlot {
  /// A dataset, which brings its problem with it.
  static var dataset: FieldSlot {
    .text(
      Dataset.allCases.map(\.rawValue).joined(separator: ", "),
      steps: Dataset.choices(for: .classification).map { .text($0.rawValue) },
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
      return true
    }
  }

  /// An activation for each hidden layer, or none.
  static var layerActivations: FieldSlot {
    let names = Activation.allCases.map(\.rawValue).joined(separator: ", ")
    return .list(
      "a list of one of \(names) for each hidden layer, or empty", get: { $0.layerActivations.map(\.rawValue) }
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

  /// Any text of some length.
  static var seed: FieldSlot {
    .text("a text of at most 256 characters", isTyped: true, get: { $0.seed }) { scenario, text in
      guard text.utf16.count <= 256 else { return false }
      scenario.seed = text.withoutByteOrderMark
      return true
    }
  }

  /// Names of what is hidden.
  static var hide: FieldSlot {
    .list("a list of names of controls and features, each at most once", get: { $0.hide }) { $0.setHide($1) }
  }

  /// Any text, nil where it is blank.
  static var tutorial: FieldSlot {
    .text("a text", get: { $0.tutorial ?? "" }) { scenario, text in
      scenario.tutorial = text.javaScriptTrimmed.isEmpty ? nil : text.withoutByteOrderMark
      return true
    }
  }
}

extension Array {
  /// The first `count` elements, followed by `filler` where there are too few.
  fileprivate func resized(to count: Int, filler: Element) -> [Element] {
    prefix(count) + Array(repeating: filler, count: Swift.max(0, count - self.count))
  }
}

extension String {
  /// The text without byte order marks in front: readers of files take them away.
  var withoutByteOrderMark: String {
    String(unicodeScalars.drop { $0 == "\u{FEFF}" })
  }
}
