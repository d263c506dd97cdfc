import Testing

/// The same command gives the same numbers.
@Suite struct RepeatTests {
  @Test(arguments: [["spiral"], ["l2-noise"], ["--dataset", "reg-gauss", "--seed", "x", "--noise", "12.5"]])
  func theSameCommandReportsTheSame(_ scenario: [String]) throws {
    let command = ["train", "--epochs", "40", "--report-every", "7", "--json"] + scenario
    let first = try playground(command).output.lines
    let second = try playground(command).output.lines
    // The last line tells the time it took.
    #expect(first.count == 8)
    #expect(first.dropLast() == second.dropLast())
  }

  @Test func aDrawnSeedIsPrintedAndReplaysTheRun() throws {
    let drawn = try Report(output(of: "train", "--epochs", "20", "--json"))
    #expect(drawn.end.seed.wholeMatch(of: /0\.\d{5}/) != nil)
    let replayed = try Report(output(of: "train", "--seed", drawn.end.seed, "--epochs", "20", "--json"))
    #expect(replayed.epochs == drawn.epochs)
  }

  @Test func theTextTellsTheDrawnSeedToo() throws {
    let lines = try output(of: "train", "--epochs", "3").lines
    let seed = try #require(lines.last?.firstMatch(of: /seed (0\.\d{5})$/)?.1)
    let replayed = try output(of: "train", "--epochs", "3", "--seed", String(seed)).lines
    #expect(replayed.dropLast() == lines.dropLast())
  }

  @Test func seedsAreTextsNotNumbers() throws {
    let short = try Report(output(of: "train", "--seed", "0.1", "--epochs", "1", "--json"))
    let long = try Report(output(of: "train", "--seed", "0.10", "--epochs", "1", "--json"))
    #expect(short.epochs != long.epochs)
    #expect(short.end.seed == "0.1")
    #expect(long.end.seed == "0.10")
  }
}
