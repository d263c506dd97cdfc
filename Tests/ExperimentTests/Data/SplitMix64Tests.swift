import Datasets
import Testing

/// The source of what is drawn while training.
@Suite struct SplitMix64Tests {
  /// The first numbers of seed 1234567, by splitmix64.c (Vigna 2015), as Rosetta Code's "Pseudo-random
  /// numbers/Splitmix64" quotes them.
  @Test func itIsThePublishedOne() {
    var random = SplitMix64(position: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.nextBits() } == expected)
  }

  @Test func eightSideBySideAreTheNextEight() {
    var (one, eight) = (SplitMix64(seed: "0.5"), SplitMix64(seed: "0.5"))
    for _ in 0..<100 {
      let lanes = eight.nextLanes()
      for lane in lanes.indices { #expect(lanes[lane] == one.next()) }
      #expect(one == eight)
    }
  }

  /// The mean of n uniform numbers lies within five standard errors, √(1/12n), of ½, and the count of a sixteenth of
  /// them within five deviations, √(n·p·(1 − p)), of n/16.
  @Test func numbersAreUniform() {
    var random = SplitMix64(seed: "0.5")
    let count = 1 << 16
    let numbers = (0..<count).map { _ in random.next() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    let mean = numbers.reduce(0, +) / Double(count)
    #expect(abs(mean - 0.5) < 5 * (1 / (12 * Double(count))).squareRoot())
    let bins = Dictionary(grouping: numbers) { Int($0 * 16) }.mapValues(\.count)
    let deviation = (Double(count) / 16 * 15 / 16).squareRoot()
    #expect(bins.count == 16 && bins.values.allSatisfy { abs(Double($0 - count / 16)) < 5 * deviation })
  }

  @Test func seedsDiffer() {
    #expect(SplitMix64(seed: "0.5") != SplitMix64(seed: "0.50"))
    #expect(SplitMix64(seed: "0.5") == SplitMix64(seed: "0.5"))
  }
}
