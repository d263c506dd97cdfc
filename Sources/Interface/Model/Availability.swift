import Scenarios

extension Model {
  /// Why an action cannot be done now; nil where it can.
  package func reasonUnavailable(_ action: Action) -> String? {
    if isHidden(action) { return "\(hiddenName(action)) is hidden by this link." }
    return switch action {
    case .togglePlay where snapshot.stopReason == .diverged && !isPlaying, .step where snapshot.stopReason == .diverged:
      "The network has diverged: u goes back to the last finite state, r resets."
    case .undo: snapshot.canUndo ? nil : "There is nothing to undo."
    case .redo: snapshot.canRedo ? nil : "There is nothing to redo."
    case .pin: pinned == nil && focusedSubject == nil ? "Focus a unit or a feature to pin its map." : nil
    case .toggleMouse: isMouseOn == nil ? "This terminal has no mouse." : nil
    case .faster: speed.step(1) == nil ? "There is no limit to the speed any more." : nil
    case .slower: speed.step(-1) == nil ? "One epoch a second is the slowest speed." : nil
    case .next(let field): reasonCannotCycle(field, 1)
    case .previous(let field): reasonCannotCycle(field, -1)
    case .addLayer: reasonCannotAddLayer
    case .removeLayer: scenario.hidden.isEmpty ? "There is no hidden layer to remove." : nil
    case .addUnit: scenario.hidden.isEmpty ? Self.noLayer : reasonCannotAddUnit(meantLayer)
    case .removeUnit: scenario.hidden.isEmpty ? Self.noLayer : reasonCannotRemoveUnit(meantLayer)
    case .openLayer: scenario.hidden.isEmpty ? Self.noLayer : nil
    case .increase: reasonCannotStep(target, 1)
    case .decrease: reasonCannotStep(target, -1)
    case .activate: if case .field(let field) = target { reasonUnread(field) } else { nil }
    case .nextMember: snapshot.members.isEmpty ? "There is one network alone; f sets an ensemble." : nil
    case .keepWeights: reasonTooManyToKeep(snapshot.network.shape.learnedCount, "This network has", "K keeps")
    case .saveScenario: reasonTooManyToKeep(scenario.initialWeights.count, "This scenario starts from", "S writes")
    case .exportNetwork:
      snapshot.network.isFinite && snapshot.members.allSatisfy(\.isFinite) && snapshot.stopReason != .diverged
        ? nil : "A weight is no finite number: the network cannot be exported; r resets it."
    default: nil
    }
  }

  /// Starting weights that a scenario takes from the keyboard at most: each is a word of it, read and compared again and
  /// again, and with more of them the screen would stand still.
  private static let mostStartingWeights = 100_000

  private func reasonTooManyToKeep(_ count: Int, _ holder: String, _ key: String) -> String? {
    guard count > Self.mostStartingWeights else { return nil }
    let (count, most) = (grouped(String(count)), grouped(String(Self.mostStartingWeights)))
    return "\(holder) \(count) weights, \(key) up to \(most); w writes a file that opens with them."
  }

  private static let noLayer = "There is no hidden layer; ] adds one."

  /// Why + or − cannot act on something that has not the focus.
  func reasonUnavailable(_ action: Action, on focus: Focus) -> String? {
    reasonCannotStep(focus, action == .increase ? 1 : -1)
  }

  private func reasonCannotCycle(_ named: ScenarioField, _ direction: Int) -> String? {
    if let reason = reasonUnread(named) { return reason }
    switch named {
    case .uncertainty where !scenario.uncertainty && snapshot.uncertainty == nil:
      return "The uncertainty map needs dropout or an ensemble of networks; f sets either."
    case .shownWeights where scenario.weightAveraging == .none:
      return "No average of the weights is kept; f sets weight averaging."
    default: break
    }
    guard case .number = scenario[currentField(named)] else { return nil }
    return reasonCannotStep(named, direction)
  }

