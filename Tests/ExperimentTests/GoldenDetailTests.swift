import Datasets
import Neural
import Scenarios
import Testing
import Training

/// The further numbers of tfplayground.md, section 9.
@Suite struct GoldenDetailTests {
  /// (0, 0), (−6, 6), (6, 6), (6, −6), (−6, −6), (2.5, 0).
  private static let places = Examples(
    inputs: [[0, -6, 6, 6, -6, 2.5], [0, 6, 6, -6, -6, 0]], targets: [[0, 0, 0, 0, 0, 0]])

  @Test(arguments: [
    (0, [0.0590131530, 0.1016474145, 0.0203015317, 0.0096333762, 0.0955869337, 0.0212467612]),
    (100, [0.9821249709, -0.8800707971, -0.9977275662, -0.9980920094, -0.8688984913, 0.2890657626]),
  ])
  func outputsAreTheOriginals(epoch: Int, expected: [Double]) {
    let network = trained(Scenario(seed: "0.59704"), epochs: epoch).network
    let outputs = network.outputs(of: [network.shape.nodeCount - 1], for: Self.places)[0]
    // Printed with ten decimals.
    for (output, original) in zip(outputs, expected) { #expect(isClose(output, original, within: 1e-9)) }
  }

  @Test func biasesAfter100EpochsAreTheOriginals() {
    let network = trained(Scenario(seed: "0.59704"), epochs: 100).network
    let biases = network.shape.layers.flatMap { network.parameters[$0.biases] }
    let expected = [
      1.3178390395, -1.0403615803, 0.0494421033, 1.2905002724, 1.1491585945, 0.3697633167, -1.1687194613,
    ]
    #expect(biases.count == expected.count)
    for (bias, original) in zip(biases, expected) { #expect(isClose(bias, original, within: 1e-9)) }
  }

  @Test func l1KillsThirteenOfEighteenLinks() throws {
    let network = trained(try scenario("#seed=0.59704&regularization=L1&regularizationRate=0.01"), epochs: 100).network
    #expect(network.shape.weightCount == 18)
    #expect(network.liveLinks == 18 - 13)
  }

  @Test func fromZeroOnlyTheOutputBiasLearns() throws {
    let network = trained(try scenario("#seed=0.59704&initZero=true"), epochs: 100).network
    let bias = try #require(network.parameters.last)
    #expect(isClose(bias, 0.008729002492174601, within: 1e-12))
    #expect(network.parameters.dropLast().allSatisfy { $0 == 0 })
  }

  @Test func firstPointsBeforeTheShuffleAreTheOriginals() {
    var random = SeededRandom(seed: "0.59704")
    let points = Dataset.circle.generate(count: 500, noise: 0, random: &random)
    let expected = [
      (-0.4363329283929958, -0.8215385347844285), (-0.6668712475777696, -1.4757970718257862),
      (0.03770427432837412, 0.08112825781827547),
    ]
    for (point, original) in zip(points, expected) {
      #expect(isClose(point.x, original.0, within: 1e-12))
      #expect(isClose(point.y, original.1, within: 1e-12))
    }
  }

  @Test func firstNoisyGaussianPointIsTheOriginals() {
    var random = SeededRandom(seed: "0.59704")
    let point = Dataset.gauss.generate(count: 500, noise: 0.5, random: &random)[0]
    #expect(isClose(point.x, -1.7546101796512312, within: 1e-12))
    #expect(isClose(point.y, 2.2442470938031165, within: 1e-12))
  }

  @Test func firstGeneratedPlanePointIsTheOriginals() {
    var random = SeededRandom(seed: "0.59704")
    let point = Dataset.regPlane.generate(count: 1200, noise: 0, random: &random)[0]
    #expect(isClose(point.x, -1.5349369303599145, within: 1e-12))
    #expect(isClose(point.y, 0.9324507551558945, within: 1e-12))
    #expect(isClose(point.label, -0.06024861752040206, within: 1e-12))
  }

  @Test func planeIsLearnedToRoundingByTheTenthEpoch() {
    var scenario = Scenario.plane(seed: "0.59704")
    scenario.hidden = []
    // The original printed 7.07e-19 there.
    #expect(isClose(trained(scenario, epochs: 10).measured().train.loss, 7.07e-19, within: 1e-20))
  }

  @Test func noisyExclusiveOrHas245PositivePoints() throws {
    let data = Trainer(try scenario("#seed=0.59704&dataset=xor&noise=25")).data
    #expect((data.train + data.test).count { $0.label == 1 } == 245)
  }
}

extension Scenario {
  /// Regression of the plane.
  static func plane(seed: String) -> Scenario {
    var scenario = Scenario(seed: seed)
    scenario.problem = .regression
    return scenario
  }
}
