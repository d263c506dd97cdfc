import Neural
import Testing

@Suite("The network of eleven lines against NumPy 2.4.6")
struct ElevenLinesTests {
  /// 3-4-1, sigmoid, no biases, loss ½Σ(y − o)², full batch, η = 1; the weights after 5,000 iterations are NumPy's own
  /// (`w1 += l1.T @ d2; w0 += X.T @ d1`), from weights drawn by default_rng(1) in (−1, 1) and rounded to three decimals: Fixtures/eleven-lines.py prints them all.
  @Test("loss, outputs and weights after 5,000 iterations")
  func iterations() throws {
    let first = [[0.024, -0.376, 0.099], [0.901, -0.153, -0.945], [-0.712, 0.655, 0.507], [0.897, -0.182, 0.076]]
    var network = Network.written(
      [(first, nil), ([[-0.341, 0.577, -0.394, -0.093]], nil)], .sigmoid, output: .sigmoid)
    let examples = Examples(inputs: [[0, 0, 1, 1], [0, 1, 0, 1], [1, 1, 1, 1]], targets: [[0, 1, 1, 0]])
    var workspace = Network.Workspace(for: network.shape)
    let rule = UpdateRule(learningRate: 1, reduction: .sum)
    for _ in 0..<5000 { network.trainEpoch(on: examples, batchSize: 4, rule: rule, workspace: &workspace) }
    #expect(abs(network.evaluate(examples).loss * 4 / 0.00040115442860587565 - 1) < 1e-13)
    #expect(network.evaluate(examples).accuracy == 1)
    let outputs = network.outputs(of: [7], for: examples)[0]
    #expect(isClose(outputs, [0.014601577809057359, 0.9846787045632001, 0.9852641877708198, 0.011713945824632782]))
    #expect(
      isClose(
        network.parameters,
        [
          0.3978750725539148, -0.9588398823771096, 0.06344625545176624, 6.247650260153951,
          -6.252792424456442, -3.262241606842401, -2.8905118985671203, 2.831151583456912,
          -1.4475506837313246, 5.323443039390536, -5.12891548179424, 2.574980737798788,
          0.6921922197932685, 10.694934015609455, 5.539110361103847, -6.476354141096118,
        ]))
  }

  private func isClose(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) <= 1e-13 * abs($1) }
  }
}
