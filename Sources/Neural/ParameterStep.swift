import CKernel

/// One update of the parameters, over borrowed memory: gradients become steps and are forgotten, the dead stay.
///
/// ``Network/update(_:)`` has the formulas.
struct ParameterStep {
  let rule: UpdateRule
  /// Examples that went into the gradients.
  let examples: Int
  /// The factors of this update that all parameters share.
  let optimizerStep: Optimizer.Step
  /// Number of this update: 1, 2, ….
  let update: Int
  let parameters: UnsafeMutablePointer<Double>
  let gradients: UnsafeMutablePointer<Double>
  let isDead: UnsafeMutablePointer<Bool>
  /// Whether a penalty falls on the parameter.
  let isWeight: UnsafePointer<Bool>
  /// What the optimizer remembers, nil of plain gradient descent.
  let first: UnsafeMutablePointer<Double>?
  let second: UnsafeMutablePointer<Double>?

  init(
    _ rule: UpdateRule, examples: Int, update: Int, parameters: UnsafeMutablePointer<Double>,
    gradients: UnsafeMutablePointer<Double>, isDead: UnsafeMutablePointer<Bool>, isWeight: UnsafePointer<Bool>,
    first: UnsafeMutablePointer<Double>?, second: UnsafeMutablePointer<Double>?
  ) {
    self.rule = rule
    self.examples = examples
    self.update = update
    optimizerStep = Optimizer.Step(rule.optimizer, rate: rule.learningRate, update: update)
    (self.parameters, self.gradients, self.isDead, self.isWeight) = (parameters, gradients, isDead, isWeight)
    (self.first, self.second) = (first, second)
  }

  /// Steps the parameters of a range; |Δw| of parameter i is added to lane i mod 8.
  func apply(to range: Range<Int>, change: inout Lanes) {
    if rule.optimizer.method == .sgd {
      descend(range, change: &change)
    } else if let first, let second {
      optimize(range, first, second, change: &change)
    }
  }

  /// Steps the first of `count` parameters in C, eight at a time; the answer is how many.
  func apply(with functions: UnsafePointer<kernel_functions>, to count: Int, change: inout Lanes) -> Int {
    let whole = count / Lanes.scalarCount * Lanes.scalarCount
    var network = kernel_network()
    network.parameter_count = whole
    (network.parameters, network.gradients, network.is_dead, network.is_weight) =
      (parameters, gradients, isDead, isWeight)
    (network.first, network.second) = (first, second)
    var rule = kernel_rule(rule, updates: update - 1)
    functions.pointee.step(&network, &rule, examples, &change)
    return whole
  }

  /// Plain gradient descent; L1 kills the weights whose sign it would turn.
  private func descend(_ range: Range<Int>, change: inout Lanes) {
    let (rate, decay) = (rule.learningRate / divisor, rule.learningRate * rule.regularizationRate)
    let penalty = rule.regularization
    for index in range where !isDead[index] {
      let before = parameters[index]
      let descended = before - rate * gradients[index]
      var stepped = descended
      if penalty != .none && isWeight[index] {
        stepped -= decay * penalty.derivative(before, l1Share: rule.l1Share)
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
    for index in range where !isDead[index] {
      let before = parameters[index]
      let penalty = isWeight[index] ? rule.penaltyDerivative(before) : 0
      let mean = gradients[index] / divisor
      gradients[index] = 0
      let start = isDecoupled ? before - rule.learningRate * penalty : before
      let gradient = isDecoupled ? mean : mean + penalty
      let stepped = start + optimizerStep.change(gradient, first: &first[index], second: &second[index])
      parameters[index] = stepped
      change[index % Lanes.scalarCount] += abs(stepped - before)
    }
  }

  /// What the sums of gradients are divided by: the number of examples, or 1.
  private var divisor: Double { rule.reduction == .mean ? Double(examples) : 1 }
}
