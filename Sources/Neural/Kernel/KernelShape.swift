import CKernel

/// A shape as the C kernel reads it: only of plain layers, all of whose activations it knows.
struct KernelShape: Sendable {
  /// The layers.
  let layers: [kernel_layer]
  /// What each parameter joins, filled up to a multiple of eight; empty of networks that step layer by layer.
  let links: [kernel_link]
  /// Whether each eight of the links is one row's, source after source.
  let linkRuns: [Bool]

  /// Parameters up to which the list of links, and all that they join, stays in the nearest cache.
  private static let mostLinks = 4096

  /// Nil of a shape that the kernel cannot take as a whole.
  init?(_ layers: [LayerShape], inputs: Int) {
    let isKnown = layers.allSatisfy { shape in
      let layer = shape.layer
      return shape.activation.kernelIndex != nil && !layer.activation.learnsAlpha && !layer.isNormalized
        && layer.dropoutRate == 0
    }
    guard isKnown, let last = layers.last else { return nil }
    self.layers = layers.map { shape in
      kernel_layer(
        inputs: shape.inputs, rows: shape.rowCount, first_weight: shape.firstWeight, first_row: shape.firstRow,
        activation: shape.activation.kernelIndex ?? 0, has_bias: shape.layer.hasBias, alpha: shape.fixedAlpha)
    }
    let count = last.parameters.upperBound
    links =
      count > Self.mostLinks ? [] : Self.links(layers, ones: last.nodes.upperBound, count: Lanes.filled(count))
    var runs = Array(repeating: false, count: links.count / Lanes.scalarCount)
    if !links.isEmpty { for layer in layers { layer.markRuns(in: &runs) } }
    linkRuns = runs
  }

  private static func links(_ layers: [LayerShape], ones: Int, count: Int) -> [kernel_link] {
    var links: [kernel_link] = []
    for layer in layers {
      for row in layer.rows {
        for input in 0..<layer.inputs {
          links.append(kernel_link(row: Int32(row), source: Int32(layer.firstNode - layer.inputs + input)))
        }
      }
      for row in layer.rows.prefix(layer.biases.count) {
        links.append(kernel_link(row: Int32(row), source: Int32(ones)))
      }
    }
    return links + repeatElement(kernel_link(row: 0, source: Int32(ones)), count: count - links.count)
  }
}
