import Neural

extension SplitMix {
  /// A whole number of `range`.
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    min(range.lowerBound + Int(next(in: 0...1) * Double(range.count)), range.upperBound)
  }

  /// One of `values`.
  mutating func choice<Value>(of values: [Value]) -> Value { values[integer(in: 0...values.count - 1)] }

  /// True once in `count` times.
  mutating func isOne(in count: Int) -> Bool { integer(in: 1...count) == 1 }
}

extension KernelRun {
  /// Run number `trial` of those that `seed` stands for.
  init(seed: UInt64, trial: Int) {
    // Neighbouring numbers begin far apart: each step of SplitMix's state is mixed before it is used.
    var random = SplitMix(seed: seed &+ UInt64(trial) &* 0xD1B5_4A32_D192_ED03)
    self.init("seed \(seed), trial \(trial)", [], .linear)
    self.seed = UInt64(random.next(in: 0...1) * 0x1p52)
    inputs = random.integer(in: 1...9)
    drawLayers(&random)
    drawRule(&random)
    examples = random.integer(in: 1...200)
    batchSize = random.choice(of: [1, 10, 32, random.integer(in: 1...33), random.integer(in: 1...examples + 10)])
    partialBatch = random.choice(of: PartialBatch.allCases)
    if partialBatch == .carry && shape.hasNormalization { partialBatch = .update }
    epochs = random.integer(in: 1...5)
    shuffles = random.isOne(in: 3)
    scale = random.choice(of: [1, 1, 1, 0.1, 3, 300])
    deadShare = random.choice(of: [0, 0, 0.1, 0.5])
    reusesWorkspace = random.isOne(in: 2)
    bound()
  }

  /// Fewer epochs and examples of a large network: what is tried is its shape.
  private mutating func bound() {
    while work > 60_000 && epochs > 1 { epochs -= 1 }
    while work > 60_000 && examples > 20 { examples -= 7 }
    batchSize = min(batchSize, examples + 10)
  }

  private mutating func drawLayers(_ random: inout SplitMix) {
    let count = random.integer(in: 0...5)
    let wide = random.isOne(in: 12) ? random.integer(in: 0...4) : -1
    let (drops, normalizes) = (random.isOne(in: 8), random.isOne(in: 8))
    // Rows of a few weights lie in more ways across the eights than long ones do.
    let most = random.choice(of: [4, 8, 20])
    layers = (0..<count).map { index in
      let units = index == wide ? random.integer(in: 63...130) : random.integer(in: 1...most)
      var layer = Layer(units: units, activation: random.choice(of: Activation.allCases))
      if layer.activation.defaultAlpha != nil && random.isOne(in: 2) { layer.alpha = random.next(in: 0.05...1.5) }
      if drops && random.isOne(in: 2) { layer.dropoutRate = random.next(in: 0.1...0.6) }
      layer.isNormalized = normalizes && random.isOne(in: 2)
      return layer
    }
    loss = random.choice(of: Loss.allCases)
    huberDelta = random.next(in: 0.1...1.5)
    let plain = Activation.allCases.filter { $0.pieces == 1 && !$0.learnsAlpha }
    let isFree = loss != .binaryCrossEntropy && !loss.isMultiClass && random.isOne(in: 3)
    let outputs = loss.isMultiClass ? random.integer(in: 2...5) : random.choice(of: [1, 1, 1, 2, 3, 4, 5])
    layers.append(Layer(units: outputs, activation: random.choice(of: isFree ? plain : loss.outputs)))
    let (all, some) = (random.isOne(in: 10), random.isOne(in: 5))
    for index in layers.indices { layers[index].hasBias = !(all || some && random.isOne(in: 2)) }
  }

  private mutating func drawRule(_ random: inout SplitMix) {
    rule = UpdateRule(learningRate: random.choice(of: [0.001, 0.03, 0.1, 0.3, 3]))
    rule.optimizer.method = random.isOne(in: 2) ? .sgd : random.choice(of: Optimizer.Method.allCases)
    rule.optimizer.momentum = random.next(in: 0...0.99)
    rule.optimizer.decay = random.next(in: 0.5...0.99)
    rule.optimizer.beta1 = random.next(in: 0...0.99)
    rule.optimizer.beta2 = random.next(in: 0.5...0.999)
    rule.regularization = random.isOne(in: 2) ? .none : random.choice(of: Regularization.allCases)
    rule.regularizationRate = random.choice(of: [0, 0.001, 0.03, 0.3, 1])
    rule.l1Share = random.next(in: 0...1)
    rule.reduction = random.choice(of: Reduction.allCases)
    if random.isOne(in: 8) { rule.maxNorm = random.next(in: 0.1...3) }
    if random.isOne(in: 8) { rule.averaging = random.choice(of: [.equal, .exponential(decay: 0.9), .checkpoints]) }
  }
}
