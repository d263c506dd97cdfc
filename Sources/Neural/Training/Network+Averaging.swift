extension Network {
  /// The network with the averaged parameters, for evaluation; itself where no average was kept.
  ///
  /// The running averages of batch normalization belong to the trained parameters: the sums that the averaged ones make
  /// are others. So their mean and variance are measured anew, over the training set; see
  /// ``measureStatistics(over:workspace:)``.
  package func averaged(over trainingSet: Examples, kernel: KernelKind = .current) -> Network {
    guard optimizerState.averagedUpdates > 0 else { return self }
    var network = self
    network.parameters = optimizerState.average
    if shape.hasNormalization {
      var workspace = Workspace(for: shape, kernel: kernel)
      network.measureStatistics(over: trainingSet, workspace: &workspace)
    }
    return network
  }

  /// Puts μ and σ² (with 1/m) of all m examples, as one batch, in place of batch normalization's running averages.
  ///
  /// Each layer is normalized by what was measured of it, all units are on, and nothing is left of the averages before.
  /// Without examples they stay. Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima and Better
  /// Generalization", 3.2.
  mutating func measureStatistics(over examples: Examples, workspace: inout Workspace) {
    guard examples.count > 0 else { return }
    if let functions = workspace.kernel.functions {
      measureStatistics(over: examples, with: NativeKernel(functions: functions), workspace: &workspace)
    } else {
      measureStatistics(over: examples, with: PortableKernel(), workspace: &workspace)
    }
  }

  private mutating func measureStatistics(
    over examples: Examples, with kernel: some Kernel, workspace: inout Workspace
  ) {
    withEpochPass(on: examples, nil, group: examples.count, nil, kernel, workspace: &workspace) { epoch, _ in
      let pass = epoch.pass(examples.count)
      pass.load(epoch.examples, start: 0)
      pass.forward(epoch.network.statistics.measuring)
    }
  }
}
