import Datasets
import Scenarios
import Testing
import Training

/// How the examples are cut in two.
@Suite struct SplitTests {
  private func split(_ ratio: Double, _ problem: Problem = .classification) -> DataSplit {
    var scenario = Scenario(seed: "split")
    scenario.problem = problem
    scenario.trainRatio = ratio
    return Trainer(scenario).data
  }

  @Test(arguments: [(0, 0), (10, 50), (33.3, 166), (50, 250), (90, 450), (99.9, 499), (100, 500)])
  func trainingSetIsTheRoundedDownShare(ratio: Double, count: Int) {
    // ⌊500·ratio/100⌋: 166.5 and 499.5 are rounded down.
    #expect(split(ratio).train.count == count)
    #expect(split(ratio).test.count == 500 - count)
  }

  @Test func regressionHas1200Points() {
    #expect(split(70, .regression).train.count == 840)
    #expect(split(70, .regression).test.count == 360)
  }

  @Test func ratioMovesTheCutAndNothingElse() {
    let (small, large) = (split(20), split(80))
    #expect(small.train + small.test == large.train + large.test)
  }

  @Test func pointsAreMixed() {
    // Unshuffled, the first 250 of the circle are all of one class.
    let positive = split(50).train.count { $0.label == 1 }
    // 250 of 500 without replacement have a deviation of √(500)/4 ≈ 5.6; five of them are allowed.
    #expect(abs(positive - 125) < 28)
  }
}
