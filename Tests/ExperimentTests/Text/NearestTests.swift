import Testing
@testable import Scenarios

/// Which word somebody may have meant.
@Suite struct NearestTests {
  /// Distances counted by hand: letters to change, to put in, to leave out, neighbours to swap.
  @Test(arguments: [
    ("noise", "noise", 0), ("noise", "nosie", 1), ("noise", "nois", 1), ("noise", "noises", 1), ("noise", "moise", 1),
    ("Noise", "nOISE", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func distanceIsTheNumberOfSlips(_ from: String, _ to: String, _ slips: Int) {
    #expect(from.distance(to: to) == slips)
    #expect(to.distance(to: from) == slips)
  }

  /// Each with one slip in it, or in the writing of flags and other programs.
  @Test(arguments: [
    ("nois", "noise"), ("batchsize", "batchSize"), ("batch_size", "batchSize"), ("learningrate", "learningRate"),
    ("activaton", "activation"), ("fetures", "features"), ("Seed", "seed"), ("optimiser", "optimizer"),
    ("patience", "stopPatience"), ("dropOut", "dropout"),
  ])
  func theFieldThatIsMeantIsTheFirst(_ text: String, _ field: String) {
    let names = ScenarioField.allCases.map(\.rawValue)
    let near = text.nearest(in: names)
    #expect(near.count == 3 && near.first == field, "\(near)")
  }

  @Test func everyFieldWithALetterMissingIsAmongTheNearest() {
    let names = ScenarioField.allCases.map(\.rawValue)
    for name in names where name.count > 4 {
      for offset in 0..<name.count {
        var text = name
        text.remove(at: text.index(text.startIndex, offsetBy: offset))
        #expect(text.nearest(in: names).contains(name), "\(text)")
      }
    }
  }

  @Test func aTextOfAMegabyteTakesNoTime() {
    let text = String(repeating: "noise", count: 200_000)
    #expect(text.nearest(in: ScenarioField.allCases.map(\.rawValue)).count == 3)
  }
}
