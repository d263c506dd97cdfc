/// The form of a link: y = y₀ + (y₁ − y₀)·u²(3 − 2u), where u runs from 0 to ½ before the bend and on to 1 after it.
package struct LinkCurve: Sendable {
  /// Where the link is half way up, as a share of its length.
  private let bend: Double

  /// A link that is half way up in its middle.
  package init() {
    bend = 0.5
  }

  /// A link from one of several sources: each bends in a place of its own, so that the rises stand side by side.
  package init(source: Int, of count: Int) {
    bend = 0.3 + 0.4 * (Double(source) + 0.5) / Double(max(1, count))
  }

  /// The share of the rise that is done at a share `t` of the length.
  package func rise(at t: Double) -> Double {
    let u = t < bend ? t / (2 * bend) : 0.5 + (t - bend) / (2 * (1 - bend))
    return u * u * (3 - 2 * u)
  }
}

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

  /// Draws an S-shaped link between two dots, level at both ends; see ``LinkCurve``.
  package mutating func link(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ stroke: Stroke, curve: LinkCurve = LinkCurve()
  ) {
    guard end.x > start.x else { return }
    let length = end.x - start.x
    var previous = start.y
    for x in start.x...end.x {
      let t = Double(x - start.x) / Double(length)
      let y = start.y + Int((Double(end.y - start.y) * curve.rise(at: t)).rounded())
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
  ///
  /// A dotted line sets only every other dot from left to right.
  package mutating func polyline(
    _ points: [(x: Int, y: Int)?], _ style: Style, weight: Double, glyph: Unicode.Scalar, isDotted: Bool = false
  ) {
    var previous: (x: Int, y: Int)?
    for point in points {
      defer { previous = point }
      guard let point else { continue }
      guard let previous, previous.x < point.x else {
        if !isDotted || point.x.isMultiple(of: 2) { dot(point.x, point.y, style, weight: weight, glyph: glyph) }
        continue
      }
      var last = previous.y
      for x in previous.x + 1...point.x {
        let share = Double(x - previous.x) / Double(point.x - previous.x)
        let y = previous.y + Int((Double(point.y - previous.y) * share).rounded())
        defer { last = y }
        if isDotted && !x.isMultiple(of: 2) { continue }
        column(x, last == y ? y : last + (y > last ? 1 : -1), y, style, weight: weight, glyph: glyph)
      }
    }
  }

  private var dashLength: Int { max(1, dotsPerColumn * 2) }
}
