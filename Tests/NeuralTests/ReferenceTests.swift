import Neural
import Testing

@Suite("The engine against the naive network")
struct ReferenceTests {
  /// A way to train: what changes besides the activation.
  struct Setting: Sendable, CustomTestStringConvertible {
    /// Units.
    var form: Form
    /// Samples and the batch size.
    var count: Int, batchSize: Int
    /// Rates and penalty.
    var rule: UpdateRule

    /// The setting in one line.
    var testDescription: String {
      "\(form.testDescription), \(count) by \(batchSize), \(rule.regularization) \(rule.regularizationRate)"
    }
  }

  static let settings = [
    Setting(form: Form(inputs: 2, hidden: []), count: 40, batchSize: 1, rule: UpdateRule(learningRate: 0.03)),
    Setting(form: Form(inputs: 2, hidden: [4, 2]), count: 50, batchSize: 10, rule: UpdateRule(learningRate: 0.1)),
    Setting(form: Form(inputs: 3, hidden: [8]), count: 50, batchSize: 30, rule: UpdateRule(learningRate: 0.1)),
    Setting(form: Form(inputs: 7, hidden: [3, 2, 5], outputs: 2), count: 37, batchSize: 8, rule: l1(0.01)),
    Setting(form: Form(inputs: 2, hidden: [6]), count: 29, batchSize: 7, rule: l1(0.1)),
    Setting(form: Form(inputs: 0, hidden: [3]), count: 11, batchSize: 4, rule: l1(0.03)),
    Setting(form: Form(inputs: 5, hidden: [5, 4]), count: 33, batchSize: 16, rule: l2(0.03)),
    Setting(form: Form(inputs: 1, hidden: [1]), count: 17, batchSize: 17, rule: l2(1)),
    Setting(form: Form(inputs: 4, hidden: [3]), count: 12, batchSize: 13, rule: l2(0.1)),
  ]

  @Test("parameters, losses and dead links agree over 50 epochs", arguments: Browser.activations, settings)
  func training(activation: Activation, setting: Setting) {
    let form = setting.form
    let samples = Samples(count: setting.count, inputs: form.inputs, outputs: form.outputs, seed: 7)
    let (examples, rule) = (samples.examples, setting.rule)
    var network = form.network(activation, output: .tanh, seed: 8)
    var naive = NaiveNetwork(network)
    var workspace = Network.Workspace(for: network.shape)
    for epoch in 1...50 {
      network.trainEpoch(on: examples, batchSize: setting.batchSize, rule: rule, workspace: &workspace)
      naive.trainEpoch(on: samples, batchSize: setting.batchSize, rule: rule)
      let distance = zip(network.parameters, naive.parameters).map { abs($0 - $1) }.max() ?? .nan
      #expect(distance < 1e-12, "parameters of epoch \(epoch)")
      #expect(abs(network.evaluate(examples).loss - naive.loss(samples)) < 1e-12, "loss of epoch \(epoch)")
      #expect(network.shape.weightCount - network.liveLinks == naive.deadLinks, "dead links of epoch \(epoch)")
    }
  }

  @Test("the outputs of every node agree", arguments: Browser.activations, Form.all)
  func outputs(activation: Activation, form: Form) {
    let samples = Samples(count: 19, inputs: form.inputs, outputs: form.outputs, seed: 9)
    let network = form.network(activation, output: .linear, seed: 10)
    // Out of order, to see that a row belongs to its node and not to its place.
    let nodes = Array((0..<network.shape.nodeCount).reversed())
    let rows = network.outputs(of: nodes, for: samples.examples)
    let naive = NaiveNetwork(network)
    for sample in 0..<samples.count {
      let expected = Array(naive.outputs(of: samples.inputs[sample]).joined())
      for (row, node) in nodes.enumerated() {
        #expect(abs(rows[row][sample] - expected[node]) < 1e-14 * max(1, abs(expected[node])), "node \(node)")
      }
    }
    #expect(rows.allSatisfy { $0.count == samples.count })
  }

  private static func l1(_ rate: Double) -> UpdateRule {
    UpdateRule(learningRate: 0.1, regularization: .l1, regularizationRate: rate)
  }

  private static func l2(_ rate: Double) -> UpdateRule {
    UpdateRule(learningRate: 0.1, regularization: .l2, regularizationRate: rate)
  }
}
