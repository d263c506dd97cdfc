import Datasets
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
  /// - Parameters:
  ///   - step: Distance between neighbouring points; small, since a parameter is left out near a kink.
  ///   - sample: Parameters of an array that are compared at most; which, is drawn by the seed. Nil for all of a network
  ///     with at most ``GradientReport/mostCompared``, and ``GradientReport/usualSample`` of a larger one.
  ///   - progress: Told the share that is done, from 0 to 1, after each parameter; what it throws ends the work.
  package func gradientReport(
    step: Double = 1e-4, sample: Int? = nil, progress: (Double) throws -> Void
  ) rethrows -> GradientReport {
    let points = Array(data.train.prefix(GradientReport.mostExamples))
    guard !points.isEmpty else { return GradientReport(comparisons: [], notes: []) }
    var random = SeededRandom(seed: scenario.seed + " gradients")
    let check = GradientCheck(step: step, sample: sample ?? usualGradientSample)
    return GradientReport(
      comparisons: try check.compare(
        network, on: examples(points), rule: scenario.rule, random: &random, progress: progress),
      notes: gradientNotes)
  }

  /// The same, told to nobody.
  package func gradientReport(step: Double = 1e-4, sample: Int? = nil) -> GradientReport {
    gradientReport(step: step, sample: sample) { _ in }
  }

  /// Parameters of an array that are compared at most where nothing is said.
  private var usualGradientSample: Int? {
    network.shape.parameterCount > GradientReport.mostCompared ? GradientReport.usualSample : nil
  }

  /// What the comparison leaves open, a sentence each.
  private var gradientNotes: [String] {
    var notes: [String] = []
    if members.count > 1 { notes.append("Checked is network \(member + 1) of the ensemble's \(members.count).") }
    if scenario.neuronRule != .none {
      notes.append("The rule of the neuron, \(scenario.neuronRule.rawValue), does not follow the loss checked here.")
    }
    return notes
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
