import Datasets
import Scenarios

/// A link or a scenario that was pasted, and what it would open.
package struct Offer: Equatable, Sendable {
  /// What was pasted.
  package enum Kind: String, Sendable { case link, scenario, file }

  /// What was pasted.
  package let kind: Kind
  /// The link, or the path of the file, or what the scenario is called.
  package let name: String
  /// What would be opened.
  package let scenario: Scenario
  /// What was understood, ignored or replaced, and what there is to know of the scenario, a line each.
  package let notes: [String]
}

extension Model {
  /// Characters at most that a text field takes at once.
  private static let longestTyped = 100_000
  /// Bytes at most that may be a link or a scenario.
  private static let longestPasted = 1_000_000

  /// A pasted text is never keys: it is typed in an editor, offered where it can be opened, else ignored with a line.
  mutating func paste(_ text: String) -> [Effect] {
    (hovered, grip, notice) = (nil, nil, nil)
    if case .editor(let editor) = overlay {
      type(text, in: editor)
      return []
    }
    guard text.utf8.count <= Self.longestPasted else {
      notice = Notice("What was pasted is too long for a link or a scenario; it was ignored.")
      return []
    }
    if Scenario.isMeant(byYAML: text) {
      offerScenario(text, called: nil)
    } else if ScenarioLink.isMeant(text) {
      offerLink(text)
    } else if let path = PastedPath(text)?.path {
      return start(.readFile(path))
    } else {
      ignorePaste()
    }
    return []
  }

  /// What a file holds whose path was pasted; `text` is nil where there is none.
  mutating func offerFile(_ path: String, _ text: String?) {
    // Meanwhile a field may have been opened, which is not to be lost.
    guard let text, keyContext != .editor else { return ignorePaste() }
    offerScenario(text, called: path)
  }

  private mutating func ignorePaste() {
    notice = Notice("What was pasted is neither a link nor a scenario; it was ignored.")
  }

  /// Types a text without the ends of its lines and other controls.
  private mutating func type(_ text: String, in editor: Editor) {
    var editor = editor
    let typed = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
      default: true
      }
    }
    guard typed.count <= Self.longestTyped else {
      notice = Notice("What was pasted is too long to be typed here.")
      return
    }
    editor.text.unicodeScalars.append(contentsOf: typed)
    editor.complaint = nil
    overlay = .editor(editor)
  }

  private mutating func offerLink(_ text: String) {
    do {
      let (scenario, notes) = try ScenarioLink.read(text) { drawSeed(for: text) }
      offer(Offer(kind: .link, name: text, scenario: scenario, notes: notes))
    } catch {
      notice = Notice("\(error)", isError: true)
    }
  }

  private mutating func offerScenario(_ text: String, called path: String?) {
    do {
      let preset = try Preset(name: "", yaml: text, source: path ?? "what was pasted") { drawSeed(for: text) }
      let name = path ?? (preset.title.isEmpty ? "A scenario of your own" : preset.title)
      offer(Offer(kind: path == nil ? .scenario : .file, name: name, scenario: preset.scenario, notes: []))
    } catch {
      notice = Notice("\(error)", isError: true)
    }
  }

  private mutating func offer(_ offer: Offer) {
    let warning = offer.scenario.warning.map { [$0] } ?? []
    reading = nil
    overlay = .offer(
      Offer(kind: offer.kind, name: offer.name, scenario: offer.scenario, notes: offer.notes + warning))
  }

  /// A seed where what was pasted names none: another one for each text and each run.
  private func drawSeed(for text: String) -> String {
    var random = SeededRandom(seed: "\(commandsSent) \(scenario.seed) \(snapshot.epoch) \(text.prefix(1000))")
    return random.nextSeed()
  }

  /// Opens what was offered; the session keeps the run before for undo.
  mutating func open(_ offer: Offer) -> [Effect] {
    overlay = nil
    replaceScenario(by: offer.scenario)
    presetName = nil
    let notes = offer.notes.isEmpty ? "" : " \(offer.notes.joined(separator: "; "))."
    notice = Notice("The \(offer.kind.rawValue) was opened; u brings the run before it back.\(notes)")
    return send(.replace(offer.scenario))
  }
}

/// A path as terminals paste it when a file is dropped on them: in quotes, with backslashes, or as an address.
struct PastedPath {
  /// The path itself.
  let path: String

  /// The path of a text; nil where it is none: several lines, nothing, or too long for one.
  init?(_ text: String) {
    var trimmed = Substring(text)
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    var path = String(trimmed)
    guard !path.isEmpty, path.utf8.count <= 4096, !path.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      return nil
    }
    if let quote = path.first, quote == "'" || quote == "\"", path.count > 2, path.last == quote {
      path = String(path.dropFirst().dropLast())
    } else if path.hasPrefix("file://") {
      path = String(path.dropFirst("file://".count).drop { $0 != "/" })
      path = LinkEscapes.percentDecoded(path) ?? path
    } else {
      path = path.replacing(#/\\(.)/#) { String($0.1) }
    }
    guard !path.isEmpty else { return nil }
    self.path = path
  }
}

extension Model {
  /// What + and − and a slider step a value through: a noise that a link has raised is the last of its steps.
  func steps(of focus: Focus) -> [ScenarioValue] {
    guard case .field(let field) = focus else { return [] }
    guard field == .noise, let last = field.steps.numbers.last, noiseEnd > last else { return field.steps }
    let between = stride(from: last + 5, to: noiseEnd, by: 5).map { ScenarioValue.number($0) }
    return field.steps + between + [.number(noiseEnd)]
  }
}
