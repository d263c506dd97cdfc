import Testing

/// `playground train`.
@Suite struct TrainTests {
  @Test func theGoldenLossesComeOut() throws {
    let report = try Report(output(of: "train", "--seed", "0.59704", "--epochs", "100", "--json"))
    #expect(isNear(report.epochs.first?.trainLoss, 0.4994400967795191, within: 1e-9))
    #expect(isNear(report.last?.trainLoss, 0.010395673188064355, within: 1e-9))
    #expect(report.epochs.first?.trainAccuracy == 0.52)
  }

  @Test(arguments: [
    ("10", "4", [0, 4, 8, 10]), ("9", "3", [0, 3, 6, 9]), ("0", "5", [0]), ("3", "10", [0, 3]), ("2", "1", [0, 1, 2]),
  ])
  func epochsAreReportedFromZeroInStepsToTheEnd(_ epochs: String, _ interval: String, _ reported: [Int]) throws {
    let text = try output(
      of: "train", "--seed", "1", "--epochs", epochs, "--report-every", interval, "--json")
    let report = try Report(text)
    #expect(report.epochs.map(\.epoch) == reported)
    #expect(report.end.done)
    #expect(String(report.end.epochs) == epochs)
    #expect(report.end.stopReason == "epochs")
    #expect(report.end.seed == "1")
  }

  @Test func byDefaultAHundredthOfTheEpochsLiesBetweenReports() throws {
    let many = try Report(output(of: "train", "--seed", "1", "--epochs", "250", "--hidden", "1", "--json"))
    #expect(many.epochs.map(\.epoch) == Array(stride(from: 0, through: 250, by: 2)))
    let few = try Report(output(of: "train", "--seed", "1", "--epochs", "5", "--json"))
    #expect(few.epochs.map(\.epoch) == [0, 1, 2, 3, 4, 5])
  }

  @Test func reportsDoNotDependOnHowOftenTheyAreMade() throws {
    let often = try Report(output(of: "train", "xor", "--epochs", "30", "--report-every", "1", "--json"))
    let seldom = try Report(output(of: "train", "xor", "--epochs", "30", "--report-every", "30", "--json"))
    #expect(seldom.epochs == [often.epochs[0], often.epochs[30]])
  }

  @Test func regressionHasNoAccuracy() throws {
    let report = try Report(output(of: "train", "--dataset", "reg-plane", "--seed", "0.10", "--epochs", "2", "--json"))
    #expect(report.epochs.allSatisfy { $0.trainAccuracy == nil && $0.testAccuracy == nil })
    #expect(report.epochs.allSatisfy { $0.trainLoss != nil && $0.testLoss != nil })
    #expect(report.end.seed == "0.10")
    let text = try output(of: "train", "--dataset", "reg-plane", "--seed", "0.10", "--epochs", "2")
    #expect(!text.contains("accuracy"))
  }

  @Test func anEmptyTestSetHasNoLoss() throws {
    let report = try Report(
      output(of: "train", "--seed", "1", "--train-ratio", "100", "--epochs", "2", "--json"))
    #expect(report.epochs.count == 3)
    #expect(report.epochs.allSatisfy { $0.testLoss == nil && $0.testAccuracy == nil && $0.trainLoss != nil })
    let text = try output(of: "train", "--seed", "1", "--train-ratio", "100", "--epochs", "2")
    #expect(text.contains("test –"))
  }

  @Test func aDivergedRunEndsWithoutLosses() throws {
    let scenario = ["--dataset", "reg-plane", "--activation", "linear", "--learning-rate", "10", "--seed", "1"]
    let json = try run(["train", "--epochs", "4", "--json"] + scenario)
    let report = try Report(json)
    #expect(report.end.stopReason == "diverged")
    #expect(report.end.epochs == report.last?.epoch)
    #expect(report.epochs[0].trainLoss != nil)
    #expect(report.last?.trainLoss == nil)
    #expect(report.last?.testLoss == nil)
    let text = try run(["train", "--epochs", "4"] + scenario)
    #expect(text.contains("train –  test –") && text.contains(", stopped by diverged\n"))
  }

  @Test func textTellsLossesAccuracyAndSeed() throws {
    let lines = try output(of: "train", "--seed", "0.59704", "--epochs", "1").lines
    #expect(lines.count == 3)
    #expect(lines[0] == "epoch 0  train 0.499440  test 0.501190  accuracy 52.0% train 50.4% test")
    #expect(lines[1].hasPrefix("epoch 1  train 0.497578"))
    #expect(lines[2].hasPrefix("1 epoch in ") && lines[2].hasSuffix("seed 0.59704"))
  }

  private func run(_ arguments: [String]) throws -> String {
    let result = try playground(arguments)
    #expect(result.status == .exited(0))
    return result.output
  }
}
