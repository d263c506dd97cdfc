import Canvas
import Experiment
import Neural

/// One link to draw: from cell to cell, and its weight.
private struct Link {
  let start: Position
  let end: Position
  let weight: Double
}

extension Painter {
  /// All links between what is on screen, the strongest last, so that they lie on top.
  mutating func drawLinks(_ layout: NetworkLayout, _ scene: Scene) {
    let inner = layout.rect.inset(columns: 1, rows: 1)
    var layer = DotLayer(size: Size(inner.columns, inner.rows), glyphSet: glyphSet)
    let links = links(layout, scene).sorted { abs($0.weight) < abs($1.weight) }
    for link in links where link.weight != 0 {
      let start = dot(link.start, in: layer, inner)
      let end = dot(link.end, in: layer, inner)
      layer.link(from: start, to: end, stroke(link.weight))
    }
    draw(layer, at: inner.column, inner.row)
  }

  private func dot(_ position: Position, in layer: DotLayer, _ area: Rect) -> (x: Int, y: Int) {
    (
      (position.column - area.column) * layer.dotsPerColumn + layer.dotsPerColumn / 2,
      (position.row - area.row) * layer.dotsPerRow + layer.dotsPerRow / 2
    )
  }

  /// Thickness by |w|, from one dot to four; without colours a negative link is dashed.
  private func stroke(_ weight: Double) -> DotLayer.Stroke {
    let size = abs(weight)
    let thickness = size < 0.6 ? 1 : size < 1.5 ? 2 : size < 3 ? 3 : 4
    return DotLayer.Stroke(
      style: linkStyle(weight), weight: size, thickness: glyphSet == .ascii ? 1 : thickness,
      isDashed: weight < 0 && (theme.depth == .never || glyphSet == .ascii))
  }

  private func links(_ layout: NetworkLayout, _ scene: Scene) -> [Link] {
    let network = scene.snapshot.network
    var links: [Link] = []
    for column in layout.columns {
      let sources = sources(of: column.layer, layout)
      let targets = column.units.map { Position($0.column - 2, $0.center.row) }
      links += self.links(into: network.shape.layers[column.layer], sources, targets, network)
    }
    if layout.hiddenRight == 0 {
      let last = network.shape.layers.count - 1
      links += self.links(into: network.shape.layers[last], sources(of: last, layout), [layout.output], network)
    }
    return links
  }

  /// Where the links into a layer begin: the features, or the units before; none where those are off screen.
  private func sources(of layer: Int, _ layout: NetworkLayout) -> [Position] {
    guard layer > 0 else { return layout.inputs }
    let before = layout.columns.first { $0.layer == layer - 1 }
    return before?.units.map { Position($0.endColumn, $0.center.row) } ?? []
  }

  private func links(
    into layer: LayerShape, _ sources: [Position], _ targets: [Position], _ network: Network
  ) -> [Link] {
    targets.enumerated().flatMap { unit, target in
      sources.enumerated().map { input, source in
        Link(
          start: source, end: target, weight: network.parameters[layer.firstWeight + unit * layer.inputs + input])
      }
    }
  }
}
