import Neural

extension KernelRun {
  /// The smallest run that still fails, found by taking away whatever can go.
  func shrunk(while fails: (KernelRun) throws -> Bool) rethrows -> KernelRun {
    var smallest = self
    while let next = try smallest.smaller.first(where: fails) { smallest = next }
    return smallest
  }

  /// What is a little simpler, the boldest first; none is equal to this, so that shrinking comes to an end.
  private var smaller: [KernelRun] {
    var runs = withFewerLayers + withSimplerLayers
    for count in Self.below(epochs, least: 1) { runs.append(with { $0.epochs = count }) }
    for count in Self.below(examples, least: 1) { runs.append(with { $0.examples = count }) }
    for count in Self.below(batchSize, least: 1) { runs.append(with { $0.batchSize = count }) }
    for count in Self.below(inputs, least: 1) { runs.append(with { $0.inputs = count }) }
    runs += withPlainRule
    if shuffles { runs.append(with { $0.shuffles = false }) }
    if reusesWorkspace { runs.append(with { $0.reusesWorkspace = false }) }
    if deadShare > 0 { runs.append(with { $0.deadShare = 0 }) }
    if scale != 1 { runs.append(with { $0.scale = 1 }) }
    if partialBatch != .drop { runs.append(with { $0.partialBatch = .drop }) }
    return runs
  }

  private var withFewerLayers: [KernelRun] {
    layers.dropLast().indices.map { index in with { $0.layers.remove(at: index) } }
  }

  private var withSimplerLayers: [KernelRun] {
    var runs: [KernelRun] = []
    for (index, layer) in layers.enumerated() {
      let isOutput = index == layers.count - 1
      for units in Self.below(layer.units, least: isOutput && loss.isMultiClass ? 2 : 1) {
        runs.append(with { $0.layers[index].units = units })
      }
      if layer.activation != .linear && !(isOutput && loss == .binaryCrossEntropy) {
        runs.append(with { ($0.layers[index].activation, $0.layers[index].alpha) = (.linear, nil) })
      }
      if layer.dropoutRate > 0 { runs.append(with { $0.layers[index].dropoutRate = 0 }) }
      if layer.isNormalized { runs.append(with { $0.layers[index].isNormalized = false }) }
      if !layer.hasBias { runs.append(with { $0.layers[index].hasBias = true }) }
      if layer.alpha != nil { runs.append(with { $0.layers[index].alpha = nil }) }
    }
    return runs
  }

  private var withPlainRule: [KernelRun] {
    var runs: [KernelRun] = []
    if loss != .halfSquaredError { runs.append(with { $0.loss = .halfSquaredError }) }
    if rule.optimizer.method != .sgd { runs.append(with { $0.rule.optimizer.method = .sgd }) }
    if rule.optimizer != Optimizer(rule.optimizer.method) {
      runs.append(with { $0.rule.optimizer = Optimizer(rule.optimizer.method) })
    }
    if rule.regularization != .none { runs.append(with { $0.rule.regularization = .none }) }
    if rule.regularizationRate != 0 { runs.append(with { $0.rule.regularizationRate = 0 }) }
    if rule.reduction != .mean { runs.append(with { $0.rule.reduction = .mean }) }
    if rule.maxNorm != nil { runs.append(with { $0.rule.maxNorm = nil }) }
    if rule.averaging != .none { runs.append(with { $0.rule.averaging = .none }) }
    if rule.learningRate != 0.1 { runs.append(with { $0.rule.learningRate = 0.1 }) }
    return runs
  }

  /// The least, the half, and one fewer.
  private static func below(_ count: Int, least: Int) -> [Int] {
    guard count > least else { return [] }
    return [least, count / 2, count - 1].filter { $0 >= least && $0 < count }
  }
}
