/// A colour as the terminal is told it.
///
/// A theme decides which kind it uses; drawing never converts.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the terminal's palette: 0–7 the basic colours, 8–15 their bright kin, 16–255 the cube and the greys.
  case indexed(UInt8)
  /// 24-bit colour, 0xRRGGBB.
  case rgb(UInt32)
}

/// How a cell's glyph is set off.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// Bit set of the attributes below.
  package let rawValue: UInt8

  /// Attributes from their bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Bold; on eight-colour terminals it also means bright.
  package static let bold = Attributes(rawValue: 1)
  /// Faint.
  package static let dim = Attributes(rawValue: 2)
  /// Underlined.
  package static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 8)
}

/// Colours and attributes of a cell.
package struct Style: Hashable, Sendable {
  /// Colour of the glyph.
  package var foreground: Color
  /// Colour behind the glyph.
  package var background: Color
  /// Bold, dim, underline, reverse.
  package var attributes: Attributes

  /// A style; without arguments the terminal's own.
  package init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same style with more attributes.
  package func adding(_ attributes: Attributes) -> Style {
    Style(foreground, on: background, self.attributes.union(attributes))
  }
}
