import Foundation
import TestSupport
import Testing

/// `playground bench`: what it measures and how it tells; never how fast anything was.
@Suite struct BenchTests {
  private struct Line: Decodable {
    let name: String
    let unit: String
    let median: Double
    let lowest: Double
    let highest: Double
    let repetitions: Int
    let multiplyAdds: Int?
    let nanosecondsPerMultiplyAdd: Double?
    let scenario: Fields?
  }

  private struct Fields: Decodable {
    let hidden: [Int]
    let features: [String]
    let batchSize: Int
    let activation: String
  }

  private struct Machine: Decodable {
    let processor: String
    let cores: Int
    let kernel: String
    let version: String
  }

  private static let nets = ["2-4-2-1", "7-8-8-8-8-8-8-1", "2-64-64-1", "2-256-256-1"]
  private static let names =
    nets.map { "train+losses/" + $0 } + nets.map { "train/" + $0 } + ["map/8x8", "frame/200x60"]
    + [2, 4, 8, 16, 32, 64, 128, 256].map { "units/\($0)" } + [1, 2, 4, 8, 16, 32].map { "layers/\($0)" }
    + [25, 50, 100, 200, 400].map { "points/\($0)" } + [1, 2, 5, 10, 25, 50, 125, 250].map { "batch/\($0)" }
    + [450, 1800, 7200, 28800, 115_200].map { "map/\($0)" }

  /// The lines of a run after the first, which is the machine's.
  private static func lines(_ arguments: [String]) throws -> [Line] {
    let result = try playground(["bench", "--quick", "--json"] + arguments)
    #expect(result.status == .exited(0) && result.error == "")
    let lines = result.output.lines
    let machine = try JSONDecoder().decode(Machine.self, from: Data(try #require(lines.first).utf8))
    #expect(machine.cores >= 1 && !machine.processor.isEmpty && !machine.version.isEmpty)
    return try lines.dropFirst().map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func everyWorkloadIsMeasured() throws {
    let lines = try Self.lines([])
    #expect(lines.map(\.name) == Self.names)
    for line in lines {
      #expect(line.lowest > 0 && line.lowest <= line.median && line.median <= line.highest, "\(line.name)")
      #expect(line.highest.isFinite && line.repetitions == 5, "\(line.name)")
      let isDrawn = line.name.hasPrefix("map/") || line.name.hasPrefix("frame/")
      #expect(line.unit == (isDrawn ? "milliseconds" : "epochsPerSecond"), "\(line.name)")
      #expect((line.multiplyAdds == nil) == (line.nanosecondsPerMultiplyAdd == nil), "\(line.name)")
    }
  }

  /// Counted by hand: of 250 points each makes 3 multiply-adds a weight, but for the first layer's, which make 2.
  @Test func trainingNamesItsScenarioAndItsArithmetic() throws {
    let small = try #require(try Self.lines(["--only", "train/2-4-2-1"]).first)
    // 8 + 8 + 2 weights, 8 of them in the first layer.
    #expect(small.multiplyAdds == 250 * (3 * 18 - 8))
    #expect(small.scenario?.hidden == [4, 2] && small.scenario?.batchSize == 10)
    let deep = try #require(try Self.lines(["--only", "train/7-8"]).first)
    // 56 + 5 · 64 + 8 weights, 56 of them in the first layer.
    #expect(deep.multiplyAdds == 250 * (3 * 384 - 56))
    #expect(deep.scenario?.features.count == 7 && deep.scenario?.activation == "tanh")
    let wide = try #require(try Self.lines(["--only", "losses/2-64"]).first)
    #expect(wide.scenario?.batchSize == 32 && wide.scenario?.activation == "relu")
  }

  @Test func keysAreSorted() throws {
    let result = try playground(["bench", "--quick", "--json", "--only", "map/450"])
    for line in result.output.lines {
      // Of an object without objects inside, the quoted words before a colon are the keys.
      let keys = line.matches(of: /"(\w+)":/).map { String($0.1) }
      #expect(keys.count >= 3 && keys == keys.sorted())
    }
  }

  @Test func theTableIsAligned() throws {
    let lines = try output(of: "bench", "--quick", "--only", "map/").lines
    #expect(lines[0].contains("core") && lines[1].contains("Medians of 5"))
    let rows = lines.filter { $0.hasPrefix("  ") }
    // One heading and one row for the large map, one heading and five rows for the curve.
    #expect(rows.count == 8)
    #expect(Set(rows.map(\.count)).count == 1)
  }

  @Test func theKernelThatIsAskedForIsNamed() throws {
    let arguments = ["bench", "--quick", "--only", "map/450"]
    let result = try playground(arguments, environment: ["PLAYGROUND_KERNEL": "portable"])
    #expect(result.output.lines[0].hasSuffix(", kernel portable"))
    let fastest = try playground(arguments, environment: ["PLAYGROUND_KERNEL": ""])
    #expect(fastest.output.lines[0].contains(/, kernel (portable|avx2|avx512)$/))
  }

  @Test(arguments: [
    (["--only", "nosuch"], ["--only is 'nosuch'", "train+losses/", "frame/", "batch/"]),
    (["--nosuch"], ["--nosuch"]), (["circle"], ["'circle'"]), (["--only"], ["--only"]),
  ])
  func wrongUsageIsRefused(_ arguments: [String], _ words: [String]) throws {
    expectRefusal(try playground(["bench"] + arguments), code: 64, words)
  }
}
