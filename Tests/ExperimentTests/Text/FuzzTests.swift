import Foundation
import Testing
@testable import Datasets
@testable import Files
@testable import Formats
@testable import Scenarios
@testable import Training

/// Scenarios, networks and links with random damage.
///
/// Each is read, or refused in one sentence, and what is read can be written and read again. `FUZZ=n` takes n of each in place of the usual number, `FUZZ_SEED` other ones.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["FUZZ"].flatMap { Int($0) } ?? 1500
  private static let seed = environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 11

  /// Texts that break readers, to be put anywhere.
  private static let shards = [
    "\u{1B}[31m", "\u{9B}", "\u{202E}", "\0", "\u{FEFF}", "\u{2028}", "\r\n", "\n", "\t", "\"", "'", "\\", "{", "}",
    "[",
    "]", ": ", "- ", "? ", "&a ", "*a", "!!binary ", "<<: *a", "|", ">", "#", "%", "@", "`", ",", "=", "&", "--- ",
    "...\n",
    "1e999", "-0", "nan", "9223372036854775808", "true", "null", "~", "0x10", "\u{301}", "😀", "%00", "_hide=true",
    "hidden: [1024, 1024]\n", "initialWeights: [1]\n", "dropout: [0.5]\n", "problem: regression\n", "seed",
    String(repeating: "[", count: 50), String(repeating: "9", count: 400),
  ]

  private static let yamls = Preset.embeddedTexts.sorted { $0.key < $1.key }.map(\.value)
  private static let network: String = {
    let trainer = Trainer(Scenario(seed: "fuzz\u{1B}"))
    let data = try? NetworkDocument(
      scenario: trainer.scenario, network: trainer.network, measurement: trainer.measured()
    ).json()
    return String(decoding: data ?? Data(), as: UTF8.self)
  }()
  private static let links = [
    ScenarioLink.link(for: Scenario(seed: "0.5")).link, "#activation=relu&networkShape=4,2&seed=0.1&noise=50",
    "https://playground.tensorflow.org/#problem=regression&regDataset=reg-gauss&x_hide=true&tutorial=t",
  ]

  @Test func damagedScenariosAreReadOrRefused() { fuzz(Self.yamls, read: Self.readYAML) }

  @Test func damagedNetworksAreReadOrRefused() { fuzz([Self.network], read: Self.readYAML) }

  @Test func damagedLinksAreReadOrRefused() {
    fuzz(Self.links) { link in
      let (scenario, notes) = try ScenarioLink.read(link) { "0.5" }
      #expect(!notes.contains { $0.unicodeScalars.contains { $0.isUnseen } }, "\(link.debugDescription)")
      return scenario
    }
  }

  @Test func bytesOfAnyKindAreNamedOrNot() {
    var random = SplitMix64(position: Self.seed)
    for _ in 0..<Self.count {
      let data = Data((0..<random.below(200)).map { _ in UInt8(random.below(256)) })
      _ = FileKind(data, path: "a")
      _ = FileKind(Data(Self.damaged(Self.network, &random).utf8), path: "a.json")
    }
  }

  private static func readYAML(_ text: String) throws -> Scenario {
    try Preset(name: "p", yaml: text, source: "p\u{1B}.yaml").scenario
  }

  private func fuzz(_ originals: [String], read: (String) throws -> Scenario) {
    var random = SplitMix64(position: Self.seed)
    var taken = 0
    for _ in 0..<Self.count {
      let text = Self.damaged(originals[random.below(originals.count)], &random)
      do {
        let scenario = try read(text)
        taken += 1
        let again = try Preset(name: "p", yaml: scenario.yaml(), source: "again").scenario
        #expect(again == scenario, "\(text.debugDescription)")
        _ = ScenarioLink.link(for: scenario)
      } catch {
        let message = "playground: \(error)"
        #expect(error is DataError, "\(error)")
        #expect(message.unicodeScalars.count <= Limit.messageLength, "\(message)")
        #expect(!message.unicodeScalars.contains { $0.isUnseen }, "\(message.debugDescription)")
      }
    }
    // Neither is all damaged beyond reading, nor nothing.
    #expect(taken > 0 && taken < Self.count)
  }

  /// A text in which a few stretches are left out, doubled, replaced or put elsewhere.
  private static func damaged(_ text: String, _ random: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...random.below(4) {
      let start = random.below(scalars.count + 1)
      let end = min(scalars.count, start + random.below(12))
      switch random.below(6) {
      case 0: scalars.removeSubrange(start..<end)
      case 1: scalars.insert(contentsOf: scalars[start..<end], at: random.below(scalars.count + 1))
      case 2: scalars.replaceSubrange(start..<end, with: shards[random.below(shards.count)].unicodeScalars)
      case 3: scalars.insert(Unicode.Scalar(UInt32(random.below(0xD800))) ?? " ", at: start)
      case 4 where start < end: scalars[start] = Unicode.Scalar(UInt8(random.below(128)))
      default: scalars.insert(contentsOf: shards[random.below(shards.count)].unicodeScalars, at: start)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension SplitMix64 {
  /// A number from 0 to below a limit; 0 where that is 0.
  fileprivate mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(nextBits() % UInt64(limit)) : 0
  }
}
