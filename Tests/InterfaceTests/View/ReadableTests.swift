import Canvas
import Scenarios
import Testing
@testable import Interface

/// What is written for students stands on screen whole, and says what is so.
@Suite("What a student reads")
struct ReadableTests {
  @Test("the text of every preset is read to its end", arguments: [Size(80, 24), Size(160, 50)])
  func presetTexts(size: Size) throws {
    var driver = Driver(.usual, size)
    driver.type("p")
    for preset in try Preset.all() {
      let rect = driver.model.overlayRect
      let shown = driver.rows[rect.row..<rect.endRow].map { row in
        String(row.unicodeScalars.dropFirst(rect.column + 2).prefix(rect.columns - 4))
          .split(separator: " ").joined(separator: " ")
      }
      #expect(shown.joined(separator: " ").contains(preset.description), "\(preset.name)")
      driver.press(.down)
    }
  }

  @Test("a loss of hundreds leaves the axis of the chart whole", arguments: [Size(80, 24), Size(160, 50)])
  func largeLosses(size: Size) throws {
    // Its first loss is 366.128.
    let scenario = try #require(try Preset.named("twenty-lines")).scenario
    let driver = Driver(scenario, size)
    let chart = try #require(Layout(driver.model).chart)
    #expect(driver.rows[chart.area.row].contains("366.13"))
    for row in chart.area.row..<chart.area.endRow {
      #expect(Array(driver.rows[row].unicodeScalars)[chart.area.column - 1] == "│")
    }
  }

  @Test("the learning rate of the next epoch is told where a schedule changes it, and only there")
  func scheduledRate() throws {
    // 0.15, halved every 30 epochs.
    var driver = Driver(try #require(try Preset.named("decay-step")).scenario, Size(160, 50))
    #expect(driver.rows[0].contains("  rate 0.1500"))
    driver.train(29)
    #expect(driver.rows[0].contains("  rate 0.1500"))
    driver.train(1)
    #expect(driver.rows[0].contains("  rate 0.07500"))
    driver.train(30)
    #expect(driver.rows[0].contains("  rate 0.03750"))
    #expect(!Driver(.usual, Size(160, 50)).rows[0].contains("rate "))
    // A warm-up over five epochs begins with a fifth.
    #expect(Driver(.with { $0.warmUp = 5 }, Size(160, 50)).rows[0].contains("  rate 0.006000"))
  }

  @Test("at the end of the steps the footer says what Enter does: go round words, type what is typed")
  func endsOfSteps() throws {
    for (field, words) in [
      (ScenarioField.dropout, "type any other value after Enter"), (.momentumEnd, "type any other value after Enter"),
      (.neuronRule, "Enter goes round"),
    ] {
      var driver = Driver(.usual, Size(80, 24))
      driver.type("f")
      for _ in 0..<(try #require(FurtherSettings.fields.firstIndex(of: field))) { driver.press(.down) }
      driver.type("-")
      #expect(driver.footer.contains(words), "\(field): \(driver.footer)")
    }
  }
}
