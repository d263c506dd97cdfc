import Scenarios

/// The weights that a run starts from, as the bits of their numbers, and their dead links.
struct SavedStart: Codable {
  private let weights: NumberBits
  private let deadLinks: [Int]

  /// What is to be kept of both.
  init(_ weights: [Double], _ deadLinks: [Int]) {
    self.weights = NumberBits(weights)
    self.deadLinks = deadLinks
  }

  /// Lets a scenario start from them; whether it can, its conflicts say.
  func give(to scenario: inout Scenario) {
    scenario.initialWeights = weights.numbers
    scenario.initialDeadLinks = deadLinks
  }
}
