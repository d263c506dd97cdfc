import Testing
@testable import Scenarios
@testable import Training

/// The epoch of a divergence, found without measuring every epoch.
@Suite struct DivergenceSearchTests {
  /// The first epoch that the session itself, which measures all of them, calls diverged.
  private func measured(_ scenario: Scenario, atMost epochs: Int) -> Int? {
    var run = RunState(scenario)
    for _ in 0..<epochs {
      run.trainEpoch()
      if run.stopReason == .diverged { return run.snapshot(epochsPerSecond: nil).epoch }
    }
    return nil
  }

  @Test func firstEpochIsThatOfTheSession() {
    var found = 0
    for index in 0..<40 {
      var scenario = Scenario(seed: "divergence \(index)")
      scenario.problem = .regression
      scenario.features = [.x, .y, .xSquared, .ySquared]
      scenario.activation = [.relu, .linear, .tanh][index % 3]
      scenario.learningRate = [0.2, 0.5, 1, 3][index % 4]
      scenario.hidden = [[], [3], [4, 2]][index / 3 % 3]
      if index % 5 == 0 { scenario.ensemble = 2 }
      guard let expected = measured(scenario, atMost: 60) else { continue }
      found += 1
      var trainer = Trainer(scenario)
      let search = DivergenceSearch(trainer)
      for _ in 0..<expected + index % 30 { trainer.trainEpoch() }
      #expect(search.isDue(trainer), "\(index)")
      let (first, measurement) = search.first(upTo: trainer)
      #expect(first.epoch == expected && measurement.epoch == expected, "\(index)")
    }
    #expect(found > 10)
  }

  @Test func aRunThatLearnsIsNotLookedAt() {
    var trainer = Trainer(Scenario(seed: "0.5"))
    let search = DivergenceSearch(trainer)
    for _ in 0..<50 {
      trainer.trainEpoch()
      #expect(!search.isDue(trainer))
    }
  }
}
