import Datasets
import Testing

/// The random source against the original's numbers.
@Suite struct RandomTests {
  // tfplayground.md, section 1: printed by seedrandom itself under Node.
  @Test(arguments: [
    (
      "0.59704",
      [0.3720885891366738, 0.5777042295963245, 0.512260760220704, 0.3054890864708655, 0.6477893803458648]
    ),
    (
      "0.5",
      [0.49767758747058916, 0.8074465011135612, 0.7863697779919979, 0.13062446936699187, 0.8286666905894619]
    ),
    ("abc", [0.7319428070286753, 0.6472995620587413, 0.7150830336207971]),
  ])
  func seedGivesTheNumbersOfSeedrandom(seed: String, expected: [Double]) {
    var random = SeededRandom(seed: seed)
    // Exactly: the printed decimals are the shortest that name these numbers.
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func numbersLieInTheUnitInterval() {
    var random = SeededRandom(seed: "unit")
    let numbers = (0..<10_000).map { _ in random.next() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    // The mean of n uniform numbers is 1/2 with deviation 1/√(12n) ≈ 0.003: five of them are allowed.
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.015)
  }

  @Test func differentTextsAreDifferentSeeds() {
    let texts = ["0.1", "0.10", "", " ", "a", "A"]
    let firsts = texts.map { text in
      var random = SeededRandom(seed: text)
      return random.next()
    }
    #expect(Set(firsts).count == texts.count)
  }

  @Test func emptySeedIsTheKeyOfOneZero() {
    // seedrandom takes [0] for an empty key, which is the key of the character U+0000.
    #expect(SeededRandom(seed: "") == SeededRandom(seed: "\u{0}"))
  }

  @Test(arguments: [
    (String(repeating: "9", count: 257), [0.7318051998701033, 0.8145644148027831, 0.41847773586768255]),
    (String(repeating: "0.5", count: 100), [0.04726866319800851, 0.07806969682858024, 0.2603834668890471]),
    (String(repeating: "é", count: 300), [0.7408584566773531, 0.9818622755332945, 0.37095566042941686]),
    (String(repeating: "0123456789", count: 100), [0.3423527285563608, 0.5033398043433506, 0.8107591467247184]),
  ])
  func longSeedsAreMixedAsInTheOriginal(seed: String, numbers: [Double]) {
    // By seedrandom's own rules, written out in JavaScript and run under Node 20.
    var random = SeededRandom(seed: seed)
    #expect((0..<3).map { _ in random.next() } == numbers)
  }

  @Test func charactersCountModulo256() {
    // U+0141 is 0x41 modulo 256, the code of "A".
    #expect(SeededRandom(seed: "\u{141}") == SeededRandom(seed: "A"))
  }

  @Test func normalDeviatesHaveTheirMeanAndVariance() {
    var random = SeededRandom(seed: "normal")
    let numbers = (0..<20_000).map { _ in random.normal(mean: 2, variance: 4) }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    // Standard errors: √(4/20000) ≈ 0.014 and 4·√(2/20000) = 0.04; five of each are allowed.
    #expect(abs(mean - 2) < 0.07)
    #expect(abs(variance - 4) < 0.2)
  }

  @Test func shuffleKeepsTheElements() {
    var random = SeededRandom(seed: "shuffle")
    var elements = Array(0..<100)
    random.shuffle(&elements)
    #expect(elements != Array(0..<100))
    #expect(elements.sorted() == Array(0..<100))
  }

  @Test func shuffleDrawsOncePerElement() {
    var random = SeededRandom(seed: "shuffle")
    var reference = random
    var elements = ["a", "b", "c"]
    random.shuffle(&elements)
    for _ in elements { _ = reference.next() }
    #expect(random == reference)
  }

  @Test(arguments: [
    (0.92004866, "0.92005"), (0.0, "0.00000"), (0.000005, "0.00001"), (0.00001234, "0.00001"), (0.1, "0.10000"),
    (0.9999949, "0.99999"), (0.999996, "1.00000"),
  ])
  func seedsHaveFiveDecimals(number: Double, text: String) {
    // Rounded by hand; 0.000005 lies just above the tie, as a Double.
    #expect(String(fiveDecimalsOf: number) == text)
  }
}
