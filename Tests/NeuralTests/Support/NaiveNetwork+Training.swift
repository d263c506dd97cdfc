import Neural

extension NaiveNetwork {
  /// One epoch of nn.ts: an update after each sample whose number is a multiple of the batch size.
  mutating func trainEpoch(on samples: Samples, batchSize: Int, rule: UpdateRule) {
    for index in 0..<samples.count {
      learn(input: samples.inputs[index], target: samples.targets[index])
      if (index + 1) % batchSize == 0 { update(rule) }
    }
  }

  /// Adds the derivatives of one sample to the sums.
  mutating func learn(input: [Double], target: [Double]) {
    let sums = weightedSums(of: input)
    let outputs = outputs(of: input)
    var outputDerivatives = zip(outputs[layers.count], target).map { $0 - $1 }
    for layer in layers.indices.reversed() {
      var previous = [Double](repeating: 0, count: outputs[layer].count)
      for unit in layers[layer].indices {
        let inputDerivative = outputDerivatives[unit] * Self.derivative(activations[layer], sums[layer][unit])
        layers[layer][unit].bias.add(inputDerivative)
        for link in previous.indices {
          previous[link] += layers[layer][unit].links[link].value * inputDerivative
          layers[layer][unit].links[link].add(inputDerivative * outputs[layer][link])
        }
      }
      outputDerivatives = previous
    }
  }

  /// Applies the mean derivatives; the penalty pulls at the links alone.
  mutating func update(_ rule: UpdateRule) {
    for layer in layers.indices {
      for unit in layers[layer].indices {
        layers[layer][unit].bias.descend(rule.learningRate)
        for link in layers[layer][unit].links.indices {
          layers[layer][unit].links[link].descend(rule.learningRate, penalty: rule)
        }
      }
    }
  }

  /// f′(z) of the browser's four activations.
  static func derivative(_ activation: Activation, _ z: Double) -> Double {
    let value = value(activation, z)
    return switch activation {
    case .relu: z <= 0 ? 0 : 1
    case .tanh: 1 - value * value
    case .sigmoid: value * (1 - value)
    case .linear: 1
    default: .nan
    }
  }
}

extension NaiveNetwork.Parameter {
  /// Adds a sample's derivative, except at a cut link.
  mutating func add(_ derivative: Double) {
    guard !isDead else { return }
    sum += derivative
    count += 1
  }

  /// The step of a parameter without a penalty.
  mutating func descend(_ learningRate: Double) {
    guard count > 0 else { return }
    value -= learningRate * sum / count
    (sum, count) = (0, 0)
  }

  /// The step of a link; L1 cuts it where the penalty would turn its sign.
  mutating func descend(_ learningRate: Double, penalty rule: UpdateRule) {
    guard !isDead, count > 0 else { return }
    let pull: Double =
      switch rule.regularization {
      case .none: 0
      case .l1: value == 0 ? 0 : value < 0 ? -1 : 1
      case .l2: value
      case .elastic: .nan
      }
    let descended = value - learningRate / count * sum
    let penalized = descended - learningRate * rule.regularizationRate * pull
    isDead = rule.regularization == .l1 && descended * penalized < 0
    value = isDead ? 0 : penalized
    (sum, count) = (0, 0)
  }
}
