import Canvas
import Neural
import Scenarios

/// One link to draw: from cell to cell, its weight, and what else sets it off.
struct DrawnLink {
  let focus: Focus
  let start: Position
  let end: Position
  let curve: LinkCurve
  let weight: Double
  let isDead: Bool
}

extension NetworkLayout {
  /// All links between what is on screen; none while the session builds the network.
  var links: [DrawnLink] {
    guard let network = shown.network else { return [] }
    return columns.flatMap { column in
      let sources = sources(of: column.layer)
      let layer = network.shape.layers[column.layer]
      return column.shown.flatMap { unit -> [DrawnLink] in
        guard let map = column.map(of: unit) else { return [] }
        return sources.map { input, source in
          let index = layer.weightIndex(ofUnit: unit, input: input)
          return DrawnLink(
            focus: .link(layer: column.layer, unit: unit, input: input), start: source,
            end: Position(map.column - 2, map.center.row), curve: LinkCurve(source: input, of: layer.inputs),
            weight: network.parameters[index],
            isDead: network.isDead[index])
        }
      }
    }
  }

  /// One line into each unit of the first layer, where there are too many inputs for one each.
  var bundledLinks: [DrawnLink] {
    guard let bundle, let column = column(of: 0) else { return [] }
    return column.shown.compactMap { unit in
      column.map(of: unit).map { map in
        DrawnLink(
          focus: .units(layer: 0), start: bundle, end: Position(map.column - 2, map.center.row),
          curve: LinkCurve(source: 0, of: 1), weight: 0, isDead: false)
      }
    }
  }

  /// Where the links into a layer begin: the inputs, or the units before; none where those are off screen.
  private func sources(of layer: Int) -> [(input: Int, place: Position)] {
    guard layer > 0 else { return Array(inputs.enumerated()).map { ($0.offset, $0.element) } }
    guard let before = column(of: layer - 1) else { return [] }
    return before.shown.compactMap { unit in
      before.map(of: unit).map { (unit, Position($0.endColumn, $0.center.row)) }
    }
  }
}

extension Painter {
  /// All links between what is on screen: the strongest last, so that they lie on top, and the focused one above all.
  mutating func drawLinks(_ layout: NetworkLayout, _ scene: Scene) {
    let inner = layout.rect.inset(columns: 1, rows: 1)
    var layer = DotLayer(size: Size(inner.columns, inner.rows), glyphSet: glyphSet)
    let links = layout.links.sorted { abs($0.weight) < abs($1.weight) }
    let isDense = links.count > Self.mostThickLinks
    for link in layout.bundledLinks {
      let stroke = DotLayer.Stroke(style: theme.frame, weight: 0, thickness: 1)
      draw(link, stroke, on: &layer, inner)
    }
    for link in links where !scene.isFocused(link.focus) {
      draw(link, stroke(link, isDense: isDense), on: &layer, inner)
    }
    for link in links where scene.isFocused(link.focus) {
      let stroke = DotLayer.Stroke(style: theme.mark, weight: .greatestFiniteMagnitude, thickness: 2)
      draw(link, stroke, on: &layer, inner)
    }
    draw(layer, at: inner.column, inner.row)
  }

  private func draw(_ link: DrawnLink, _ stroke: DotLayer.Stroke, on layer: inout DotLayer, _ area: Rect) {
    layer.link(from: dot(link.start, in: layer, area), to: dot(link.end, in: layer, area), stroke, curve: link.curve)
  }

  private func dot(_ position: Position, in layer: DotLayer, _ area: Rect) -> (x: Int, y: Int) {
    (
      (position.column - area.column) * layer.dotsPerColumn + layer.dotsPerColumn / 2,
      (position.row - area.row) * layer.dotsPerRow + layer.dotsPerRow / 2
    )
  }

  /// Links that may be as thick as their weights: more would run into one surface.
  private static let mostThickLinks = 200

  /// Thickness by |w|, from one dot to four, of many one dot.
  ///
  /// Without colours a negative link is dashed, and a dead one always is. A weight of 0 has no colour of its own: its
  /// link is as dim as the frames.
  private func stroke(_ link: DrawnLink, isDense: Bool) -> DotLayer.Stroke {
    if link.isDead { return DotLayer.Stroke(style: theme.frame, weight: 0.01, isDashed: true) }
    if link.weight == 0 { return DotLayer.Stroke(style: theme.frame, weight: 0.005, thickness: 1) }
    let size = abs(link.weight)
    let thickness = size < 0.6 ? 1 : size < 1.5 ? 2 : size < 3 ? 3 : 4
    return DotLayer.Stroke(
      style: linkStyle(link.weight), weight: size, thickness: isDense || glyphSet == .ascii ? 1 : thickness,
      isDashed: link.weight < 0 && (theme.depth == .never || glyphSet == .ascii))
  }
}
