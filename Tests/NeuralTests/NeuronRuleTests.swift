import Neural
import Testing

@Suite("Rules of the single neuron")
struct NeuronRuleTests {
  private let inputs = [[0.0, 0, 1, 1], [0.0, 1, 0, 1]]

  private func neuron() -> Network {
    Network(shape: Shape(inputs: 2, layers: [Layer(units: 1, activation: .linear)]), parameters: [0, 0, 0])
  }

  @Test(
    "the perceptron learns AND and OR, and never XOR", arguments: [[-1.0, -1, -1, 1], [0, 1, 1, 1], [0, 1, 1, 0]])
  func separability(targets: [Double]) throws {
    var network = neuron()
    let examples = Examples(inputs: inputs, targets: [targets])
    var change = 0.0
    for _ in 0..<50 { change = try network.trainNeuron(.perceptron, on: examples, learningRate: 1) }
    #expect((change == 0) == (targets != [0, 1, 1, 0]))
  }

  // From zero the output is 0 (0 > 0 is false): the first wrong example is the last, (1, 1) of class 1.
  @Test("the first pass of the perceptron over AND, by hand")
  func firstPass() throws {
    var network = neuron()
    let change = try network.trainNeuron(
      .perceptron, on: Examples(inputs: inputs, targets: [[0, 0, 0, 1]]), learningRate: 0.5)
    #expect(network.parameters == [0.5, 0.5, 0.5] && change == 1.5)
  }

  // Errors 0, 1, 1, 1 from zero: Δw = μ·(2, 2), Δb = 3μ.
  @Test("the first pass of ADALINE over OR, by hand; it is gradient descent on ½Σ(d − y)²")
  func adaline() throws {
    var network = neuron()
    let examples = Examples(inputs: inputs, targets: [[0, 1, 1, 1]])
    let change = try network.trainNeuron(.adaline, on: examples, learningRate: 0.125)
    #expect(network.parameters == [0.25, 0.25, 0.375] && change == 0.875)
    var descended = neuron()
    var workspace = Network.Workspace(for: descended.shape)
    let rule = UpdateRule(learningRate: 0.125, reduction: .sum)
    let sum = descended.trainEpoch(on: examples, batchSize: 4, rule: rule, workspace: &workspace)
    #expect(descended.parameters == network.parameters && sum == change)
  }

  @Test("other networks are refused")
  func refusal() {
    var network = Form(inputs: 2, hidden: [2]).network(.tanh, output: .tanh, seed: 1)
    let examples = Examples(inputs: inputs, targets: [[0, 1, 1, 1]])
    #expect(throws: ConfigurationError.notOneNeuron) {
      try network.trainNeuron(.perceptron, on: examples, learningRate: 1)
    }
  }
}
