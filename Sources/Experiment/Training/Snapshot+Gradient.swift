import Neural

extension Snapshot {
  /// The gradient of the mean training loss at the present parameters, in their order; zeros without training points.
  package func lossGradient() -> [Double] {
    let examples = Examples(data.train, features: scenario.inputs)
    // A network of its own, so that neither the pending gradients nor the dead links of the run matter.
    var probe = Network(shape: network.shape, loss: network.loss, parameters: network.parameters)
    var workspace = Network.Workspace(for: network.shape)
    probe.accumulateGradients(of: examples, range: 0..<examples.count, workspace: &workspace)
    return probe.meanGradient
  }
}
