/// Whether the terminal's background is dark or light; zero is drawn near it.
package enum Background: String, CaseIterable, Sendable {
  case dark, light
}

/// The colours of a screen: one designed set for each depth of colour and each background.
package struct Theme: Equatable, Sendable {
  /// How many colours it uses.
  package let depth: ColorDepth
  /// The ground it is made for.
  package let background: Background
  /// Values of maps.
  package let heat: HeatRamp
  /// Maps of what is switched off.
  package let fadedHeat: HeatRamp
  /// Links by weight: from barely visible around 0 to the class colours.
  package let links: HeatRamp

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
  /// The theme of a depth and a ground.
  package init(depth: ColorDepth, background: Background) {
    switch depth {
    case .truecolor: self = background == .dark ? .truecolorDark : .truecolorLight
    case .indexed256: self = background == .dark ? .indexedDark : .indexedLight
    case .basic16: self = .basic(background)
    case .never: self = .colorless(background)
    }
  }

  /// Style of a class as text.
  package func classStyle(_ label: Double) -> Style {
    label >= 0 ? positive : negative
  }
}
