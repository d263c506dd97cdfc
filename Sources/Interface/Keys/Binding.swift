/// One line of the keymap: keys, what they do, and how that is told.
package struct Binding: Sendable {
  /// The keys, the most usual first.
  package let keys: [Key]
  /// What they do.
  package let action: Action
  /// Where they work.
  package let contexts: Set<KeyContext>
  /// One or two words for the footer; neighbours in the table with the same word share a place there.
  ///
  /// Nil: not there.
  package let label: String?
  /// What they do, for the help screen and docs/keys.md.
  package let help: String

  init(
    _ keys: [Key], _ action: Action, in contexts: Set<KeyContext> = [.main], label: String? = nil, _ help: String
  ) {
    self.keys = keys
    self.action = action
    self.contexts = contexts
    self.label = label
    self.help = help
  }
}

/// Bindings that belong together, under a heading.
package struct BindingGroup: Sendable {
  /// The heading.
  package let title: String
  /// The bindings.
  package let bindings: [Binding]
}

extension Key {
  /// The key's name on screen: "a", "space", "Ctrl-L", "F1".
  package func name(arrow: (Direction) -> String) -> String {
    switch self {
    case .character(" "): "space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "Ctrl-" + String(scalar).uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: arrow(.up)
    case .down: arrow(.down)
    case .left: arrow(.left)
    case .right: arrow(.right)
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }

  /// The key's name with arrows drawn, or spelled out in ASCII.
  package func name(isASCII: Bool) -> String {
    name { direction in
      switch direction {
      case .left: isASCII ? "Left" : "←"
      case .right: isASCII ? "Right" : "→"
      case .up: isASCII ? "Up" : "↑"
      case .down: isASCII ? "Down" : "↓"
      }
    }
  }
}
