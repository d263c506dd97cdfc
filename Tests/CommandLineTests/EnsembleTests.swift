import Foundation
import TestSupport
import Testing

/// Ensembles and uncertainty without a screen.
@Suite struct EnsembleCommandTests {
  private struct Document: Decodable {
    struct Layer: Decodable { let weights: [[Double]] }
    let layers: [Layer]
    let members: [[Layer]]?
  }

  private func text(_ arguments: [String]) throws -> String {
    let result = try playground(arguments)
    try #require(result.status == .exited(0), "\(result.error)")
    return result.output
  }

  private func lines(_ arguments: String...) throws -> [[String: Any]] {
    try text(["train", "--seed", "0.5", "--noise", "20", "--epochs", "5", "--json"] + arguments)
      .split(separator: "\n").compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
  }

  @Test func trainReportsTheMeanUncertaintyWhereItIsAskedFor() throws {
    for flags in [["--ensemble", "3"], ["--dropout", "0.3"]] {
      let records = try lines(flags[0], flags[1], "--uncertainty")
      let value = try #require(records.first?["uncertainty"] as? Double)
      #expect(value > 0 && value < 1)
    }
    #expect(try lines("--ensemble", "3").allSatisfy { $0["uncertainty"] == nil })
    #expect(try lines("--uncertainty").allSatisfy { $0["uncertainty"] == nil })
    let told = try playground(["train", "--uncertainty", "--epochs", "0"])
    #expect(told.error.contains("one network without dropout has no uncertainty"))
  }

  @Test func anEnsembleIsNotItsFirstNetwork() throws {
    let (one, three) = (try lines(), try lines("--ensemble", "3"))
    #expect(one.first?["trainLoss"] as? Double != three.first?["trainLoss"] as? Double)
    let again = try lines("--ensemble", "3")
    #expect(three.first?["trainLoss"] as? Double == again.first?["trainLoss"] as? Double)
  }

  @Test func exportHoldsAllNetworks() throws {
    func document(_ arguments: String...) throws -> Document {
      let json = try text(["export", "--seed", "0.5", "--epochs", "2"] + arguments)
      return try JSONDecoder().decode(Document.self, from: Data(json.utf8))
    }
    let (one, three) = (try document(), try document("--ensemble", "3"))
    #expect(one.members == nil && three.members?.count == 2)
    #expect(three.layers[0].weights == one.layers[0].weights)
    #expect(three.members?[0][0].weights != one.layers[0].weights)
  }

  @Test func renderDrawsTheUncertainty() throws {
    let flags = ["render", "--seed", "0.5", "--epochs", "5", "--ensemble", "3", "--size", "20x10"]
    #expect(try text(flags) != text(flags + ["--uncertainty"]))
  }
}
