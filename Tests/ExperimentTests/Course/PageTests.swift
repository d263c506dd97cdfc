import Datasets
import Foundation
import Neural
import Scenarios
import Testing

/// What the README counts, and the scenarios that the pages show.
@Suite struct PageTests {
  @Test func theReadmeCountsWhatThereIs() throws {
    let text = try page("README.md")
    let chapters = Set(try Preset.all().map(\.chapter)).count
    for words in [
      "\(Dataset.allCases.count) datasets", "\(Feature.allCases.count) features",
      "up to \(Scenario.maximumLayers) hidden layers of \(Scenario.maximumUnits) units",
      "\(Activation.allCases.count) activations",
      "\(Initialization.Method.allCases.count) rules for the initial weights", "\(Loss.allCases.count) losses",
      "\(Optimizer.Method.allCases.count) optimizers", "\(Preset.names.count) presets in \(chapters) chapters",
    ] { #expect(text.contains(" \(words)"), "\(words)") }
  }

  @Test func everyScenarioOnThePageOnSavingOpens() throws {
    let blocks = try page("docs/saving.md").components(separatedBy: "```yaml\n").dropFirst()
    #expect(!blocks.isEmpty)
    for block in blocks {
      let yaml = try #require(block.components(separatedBy: "```").first)
      let preset = try Preset(name: "own", yaml: yaml, source: "own.yaml")
      #expect(!preset.title.isEmpty && !preset.expectations.isEmpty)
    }
  }
}
