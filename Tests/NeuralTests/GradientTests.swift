import Neural
import Testing

@Suite("Gradients against central differences")
struct GradientTests {
  /// One sample, a part of a block, a block, a block and a bit, two blocks and a bit.
  private let batchCounts = [1, 3, 8, 10, 17]
  private let bound = 1e-7

  @Test("back-propagation follows the mean loss", arguments: Browser.activations, Form.all)
  func meanGradient(activation: Activation, form: Form) {
    for count in batchCounts {
      let (network, samples) = subject(activation, form, count)
      let examples = samples.examples
      var trained = network
      var workspace = Network.Workspace(for: network.shape)
      trained.accumulateGradients(of: examples, range: 0..<count, workspace: &workspace)
      let numerical = check(activation).numericalGradient(of: network) { $0.evaluate(examples).loss }
      let error = CentralDifferences.worstError(trained.gradient(.mean), numerical, shape: network.shape)
      #expect(error < bound, "\(count) samples")
    }
  }

  @Test("the step of an update follows the mean loss and the penalty", arguments: Browser.activations, Form.all)
  func step(activation: Activation, form: Form) {
    for regularization in Browser.regularizations {
      // A power of two, so that dividing the step by it brings no error of its own.
      let rule = UpdateRule(learningRate: 0x1p-8, regularization: regularization, regularizationRate: 0.3)
      for count in batchCounts {
        let (network, samples) = subject(activation, form, count)
        let examples = samples.examples
        var trained = network
        var workspace = Network.Workspace(for: network.shape)
        trained.trainEpoch(on: examples, batchSize: count, rule: rule, workspace: &workspace)
        let step = zip(network.parameters, trained.parameters).map { ($0 - $1) / rule.learningRate }
        let numerical = check(activation).numericalGradient(of: network) {
          CentralDifferences.penalizedLoss(of: $0, on: examples, rule: rule)
        }
        let error = CentralDifferences.worstError(step, numerical, shape: network.shape)
        #expect(error < bound, "\(regularization), \(count) samples")
        #expect(trained.liveLinks == network.shape.weightCount)
      }
    }
  }

  @Test("a wrong gradient is found out: one weight a thousandth off")
  func sensitivity() {
    let (network, samples) = subject(.tanh, Form(inputs: 2, hidden: [4, 2]), 10)
    let examples = samples.examples
    var gradient = check(.tanh).numericalGradient(of: network) { $0.evaluate(examples).loss }
    let exact = gradient
    gradient[0] *= 1.001
    #expect(CentralDifferences.worstError(gradient, exact, shape: network.shape) > 1000 * bound)
  }

  /// A network and samples that keep 0.09 from every kink; the output is tanh or, of every second form, linear.
  private func subject(_ activation: Activation, _ form: Form, _ count: Int) -> (Network, Samples) {
    let seed = UInt64(count * 1000 + form.inputs * 100 + form.hidden.count)
    let samples = Samples(count: count, inputs: form.inputs, outputs: form.outputs, seed: seed)
    let output: Activation = form.hidden.isEmpty ? activation : form.inputs.isMultiple(of: 2) ? .tanh : .linear
    let network = form.network(activation, output: output, seed: seed + 1).avoidingKinks(for: samples)
    #expect(network.distanceFromKinks(for: samples) > 0.09)
    return (network, samples)
  }

  /// Rectified units bend only at the kinks, far from which a small step suffices; smooth ones take the best step.
  private func check(_ activation: Activation) -> CentralDifferences {
    CentralDifferences(step: activation == .relu ? 1e-4 : 1e-3)
  }
}
