import Canvas
import Experiment

extension Painter {
  /// The last line: a notice, or the keys that work here, the most useful first.
  mutating func drawFooter(_ scene: Scene) {
    let row = scene.layout.footer.row
    let width = scene.layout.footer.columns
    if let notice = scene.model.notice {
      write(notice.text, 1, row, notice.isError ? theme.warning : theme.bright, width: width - 2)
      return
    }
    let hints = FooterHints.hints(for: scene.model)
    let last = hints.suffix(2)
    let reserved = last.reduce(0) { $0 + $1.width + 2 }
    var column = 1
    for hint in hints.dropLast(2) where column + hint.width + reserved < width {
      column = draw(hint, column, row) + 2
    }
    for hint in last where column + hint.width < width { column = draw(hint, column, row) + 2 }
  }

  private mutating func draw(_ hint: FooterHints.Hint, _ column: Int, _ row: Int) -> Int {
    let next = write(hint.keys, column, row, theme.bright)
    return write(" " + hint.label, next, row, theme.quiet)
  }
}

/// The keymap as the footer tells it.
package enum FooterHints {
  /// Keys and what they do, in a word.
  package struct Hint: Equatable, Sendable {
    /// Names of the keys.
    package let keys: String
    /// What they do.
    package let label: String

    var width: Int { keys.unicodeScalars.count + 1 + label.unicodeScalars.count }
  }

  /// The hints for where the user is: what acts on the focus first, help and leaving last.
  package static func hints(for model: Model) -> [Hint] {
    let isASCII = model.glyphSet == .ascii
    let bindings = KeyMap.bindings.filter {
      $0.contexts.contains(model.keyContext) && $0.label != nil && acts($0.action, in: model)
    }
    var hints: [Hint] = []
    for binding in ordered(bindings) {
      guard let label = binding.label, let key = binding.keys.first else { continue }
      let name = key == .enter && !isASCII ? "⏎" : key.name(isASCII: isASCII)
      if let last = hints.last, last.label == label {
        hints[hints.count - 1] = Hint(keys: last.keys + " " + name, label: label)
      } else {
        hints.append(Hint(keys: name, label: label))
      }
    }
    return hints
  }

  private static func ordered(_ bindings: [Binding]) -> [Binding] {
    let focusActions: Set<Action> = [.increase, .decrease, .activate]
    let lastActions: Set<Action> = [.openHelp, .quit]
    let playing = bindings.filter { $0.action == .togglePlay }
    let focused = bindings.filter { focusActions.contains($0.action) }
    let last = bindings.filter { lastActions.contains($0.action) }
    let used = focusActions.union(lastActions).union([.togglePlay])
    return focused + playing + bindings.filter { !used.contains($0.action) } + last
  }

  /// Whether an action does something with the present focus.
  private static func acts(_ action: Action, in model: Model) -> Bool {
    switch (action, model.focus) {
    case (.increase, .newData), (.decrease, .newData), (.increase, .field(.seed)), (.decrease, .field(.seed)): false
    case (.cancel, _): model.overlay != nil
    default: true
    }
  }
}
