import Scenarios

extension Model {
  /// Actions that open an overlay or happen inside of one.
  mutating func performInOverlay(_ action: Action) -> [Effect] {
    switch (action, overlay) {
    case (.openHelp, _): overlay = .help(scroll: 0)
    case (.openPresets, _): openPresets()
    case (.openDatasets, _): openDatasets()
    case (.openSettings, _): overlay = .settings(selected: 0)
    case (.openLayer, _): openLayer(meantLayer)
    case (.cancel, nil):
      if let job = cancellableJob { return cancel(job) }
      backOut()
    case (.cancel, .editor(let editor)): close(editor)
    case (.cancel, _): overlay = nil
    case (.erase, .editor(var editor)):
      _ = editor.text.popLast()
      editor.complaint = nil
      overlay = .editor(editor)
    case (.submit, .editor(let editor)): return submit(editor)
    case (.choose, .presets(let presets, let selected)): return open(presets[selected])
    case (.choose, .datasets(let selected)): return choose(DatasetList.datasets[selected])
    case (.choose, .offer(let offer)): return open(offer)
    case (.previousChapter, .datasets(let selected)):
      overlay = .datasets(selected: DatasetList.group(from: selected, -1))
    case (.nextChapter, .datasets(let selected)): overlay = .datasets(selected: DatasetList.group(from: selected, 1))
    case (_, .datasets(let selected)):
      let last = DatasetList.datasets.count - 1
      overlay = .datasets(selected: min(last, max(0, selected + rows(action, page: datasetPage))))
    case (_, .help(let scroll)): scrollHelp(from: scroll, action)
    case (_, .report(let table, let scroll)):
      let shown = reportScroll(table, scroll)
      overlay = .report(table, scroll: reportScroll(table, shown + rows(action, page: reportPage(table))))
    case (.previousChapter, .presets(let presets, let selected)):
      overlay = .presets(presets, selected: presetChapter(presets, from: selected, -1))
    case (.nextChapter, .presets(let presets, let selected)):
      overlay = .presets(presets, selected: presetChapter(presets, from: selected, 1))
    case (.previousChapter, .settings(let selected)):
      overlay = .settings(selected: FurtherSettings.group(from: selected, -1))
    case (.nextChapter, .settings(let selected)):
      overlay = .settings(selected: FurtherSettings.group(from: selected, 1))
    case (_, .presets(let presets, let selected)):
      let last = presets.count - 1
      overlay = .presets(presets, selected: min(last, max(0, selected + rows(action, page: presetPage))))
    case (.move(let direction), .layer(let layer, _)): openNextLayer(after: layer, direction)
    case (_, .settings), (_, .layer):
      guard var open = openList else { break }
      open.selected += rows(action, page: settingsPage)
      self.open(open)
    default: break
    }
    return []
  }

  /// Closes a text field; one that was opened from a list returns to it.
  private mutating func close(_ editor: Editor) {
    overlay = nil
    if let list = editor.list { open(list) }
  }

  /// Shows the link of the scenario, and asks for it to be put on the clipboard.
  mutating func openLink() -> [Effect] {
    let (link, losses) = ScenarioLink.link(for: scenario)
    overlay = .link(LinkCard(link: link, losses: losses))
    return [.copy(link)]
  }

  /// All presets, which are read once.
  private static let presets = Result { try Preset.all() }

  private mutating func openPresets() {
    do {
      let presets = try Self.presets.get()
      overlay = .presets(presets, selected: presets.firstIndex { $0.name == presetName } ?? 0)
    } catch {
      notice = Notice("\(error)", isError: true)
    }
  }

  private mutating func open(_ preset: Preset) -> [Effect] {
    overlay = nil
    replaceScenario(by: preset.scenario)
    presetName = preset.name
    notice = Notice("\(preset.title): \(preset.summary)")
    return send(.replace(preset.scenario))
  }

