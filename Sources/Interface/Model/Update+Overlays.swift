import Experiment

extension Model {
  /// Actions that open an overlay or happen inside of one.
  mutating func performInOverlay(_ action: Action) -> [Effect] {
    switch (action, overlay) {
    case (.openHelp, _): overlay = .help(scroll: 0)
    case (.openPresets, _): openPresets()
    case (.cancel, _): overlay = nil
    case (.erase, .editor(var editor)):
      _ = editor.text.popLast()
      editor.complaint = nil
      overlay = .editor(editor)
    case (.submit, .editor(let editor)): return submit(editor)
    case (.choose, .presets(let presets, let selected)): return open(presets[selected])
    case (_, .help(let scroll)): scrollHelp(from: scroll, action)
    case (_, .presets(let presets, let selected)):
      let last = presets.count - 1
      overlay = .presets(presets, selected: min(last, max(0, selected + rows(action, page: presetPage))))
    default: break
    }
    return []
  }

  private mutating func openPresets() {
    do {
      overlay = .presets(try Preset.all(), selected: 0)
    } catch {
      notice = Notice("\(error)", isError: true)
    }
  }

  private mutating func open(_ preset: Preset) -> [Effect] {
    overlay = nil
    scenario = preset.scenario
    isPlaying = false
    notice = Notice("\(preset.title): \(preset.summary)")
    keepFocusVisible()
    return send(.replace(preset.scenario))
  }

  private mutating func scrollHelp(from scroll: Int, _ action: Action) {
    let last = max(0, HelpText.rows(isASCII: glyphSet == .ascii).count - helpPage)
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

  /// Opens a field for the focused value, where it can be typed.
  mutating func openEditor(with text: String) {
    switch focus {
    case .layers, .units: overlay = .editor(Editor(focus, text: text))
    case .field(let field):
      switch scenario[field] {
      case .number: overlay = .editor(Editor(focus, text: text))
      case .text where field == .seed: overlay = .editor(Editor(focus, text: text))
      default: break
      }
    default: break
    }
  }

  private mutating func submit(_ editor: Editor) -> [Effect] {
    var editor = editor
    do {
      let (field, value) = try parse(editor)
      overlay = nil
      return change(field, value)
    } catch {
      editor.complaint = "\(error)"
      overlay = .editor(editor)
      return []
    }
  }

  private func parse(_ editor: Editor) throws -> (ScenarioField, ScenarioValue) {
    switch editor.focus {
    case .field(let field):
      do {
        return (field, try field.parse(editor.text))
      } catch {
        throw error.named(field.title)
      }
    case .layers:
      let count = try wholeNumber(editor.text, "Hidden layers", in: 0...Scenario.maximumLayers)
      let kept = scenario.hidden.prefix(count)
      return (.hidden, .list((kept + Array(repeating: 2, count: count - kept.count)).map(String.init)))
    case .units(let layer):
      var hidden = scenario.hidden
      hidden[layer] = try wholeNumber(editor.text, "Units", in: 1...Scenario.maximumUnits)
      return (.hidden, .list(hidden.map(String.init)))
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

/// A typed text that is not taken.
private struct InvalidEntry: Error, CustomStringConvertible {
  let description: String
}
