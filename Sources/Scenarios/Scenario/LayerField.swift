import Neural

/// What can be set of one hidden layer alone, besides its units: each a part of the scenario's field of the same name.
package enum LayerField: String, CaseIterable, Sendable {
  case activation, activationAlpha, dropout, batchNormalization

  /// What a layer has, in the order of its panel: α only where its activation has one.
  package static func fields(of layer: Int, in scenario: Scenario) -> [LayerField] {
    let hasAlpha = scenario.hiddenLayer(layer).activation.defaultAlpha != nil
    return allCases.filter { $0 != .activationAlpha || hasAlpha }
  }

  /// One line on what it is of a layer.
  package func summary(of layer: Int, in scenario: Scenario) -> String {
    switch self {
    case .activation: return "Activation of this layer alone; the main screen sets that of all"
    case .activationAlpha:
      guard scenario.hidden.indices.contains(layer) else { return field.summary }
      let activation = scenario.hiddenLayer(layer).activation
      let usual = activation.defaultAlpha.map { String(shortest: $0) } ?? ScenarioField.none
      let alpha = "this layer's α of \(activation.rawValue)"
      let what = activation.learnsAlpha ? "Where \(alpha) starts" : "T" + alpha.dropFirst()
      return "\(what); none for the usual \(usual)"
    case .dropout: return "Share of this layer's units that is zeroed at random while training"
    case .batchNormalization: return "Normalize this layer's weighted sums over the batch"
    }
  }

  /// What may be typed, to complete "allowed is …".
  package var allowed: String {
    switch self {
    case .activation: ScenarioField.activation.allowed
    case .activationAlpha: "none, or a number from 0 to 100"
    case .dropout: "a number from 0 up to but not including 1"
    case .batchNormalization: "true or false"
    }
  }

  /// Whether a value is typed; else Enter goes round the steps.
  package var isTyped: Bool { self == .activationAlpha || self == .dropout }

  /// The values that + and − step through.
  package var steps: [ScenarioValue] {
    switch self {
    case .activation, .activationAlpha, .batchNormalization: field.steps
    case .dropout: (0...8).map { .number(Double($0) / 10) }
    }
  }

  /// The field of the scenario that holds it for all layers.
  package var field: ScenarioField {
    switch self {
    case .activation: .activation
    case .activationAlpha: .activationAlpha
    case .dropout: .dropout
    case .batchNormalization: .batchNormalization
    }
  }

  /// The value of a layer.
  package func value(of layer: Int, in scenario: Scenario) -> ScenarioValue {
    let asked = scenario.hiddenLayer(layer)
    return switch self {
    case .activation: .text(asked.activation.rawValue)
    case .activationAlpha:
      (scenario.activationAlpha[layer] ?? nil).map { .number($0) } ?? .text(ScenarioField.none)
    case .dropout: .number(asked.dropoutRate)
    case .batchNormalization: .flag(asked.isNormalized)
    }
  }

  /// The value that a text names.
  package func parse(_ text: String) throws(InvalidValue) -> ScenarioValue {
    let value: ScenarioValue? =
      switch self {
      case .dropout: Double(decimal: text).map { .number($0 == 0 ? 0 : $0) }
      case .activation, .activationAlpha, .batchNormalization: field.slot.kind.value(text)
      }
    let probe = Scenario(seed: "")
    guard let value, change(of: 0, to: value, in: probe).map({ probe.taking($0) }) == true else {
      throw InvalidValue(field: rawValue, found: text, allowed: allowed)
    }
    return value
  }

  /// The change of the scenario that gives one layer a value: a list where the layers differ, else a single value.
  package func change(of layer: Int, to value: ScenarioValue, in scenario: Scenario) -> ScenarioChange? {
    guard scenario.hidden.indices.contains(layer) else { return nil }
    var values = scenario.hidden.indices.map { self.value(of: $0, in: scenario) }
    values[layer] = value
    let items = values.map(\.description)
    let areSame = values.allSatisfy { $0 == value }
    switch self {
    case .activation:
      return areSame ? ScenarioChange(.activation, value) : ScenarioChange(.layerActivations, .list(items))
    case .dropout:
      let isOff = areSame && value == .number(0)
      return ScenarioChange(.dropout, .list(isOff ? [] : areSame ? [value.description] : items))
    case .activationAlpha, .batchNormalization:
      return ScenarioChange(field, areSame ? value : .list(items))
    }
  }
}

extension Scenario {
  /// Whether the fields of a change take its value.
  fileprivate func taking(_ change: ScenarioChange) -> Bool {
    var changed = self
    return changed.set(change.field, change.value)
  }
}
