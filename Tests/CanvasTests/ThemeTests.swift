import Canvas
import Testing

@Suite("Themes")
struct ThemeTests {
  /// Every designed theme.
  static let all = ColorDepth.allCases.flatMap { depth in
    Background.allCases.map { Theme(depth: depth, background: $0) }
  }
  /// The themes whose colours are the same on every terminal.
  static let exact = all.filter { $0.depth == .truecolor || $0.depth == .indexed256 }
  /// The themes that have colours.
  static let colored = all.filter { $0.depth != .never }

  @Test("a theme says the depth and ground that it was asked for", arguments: ColorDepth.allCases)
  func identity(depth: ColorDepth) {
    for background in Background.allCases {
      let theme = Theme(depth: depth, background: background)
      #expect(theme.depth == depth && theme.background == background)
    }
  }

  @Test("the classes differ: in colour where there is colour, in weight where there is none")
  func classes() {
    for theme in Self.all {
      #expect(theme.positive != theme.negative)
      #expect(theme.classStyle(1) == theme.positive && theme.classStyle(-1) == theme.negative)
      #expect(theme.trainCurve != theme.testCurve)
    }
    for theme in Self.colored {
      #expect(theme.positive.foreground != theme.negative.foreground)
      #expect(theme.positivePoint != theme.negativePoint)
      #expect(theme.heat[1] != theme.heat[-1])
      #expect(theme.links[1] != theme.links[-1])
    }
  }

  @Test("hot keys and the focus never wear a colour of a class")
  func neutralMarks() {
    for theme in Self.colored {
      let classColors = Set(
        theme.heat.shades + theme.links.shades
          + [theme.positive.foreground, theme.negative.foreground, theme.positivePoint, theme.negativePoint])
      #expect(!classColors.contains(theme.hotKey.foreground))
      let focus = theme.focus.background == .standard ? theme.focus.foreground : theme.focus.background
      #expect(!classColors.contains(focus))
    }
  }

  @Test("what has the focus and what is a hot key is told from text")
  func marks() {
    for theme in Self.all {
      #expect(Set([theme.text, theme.hotKey, theme.focus]).count == 3)
      #expect(theme.focus.background != .standard || theme.focus.attributes.contains(.reverse))
    }
  }

  @Test("without colour no colour is used")
  func colorless() {
    for theme in Self.all where theme.depth == .never {
      let styles = [
        theme.text, theme.quiet, theme.bright, theme.frame, theme.hotKey, theme.focus, theme.running, theme.warning,
        theme.positive, theme.negative, theme.trainCurve, theme.testCurve,
      ]
      #expect(styles.allSatisfy { $0.foreground == .standard && $0.background == .standard })
      #expect(theme.heat.shades + theme.links.shades + theme.fadedHeat.shades == [.standard, .standard, .standard])
      #expect(theme.positivePoint == .standard && theme.negativePoint == .standard)
    }
  }

  @Test("with sixteen colours only the basic palette is used")
  func basic() {
    for theme in Self.all where theme.depth == .basic16 {
      let colors =
        theme.heat.shades + theme.links.shades
        + [
          theme.text, theme.quiet, theme.bright, theme.frame, theme.hotKey, theme.focus, theme.running, theme.warning,
          theme.positive, theme.negative, theme.trainCurve, theme.testCurve,
        ].map(\.foreground)
      for color in colors {
        if case .indexed(let index) = color { #expect(index < 16) } else { #expect(color == .standard) }
      }
    }
  }

  @Test("a link is never drawn in the colour of the other sign, however weak")
  func signs() {
    /// The colour but for its brightness, which is all that tells strength among sixteen colours.
    func hue(_ color: Color) -> Color {
      if case .indexed(let index) = color, index < 16 { .indexed(index % 8) } else { color }
    }
    for theme in Self.colored {
      for size in [1e-12, 0.01, 0.05, 0.1, 0.14, 0.2, 0.5, 1] {
        #expect(hue(theme.links[size]) != hue(theme.links[-1]), "\(theme.depth) \(theme.background) \(size)")
        #expect(hue(theme.links[-size]) != hue(theme.links[1]), "\(theme.depth) \(theme.background) −\(size)")
      }
    }
  }
}
