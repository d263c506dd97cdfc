import Files
import Scenarios
import Testing

/// The entries of `expect:`.
@Suite struct ExpectationTests {
  private static let good = "within: 10, metric: testLoss, below: 1"

  private func read(_ entry: String) throws -> [Promise] {
    try Preset(name: "p", yaml: "title: T\nexpect:\n  - {\(entry)}\n", source: "p.yaml").expectations
  }

  private static let bad: [(String, String)] = [
    ("metric: testLoss, below: 1", "within is missing or no whole number of epochs above 0"),
    ("within: 0, metric: testLoss, below: 1", "within is missing or no whole number of epochs above 0"),
    ("within: 1.5, metric: testLoss, below: 1", "within is missing or no whole number of epochs above 0"),
    ("within: 10, below: 1", "metric is missing or unknown; allowed is trainLoss, testLoss, "),
    ("within: 10, metric: loss, below: 1", "metric is missing or unknown; allowed is trainLoss, testLoss, "),
    ("within: 10, metric: testLoss", "an expectation has one number, below or above"),
    ("within: 10, metric: testLoss, below: 1, above: 0", "an expectation has one number, below or above"),
    ("within: 10, metric: testLoss, below: low", "below or above is no number"),
    ("within: 10, metric: testLoss, below: .nan", "below or above is no number"),
    ("\(good), always: maybe", "always is no boolean; allowed is true or false"),
    ("\(good), until: 5", "there is no key \"until\" in an expectation; allowed are within, metric, below, above"),
  ]

  @Test func goodEntryIsRead() throws {
    #expect(
      try read(Self.good) == [Promise(epochs: 10, metric: .testLoss, bound: .below(1), always: false)])
  }

  @Test(arguments: bad)
  func badEntryIsShownAtItsLine(entry: String, problem: String) {
    let error = #expect(throws: DataError.self) { try read(entry) }
    #expect(error?.line == 3)
    #expect(error?.problem.hasPrefix(problem) == true, "\(error?.problem ?? "")")
  }

  @Test func boundIsStrictAndRefusesNaN() {
    let below = Promise(epochs: 1, metric: .testLoss, bound: .below(0.5), always: false)
    #expect(below.holds(for: 0.4999) && !below.holds(for: 0.5) && !below.holds(for: .nan))
    let above = Promise(epochs: 1, metric: .testLoss, bound: .above(0.5), always: false)
    #expect(above.holds(for: 0.5001) && !above.holds(for: 0.5) && !above.holds(for: .nan))
  }

  @Test func metricsAreThoseOfTheRun() {
    let run = trained(Scenario(seed: "0.59704"), epochs: 3)
    let measured = run.measured()
    let values = Promise.Metric.allCases.map { metric in
      Promise(epochs: 1, metric: metric, bound: .below(1), always: false).value(of: run, measured)
    }
    let (train, test) = (measured.train, measured.test)
    // 18 links: 2·4 + 4·2 + 2·1.
    #expect(values == [train.loss, test.loss, train.accuracy, test.accuracy, 18])
  }

  @Test func descriptionIsASentencePart() {
    let plain = Promise(epochs: 300, metric: .testLoss, bound: .below(0.05), always: false)
    #expect(plain.description == "testLoss below 0.05 within 300 epochs")
    let always = Promise(epochs: 20, metric: .liveLinks, bound: .above(4), always: true)
    #expect(always.description == "liveLinks above 4 throughout 20 epochs")
  }
}
