import Neural
import Testing
import Training

/// The losses of all epochs in bounded memory.
@Suite struct LossHistoryTests {
  private func history(_ epochs: Range<Int>, loss: (Int) -> Double) -> LossHistory {
    var history = LossHistory()
    for epoch in epochs {
      let (train, test) = (loss(epoch), loss(epoch) + 1)
      history.append(
        Measurement(
          epoch: epoch, train: Evaluation(loss: train, accuracy: 0), test: Evaluation(loss: test, accuracy: 0)))
    }
    return history
  }

  @Test func fewEpochsAreKeptOneByOne() {
    let history = history(0..<LossHistory.capacity) { Double($0) }
    #expect(history.epochsPerStretch == 1)
    #expect(history.stretches.map(\.firstEpoch) == Array(0..<LossHistory.capacity))
    #expect(history.stretches.allSatisfy { $0.train.low == Double($0.firstEpoch) && $0.train.high == $0.train.low })
    #expect(history.stretches.allSatisfy { $0.test.low == $0.train.low + 1 && $0.test.high == $0.test.low })
  }

  @Test(arguments: [1, 2047, 2048, 2049, 4096, 4097, 10_000, 100_000])
  func memoryIsBoundedAndEpochsAreInOrder(count: Int) {
    let history = history(0..<count) { Double($0) }
    #expect(history.stretches.count <= LossHistory.capacity)
    // Joining halves: never fewer than half of what there is room for, once it was full.
    #expect(history.stretches.count >= min(count, LossHistory.capacity / 2))
    let firsts = history.stretches.map(\.firstEpoch)
    #expect(firsts == firsts.indices.map { $0 * history.epochsPerStretch })
    // Losses are the epochs here, so that each stretch shows what it covers.
    for stretch in history.stretches {
      let last = min(stretch.firstEpoch + history.epochsPerStretch, count) - 1
      #expect(stretch.train.low == Double(stretch.firstEpoch) && stretch.train.high == Double(last))
    }
  }

  @Test(arguments: [0, 1, 777, 2048, 9_999])
  func peaksAreNeverLost(peak: Int) {
    let high = history(0..<10_000) { $0 == peak ? 50 : 1 }
    #expect(high.stretches.map(\.train.high).max() == 50)
    #expect(high.stretches.map(\.test.high).max() == 51)
    let low = history(0..<10_000) { $0 == peak ? -50 : 1 }
    #expect(low.stretches.map(\.train.low).min() == -50)
  }

  @Test func numbersThatAreNoneAreLeftOut() {
    let history = history(0..<10_000) { epoch in
      epoch % 3 == 0 ? .nan : epoch % 3 == 1 ? .infinity : 2
    }
    // Every stretch of 8 epochs holds a finite loss.
    #expect(history.epochsPerStretch == 8)
    #expect(history.stretches.allSatisfy { $0.train.low == 2 && $0.train.high == 2 })
  }

  @Test func stretchWithoutNumbersSaysSo() {
    let history = history(0..<5000) { _ in .nan }
    #expect(history.stretches.count == 1250)
    #expect(history.stretches.allSatisfy { $0.train.low.isNaN && $0.train.high.isNaN })
  }

  @Test func secondMeasurementOfAnEpochJoinsTheFirst() {
    var history = history(0..<1) { _ in 1 }
    let second = Evaluation(loss: 3, accuracy: 0)
    history.append(Measurement(epoch: 0, train: second, test: second))
    #expect(history.stretches.count == 1)
    #expect(history.stretches[0].train.low == 1 && history.stretches[0].train.high == 3)
  }

  @Test func copyIsASnapshot() {
    var history = history(0..<100) { Double($0) }
    let copy = history
    history.append(
      Measurement(epoch: 100, train: Evaluation(loss: 9, accuracy: 0), test: Evaluation(loss: 9, accuracy: 0)))
    #expect(copy.stretches.count == 100)
    #expect(history.stretches.count == 101)
  }
}
