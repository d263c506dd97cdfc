extension DotLayer {
  /// How a link is drawn.
  package struct Stroke: Sendable {
    /// Colour.
    package var style: Style
    /// Importance against other lines.
    package var weight: Double
    /// Dots across, from 1 on.
    package var thickness: Int
    /// Whether every other stretch is left out.
    package var isDashed: Bool

    /// A stroke.
    package init(style: Style, weight: Double, thickness: Int = 1, isDashed: Bool = false) {
      self.style = style
      self.weight = weight
      self.thickness = thickness
      self.isDashed = isDashed
    }
  }

  /// Draws an S-shaped link between two dots: level at both ends, y = y₀ + (y₁ − y₀)·t²(3 − 2t).
  package mutating func link(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ stroke: Stroke) {
    guard end.x > start.x else { return }
    let length = end.x - start.x
    var previous = start.y
    for x in start.x...end.x {
      let t = Double(x - start.x) / Double(length)
      let y = start.y + Int((Double(end.y - start.y) * t * t * (3 - 2 * t)).rounded())
      defer { previous = y }
      if stroke.isDashed && (x / dashLength) % 2 == 1 { continue }
      let step = y > previous ? 1 : -1
      let glyph: Unicode.Scalar = y == previous ? "-" : abs(y - previous) > 1 ? "|" : y > previous ? "\\" : "/"
      // The whole rise of this column, but for the dot that the column before ended on.
      let from = y == previous ? y : previous + step
      let spread = stroke.thickness - 1
      column(
        x, min(from, y) - spread / 2, max(from, y) + (spread + 1) / 2, stroke.style, weight: stroke.weight,
        glyph: glyph)
    }
  }

  /// Draws straight lines from point to point; gaps (nil) stay open.
  package mutating func polyline(_ points: [(x: Int, y: Int)?], _ style: Style, weight: Double, glyph: Unicode.Scalar) {
    var previous: (x: Int, y: Int)?
    for point in points {
      defer { previous = point }
      guard let point else { continue }
      guard let previous, previous.x < point.x else {
        dot(point.x, point.y, style, weight: weight, glyph: glyph)
        continue
      }
      var last = previous.y
      for x in previous.x + 1...point.x {
        let share = Double(x - previous.x) / Double(point.x - previous.x)
        let y = previous.y + Int((Double(point.y - previous.y) * share).rounded())
        column(x, last == y ? y : last + (y > last ? 1 : -1), y, style, weight: weight, glyph: glyph)
        last = y
      }
    }
  }

  private var dashLength: Int { max(1, dotsPerColumn * 2) }
}
