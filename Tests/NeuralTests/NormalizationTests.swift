import Neural
import Testing

@Suite("Batch normalization by hand")
struct NormalizationTests {
  /// One normalized unit with weight 1, bias 0, γ = 2, β = 0.5, then a linear output that passes it on.
  private let network: Network = {
    let hidden = Layer(units: 1, activation: .linear, isNormalized: true)
    let shape = Shape(inputs: 1, layers: [hidden, Layer(units: 1, activation: .linear)])
    return Network(shape: shape, parameters: [1, 0, 2, 0.5, 1, 0])
  }()

  // (3 − 1)/√(4 + 10⁻⁵)·2 + 0.5.
  @Test("in use the running averages normalize, whatever else is in the set", arguments: [1, 5, 70])
  func use(count: Int) {
    var trained = network
    trained.runningMeans[0] = 1
    trained.runningVariances[0] = 4
    let inputs = (0..<count).map { $0 == 0 ? 3 : Double($0) }
    let output = trained.outputs(of: [1], for: Examples(inputs: [inputs], targets: []))[0][0]
    #expect(abs(output - (2 / 4.00001.squareRoot() * 2 + 0.5)) < 1e-15)
  }

  // The batch 1, 3 has μ = 2 and σ² = 1 (with 1/m): averages 0.9·0 + 0.1·2 and 0.9·1 + 0.1·1.
  @Test("a batch moves the running averages by a tenth, its variance taken with 1/m")
  func running() {
    var trained = network
    var workspace = Network.Workspace(for: network.shape)
    let examples = Examples(inputs: [[1, 3]], targets: [[0, 0]])
    trained.accumulateGradients(of: examples, range: 0..<2, workspace: &workspace)
    #expect(abs(trained.runningMeans[0] - 0.2) < 1e-16 && abs(trained.runningVariances[0] - 1) < 1e-15)
    // A gradient check leaves no trace in them.
    var random = Draws(seed: 1)
    let before = trained
    _ = GradientCheck().compare(trained, on: examples, rule: UpdateRule(learningRate: 1), random: &random)
    #expect(trained.trainingState == before.trainingState)
  }

  @Test("a batch of one example is its own mean: the answer is β, and nothing blows up")
  func single() {
    var trained = network
    var workspace = Network.Workspace(for: network.shape)
    trained.accumulateGradients(of: Examples(inputs: [[7]], targets: [[0]]), range: 0..<1, workspace: &workspace)
    #expect(trained.gradient(.mean) == [0, 0, 0, 0.5, 0.25, 0.5])
  }
}
