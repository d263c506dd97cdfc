import Testing
@testable import Neural

@Suite("Order, partial batches, dropout, averages")
struct StochasticTests {
  private let samples = Samples(count: 23, inputs: 2, seed: 51)

  private func network(dropout: Double = 0) -> Network {
    let hidden = Layer(units: 40, activation: .tanh, dropoutRate: dropout)
    let shape = Shape(inputs: 2, layers: [hidden, Layer(units: 1, activation: .linear)])
    var random = Draws(seed: 52)
    return Network(shape: shape, parameters: Initialization(.xavierNormal).parameters(for: shape, random: &random))
  }

  private func train(
    _ network: inout Network, _ samples: Samples, batchSize: Int, order: [Int]? = nil, _ partial: PartialBatch
  ) throws {
    var (random, workspace) = (Draws(seed: 53), Network.Workspace(for: network.shape))
    try network.trainEpoch(
      on: samples.examples, batchSize: batchSize, rule: UpdateRule(learningRate: 0.1), order: order,
      partialBatch: partial, random: &random, workspace: &workspace)
  }

  @Test("an order gives the bits of the examples rearranged")
  func order() throws {
    var order = Array(0..<23)
    var random = Draws(seed: 54)
    random.shuffle(&order)
    #expect(order != Array(0..<23) && order.sorted() == Array(0..<23))
    var rearranged = samples
    rearranged.inputs = order.map { samples.inputs[$0] }
    rearranged.targets = order.map { samples.targets[$0] }
    var (first, second) = (network(), network())
    try train(&first, samples, batchSize: 10, order: order, .carry)
    try train(&second, rearranged, batchSize: 10, .carry)
    #expect(first.parameters == second.parameters && first.gradients == second.gradients)
  }

  @Test("what is left of a batch updates, or is dropped, or is carried")
  func partialBatches() throws {
    var (updated, dropped, short, carried) = (network(), network(), network(), network())
    try train(&updated, samples, batchSize: 10, .update)
    try train(&dropped, samples, batchSize: 10, .drop)
    try train(&short, samples[0..<20], batchSize: 10, .update)
    try train(&carried, samples, batchSize: 10, .carry)
    #expect(dropped.parameters == short.parameters && dropped.pendingExamples == 0)
    #expect(carried.parameters == short.parameters && carried.pendingExamples == 3)
    #expect(updated.optimizerState.updates == 3 && updated.pendingExamples == 0)
    try train(&short, samples[20..<23], batchSize: 3, .update)
    #expect(updated.parameters == short.parameters)
    // More than all examples is all of them.
    var (whole, larger) = (network(), network())
    try train(&whole, samples, batchSize: 23, .update)
    try train(&larger, samples, batchSize: .max, .update)
    #expect(whole.parameters == larger.parameters && larger.optimizerState.updates == 1)
  }

  @Test("batch normalization cannot carry")
  func carriedNormalization() throws {
    let hidden = Layer(units: 2, activation: .tanh, isNormalized: true)
    let shape = Shape(inputs: 2, layers: [hidden, Layer(units: 1, activation: .linear)])
    var network = Network(shape: shape, parameters: Array(repeating: 0.5, count: shape.parameterCount))
    #expect(throws: ConfigurationError.carriedNormalization) { try train(&network, samples, batchSize: 10, .carry) }
    try train(&network, samples, batchSize: 10, .drop)
    #expect(network.runningMeans[0] != 0 && network.runningVariances[0] != 1)
  }

  @Test("a normalized batch is what that batch alone gives, over two groups of blocks and a bit")
  func normalizedBatches() throws {
    let samples = Samples(count: 150, inputs: 2, seed: 57)
    let hidden = Layer(units: 3, activation: .gelu, isNormalized: true)
    let shape = Shape(inputs: 2, layers: [hidden, hidden, Layer(units: 1, activation: .linear)])
    var random = Draws(seed: 58)
    var together = Network(
      shape: shape, parameters: Initialization(.xavierNormal).parameters(for: shape, random: &random))
    var single = together
    try train(&together, samples, batchSize: 70, .update)
    for range in [0..<70, 70..<140, 140..<150] { try train(&single, samples[range], batchSize: 70, .update) }
    #expect(together.parameters == single.parameters)
    #expect(together.runningMeans == single.runningMeans && together.runningVariances == single.runningVariances)
  }

  @Test("a run goes on from its state as if it had not stopped")
  func resumption() throws {
    var first = network()
    var rule = UpdateRule(learningRate: 0.01, optimizer: Optimizer(.adam), averaging: .exponential(decay: 0.9))
    rule.regularization = .elastic
    var workspace = Network.Workspace(for: first.shape)
    func epoch(_ network: inout Network) {
      network.trainEpoch(on: samples.examples, batchSize: 10, rule: rule, workspace: &workspace)
    }
    for _ in 0..<5 { epoch(&first) }
    var second = network()
    second.trainingState = first.trainingState
    for _ in 0..<5 {
      epoch(&first)
      epoch(&second)
    }
    #expect(first.trainingState == second.trainingState && first.pendingExamples != 0)
  }

