import Scenarios

extension Model {
  /// Carries out an action, or says why it cannot be done now.
  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = reasonUnavailable(action) {
      notice = Notice(reason)
      return []
    }
    switch action {
    case .togglePlay:
      isPlaying.toggle()
      return send(isPlaying ? .play : .pause)
    case .step, .reset, .drawNewWeights, .keepWeights, .drawNewData: return train(action)
    case .faster, .slower: return changeSpeed(action == .faster ? 1 : -1)
    case .next(let field): return cycle(field, 1)
    case .previous(let field): return cycle(field, -1)
    case .addLayer, .removeLayer, .addUnit, .removeUnit: return changeShape(action)
    case .move where overlay != nil: return performInOverlay(action)
    case .move(let direction) where reading != nil: moveReading(direction)
    case .focusNext, .focusPrevious, .move: moveFocus(action)
    case .increase: return step(target, 1)
    case .decrease: return step(target, -1)
    case .activate: return activate(target)
    case .undo: return send(.undo)
    case .redo: return send(.redo)
    case .pin: togglePin()
    case .nextMember: lookAtNextMember()
    case .nextChart: showNextChart()
    case .checkGradients: return checkGradients()
    case .nextTheme:
      look.useNextTheme()
      notice = Notice("Theme: \(look.themeName.rawValue)")
    case .toggleMouse: return toggleMouse()
    case .openLink: return openLink()
    case .saveScenario: return start(.saveScenario)
    case .exportNetwork: return start(.exportNetwork)
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .openPresets, .openDatasets, .openHelp, .openSettings, .openLayer, .cancel, .listUp, .listDown, .pageUp,
      .pageDown,
      .previousChapter, .nextChapter, .choose, .erase, .submit:
      return performInOverlay(action)
    }
    return []
  }

  private mutating func toggleMouse() -> [Effect] {
    guard let isOn = isMouseOn else { return [] }
    isMouseOn = !isOn
    hovered = nil
    notice = Notice(
      isOn ? "Mouse off: the terminal selects text." : "Mouse on: hold Shift to select text in most terminals.")
    return [.setMouse(!isOn)]
  }

  private mutating func train(_ action: Action) -> [Effect] {
    switch action {
    case .step:
      isPlaying = false
      return send(.step)
    case .reset:
      isPlaying = false
      return send(.reset)
    case .drawNewWeights:
      isPlaying = false
      return send(.drawNewWeights)
    case .keepWeights: return keepWeights()
    default: return send(.drawNewData)
    }
  }

  /// Makes the weights of now those that the run starts from.
  private mutating func keepWeights() -> [Effect] {
    let networks = snapshot.shownMembers.isEmpty ? [snapshot.shownNetwork] : snapshot.shownMembers
    guard networks.allSatisfy({ $0.learned.allSatisfy(\.isFinite) }) else {
      notice = Notice("Weights that are no finite numbers are nothing to start from.", isError: true)
      return []
    }
    let kept = scenario.starting(from: networks, scaling: snapshot.scaling)
    guard kept != scenario else {
      notice = Notice("The run starts from these weights already.")
      return []
    }
    // Changes that the session has not made yet may have left another network behind.
    guard kept.conflict == nil else { return [] }
    scenario = kept
    isPlaying = false
    notice = Notice("The run now starts from these weights.")
    return send(.keepWeights)
  }

  private mutating func changeSpeed(_ direction: Int) -> [Effect] {
    guard let next = speed.step(direction) else { return [] }
    speed = next
    return send(.setSpeed(next))
  }

  /// The field that is meant: of the two dataset fields, that of the current problem.
  func currentField(_ field: ScenarioField) -> ScenarioField {
    field == .dataset && scenario.problem == .regression ? .regDataset : field
  }

  private mutating func cycle(_ named: ScenarioField, _ direction: Int) -> [Effect] {
    if named == .activation, let layer = focus.layer, scenario.hidden.indices.contains(layer) {
      return cycleActivation(of: layer, direction)
    }
    let field = currentField(named)
    let isNumber = if case .number = scenario[field] { true } else { false }
    let next =
      isNumber
      ? scenario.step(field, direction: direction, among: steps(of: .field(field)))
      : scenario.cycle(field, direction: direction)
    return next.map { change(field, $0) } ?? []
  }

  /// The next activation of one hidden layer: that of the layer that has the focus, or of its units.
  private mutating func cycleActivation(of layer: Int, _ direction: Int) -> [Effect] {
    guard let next = scenario.cycle(.activation, of: layer, direction: direction) else { return [] }
    let effects = change(.activation, of: layer, to: next)
    if notice == nil { notice = Notice("Hidden layer \(layer + 1): \(next)") }
    return effects
  }

  /// Gives one hidden layer a value of its own.
  mutating func change(_ field: LayerField, of layer: Int, to value: ScenarioValue) -> [Effect] {
    guard let whole = field.change(of: layer, to: value, in: scenario) else { return [] }
    return change(whole.field, whole.value)
  }

  private mutating func changeShape(_ action: Action) -> [Effect] {
    var hidden = scenario.hidden
    switch action {
    case .addLayer: hidden.append(2)
    case .removeLayer: hidden.removeLast()
    case .addUnit: hidden[meantLayer] += 1
    default: hidden[meantLayer] -= 1
    }
    return setHidden(hidden)
  }

  /// The hidden layer that unit keys act on: the focused one, else the last.
  var meantLayer: Int {
    if let layer = focus.layer, scenario.hidden.indices.contains(layer) { return layer }
    return scenario.hidden.count - 1
  }

  mutating func setHidden(_ hidden: [Int]) -> [Effect] {
    change(.hidden, .list(hidden.map(String.init)))
  }
}
