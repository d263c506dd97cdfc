import Neural
import Testing

@Suite("Laws of evaluation and shape")
struct EvaluationTests {
  /// One unit that passes its input on.
  private let identity = Network(
    shape: Shape(inputs: 1, layers: [(units: 1, activation: .linear)]), parameters: [1, 0])

  @Test("the empty set has no loss and no accuracy: 0/0")
  func emptySet() {
    let evaluation = identity.evaluate(Examples(inputs: [[]], targets: [[]]))
    #expect(evaluation.loss.isNaN && evaluation.accuracy.isNaN)
  }

  @Test("outputs that are no numbers make no loss and hit nothing", arguments: [1, 8, 11])
  func notANumber(count: Int) {
    var network = identity
    network.parameters[1] = .nan
    let values = Samples(count: count, inputs: 1, seed: 41)
    let evaluation = network.evaluate(values.examples)
    #expect(evaluation.loss.isNaN && evaluation.accuracy == 0)
    #expect(!network.isFinite && identity.isFinite)
  }

  // Losses ½(o−y)²: ½, ½, 0, 2, ½ of the outputs 0, −0, −1, 1, 2 and the targets 1, 1, −1, −1, 1; the fourth misses.
  @Test("loss is the mean of ½(o−y)², and an output of zero is on the positive side")
  func values() {
    let examples = Examples(inputs: [[0, -0.0, -1, 1, 2]], targets: [[1, 1, -1, -1, 1]])
    #expect(identity.evaluate(examples) == Evaluation(loss: 3.5 / 5, accuracy: 4.0 / 5))
  }

  @Test(
    "at zero all over, tanh, relu and linear units leave all but the output's bias in place",
    arguments: [
      Activation.tanh, .relu, .linear,
    ])
  func zeroNetwork(activation: Activation) {
    let trained = trainedFromZero(activation)
    let bias = trained.shape.output.firstBias
    #expect(trained.parameters.indices.allSatisfy { (trained.parameters[$0] != 0) == ($0 == bias) })
  }

  @Test("at zero all over, sigmoid units, which answer ½, let the output's weights learn")
  func zeroSigmoidNetwork() {
    let trained = trainedFromZero(.sigmoid)
    #expect(trained.parameters[trained.shape.output.weights].allSatisfy { $0 != 0 })
  }

  @Test("the layers' weights and biases cover all parameters, once and in order", arguments: Form.all)
  func shape(form: Form) {
    let shape = form.shape(.tanh, output: .linear)
    let ranges = shape.layers.flatMap { [$0.weights, $0.biases] }
    #expect(ranges.flatMap { Array($0) } == Array(0..<shape.parameterCount))
    #expect([0..<form.inputs] + shape.layers.map(\.nodes) == tiles([form.inputs] + form.hidden + [form.outputs]))
    #expect(shape.nodeCount == form.inputs + form.hidden.reduce(0, +) + form.outputs)
    #expect(shape.hidden.map(\.units) == form.hidden && shape.output.units == form.outputs)
  }

  @Test("without pending examples there is no gradient to apply, and nothing changes")
  func nothingPending() {
    var network = Form(inputs: 2, hidden: [3]).network(.tanh, output: .tanh, seed: 42)
    let before = network.parameters
    network.update(UpdateRule(learningRate: 1, regularization: .l2, regularizationRate: 1))
    #expect(network.parameters == before)
    #expect(network.gradient(.mean) == Array(repeating: 0, count: before.count))
  }

  private func trainedFromZero(_ activation: Activation) -> Network {
    let shape = Form(inputs: 2, hidden: [3, 2]).shape(activation, output: .tanh)
    var network = Network(shape: shape, parameters: Array(repeating: 0, count: shape.parameterCount))
    var workspace = Network.Workspace(for: shape)
    let samples = Samples(count: 20, inputs: 2, seed: 43)
    for _ in 0..<10 {
      network.trainEpoch(
        on: samples.examples, batchSize: 10, rule: UpdateRule(learningRate: 0.1), workspace: &workspace)
    }
    return network
  }

  /// Ranges of the given lengths, one after the other from 0 on.
  private func tiles(_ lengths: [Int]) -> [Range<Int>] {
    lengths.reduce(into: []) { ranges, length in
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + length)
    }
  }
}
