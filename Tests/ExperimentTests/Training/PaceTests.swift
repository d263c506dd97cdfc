import Scenarios
import Testing
import Training

/// How many epochs are due, by a clock that the tests turn.
@Suite struct PaceTests {
  /// Epochs done in `seconds` of a clock that ticks every `tick`, by a processor that keeps up.
  private func epochs(_ speed: Speed, seconds: Double, tick: Double) -> Int {
    var (pace, total) = (Pace(), 0)
    for step in 0...Int((seconds / tick).rounded()) {
      let time = 100 + Double(step) * tick
      let due = pace.due(at: time, speed: speed) ?? -1
      if due > 0 { pace.didTrain(due, at: time, speed: speed) }
      total += due
    }
    return total
  }

  @Test(arguments: [
    (Speed.onePerSecond, 10.0), (.tenth, 60), (.normal, 600), (.times10, 6_000), (.times100, 60_000),
    (.times1000, 600_000),
  ])
  func epochsOfTenSecondsAreTheSpeeds(speed: Speed, expected: Double) {
    for tick in [0.001, 0.01, 0.05] {
      // The first epoch comes at once, before time passes; the last may wait for the next tick.
      #expect(abs(Double(epochs(speed, seconds: 10, tick: tick)) - expected - 1) <= 1, "tick \(tick)")
    }
  }

  @Test func firstEpochIsDueAtOnceAndTheSecondAfterItsTime() {
    var pace = Pace()
    #expect(pace.due(at: 5, speed: .onePerSecond) == 1)
    pace.didTrain(1, at: 5, speed: .onePerSecond)
    #expect(pace.due(at: 5.5, speed: .onePerSecond) == 0)
    #expect(pace.delay(speed: .onePerSecond) == 0.5)
    #expect(pace.due(at: 6, speed: .onePerSecond) == 1)
  }

  @Test(arguments: [(Speed.onePerSecond, 1), (.tenth, 1), (.normal, 7), (.times10, 61), (.times1000, 6_001)])
  func atMostATenthOfASecondAndAnEpochIsMadeUpFor(speed: Speed, bound: Int) {
    var pace = Pace()
    _ = pace.due(at: 0, speed: speed)
    pace.didTrain(1, at: 0, speed: speed)
    // The processor was away for an hour: ⌊1 + rate/10⌋ epochs are due.
    #expect(pace.due(at: 3600, speed: speed) == bound)
  }

  @Test func whatWasNotDoneStaysDue() {
    var pace = Pace()
    _ = pace.due(at: 0, speed: .times10)
    pace.didTrain(1, at: 0, speed: .times10)
    #expect(pace.due(at: 0.05, speed: .times10) == 30)
    pace.didTrain(10, at: 0.05, speed: .times10)
    #expect(pace.due(at: 0.05, speed: .times10) == 20)
    #expect(pace.delay(speed: .times10) == 0)
  }

  @Test(arguments: Speed.allCases)
  func waitIsUntilTheNextEpochOrAFew(speed: Speed) {
    var pace = Pace()
    _ = pace.due(at: 0, speed: speed)
    pace.didTrain(1, at: 0, speed: speed)
    // 1/rate, but not below 4 ms: at ×100 an epoch is due every 0.17 ms, too short to wait for.
    let expected = speed.epochsPerSecond.map { max(0.004, 1 / $0) } ?? 0
    #expect(pace.delay(speed: speed) == expected)
  }

  @Test func withoutLimitThereIsNoCount() {
    var pace = Pace()
    #expect(pace.due(at: 0, speed: .unlimited) == nil)
    pace.didTrain(1000, at: 0.1, speed: .unlimited)
    #expect(pace.due(at: 0.1, speed: .unlimited) == nil)
    #expect(pace.delay(speed: .unlimited) == 0)
  }

  @Test func trueSpeedIsThatOfTheLastHalfSecond() {
    var pace = Pace()
    #expect(pace.epochsPerSecond == nil)
    for step in 0...100 { pace.didTrain(5, at: Double(step) / 100, speed: .unlimited) }
    #expect(isClose(pace.epochsPerSecond ?? 0, 500, within: 1e-6))
    for step in 1...60 { pace.didTrain(20, at: 1 + Double(step) / 100, speed: .unlimited) }
    // 0.6 s at the new speed: nothing of the old one is left in the window.
    #expect(isClose(pace.epochsPerSecond ?? 0, 2000, within: 1e-6))
  }

  @Test func slowSpeedIsMeasuredOverSeveralEpochs() {
    var pace = Pace()
    for second in 0..<10 { pace.didTrain(1, at: Double(second), speed: .onePerSecond) }
    #expect(isClose(pace.epochsPerSecond ?? 0, 1, within: 1e-9))
  }

  @Test func restartForgets() {
    var pace = Pace()
    _ = pace.due(at: 0, speed: .normal)
    pace.didTrain(1, at: 0, speed: .normal)
    pace.didTrain(1, at: 1, speed: .normal)
    pace.restart()
    #expect(pace.epochsPerSecond == nil)
    #expect(pace.due(at: 100, speed: .normal) == 1)
  }
}

/// The speeds on offer.
@Suite struct SpeedTests {
  @Test func speedsRiseFromOneASecondToNoLimit() {
    #expect(Speed.allCases.map(\.epochsPerSecond) == [1, 6, 60, 600, 6_000, 60_000, nil])
    #expect(Speed.allCases.map(\.rawValue) == ["1/s", "x0.1", "x1", "x10", "x100", "x1000", "max"])
  }

  @Test func stepsEndAtBothEnds() {
    #expect(Speed.normal.step(1) == .times10)
    #expect(Speed.normal.step(-1) == .tenth)
    #expect(Speed.onePerSecond.step(-1) == nil)
    #expect(Speed.unlimited.step(1) == nil)
  }
}
