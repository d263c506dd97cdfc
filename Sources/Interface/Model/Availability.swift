import Experiment

extension Model {
  /// Most hidden layers that keys add: the browser's own limit.
  ///
  /// Typed values and files go further.
  static let mostLayersByKey = 6
  /// Most units of a layer that keys add: the browser's own limit.
  static let mostUnitsByKey = 8

  /// Why an action cannot be done now; nil where it can.
  package func reasonUnavailable(_ action: Action) -> String? {
    switch action {
    case .faster: speed.step(1) == nil ? "There is no limit to the speed any more." : nil
    case .slower: speed.step(-1) == nil ? "One epoch a second is the slowest speed." : nil
    case .next(let field): reasonCannotCycle(field, 1)
    case .previous(let field): reasonCannotCycle(field, -1)
    case .addLayer: reasonCannotAddLayer
    case .removeLayer: scenario.hidden.isEmpty ? "There is no hidden layer to remove." : nil
    case .addUnit: scenario.hidden.isEmpty ? Self.noLayer : reasonCannotAddUnit(meantLayer)
    case .removeUnit: scenario.hidden.isEmpty ? Self.noLayer : reasonCannotRemoveUnit(meantLayer)
    case .increase: reasonCannotStep(1)
    case .decrease: reasonCannotStep(-1)
    case .exportNetwork:
      snapshot.network.isFinite ? nil : "A weight is no finite number: the network cannot be exported; r resets it."
    default: nil
    }
  }

  private static let noLayer = "There is no hidden layer; ] adds one."

  private func reasonCannotCycle(_ named: ScenarioField, _ direction: Int) -> String? {
    guard case .number = scenario[currentField(named)] else { return nil }
    return reasonCannotStep(named, direction)
  }

  private func reasonCannotStep(_ field: ScenarioField, _ direction: Int) -> String? {
    if field.step(from: scenario[field], direction: direction) != nil { return nil }
    switch scenario[field] {
    case .flag(let isOn): return "\(field.title) is \(isOn ? "on" : "off") already."
    case .number:
      let end = direction > 0 ? "highest" : "lowest"
      let hint = focus == .field(field) ? "; type any other value after Enter." : "."
      return "\(field.title) is at the \(end) step\(hint)"
    case .text, .list: return "\(field.title) is at the end of its choices; Enter goes round."
    }
  }

  private var reasonCannotAddLayer: String? {
    scenario.hidden.count < Self.mostLayersByKey
      ? nil : "Keys add up to \(Self.mostLayersByKey) hidden layers; type a number on the layers for more."
  }

  private func reasonCannotAddUnit(_ layer: Int) -> String? {
    scenario.hidden[layer] < Self.mostUnitsByKey
      ? nil : "Keys add up to \(Self.mostUnitsByKey) units; type a number on the layer's units for more."
  }

  private func reasonCannotRemoveUnit(_ layer: Int) -> String? {
    scenario.hidden[layer] > 1 ? nil : "A layer keeps one unit; [ removes the last layer."
  }

  private func reasonCannotStep(_ direction: Int) -> String? {
    switch focus {
    case .field(.seed): "Enter takes any text as the seed; n draws the next one."
    case .field(let field): reasonCannotStep(field, direction)
    case .dataset(let dataset):
      direction > 0 || dataset != scenario.activeDataset ? nil : "One dataset is always chosen; choose another."
    case .feature: nil
    case .layers: direction > 0 ? reasonCannotAddLayer : reasonUnavailable(.removeLayer)
    case .units(let layer):
      !scenario.hidden.indices.contains(layer)
        ? Self.noLayer : direction > 0 ? reasonCannotAddUnit(layer) : reasonCannotRemoveUnit(layer)
    case .speed: reasonUnavailable(direction > 0 ? .faster : .slower)
    case .newData: "Enter draws new data."
    }
  }
}
