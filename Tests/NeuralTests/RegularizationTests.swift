import Neural
import Testing

@Suite("Laws of regularization")
struct RegularizationTests {
  /// One link with weight w and no bias, linear: its gradient at input x and target y is (w·x − y)·x.
  private func link(_ weight: Double) -> Network {
    let shape = Shape(inputs: 1, layers: [(units: 1, activation: .linear)])
    return Network(shape: shape, parameters: [weight, 0])
  }

  private func train(
    _ network: inout Network, input: Double, target: Double, _ regularization: Regularization, rate: Double
  ) {
    var workspace = Network.Workspace(for: network.shape)
    let rule = UpdateRule(learningRate: 0.125, regularization: regularization, regularizationRate: rate)
    let examples = Examples(inputs: [[input]], targets: [[target]])
    network.trainEpoch(on: examples, batchSize: 1, rule: rule, workspace: &workspace)
  }

  // With input and target 0 the gradient is 0, and a step under L1 is η·λ = 0.125·0.5 = 0.0625 towards zero.
  @Test("L1 pulls a weight by ηλ towards zero", arguments: [(1.0, 0.9375), (-1.0, -0.9375), (0.0625, 0.0), (0.0, 0.0)])
  func l1(weight: Double, result: Double) {
    var network = link(weight)
    train(&network, input: 0, target: 0, .l1, rate: 0.5)
    #expect(network.parameters == [result, 0])
    #expect(network.liveLinks == 1)
  }

  @Test("L1 kills a link that its pull would take across zero, and zero it stays", arguments: [0.0624, -0.001])
  func l1Kills(weight: Double) {
    var network = link(weight)
    train(&network, input: 0, target: 0, .l1, rate: 0.5)
    #expect(network.liveLinks == 0 && network.isDead == [true, false])
    for _ in 0..<100 {
      train(&network, input: 2, target: 7, .none, rate: 0)
      #expect(network.parameters[0].bitPattern == 0)
    }
    // The bias learns on: each step leaves 1 − η of its distance, after all of them 7·0.875¹⁰⁰ = 1.1115e-5.
    #expect(abs(abs(network.parameters[1] - 7) - 1.1115e-5) < 1e-9)
  }

  // Output 4·2 + b with b = 1 against target 1: the bias steps by −η·(9 − 1) = −1, the dead link not at all.
  @Test("a dead link set by hand counts in the output but is not trained", arguments: Browser.regularizations)
  func editedDeadLink(regularization: Regularization) {
    var network = link(-0.001)
    train(&network, input: 0, target: 0, .l1, rate: 0.5)
    network.parameters = [4, 1]
    #expect(network.outputs(of: [1], for: Examples(inputs: [[2]], targets: [])) == [[9]])
    train(&network, input: 2, target: 1, regularization, rate: 0.5)
    #expect(network.parameters == [4, 0])
    #expect(network.liveLinks == 0)
  }

  // w = 0.25, x = 2, y = 3: the gradient is (0.5 − 3)·2 = −5, descended 0.25 + 0.125·5 = 0.875, pulled 0.0625 down.
  // With y = −3: (0.5 + 3)·2 = 7, descended 0.25 − 0.875 = −0.625, and the pull, by the old sign, goes further down.
  @Test(
    "L1 pulls by the sign before the step, and a descent across zero kills nothing",
    arguments: [
      (3.0, 0.8125), (-3.0, -0.6875),
    ])
  func l1Descent(target: Double, result: Double) {
    var network = link(0.25)
    train(&network, input: 2, target: target, .l1, rate: 0.5)
    #expect(network.parameters[0] == result)
    #expect(network.liveLinks == 1)
  }

  // w − η·λ·w = w·(1 − 0.0625).
  @Test("L2 shrinks a weight by the share ηλ", arguments: [(1.0, 0.9375), (-2.0, -1.875), (0.0, 0.0)])
  func l2(weight: Double, result: Double) {
    var network = link(weight)
    train(&network, input: 0, target: 0, .l2, rate: 0.5)
    #expect(network.parameters == [result, 0])
  }

  @Test("no penalty ever touches a bias", arguments: Browser.regularizations)
  func biases(regularization: Regularization) {
    var network = link(0)
    network.parameters[1] = 0.5
    // The output is the bias: at its own target it has no gradient.
    train(&network, input: 1, target: 0.5, regularization, rate: 10)
    #expect(network.parameters == [0, 0.5])
  }

  @Test("under a strong L1 links die one after the other and none comes back")
  func l1Progress() {
    let samples = Samples(count: 30, inputs: 4, seed: 21)
    var network = Form(inputs: 4, hidden: [6, 5]).network(.tanh, output: .tanh, seed: 22)
    var workspace = Network.Workspace(for: network.shape)
    let rule = UpdateRule(learningRate: 0.1, regularization: .l1, regularizationRate: 0.1)
    var dead: Set<Int> = []
    for _ in 0..<60 {
      network.trainEpoch(on: samples.examples, batchSize: 10, rule: rule, workspace: &workspace)
      let now = Set(network.isDead.indices.filter { network.isDead[$0] })
      #expect(dead.isSubset(of: now))
      #expect(now.allSatisfy { network.parameters[$0].bitPattern == 0 && network.gradient(.mean)[$0] == 0 })
      dead = now
    }
    #expect(network.shape.weightCount - network.liveLinks == dead.count)
    #expect(dead.count > network.shape.weightCount / 2)
  }

  // From 1 the gradient −4 leads to 1 + ¼·4 = 2, and max-norm back to 1. From ½, −4.5 leads to 1.625, and it to 1.
  @Test("the change of the weights is that after max-norm", arguments: [(1.0, 0.0), (0.5, 0.5)])
  func changeUnderMaxNorm(weight: Double, change: Double) {
    for kernel in KernelKind.allCases where kernel.isSupported {
      for method in [Optimizer.Method.sgd, .momentum] {
        let shape = Shape(inputs: 1, layers: [Layer(units: 1, activation: .linear, hasBias: false)])
        var network = Network(shape: shape, parameters: [weight])
        var workspace = Network.Workspace(for: shape, kernel: kernel)
        var rule = UpdateRule(learningRate: 0.25)
        (rule.maxNorm, rule.optimizer.method) = (1, method)
        let examples = Examples(inputs: [[1]], targets: [[5]])
        let sum = network.trainEpoch(on: examples, batchSize: 1, rule: rule, workspace: &workspace)
        #expect(abs(sum - change) < 1e-15)
      }
    }
  }
}
