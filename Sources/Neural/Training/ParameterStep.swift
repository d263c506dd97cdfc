/// One update of the parameters, over borrowed memory: gradients become steps and are forgotten, the dead stay.
///
/// ``Network/update(_:)`` has the formulas.
struct ParameterStep {
  let rule: UpdateRule
  /// Examples that went into the gradients.
  let examples: Int
  /// Number of this update: 1, 2, ….
  let update: Int
  let network: TrainedMemory
  private let optimizerStep: Optimizer.Step

  /// Update number `update`, by the gradients of `examples` examples.
  init(_ rule: UpdateRule, examples: Int, update: Int, _ network: TrainedMemory) {
    self.rule = rule
    self.examples = examples
    self.update = update
    self.network = network
    optimizerStep = Optimizer.Step(rule.optimizer, rate: rule.learningRate, update: update)
  }

  /// Steps the parameters of a range; |Δw| of parameter i is added to lane i mod 8.
  func apply(to range: Range<Int>, change: inout Lanes) {
    if rule.optimizer.method == .sgd {
      descend(range, change: &change)
    } else if let first = network.first, let second = network.second {
      optimize(range, first, second, change: &change)
    }
  }

  /// Plain gradient descent; L1 kills the weights whose sign it would turn.
  private func descend(_ range: Range<Int>, change: inout Lanes) {
    let (rate, decay) = (rule.learningRate / divisor, rule.learningRate * rule.regularizationRate)
    let penalty = rule.regularization
    let (parameters, gradients, isDead) = (network.parameters, network.gradients, network.isDead)
    for index in range where !isDead[index] {
      let before = parameters[index]
      let descended = fused(-rate, gradients[index], before)
      var stepped = descended
      if penalty != .none && network.isWeight[index] {
        stepped = fused(-decay, penalty.derivative(before, l1Share: rule.l1Share), stepped)
        if penalty == .l1 && descended * stepped < 0 {
          stepped = 0
          isDead[index] = true
        }
      }
      gradients[index] = 0
      parameters[index] = stepped
      change[index % Lanes.scalarCount] += abs(stepped - before)
    }
  }

  /// All optimizers with a memory.
  private func optimize(
    _ range: Range<Int>, _ first: UnsafeMutablePointer<Double>, _ second: UnsafeMutablePointer<Double>,
    change: inout Lanes
  ) {
    let isDecoupled = rule.optimizer.method == .adamw
    let (parameters, gradients) = (network.parameters, network.gradients)
    for index in range where !network.isDead[index] {
      let before = parameters[index]
      let penalty = network.isWeight[index] ? rule.penaltyDerivative(before) : 0
      let mean = gradients[index] / divisor
      gradients[index] = 0
      let start = isDecoupled ? fused(-rule.learningRate, penalty, before) : before
      let gradient = isDecoupled ? mean : mean + penalty
      let stepped = start + optimizerStep.change(gradient, first: &first[index], second: &second[index])
      parameters[index] = stepped
      change[index % Lanes.scalarCount] += abs(stepped - before)
    }
  }

  /// What the sums of gradients are divided by: the number of examples, or 1.
  private var divisor: Double { rule.reduction == .mean ? Double(examples) : 1 }

  /// Scales each row of weights that is longer than max-norm's bound down to it.
  func limitNorms() {
    guard let bound = rule.maxNorm else { return }
    for layer in network.layers where layer.inputs > 0 {
      for row in 0..<layer.rowCount {
        let weights = network.parameters + (layer.firstWeight + row * layer.inputs)
        var square = 0.0
        for input in 0..<layer.inputs { square += weights[input] * weights[input] }
        let norm = square.squareRoot()
        guard norm > bound else { continue }
        for input in 0..<layer.inputs { weights[input] *= bound / norm }
      }
    }
  }

  /// Takes the parameters into their average, as the `count`-th that it is of.
  func average(_ count: Int) {
    guard let average = network.average else { return }
    let share =
      if count == 1 { 1.0 } else if case .exponential(let decay) = rule.averaging { 1 - decay } else {
        1 / Double(count)
      }
    for index in 0..<network.count {
      let distance = network.parameters[index] - average[index]
      average[index] = count == 1 ? network.parameters[index] : average[index] + share * distance
    }
  }
}
