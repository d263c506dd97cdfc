import Terminal
import Testing

/// Bytes a second against frames and colours; times are invented, so that nothing here depends on a clock.
@Suite struct ByteBudgetTests {
  /// Frames of so many bytes, one after the other as soon as the budget allows; their times, and what was sent.
  private func frames(
    _ count: Int, in budget: inout ByteBudget, from start: Double = 0, bytes: (_ steps: Int?) -> Int
  ) -> [(time: Double, bytes: Int, steps: Int?)] {
    var sent: [(time: Double, bytes: Int, steps: Int?)] = []
    var time = start
    for _ in 0..<count {
      let size = bytes(budget.colorSteps)
      sent.append((time, size, budget.colorSteps))
      budget.didSend(size, at: time, isTraining: true)
      time = budget.nextFrame(after: time)
    }
    return sent
  }

  @Test func withoutALimitFramesComeAtTheirInterval() {
    var budget = ByteBudget(bytesPerSecond: nil, frameInterval: 0.125)
    let sent = frames(4, in: &budget) { _ in 1_000_000 }
    #expect(sent.map(\.time) == [0, 0.125, 0.25, 0.375])
    #expect(sent.allSatisfy { $0.steps == nil })
  }

  @Test func cheapFramesComeAtTheirIntervalToo() {
    var budget = ByteBudget(bytesPerSecond: 200_000, frameInterval: 0.125)
    let sent = frames(40, in: &budget) { _ in 2_000 }
    #expect(sent.map(\.time) == (0..<40).map { Double($0) * 0.125 })
    #expect(budget.colorSteps == nil)
  }

  @Test func dearFramesBecomeRarerBeforeTheyLoseColours() {
    var budget = ByteBudget(bytesPerSecond: 200_000, frameInterval: 0.03125)
    // 16 000 bytes at four fifths of the rate are a tenth of a second: rarer than wanted, still ten a second.
    let sent = frames(30, in: &budget) { _ in 16_000 }
    #expect(zip(sent, sent.dropFirst()).allSatisfy { abs($1.time - $0.time - 0.1) < 1e-9 })
    #expect(budget.colorSteps == nil)
  }

  @Test func coloursGiveWayStepByStepUntilSixFramesASecondAreFound() {
    var budget = ByteBudget(bytesPerSecond: 200_000, frameInterval: 0.0625)
    // A sixth of a second is worth 26 667 bytes: nine shades are too many, five are few enough.
    let sent = frames(20, in: &budget) { steps in 4_000 * (steps ?? 31) + 1_000 }
    #expect(sent[0].steps == nil && sent[19].steps == 5)
    let met = sent.map { $0.steps ?? 31 }
    #expect(met == met.sorted(by: >), "never up in between")
    // All shades cost more than twice what they may, so that fifteen are not even tried.
    #expect(Set(met) == [31, 9, 5])
  }

  @Test(arguments: [5_000, 40_000, 120_000, 900_000])
  func noSpanOfTimeCostsMoreThanTheRateAndItsLastFrame(bytes: Int) {
    var budget = ByteBudget(bytesPerSecond: 200_000, frameInterval: 1.0 / 120)
    let sent = frames(200, in: &budget) { _ in bytes }
    for first in [0, 1, 7, 50] {
      let span = sent[first...]
      let seconds = sent[199].time - sent[first].time
      let total = span.dropLast().reduce(0) { $0 + $1.bytes }
      #expect(Double(total) <= 200_000 * seconds)
    }
  }

  @Test func coloursComeBackWhereFramesStayCheap() {
    var budget = ByteBudget(bytesPerSecond: 200_000, frameInterval: 0.125)
    var sent = frames(12, in: &budget) { _ in 80_000 }
    #expect(budget.colorSteps == 3)
    sent = frames(200, in: &budget, from: sent[11].time + 10) { _ in 1_000 }
    #expect(budget.colorSteps == nil)
    // One level after the other, each after twelve cheap frames and the costly one that follows a change.
    #expect(
      sent.map { $0.steps ?? 31 } == [Int](repeating: 3, count: 12)
        + (0..<188).map { index in
          index < 13 ? 5 : index < 26 ? 9 : index < 39 ? 15 : 31
        })
  }

  @Test func answersToKeysArePaidForButDoNotTakeColours() {
    var budget = ByteBudget(bytesPerSecond: 200_000, frameInterval: 0.03125)
    for time in 0..<10 { budget.didSend(80_000, at: Double(time) / 10, isTraining: false) }
    #expect(budget.colorSteps == nil)
    // Ten times half a second, from time 0 on.
    #expect(abs(budget.nextFrame(after: 1) - 5) < 1e-9)
  }
}
