import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("What a screen of 80 by 24 has room for")
struct NarrowScreenTests {
  private static let sizes = [Size(80, 24), Size(90, 28), Size(100, 30), Size(160, 50)]

  @Test("the penalty is on screen, once, and gone where there is none", arguments: sizes)
  func penalty(size: Size) throws {
    var scenario = Scenario.usual
    try scenario.set([.regularization: .text("L2"), .regularizationRate: .number(0.1)])
    var driver = Driver(scenario, size)
    driver.type("s")
    let penalty = driver.model.snapshot.measurement.penalty
    #expect(penalty > 0)
    let text = "penalty " + (try #require(fixed(penalty, decimals: 3)))
    #expect(driver.rows.count { $0.contains(text) } == 1)
    #expect(driver.rows[0].contains(text) == (size.columns >= 100))
    var free = Driver(.usual, size)
    free.type("s")
    #expect(!free.rows.contains { $0.contains("penalty") })
  }

  @Test("eight classes stand in the legend, and their outputs are drawn or counted", arguments: sizes)
  func eightClasses(size: Size) throws {
    var scenario = Scenario.usual
    try scenario.set([.dataset: .text("multi-blobs"), .classes: .number(8)])
    let driver = Driver(scenario, size)
    let palette = ClassPalette(theme: driver.model.theme, glyphSet: .braille)
    let entries = (0..<8).map { "\(palette.glyph(of: $0, isTest: false))\($0)" }
    #expect(driver.rows.contains { row in entries.allSatisfy(row.contains) })
    let output = try #require(Layout(driver.model).network?.columns.last)
    #expect(output.units.count == 8 && output.hiddenBelow == 0)
  }

  @Test("outputs are small where only so all of them can be seen")
  func manyOutputs() throws {
    let driver = Driver(.with { ($0.problem, $0.regDataset, $0.hidden) = (.regression, .regRandom, [3]) }, Size(78, 22))
    let output = try #require(Layout(driver.model).network?.columns.last)
    #expect(output.units.count == 10 && output.units[0].rows == 1)
  }

  @Test("a refusal of two lines is shown whole over an open list")
  func longRefusal() throws {
    var driver = Driver()
    driver.type("f")
    let index = try #require(FurtherSettings.fields.firstIndex(of: .neuronRule))
    for _ in 0..<index { driver.press(.down) }
    driver.type("+")
    let notice = try #require(driver.model.notice)
    let lines = wrapped(notice.text, to: 78)
    #expect(lines.count == 2)
    for (row, line) in zip(driver.rows.suffix(2), lines) { #expect(row.contains(line)) }
  }

  @Test("the first and the last epoch of the chart never run together", arguments: sizes)
  func epochs(size: Size) throws {
    for epoch in [9, 999, 9_999, 99_999, 207_801, 1_234_567, 123_456_789] {
      var driver = Driver(.usual, size)
      driver.show(epoch: epoch)
      let chart = try #require(Layout(driver.model).chart)
      let row = try #require(chart.epochRow)
      let inner = chart.rect.inset(columns: 1, rows: 1)
      let label = driver.rows[row].dropFirst(inner.column).prefix(inner.columns - 1)
      let last = "epoch \(grouped(String(epoch)))"
      #expect(label.hasSuffix(last), "\(label)")
      // Either the first epoch stands apart from the last one, or it is left out.
      let rest = label.dropLast(last.count)
      let hasFirst = rest.contains("0")
      #expect(rest.allSatisfy { $0 == " " || $0 == "0" } && (!hasFirst || rest.hasSuffix("0 ") || rest.hasSuffix("  ")))
    }
  }
}