  /// Why a field has no say now; nil where it has.
  func reasonUnread(_ field: ScenarioField) -> String? {
    if scenario.neuronRule != .none && Self.unreadByNeurons.contains(field) {
      return "\(field.title) takes no part in the rule of a single neuron."
    }
    guard field == .batchSize else { return nil }
    if scenario.neuronRule == .perceptron { return "The perceptron takes one example at a time." }
    if scenario.neuronRule == .adaline { return "ADALINE takes all examples as one batch." }
    return scenario.fullBatch ? "All examples are one batch; f has the setting Full batch." : nil
  }

  /// What belongs to gradients and hidden layers, of which the rules of a single neuron have none; the loss measures it.
  private static let unreadByNeurons: Set<ScenarioField> = [
    .optimizer, .momentum, .momentumEnd, .momentumPeriod, .rho, .beta1, .beta2, .epsilon, .reduction, .fullBatch,
    .partialBatch, .regularization, .regularizationRate, .l1Share, .dropout, .maxNorm, .averagingDecay,
  ]

  private func reasonCannotStep(_ field: ScenarioField, _ direction: Int) -> String? {
    if let reason = reasonUnread(field) { return reason }
    if steps(of: .field(field)).step(from: scenario[field], direction: direction) != nil { return nil }
    return reasonAtEnd(
      field.title, scenario[field], direction, isFocused: focus == .field(field), isTyped: field.isTyped)
  }

  /// Why + or − cannot act on a setting of a hidden layer.
  private func reasonCannotStep(_ field: LayerField, of layer: Int, _ direction: Int) -> String? {
    guard scenario.hidden.indices.contains(layer) else { return Self.noLayer }
    let value = field.value(of: layer, in: scenario)
    if field.steps.step(from: value, direction: direction) != nil { return nil }
    return reasonAtEnd(field.title, value, direction, isFocused: true, isTyped: field.isTyped)
  }

  private func reasonAtEnd(
    _ title: String, _ value: ScenarioValue, _ direction: Int, isFocused: Bool, isTyped: Bool
  ) -> String {
    switch value {
    case .flag(let isOn): return "\(title) is \(isOn ? "on" : "off") already."
    case .number:
      let end = direction > 0 ? "highest" : "lowest"
      return "\(title) is at the \(end) step" + (isFocused ? "; type any other value after Enter." : ".")
    case .text, .list:
      return isTyped
        ? "\(title) is at the end of its steps; type any other value after Enter."
        : "\(title) is at the end of its choices; Enter goes round."
    }
  }

  private var reasonCannotAddLayer: String? {
    scenario.hidden.count < Scenario.maximumLayers ? nil : "\(Scenario.maximumLayers) hidden layers are the most."
  }

  private func reasonCannotAddUnit(_ layer: Int) -> String? {
    scenario.hidden[layer] < Scenario.maximumUnits ? nil : "\(Scenario.maximumUnits) units are the most of a layer."
  }

  private func reasonCannotRemoveUnit(_ layer: Int) -> String? {
    scenario.hidden[layer] > 1 ? nil : "A layer keeps one unit; [ removes the last layer."
  }

  private func reasonCannotStep(_ focus: Focus, _ direction: Int) -> String? {
    switch focus {
    case .field(.seed): "Enter takes any text as the seed; n draws the next one."
    case .field(.dataset), .field(.regDataset): nil
    case .field(let field): reasonCannotStep(field, direction)
    case .dataset(let dataset):
      direction > 0 || dataset != scenario.activeDataset ? nil : "One dataset is always chosen; choose another."
    case .feature: nil
    case .layers: direction > 0 ? reasonCannotAddLayer : reasonUnavailable(.removeLayer)
    case .units(let layer):
      !scenario.hidden.indices.contains(layer)
        ? Self.noLayer : direction > 0 ? reasonCannotAddUnit(layer) : reasonCannotRemoveUnit(layer)
    case .setting(let field, let layer): reasonCannotStep(field, of: layer, direction)
    case .speed: reasonUnavailable(direction > 0 ? .faster : .slower)
    case .newData: "Enter draws new data."
    case .unit: "A unit has no value of its own: Enter goes to its links, { and } change the number of units."
    case .bias, .link: nil
    case .map, .chart: "Enter puts a cursor here."
    }
  }
}
