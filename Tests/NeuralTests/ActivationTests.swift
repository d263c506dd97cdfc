import Neural
import Testing

@Suite("Activations")
struct ActivationTests {
  /// f(x) of one unit with the weight 1.
  private func value(_ activation: Activation, _ x: Double, alpha: Double? = nil) -> Double {
    let hidden = Layer(units: 1, activation: activation, alpha: alpha)
    let shape = Shape(inputs: 1, layers: [hidden, Layer(units: 1, activation: .linear)])
    var parameters = [Double](repeating: 0, count: shape.parameterCount)
    for row in 0..<activation.pieces { parameters[row] = row == 0 ? 1 : -1 }
    if activation.learnsAlpha { parameters[shape.layers[0].alphas.lowerBound] = 0.25 }
    let network = Network(shape: shape, parameters: parameters)
    return network.outputs(of: [1], for: Examples(inputs: [[x]], targets: []))[0][0]
  }

  static let values: [(Activation, Double, Double)] = [
    (.binaryStep, 0, 1), (.binaryStep, -1e-300, 0), (.binaryStep, 3, 1), (.linear, -2.5, -2.5),
    (.arctan, 1, 0.785_398_163_397_448_3), (.softsign, 3, 0.75), (.softsign, -1, -0.5), (.isru, 0, 0),
    (.isru, 1, 0.707_106_781_186_547_5), (.relu, 0, 0), (.relu, 2, 2), (.leakyRelu, -2, -0.02), (.leakyRelu, 2, 2),
    (.prelu, -2, -0.5), (.prelu, 3, 3), (.elu, 1, 1), (.elu, -1, -0.632_120_558_828_557_7), (.maxout, -3, 3),
    (.maxout, 2, 2), (.softplus, 0, 0.693_147_180_559_945_3), (.gelu, 1, 0.841_344_746_068_542_9),
    (.gelu, -1, -0.158_655_253_931_457_05), (.silu, 1, 0.731_058_578_630_004_9), (.silu, 0, 0),
    (.mish, 1, 0.865_098_388_267_310_3), (.mish, -1, -0.303_401_461_374_108_9), (.sine, 1, 0.841_470_984_807_896_5),
    (.gaussian, 1, 0.367_879_441_171_442_3), (.gaussian, 0, 1),
  ]

  @Test("known values", arguments: values)
  func known(activation: Activation, x: Double, expected: Double) {
    #expect(abs(value(activation, x) - expected) <= 1e-15 * abs(expected))
  }

  static let ends: [(Activation, low: Double, high: Double)] = [
    (.relu, 0, 1000), (.tanh, -1, 1), (.sigmoid, 0, 1), (.linear, -1000, 1000), (.binaryStep, 0, 1),
    (.arctan, -1.569_796_327_128_229_8, 1.569_796_327_128_229_8), (.softsign, -1000.0 / 1001, 1000.0 / 1001),
    (.isru, -0.999_999_500_000_375, 0.999_999_500_000_375), (.leakyRelu, -10, 1000), (.prelu, -250, 1000),
    (.elu, -1, 1000), (.maxout, 1000, 1000), (.softplus, 0, 1000), (.gelu, 0, 1000), (.silu, 0, 1000), (.mish, 0, 1000),
    (.sine, -0.826_879_540_532_002_6, 0.826_879_540_532_002_6), (.gaussian, 0, 0),
  ]

  @Test("at ±1000 every activation is what it tends to", arguments: ends)
  func limits(activation: Activation, low: Double, high: Double) {
    #expect(abs(value(activation, -1000) - low) <= 1e-15 * abs(low))
    #expect(abs(value(activation, 1000) - high) <= 1e-15 * abs(high))
  }

  @Test("the table of limits holds every activation, and every α has its place")
  func coverage() {
    #expect(Self.ends.map(\.0).count == Activation.allCases.count)
    #expect(value(.isru, 2, alpha: 3) == 2 / 13.0.squareRoot())
    #expect(value(.leakyRelu, -2, alpha: 0.1) == -0.2)
    #expect(abs(value(.elu, -1, alpha: 2) + 2 * 0.632_120_558_828_557_7) < 1e-15)
  }

  @Test("gradients at ±1000 are finite numbers", arguments: Activation.allCases)
  func finiteGradients(activation: Activation) {
    let hidden = Layer(units: 1, activation: activation)
    let shape = Shape(inputs: 1, layers: [hidden, Layer(units: 1, activation: .linear)])
    let parameters = (0..<shape.parameterCount).map { $0 == 1 && activation == .maxout ? -1.0 : 1 }
    var network = Network(shape: shape, parameters: parameters)
    var workspace = Network.Workspace(for: shape)
    let examples = Examples(inputs: [[-1000, 1000, 0]], targets: [[0, 0, 0]])
    network.accumulateGradients(of: examples, range: 0..<3, workspace: &workspace)
    #expect(network.gradient(.mean).allSatisfy { $0.isFinite })
  }
}
