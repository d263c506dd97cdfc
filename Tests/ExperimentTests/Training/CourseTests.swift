import Testing
@testable import Scenarios
@testable import Training

/// How a run goes on; the epoch of a divergence, found without measuring every epoch.
@Suite struct CourseTests {
  private static let nothing = Course.MeasuredSets(train: false, test: false)

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
      let start = Course(Trainer(scenario))
      var course = start
      for _ in 1..<expected + index % 30 { _ = course.advance(measuring: Self.nothing) }
      // Nobody asks, and still it is looked at.
      let epoch = course.advance(measuring: Self.nothing)
      #expect(epoch.sets == .both && epoch.reason == .diverged, "\(index)")
      var measured: [Int] = []
      let (last, first, measurement) = start.divergence(by: course.trainer.epoch) { measured.append($0.epoch) }
      #expect(first.trainer.epoch == expected && measurement.epoch == expected, "\(index)")
      #expect(last.trainer.epoch == expected - 1 && last.trainer.isFinite, "\(index)")
      #expect(measured == Array(1..<expected), "\(index)")
    }
    #expect(found > 10)
  }

  @Test func aRunThatLearnsIsMeasuredOnlyWhereSomebodyReads() {
    var course = Course(Trainer(Scenario(seed: "0.5")))
    var measured = course
    for _ in 0..<50 {
      let epoch = course.advance(measuring: Self.nothing)
      #expect(epoch.measurement == nil && epoch.reason == nil)
      let half = measured.advance(measuring: Course.MeasuredSets(train: true, test: false))
      #expect(half.measurement?.train.loss.isFinite == true && half.measurement?.test.loss.isNaN == true)
      #expect(course.trainer.network.parameters == measured.trainer.network.parameters)
    }
  }

  @Test func aReasonIsToldWithTheEpochThatGaveIt() {
    var conditions = StopConditions()
    conditions.epochs = 3
    var course = Course(Trainer(Scenario(seed: "0.5")), conditions: conditions)
    #expect(course.advance().reason == nil && course.advance().reason == nil)
    #expect(course.advance().reason == .epochs && course.trainer.epoch == 3)
  }
}
