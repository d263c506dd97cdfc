import Foundation
import TestSupport
import Testing

/// The ten links of the golden file, trained by the program itself.
@Suite struct GoldenLinkTests {
  /// A link and what the original printed for it.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    /// Both losses at an epoch.
    struct Losses: Decodable, Sendable {
      let epoch: Int
      let train: Double
      let test: Double
    }

    let link: String
    let losses: [Losses]
    var testDescription: String { String(link.drop { $0 != "#" }) }
  }

  private static func cases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExperimentTests/Fixtures/golden-links.json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  @Test func thereAreTenWithSixEpochsEach() throws {
    #expect(try Self.cases().map { $0.losses.map(\.epoch) } == Array(repeating: [0, 1, 2, 10, 100, 500], count: 10))
  }

  @Test(arguments: try cases()) func theLossesComeOut(golden: Case) throws {
    let report = try Report(output(of: "train", golden.link, "--epochs", "500", "--report-every", "1", "--json"))
    for losses in golden.losses {
      let line = try #require(report.epochs.first { $0.epoch == losses.epoch })
      #expect(isNear(line.trainLoss, losses.train, within: 1e-9), "epoch \(losses.epoch)")
      #expect(isNear(line.testLoss, losses.test, within: 1e-9), "epoch \(losses.epoch)")
    }
    #expect(report.end.stopReason == "epochs")
  }

  @Test func theTextOfALinkComesBackThroughItsScenarioFile() throws {
    let folder = try TemporaryFolder()
    for golden in try Self.cases() {
      let link = try output(of: "link", golden.link)
      try folder.write(try output(of: "scenario", golden.link), to: "own.yaml")
      #expect(try output(of: "link", folder.path(of: "own.yaml")) == link)
      #expect(try output(of: "link", link.trimmingCharacters(in: .newlines)) == link)
    }
  }
}