  @Test("dropout keeps the mean of a linear answer, and passes agree with the full network on average")
  func monteCarlo() {
    let network = network(dropout: 0.4)
    var random = Draws(seed: 55)
    let few = Samples(count: 9, inputs: 2, seed: 56)
    let full = network.answers(for: few.examples)[0]
    let passes = network.monteCarloAnswers(for: few.examples, passes: 4000, random: &random)
    for example in 0..<9 {
      let deviation = passes.deviations[0][example]
      #expect(deviation > 0)
      #expect(abs(passes.means[0][example] - full[example]) < 5 * deviation / 4000.0.squareRoot())
    }
    // Dropout is not for use: the outputs and the loss are those of all units.
    #expect(network.answers(for: few.examples) == self.network().answers(for: few.examples))
  }

  @Test("noise on the inputs is normal, of mean 0 and the deviation σ, and leaves targets and missing lanes alone")
  func inputNoise() {
    let count = 4001
    let rows = Examples(
      inputs: [Array(repeating: 3, count: count), Array(repeating: -1, count: count)],
      targets: [Array(repeating: 1, count: count)])
    var random = Draws(seed: 59)
    let noisy = rows.addingNoise(0.5, random: &random)
    #expect(noisy.targetValues == rows.targetValues && noisy.inputRows.map(\.count) == [count, count])
    for (row, center) in zip(noisy.inputRows, [3.0, -1]) {
      let mean = row.reduce(0, +) / Double(count)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      // Five standard errors: of the mean σ/√n, of the variance σ²·√(2/n).
      #expect(abs(mean - center) < 5 * 0.5 / Double(count).squareRoot())
      #expect(abs(variance - 0.25) < 5 * 0.25 * (2 / Double(count)).squareRoot())
    }
    for input in 0..<2 {
      #expect(noisy.inputValues[input * noisy.stride + count..<(input + 1) * noisy.stride].allSatisfy { $0 == 0 })
    }
    // Every example has noise of its own.
    #expect(Set(noisy.inputRows[0]).count == count)
  }

  @Test("the same stream gives the same masks, and another stream others")
  func masks() throws {
    var (first, second) = (network(dropout: 0.5), network(dropout: 0.5))
    try train(&first, samples, batchSize: 10, .update)
    try train(&second, samples, batchSize: 10, .update)
    #expect(first.parameters == second.parameters)
    var plain = network()
    try train(&plain, samples, batchSize: 10, .update)
    #expect(plain.parameters != first.parameters)
  }

  @Test("an ensemble answers with the mean; softmax answers are probabilities")
  func ensemble() {
    func scores(_ scores: [Double]) -> Network {
      Network(
        shape: Shape(inputs: 0, layers: [(units: 2, activation: .linear)]), loss: .softmaxCrossEntropy,
        parameters: scores)
    }
    let examples = Examples(inputs: [], targets: [[1], [0]])
    let answers = Network.ensembleAnswers([scores([0, 0]), scores([1000, 0])], for: examples)
    #expect(answers.means == [[0.75], [0.25]] && answers.deviations == [[0.25], [0.25]])
  }

  @Test("the penalty is λ·ΣR over the weights alone")
  func penalty() {
    let network = Network(shape: Shape(inputs: 2, layers: [(1, .linear)]), parameters: [3, -4, 100])
    func penalty(_ regularization: Regularization) -> Double {
      network.penalty(
        UpdateRule(learningRate: 1, regularization: regularization, regularizationRate: 0.5, l1Share: 0.5))
    }
    let penalties = Regularization.allCases.map { penalty($0) }
    #expect(penalties == [0, 3.5, 6.25, 4.875])
  }

  @Test("links die under plain gradient descent with L1 alone", arguments: Optimizer.Method.allCases)
  func deadLinks(method: Optimizer.Method) {
    for regularization in Regularization.allCases {
      var trained = network()
      var workspace = Network.Workspace(for: trained.shape)
      let rule = UpdateRule(
        learningRate: 0.05, regularization: regularization, regularizationRate: 0.3, optimizer: Optimizer(method))
      for _ in 0..<20 { trained.trainEpoch(on: samples.examples, batchSize: 10, rule: rule, workspace: &workspace) }
      let isAlive = trained.liveLinks == trained.shape.weightCount
      #expect(isAlive == !(method == .sgd && regularization == .l1), "\(regularization)")
    }
  }

  @Test("without bias a layer has none")
  func biases() throws {
    let hidden = Layer(units: 3, activation: .tanh, hasBias: false)
    let shape = Shape(inputs: 2, layers: [hidden, Layer(units: 1, activation: .linear)])
    #expect(shape.parameterCount == 6 + 3 + 1 && shape.layers[0].biases.isEmpty)
    var network = Network(shape: shape, parameters: Array(repeating: 0.5, count: 10))
    try train(&network, samples, batchSize: 10, .update)
    let zero = Examples(inputs: [[0], [0]], targets: [])
    #expect(network.outputs(of: [2, 3, 4], for: zero) == [[0], [0], [0]])
  }
}

extension Examples {
  /// The rows of inputs, without what fills them up.
  fileprivate var inputRows: [[Double]] {
    (0..<inputs).map { input in
      let start = input * stride
      return Array(inputValues[start..<start + count])
    }
  }
}
