import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Chapters and groups of lists")
struct ChapterTests {
  private static let heights = [12, 15, 20, 24, 30, 50, 99]

  private func selected(_ driver: Driver) -> Int? {
    switch driver.model.overlay {
    case .presets(_, let selected), .settings(let selected): selected
    default: nil
    }
  }

  @Test("the arrows go from chapter to chapter, and back to the beginning of the own one first")
  func chapters() throws {
    let presets = try Preset.all()
    let starts = presets.indices.filter { $0 == 0 || presets[$0].chapter != presets[$0 - 1].chapter }
    #expect(starts.count > 5)
    var driver = Driver()
    driver.type("p")
    for (index, start) in starts.enumerated() {
      #expect(selected(driver) == start)
      driver.press([Key.right, .character("l")][index % 2])
    }
    let last = try #require(starts.last)
    #expect(selected(driver) == last)
    driver.press(.down, .down)
    for (index, start) in starts.reversed().enumerated() {
      driver.press([Key.left, .character("h")][index % 2])
      #expect(selected(driver) == start)
    }
    driver.press(.left)
    #expect(selected(driver) == 0 && driver.effects.isEmpty)
  }

  @Test("Tab goes from group to group of the further settings, pages go by what is on screen")
  func groups() {
    var driver = Driver()
    driver.type("f")
    var start = 0
    for group in FurtherSettings.groups {
      #expect(selected(driver) == start && FurtherSettings.fields[start] == group.fields[0])
      driver.press(.tab)
      start += group.fields.count
    }
    driver.press(.backTab, .backTab)
    let last = FurtherSettings.groups.count - 1
    #expect(selected(driver) == FurtherSettings.groups[..<(last - 2)].reduce(0) { $0 + $1.fields.count })
    for _ in FurtherSettings.groups { driver.press(.backTab) }
    driver.press(.pageDown)
    #expect(selected(driver) == driver.model.settingsPage)
  }

  @Test("the further settings come in the order of the course, when to stop last")
  func order() {
    #expect(
      FurtherSettings.groups.map(\.title) == [
        "Data", "Layers", "Loss", "Optimizer", "Regularization", "When to stop",
      ])
  }

  @Test("no heading is the last line of a list, wherever the list stands", arguments: heights)
  func headings(height: Int) throws {
    let model = Driver(.usual, Size(100, height)).model
    let presets = try Preset.all()
    let rows = PresetRow.rows(presets)
    for index in presets.indices {
      let shown = model.presetsShown(rows, index)
      #expect(shown.contains(try #require(rows.firstIndex(of: .preset(index)))))
      #expect(shown.count <= model.presetPage)
      if case .heading = rows[shown.upperBound - 1] { Issue.record("\(rows[shown.upperBound - 1])") }
    }
    for (index, field) in FurtherSettings.fields.enumerated() {
      var model = model
      let list = OpenList(list: .further, selected: index)
      model.open(list)
      let shown = model.settingsShown(list)
      let line = try #require(FurtherSettings.rows.firstIndex(of: .setting(.field(field), index: index)))
      #expect(shown.contains(line) && shown.count <= model.settingsPage)
      if case .heading(let title) = FurtherSettings.rows[shown.upperBound - 1] { Issue.record("\(title)") }
    }
  }

  @Test("a click chooses the line that is drawn there, and a heading nothing")
  func clicks() throws {
    let presets = try Preset.all()
    for selected in presets.indices {
      var driver = Driver(.usual, Size(100, 30))
      driver.type("p")
      for _ in 0..<selected { driver.press(.down) }
      let (rect, rows) = (driver.model.openRect, PresetRow.rows(presets))
      let shown = driver.model.presetsShown(rows, selected)
      let drawn = driver.rows[rect.row + shown.count]
      let name = presets.first { drawn.contains("│ \($0.name) ") }?.name
      driver.mouse(.press, at: Position(rect.column + 5, rect.row + shown.count))
      guard case .presets(_, let chosen)? = driver.model.overlay else {
        #expect(name == presets[selected].name)
        continue
      }
      #expect(presets[chosen].name == name)
    }
  }
}
