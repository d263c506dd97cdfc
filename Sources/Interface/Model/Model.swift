import Canvas
import Scenarios
import Training

/// All that a screen depends on, besides its size: the run, where the user is, and how things are drawn.
package struct Model: Sendable {
  /// The scenario as the user has set it; ahead of the snapshot until the session has caught up.
  package var scenario: Scenario {
    didSet { noiseEnd = max(noiseEnd, scenario.noise) }
  }
  /// Whether training goes on, as the user has asked.
  package var isPlaying = false
  /// The speed, as the user has asked.
  package var speed = Speed.normal
  /// The run as it was last seen.
  package var snapshot: Snapshot
  /// Commands sent to the session; the snapshot has seen them all when its revision is as high.
  package var commandsSent = 0

  /// Where the slider of the noise ends: what a link or a typed value has raised it to.
  private(set) var noiseEnd = 0.0

  /// Size of the terminal.
  package var size: Size
  /// What the keys act on.
  package var focus = Focus.field(.learningRate) {
    // A cursor goes with the focus of its picture.
    didSet { if focus != oldValue { reading = nil } }
  }
  /// What lies over the screen.
  package var overlay: Overlay?
  /// The preset that was opened last.
  package var presetName: String?
  /// Work that goes on beside the screen, in the order in which it was asked for.
  package internal(set) var jobs: [RunningJob] = []
  /// Jobs that were asked for so far.
  var jobsStarted = 0
  /// What the mouse's button holds on to.
  var grip: Grip?
  /// A sentence for the footer, until the next key.
  package var notice: Notice?
  /// What the large map keeps showing, wherever the focus goes.
  package var pinned: MapSubject?
  /// What the mouse points at: a preview on the large map.
  package var hovered: MapSubject?
  /// The cursor on the map or the chart.
  package var reading: Reading?
  /// The network of an ensemble whose units and links are shown.
  package var member = 0
  /// What the chart shows.
  package var chartView = ChartView.loss

  /// Colours and glyphs.
  package var look: Look
  /// Whether the mouse is listened to; nil where the terminal has none.
  package var isMouseOn: Bool?

  /// Colours.
  package var theme: Theme { look.theme }
  /// Tier of glyphs.
  package var glyphSet: GlyphSet { look.glyphSet }

  /// The first screen of a run.
  package init(_ snapshot: Snapshot, size: Size, look: Look) {
    scenario = snapshot.scenario
    isPlaying = snapshot.isPlaying
    speed = snapshot.speed
    commandsSent = snapshot.revision
    self.snapshot = snapshot
    self.size = size
    self.look = look
    noiseEnd = scenario.noise
    keepFocusVisible()
  }

  /// Puts another scenario in the place of this one, paused; the session has to be told.
  mutating func replaceScenario(by scenario: Scenario) {
    noiseEnd = 0
    self.scenario = scenario
    isPlaying = false
    keepFocusVisible()
  }
}

/// How things are drawn: what the terminal can do, and the theme that the user chose.
package struct Look: Equatable, Sendable {
  /// Name of the theme.
  package private(set) var themeName: ThemeName
  /// Colours.
  package private(set) var theme: Theme
  /// Tier of glyphs.
  package let glyphSet: GlyphSet
  private let depth: ColorDepth
  private let background: Background

  /// A look for a terminal.
  package init(
    _ themeName: ThemeName = .original, depth: ColorDepth, background: Background, glyphSet: GlyphSet
  ) {
    self.themeName = themeName
    self.depth = depth
    self.background = background
    self.glyphSet = glyphSet
    theme = Theme(themeName, depth: depth, background: background)
  }

  /// Goes on to the next theme.
  mutating func useNextTheme() {
    let steps = theme.steps
    self = Look(themeName.next, depth: depth, background: background, glyphSet: glyphSet)
    limitColors(to: steps)
  }

  /// Draws maps and links with at most so many steps of colour; nil for all there are.
  mutating func limitColors(to steps: Int?) {
    theme = Theme(themeName, depth: depth, background: background).limited(to: steps)
  }
}

/// What a drag of the mouse moves: what its press took hold of.
enum Grip: Equatable, Sendable {
  case slider(ScenarioField)
  case cursor
}

/// A cursor that reads figures off the screen.
package enum Reading: Equatable, Sendable {
  /// On the map, at a point of the plane.
  case map(x: Double, y: Double)
  /// On the chart, at an epoch.
  case chart(epoch: Int)
}

/// What the chart shows.
package enum ChartView: String, CaseIterable, Sendable {
  case loss = "Loss"
  case logLoss = "Loss, logarithmic"
  case accuracy = "Accuracy"
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
  /// The list of all datasets, one of them chosen.
  case datasets(selected: Int)
  /// A field in which a value is typed.
  case editor(Editor)
  /// The list of further settings, one of them chosen.
  case settings(selected: Int)
  /// The list of the settings of a hidden layer, one of them chosen.
  case layer(Int, selected: Int)
  /// The browser link of the scenario.
  case link(LinkCard)
  /// A table to be read, scrolled down by some rows.
  case report(ReportTable, scroll: Int)
  /// What was pasted, and may be opened.
  case offer(Offer)
}

/// A browser link, and what it cannot carry.
package struct LinkCard: Equatable, Sendable {
  /// The whole link.
  package let link: String
  /// What is lost, a line each.
  package let losses: [String]
  /// Whether the terminal was sent it for its clipboard; nil before there is an answer.
  package var isCopied: Bool?

  /// What to do with it.
  var advice: String {
    switch isCopied {
    case true?: "It was sent to the terminal's clipboard."
    case false?: "This terminal takes nothing for its clipboard; playground link SCENARIO prints the link."
    case nil: ""
    }
  }
}

/// A value being typed.
package struct Editor: Equatable, Sendable {
  /// What the value is for.
  package let focus: Focus
  /// What is typed so far.
  package var text: String
  /// The list from which it was opened, and to which it returns.
  package let list: OpenList?
  /// Why the text was not taken.
  package var complaint: String?

  /// An empty editor, or one that starts with a text.
  package init(_ focus: Focus, text: String = "", list: OpenList? = nil) {
    self.focus = focus
    self.text = text
    self.list = list
  }
}
