import Scenarios
import Testing

/// docs/presets.md lists the presets as the program does.
@Suite struct PresetDocumentTests {
  @Test func thePageListsEveryPresetInItsChapter() throws {
    var rows = ["| Name | What it shows |", "|---|---|"]
    var chapter = ""
    for preset in try Preset.all() {
      if preset.chapter != chapter { rows.append("| **\(preset.chapter)** | |") }
      chapter = preset.chapter
      rows.append("| `\(preset.name)` | \(preset.summary.replacing("|", with: "\\|")) |")
    }
    try expectTable(rows.joined(separator: "\n"), in: "docs/presets.md", below: "presets")
  }
}
