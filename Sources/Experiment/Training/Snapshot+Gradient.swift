import Neural

extension Snapshot {
  /// The gradient of the training loss, without the penalty and without dropout, at the present parameters, in their
  /// order; zeros without training points.
  package func lossGradient() -> [Double] {
    let examples = examples(data.train)
    // A network of its own, so that neither the pending gradients nor the dead links of the run matter.
    var probe = Network(
      shape: network.shape.withoutDropout, loss: network.loss, huberDelta: network.huberDelta,
      parameters: network.parameters)
    var workspace = Network.Workspace(for: probe.shape)
    probe.accumulateGradients(of: examples, range: 0..<examples.count, workspace: &workspace)
    return probe.gradient(scenario.reduction)
  }

  /// Points as the network reads them.
  package func examples(_ points: [Point]) -> Examples {
    scenario.examples(points, network, scaling)
  }

  /// Back-propagation compared with central differences, array by array of each layer, on at most 100 training examples.
  ///
  /// - Parameter step: Distance between neighbouring points; small, since a kink within it shows as a large error.
  ///
  /// - Parameter sample: Parameters of an array that are compared at most; which, is drawn by the seed. Nil for all.
  package func gradientCheck(step: Double = 1e-4, sample: Int? = nil) -> [GradientComparison] {
    let points = Array(data.train.prefix(100))
    guard !points.isEmpty else { return [] }
    var random = SeededRandom(seed: scenario.seed + " gradients")
    return GradientCheck(step: step, sample: sample).compare(
      network, on: examples(points), rule: scenario.rule, random: &random)
  }
}

extension Shape {
  /// The same layers with no unit ever dropped.
  fileprivate var withoutDropout: Shape {
    guard hasDropout else { return self }
    return Shape(
      inputs: inputs,
      layers: layers.map { shape in
        var layer = shape.layer
        layer.dropoutRate = 0
        return layer
      })
  }
}
