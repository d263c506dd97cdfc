import Datasets
import Foundation
import Scenarios
import Testing
import Training

/// The presets that come with the program.
@Suite struct EmbeddedPresetTests {
  /// presets/ at the top of the package.
  private static let folder = repository.appendingPathComponent("presets")

  @Test func embeddedTextsAreTheFiles() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
    var texts: [String: String] = [:]
    for file in files where file.pathExtension == "yaml" {
      texts[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
    }
    #expect(Set(Preset.embeddedTexts.keys) == Set(texts.keys))
    for (name, text) in texts {
      // Bytes, since Swift takes canonically equivalent texts for equal.
      let embedded = try #require(Preset.embeddedTexts[name])
      #expect(Array(embedded.utf8) == Array(text.utf8), "run scripts/embed-presets: \(name)")
    }
  }

  @Test func namesAreUniqueAndTheDatasetsComeFirst() {
    #expect(Preset.names.prefix(6) == ["circle", "xor", "gauss", "spiral", "reg-plane", "reg-gauss"])
    #expect(Set(Preset.names).count == Preset.names.count)
    #expect(Preset.names.count >= 12)
  }

  @Test func namesCannotBeTakenForLinksOrPaths() {
    #expect(Preset.names.allSatisfy { !ScenarioLink.isLink($0) && !$0.contains("/") && !$0.contains(".") })
  }

  @Test(arguments: Preset.names)
  func everyPresetTellsItsStory(name: String) throws {
    let preset = try #require(try Preset.named(name))
    #expect(!preset.title.isEmpty)
    #expect((1...60).contains(preset.summary.count))
    #expect(!preset.summary.contains("\n"))
    #expect(preset.description.count > 200)
    #expect(!preset.description.contains("\n"))
    #expect(!preset.expectations.isEmpty)
    #expect((1...30).contains(preset.chapter.count))
    #expect(preset.scenario.seed.hasPrefix("0."), "a seed of its own")
  }

  @Test func chaptersStandTogether() throws {
    var chapters: [String] = []
    for chapter in try Preset.all().map(\.chapter) where chapters.last != chapter { chapters.append(chapter) }
    #expect(Set(chapters).count == chapters.count)
    #expect(chapters.first == "Datasets")
  }

  @Test func unknownNameIsNoPreset() throws {
    #expect(try Preset.named("Circle") == nil)
    #expect(try Preset.all().map(\.name) == Preset.names)
  }

  @Test func titlesDiffer() throws {
    #expect(Set(try Preset.all().map(\.title)).count == Preset.names.count)
  }

  @Test(arguments: Dataset.browser)
  func everyDatasetHasThePresetOfItsName(dataset: Dataset) throws {
    let preset = try #require(try Preset.named(dataset.rawValue))
    #expect(preset.scenario.activeDataset == dataset)
  }

  @Test(arguments: Preset.names)
  func everyPresetKeepsItsPromises(name: String) throws {
    let preset = try #require(try Preset.named(name))
    var run = Trainer(preset.scenario)
    var kept = preset.expectations.map(\.always)
    for epoch in 1...(preset.expectations.map(\.epochs).max() ?? 1) {
      run.trainEpoch()
      let measured = run.measured()
      for (index, promise) in preset.expectations.enumerated() where epoch <= promise.epochs {
        let holds = promise.holds(for: promise.value(of: run, measured))
        kept[index] = promise.always ? kept[index] && holds : kept[index] || holds
      }
    }
    for (promise, isKept) in zip(preset.expectations, kept) { #expect(isKept, "\(name): \(promise)") }
  }
}
