/// Whether the terminal's background is dark or light; zero is drawn near it.
package enum Background: String, CaseIterable, Sendable {
  case dark, light
}

/// The themes a user chooses from.
package enum ThemeName: String, CaseIterable, Sendable {
  /// The browser playground's orange and blue, on the terminal's own ground.
  case original
  /// The same for light grounds, whatever the terminal says of its own.
  case light
  /// Strong colours on black and white.
  case highContrast = "high-contrast"
  /// No hue: dark for −1, light for +1.
  case grey
  /// Okabe and Ito's orange and blue, far apart in lightness too, and no red against green anywhere.
  case colorBlind = "color-blind"

  /// The theme after this one, in a circle.
  package var next: ThemeName {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// The colours of a screen: one designed set for each depth of colour and each background.
package struct Theme: Equatable, Sendable {
  /// How many colours it uses.
  package let depth: ColorDepth
  /// The ground it is made for.
  package let background: Background
  /// What the screen is painted on; the terminal's own ground unless the theme cannot be read on any other than its.
  package var ground = Color.standard
  /// Steps of colour that maps are limited to; nil for as many as there are.
  package private(set) var steps: Int?
  /// Values of maps.
  package private(set) var heat: HeatRamp
  /// Maps of what is switched off.
  package private(set) var fadedHeat: HeatRamp
  /// Links by weight: from barely visible around 0 to the class colours.
  package private(set) var links: HeatRamp

  /// Ordinary text.
  package let text: Style
  /// Labels and axes, which should not shout.
  package let quiet: Style
  /// Numbers and values, which should be found.
  package let bright: Style
  /// Frames.
  package let frame: Style
  /// The letter that is a key.
  package let hotKey: Style
  /// What has the focus.
  package let focus: Style
  /// What has the focus, where it is drawn as a line.
  package var mark: Style { Style(depth == .never ? .standard : focusColor, on: .standard, .bold) }
  /// The focus as a colour of its own.
  package let focusColor: Color
  /// Training goes on.
  package let running: Style
  /// Something went wrong.
  package let warning: Style
  /// Class +1 and class −1 as text.
  package let positive: Style
  /// Class −1 as text.
  package let negative: Style
  /// Points of class +1 on the map.
  package let positivePoint: Color
  /// Points of class −1 on the map.
  package let negativePoint: Color
  /// Training loss in the chart.
  package let trainCurve: Style
  /// Test loss in the chart.
  package let testCurve: Style
}

extension Theme {
  /// The theme of a name, a depth and a ground.
  ///
  /// With sixteen colours or none, all names look alike.
  package init(_ name: ThemeName = .original, depth: ColorDepth, background: Background) {
    let ground = name == .light ? .light : background
    defer { self.ground = Self.ground(of: name, depth, background) }
    switch (depth, name) {
    case (.truecolor, .original), (.truecolor, .light): self = ground == .dark ? .truecolorDark : .truecolorLight
    case (.indexed256, .original), (.indexed256, .light): self = ground == .dark ? .indexedDark : .indexedLight
    case (.truecolor, .highContrast): self = .truecolorHighContrast
    case (.indexed256, .highContrast): self = .indexedHighContrast
    case (.truecolor, .grey): self = .truecolorGrey
    case (.indexed256, .grey): self = .indexedGrey
    case (.truecolor, .colorBlind): self = .truecolorColorBlind
    case (.indexed256, .colorBlind): self = .indexedColorBlind
    case (.basic16, _): self = .basic(ground)
    case (.never, _): self = .colorless(ground)
    }
  }

  /// The ground that a theme brings along: one made for dark on a light terminal, or the other way round, needs it.
  private static func ground(of name: ThemeName, _ depth: ColorDepth, _ background: Background) -> Color {
    let isLight = name == .light
    guard name != .original, isLight || name == .highContrast || background == .light else { return .standard }
    return switch (depth, name) {
    case (.truecolor, .highContrast): .rgb(0x000000)
    case (.truecolor, _): isLight ? (background == .light ? .standard : .rgb(0xF7F7F7)) : .rgb(0x15161A)
    case (.indexed256, .highContrast): .indexed(16)
    case (.indexed256, _): isLight ? (background == .light ? .standard : .indexed(255)) : .indexed(233)
    case (.basic16, _), (.never, _): .standard
    }
  }

  /// The theme with at most so many steps of colour in its maps and links, nil for all: fewer cells change, and change
  /// their colour, from one to the next.
  package func limited(to steps: Int?) -> Theme {
    guard let steps else { return self }
    var theme = self
    theme.steps = steps
    theme.heat = heat.reduced(to: steps)
    theme.fadedHeat = fadedHeat.reduced(to: steps)
    theme.links = links.reduced(to: steps)
    return theme
  }

  /// Style of a class as text.
  package func classStyle(_ label: Double) -> Style {
    label >= 0 ? positive : negative
  }
}