  private mutating func scrollHelp(from scroll: Int, _ action: Action) {
    let last = max(0, helpRows.count - helpPage)
    overlay = .help(scroll: min(last, max(0, scroll + rows(action, page: helpPage))))
  }

  /// Scrolls the help back where a larger screen would show nothing below its end.
  mutating func keepHelpInRange() {
    if case .help(let scroll) = overlay { scrollHelp(from: scroll, .repaint) }
  }

  private func rows(_ action: Action, page: Int) -> Int {
    switch action {
    case .listUp: -1
    case .listDown: 1
    case .pageUp: -page
    case .pageDown: page
    default: 0
    }
  }

  /// Opens a field for a value, where it can be typed.
  mutating func openEditor(for focus: Focus, with text: String) {
    guard !isHidden(focus) else { return }
    let isTyped: Bool
    switch focus {
    case .layers, .units: isTyped = true
    case .bias, .link: isTyped = shownNetwork.parameterIndex(of: focus) != nil
    case .field(let field):
      notice = reasonUnread(field).map { Notice($0) }
      isTyped = notice == nil && field.isTyped
    case .setting(let field, _): isTyped = field.isTyped
    default: isTyped = false
    }
    if isTyped { overlay = .editor(Editor(focus, text: text, list: openList)) }
  }

  private mutating func submit(_ editor: Editor) -> [Effect] {
    var editor = editor
    do {
      if editor.focus.isParameter { return try submitParameter(editor) }
      let made = try parse(editor)
      close(editor)
      guard let made else {
        notice = Notice("The layer that the value was for is no more.")
        return []
      }
      return change(made.field, made.value)
    } catch {
      editor.complaint = "\(error)"
      overlay = .editor(editor)
      return []
    }
  }

  private mutating func submitParameter(_ editor: Editor) throws -> [Effect] {
    guard let value = Double(decimal: editor.text) else {
      throw InvalidEntry(
        description: "The value is \(editor.text.isEmpty ? "empty" : editor.text); allowed is any number")
    }
    overlay = nil
    guard let index = shownNetwork.parameterIndex(of: editor.focus) else {
      notice = Notice("The network has changed meanwhile: no weight was set.")
      return []
    }
    return setParameter(index, to: value)
  }

  /// The change that a text asks for; nil where the layer that it was for is no more.
  private func parse(_ editor: Editor) throws -> ScenarioChange? {
    switch editor.focus {
    case .field(let field):
      do {
        return ScenarioChange(field, try field.parse(editor.text))
      } catch {
        throw error.named(field.title)
      }
    case .setting(let field, let layer):
      do {
        return field.change(of: layer, to: try field.parse(editor.text), in: scenario)
      } catch {
        throw error.named(field.title)
      }
    case .layers:
      let count = try wholeNumber(editor.text, "Hidden layers", in: 0...Scenario.maximumLayers)
      let kept = scenario.hidden.prefix(count)
      return ScenarioChange(
        .hidden, .list((kept + Array(repeating: 2, count: count - kept.count)).map(String.init)))
    case .units(let layer):
      let units = try wholeNumber(editor.text, "Units", in: 1...Scenario.maximumUnits)
      var hidden = scenario.hidden
      guard hidden.indices.contains(layer) else { return nil }
      hidden[layer] = units
      return ScenarioChange(.hidden, .list(hidden.map(String.init)))
    default: throw InvalidEntry(description: "Nothing can be typed here.")
    }
  }

  private func wholeNumber(_ text: String, _ name: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw InvalidEntry(
        description: "\(name) is \(text.isEmpty ? "empty" : text); allowed is a whole number from "
          + "\(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}

extension Focus {
  /// Whether it is a weight or a bias.
  fileprivate var isParameter: Bool {
    switch self {
    case .bias, .link: true
    default: false
    }
  }
}

/// A typed text that is not taken.
private struct InvalidEntry: Error, CustomStringConvertible {
  let description: String
}
