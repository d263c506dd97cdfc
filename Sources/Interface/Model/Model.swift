import Canvas
import Experiment

/// All that a screen depends on, besides its size: the run, where the user is, and how things are drawn.
package struct Model: Sendable {
  /// The scenario as the user has set it; ahead of the snapshot until the session has caught up.
  package var scenario: Scenario
  /// Whether training goes on, as the user has asked.
  package var isPlaying = false
  /// The speed, as the user has asked.
  package var speed = Speed.normal
  /// The run as it was last seen.
  package var snapshot: Snapshot
  /// Commands sent to the session; the snapshot has seen them all when its revision is as high.
  package var commandsSent = 0

  /// Size of the terminal.
  package var size: Size
  /// What the keys act on.
  package var focus = Focus.field(.learningRate)
  /// What lies over the screen.
  package var overlay: Overlay?
  /// A sentence for the footer, until the next key.
  package var notice: Notice?

  /// Colours.
  package let theme: Theme
  /// Tier of glyphs.
  package let glyphSet: GlyphSet

  /// The first screen of a run.
  package init(_ snapshot: Snapshot, size: Size, theme: Theme, glyphSet: GlyphSet) {
    scenario = snapshot.scenario
    isPlaying = snapshot.isPlaying
    speed = snapshot.speed
    commandsSent = snapshot.revision
    self.snapshot = snapshot
    self.size = size
    self.theme = theme
    self.glyphSet = glyphSet
  }
}

/// A sentence for the user.
package struct Notice: Equatable, Sendable {
  /// The sentence.
  package let text: String
  /// Whether it tells of a failure.
  package let isError: Bool

  /// A sentence, good news unless said otherwise.
  package init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}

/// What may lie over the screen.
package enum Overlay: Equatable, Sendable {
  /// The list of keys, scrolled down by some rows.
  case help(scroll: Int)
  /// The list of presets, one of them chosen.
  case presets([Preset], selected: Int)
  /// A field in which a value is typed.
  case editor(Editor)
}

/// A value being typed.
package struct Editor: Equatable, Sendable {
  /// What the value is for.
  package let focus: Focus
  /// What is typed so far.
  package var text: String
  /// Why the text was not taken.
  package var complaint: String?

  /// An empty editor, or one that starts with a text.
  package init(_ focus: Focus, text: String = "") {
    self.focus = focus
    self.text = text
  }
}
