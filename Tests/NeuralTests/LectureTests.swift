import Neural
import Testing

@Suite("Numbers printed in the lectures")
struct LectureTests {
  @Test("3-4-2 has 26 parameters, and 3-4-4-1 has 41")
  func counting() {
    let small = Shape(inputs: 3, layers: [(4, .relu), (2, .linear)])
    #expect(small.parameterCount == 26 && small.weightCount == 20 && small.nodeCount - 3 == 6)
    let large = Shape(inputs: 3, layers: [(4, .sigmoid), (4, .sigmoid), (1, .linear)])
    #expect(large.parameterCount == 41 && large.weightCount == 32 && large.nodeCount - 3 == 9)
  }

  @Test("softmax over K equal scores has the loss ln K", arguments: [2, 3, 10])
  func equalScores(count: Int) {
    let shape = Shape(inputs: 1, layers: [(count, .linear)])
    let network = Network(
      shape: shape, loss: .softmaxCrossEntropy, parameters: Array(repeating: 0, count: shape.parameterCount))
    let examples = Examples(inputs: [[1]], targets: (0..<count).map { [$0 == 1 ? 1 : 0] })
    #expect(abs(network.evaluate(examples).loss - logarithm(Double(count))) < 1e-15)
    if count == 10 { #expect(round(network.evaluate(examples).loss, 3) == 2.303) }
  }

  @Test("tanh x = 2σ(2x) − 1")
  func hyperbolicTangentAsLogistic() {
    for x in stride(from: -10.0, through: 10, by: 0.37) {
      #expect(abs(hyperbolicTangent(x) - (2 * logistic(Lanes(repeating: 2 * x))[0] - 1)) < 1e-15)
    }
  }

  @Test("f = (x + y)z at (−2, 5, −4) is −12, by x, y and z −4, −4 and 3: add distributes, multiply switches")
  func graphOfAddAndMultiply() {
    // A unit 1·x + y with the input 1, and behind it one weight z. The target lies 1 below f, so that ∂E/∂f = 1.
    var network = Network.written([([[-2]], [5]), ([[-4]], nil)], .linear, output: .linear)
    let examples = Examples(inputs: [[1]], targets: [[-13]])
    #expect(network.outputs(of: [2], for: examples)[0] == [-12])
    #expect(gradient(of: &network, on: examples) == [-4, -4, 3])
  }

  @Test("max routes: the gradient goes to the winning piece")
  func graphOfMaximum() {
    // max(2x, −x) at x = 3 is 6, at x = −3 it is 3; behind it a weight 1, whose gradient is f itself. ∂E/∂f = 1 again, so
    // that the winning weight's gradient is x.
    for (x, f, expected) in [(3.0, 6.0, [3.0, 0, 6]), (-3, 3, [0, -3, 3])] {
      let shape = Shape(
        inputs: 1,
        layers: [
          Layer(units: 1, activation: .maxout, hasBias: false), Layer(units: 1, activation: .linear, hasBias: false),
        ])
      var network = Network(shape: shape, parameters: [2, -1, 1])
      let examples = Examples(inputs: [[x]], targets: [[f - 1]])
      #expect(gradient(of: &network, on: examples) == expected)
    }
  }

  @Test("σ(1) = 0.73 with the slope 0.20")
  func slopeOfSigmoid() {
    // One sigmoid unit, its target far away in such a way that ∂E/∂o = 1: the bias's gradient is the slope.
    var network = Network.written([([[2, -3]], [-3])], .linear, output: .sigmoid)
    let inputs = Examples(inputs: [[-1], [-2]], targets: [])
    let output = network.outputs(of: [2], for: inputs)[0][0]
    #expect(round(output, 2) == 0.73)
    let gradient = gradient(of: &network, on: Examples(inputs: [[-1], [-2]], targets: [[output - 1]]))
    // σ(w₀x₀ + w₁x₁ + w₂) by its weights: −0.20, −0.39, 0.20.
    #expect(gradient.map { round($0, 2) } == [-0.20, -0.39, 0.20])
  }

  @Test("the same by x: 0.39 and −0.59, as the weights of a layer before with the input 1")
  func slopeByInput() {
    // 0.1966 · (2, −3), which the lecture rounds to 0.39 and −0.59.
    var network = Network.written([([[-1], [-2]], nil), ([[2, -3]], [-3])], .linear, output: .sigmoid)
    let output = network.outputs(of: [3], for: Examples(inputs: [[1]], targets: []))[0][0]
    #expect(round(output, 2) == 0.73)
    let gradient = gradient(of: &network, on: Examples(inputs: [[1]], targets: [[output - 1]]))
    #expect(gradient.prefix(2).map { round($0, 2) } == [0.39, -0.59])
  }

  @Test("on the way σ(1) passes e⁻¹ = 0.37 and 1.37, and back −0.53, −0.53 · −0.37 = 0.20")
  func graphOfSigmoid() {
    // The nodes one by one: e^−z² at z = 1 is a Gaussian unit, and 1/(1 + q) = 1 − q/(1 + q) a softsign unit with the
    // weight −1 and the bias 1 behind it. Parameters: the Gaussian's weight and bias, the softsign's, the output's.
    let shape = Shape(inputs: 1, layers: [(1, .gaussian), (1, .softsign), (1, .linear)])
    var network = Network(shape: shape, parameters: [1, 0, 1, 0, -1, 1])
    let inputs = Examples(inputs: [[1]], targets: [])
    let nodes = network.outputs(of: [1, 3], for: inputs).map { $0[0] }
    #expect(nodes.map { round($0, 2) } == [0.37, 0.73])
    let sum = Network.written([([[1]], [0]), ([[1]], [1])], .gaussian, output: .linear)
    #expect(round(sum.outputs(of: [2], for: inputs)[0][0], 2) == 1.37)
    // The target lies 1 below, so that ∂E/∂f = 1; the biases' gradients are those of the sums. −1/1.3679² = −0.5344.
    let gradient = gradient(of: &network, on: Examples(inputs: [[1]], targets: [[nodes[1] - 1]]))
    #expect(round(gradient[3], 2) == -0.53)
    // By s = z² it is half of that by z, as ∂s/∂z = 2z = 2.
    #expect(round(gradient[1] / 2, 2) == 0.20)
  }

  @Test("x² if x > 0, else −x: differentiated through the branch taken, 2x = 6 at 3 and −1 at −3")
  func graphOfABranch() {
    // x·relu(x) + relu(−x), x being two weights behind the input 1 and one behind the first unit: where the paths meet
    // the gradients add. The target lies 1 below f, so that ∂E/∂f = 1.
    for (x, f, slope) in [(3.0, 9.0, 6.0), (-3, 3, -1)] {
      var network = Network.written([([[x], [-x]], nil), ([[x, 1]], nil)], .relu, output: .linear)
      #expect(network.outputs(of: [3], for: Examples(inputs: [[1]], targets: []))[0] == [f])
      let gradient = gradient(of: &network, on: Examples(inputs: [[1]], targets: [[f - 1]]))
      #expect(gradient[0] - gradient[1] + gradient[2] == slope)
    }
  }

  @Test("‖Wx‖² = 0.116, by W [[0.088, 0.176], [0.104, 0.208]]")
  func squaredNorm() {
    var network = Network.written([([[0.1, 0.5], [-0.3, 0.8]], nil)], .linear, output: .linear, loss: .squaredError)
    let examples = Examples(inputs: [[0.2], [0.4]], targets: [[0], [0]])
    #expect(abs(network.evaluate(examples).loss - 0.116) < 1e-16)
    let outputs = network.outputs(of: [2, 3], for: examples).map { $0[0] }
    #expect(isClose(outputs, [0.22, 0.26]))
    #expect(isClose(gradient(of: &network, on: examples), [0.088, 0.176, 0.104, 0.208]))
  }

  @Test("by x: ∇ = 2Wᵀq = (−0.112, 0.636), as the weights of a layer before with the input 1")
  func squaredNormByInput() {
    var network = Network.written(
      [([[0.2], [0.4]], nil), ([[0.1, 0.5], [-0.3, 0.8]], nil)], .linear, output: .linear, loss: .squaredError)
    let gradient = gradient(of: &network, on: Examples(inputs: [[1]], targets: [[0], [0]]))
    #expect(isClose(Array(gradient[0..<2]), [-0.112, 0.636]))
  }

  @Test("the numerical gradient, forward: (f(x + h) − f(x))/h with h = 10⁻⁵ lies h·f″/2 beside the analytic one")
  func forwardDifference() {
    // ‖Wx‖² is a parabola in each weight wᵢⱼ, with f″ = 2xⱼ²; what is left is rounding, about 2⁻⁵³·f/h = 10⁻¹².
    let weights = [0.1, 0.5, -0.3, 0.8]
    let examples = Examples(inputs: [[0.2], [0.4]], targets: [[0], [0]])
    func network(_ weights: [Double]) -> Network {
      .written([([Array(weights[0...1]), Array(weights[2...3])], nil)], .linear, output: .linear, loss: .squaredError)
    }
    var start = network(weights)
    let analytic = gradient(of: &start, on: examples)
    let h = 1e-5
    for index in 0..<4 {
      var moved = weights
      moved[index] += h
      let forward = (network(moved).evaluate(examples).loss - start.evaluate(examples).loss) / h
      let x = index % 2 == 0 ? 0.2 : 0.4
      #expect(abs(forward - analytic[index] - h * x * x) < 1e-10)
    }
  }

  @Test("(y − wᵀx)² by w is −2x(y − wᵀx), and −ln σ(wᵀx) is (σ(wᵀx) − 1)x")
  func lossesOfOneNeuron() {
    let examples = Examples(inputs: [[3], [-2]], targets: [[1]])
    let weights = [0.25, 0.5]
    let sum = 0.25 * 3 - 0.5 * 2
    for (output, loss, factor) in [
      (Activation.linear, Loss.squaredError, -2 * (1 - sum)),
      (.sigmoid, .binaryCrossEntropy, logistic(Lanes(repeating: sum))[0] - 1),
    ] {
      var network = Network.written([([weights], nil)], .linear, output: output, loss: loss)
      #expect(isClose(gradient(of: &network, on: examples), [factor * 3, factor * -2]))
    }
  }

  @Test("feed forward: (1, −1) to (0.98, 0.12) to (0.62, 0.83), and (0, 0) to (0.51, 0.85)")
  func feedForward() {
    let network = Network.written(
      [([[1, -2], [-1, 1]], [1, 0]), ([[2, -1], [-2, -1]], [0, 0]), ([[3, -1], [-1, 4]], [-2, 2])], .sigmoid,
      output: .sigmoid)
    let rows = network.outputs(of: [2, 3, 6, 7], for: Examples(inputs: [[1, 0], [-1, 0]], targets: []))
    #expect(rows.map { round($0[0], 2) } == [0.98, 0.12, 0.62, 0.83])
    #expect(rows.suffix(2).map { round($0[1], 2) } == [0.51, 0.85])
  }

  /// The gradient of the mean loss by all parameters in their order.
  private func gradient(of network: inout Network, on examples: Examples) -> [Double] {
    var workspace = Network.Workspace(for: network.shape)
    network.accumulateGradients(of: examples, range: 0..<examples.count, workspace: &workspace)
    return network.gradient(.mean)
  }

  private func round(_ value: Double, _ places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  private func isClose(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-15 }
  }
}
