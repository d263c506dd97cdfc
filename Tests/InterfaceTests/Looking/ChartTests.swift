import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Reading the chart")
struct ChartTests {
  private func title(_ driver: Driver) -> String {
    guard let rect = Layout(driver.model).chart?.rect else { return "" }
    return String(driver.rows[rect.row].dropFirst(rect.column))
  }

  /// The footer's figures of an epoch that was trained alone.
  private func figures(_ epoch: Int) -> [String] {
    var driver = Driver()
    driver.train(epoch)
    let (train, test) = (driver.snapshot.measurement.train, driver.snapshot.measurement.test)
    return [
      "epoch \(epochText(epoch))", "train loss \(significant(train.loss))", "test loss \(significant(test.loss))",
      "accuracy train \(fixed(train.accuracy * 100, decimals: 1) ?? "")%",
      "test \(fixed(test.accuracy * 100, decimals: 1) ?? "")%",
    ]
  }

  @Test("the cursor begins at the last epoch and tells the losses of every one")
  func cursor() {
    var driver = Driver(.usual, Size(160, 50))
    driver.train(40)
    driver.focus(.chart)
    driver.press(.enter)
    for epoch in [40, 39, 38] {
      #expect(driver.model.reading == .chart(epoch: epoch))
      #expect(figures(epoch).allSatisfy(driver.footer.contains), "\(driver.footer)")
      driver.press(.left)
    }
    for _ in 0..<100 { driver.press(.left) }
    #expect(driver.model.reading == .chart(epoch: 0) && figures(0).allSatisfy(driver.footer.contains))
    for _ in 0..<100 { driver.press(.character("l")) }
    #expect(driver.model.reading == .chart(epoch: 40))
    driver.press(.up, .down)
    #expect(driver.model.reading == .chart(epoch: 40))
  }

  @Test("the mouse puts it from the first epoch to the last")
  func mouse() throws {
    var driver = Driver(.usual, Size(100, 30))
    driver.train(500)
    let area = try #require(Layout(driver.model).chart?.area)
    driver.mouse(.press, at: Position(area.column, area.row))
    #expect(driver.model.reading == .chart(epoch: 0) && driver.model.focus == .chart)
    driver.mouse(.drag, at: Position(area.endColumn - 1, area.row))
    #expect(driver.model.reading == .chart(epoch: 500))
    let frame = view(driver.model)
    #expect((area.row..<area.endRow).contains { frame[area.endColumn - 1, $0].style == driver.model.theme.mark })
  }

  @Test("a stretch of several epochs tells its smallest and its largest loss")
  func stretches() throws {
    var driver = Driver(.with { $0.hidden = [1] }, Size(160, 50))
    driver.train(2501)
    driver.focus(.chart)
    driver.press(.enter)
    let stretch = try #require(driver.snapshot.history.stretches.last)
    #expect(driver.snapshot.history.epochsPerStretch == 2 && stretch.train.low < stretch.train.high)
    #expect(
      driver.footer.contains("train loss \(significant(stretch.train.low)) to \(significant(stretch.train.high))"))
  }

  @Test("v goes through the losses, their logarithms and the accuracy")
  func views() {
    var driver = Driver(.usual, Size(100, 30))
    driver.train(100)
    var screens: Set<[String]> = []
    for (view, name) in [(ChartView.loss, "Loss"), (.logLoss, "Loss, logarithmic"), (.accuracy, "Accuracy")] {
      #expect(driver.model.chartView == view && title(driver).contains("╭ \(name) "), "\(title(driver))")
      screens.insert(driver.rows)
      #expect(driver.type("v") == [])
    }
    #expect(driver.model.chartView == .loss && screens.count == 3)
  }

  @Test("regression has no accuracy to show, whichever way it comes to it")
  func regression() {
    var driver = Driver(.with { $0.problem = .regression }, Size(100, 30))
    driver.type("v")
    #expect(driver.model.chartView == .logLoss)
    driver.type("v")
    #expect(driver.model.chartView == .loss)
    var changed = Driver(.usual, Size(100, 30))
    changed.type("vvm")
    #expect(title(changed).contains("╭ Loss "), "\(title(changed))")
    changed.type("v")
    #expect(title(changed).contains("╭ Loss, logarithmic "), "\(title(changed))")
    changed.type("vm")
    #expect(title(changed).contains("╭ Loss "))
  }

  @Test("the scale has numbers at both ends: losses, powers and percent")
  func scale() throws {
    var driver = Driver(.usual, Size(100, 30))
    driver.train(500)
    let chart = try #require(Layout(driver.model).chart)
    func labels() -> [String] {
      [chart.area.row, chart.area.endRow - 1].map { row in
        String(driver.rows[row].unicodeScalars.dropFirst(chart.rect.column + 1).prefix(6)).trimmed
      }
    }
    let history = driver.snapshot.history.stretches.flatMap { [$0.train, $0.test] }
    let high = history.map(\.high).max() ?? 0
    #expect(labels() == [fixed(high, decimals: 3) ?? "", "0.000"])
    driver.type("v")
    #expect(labels()[0] == fixed(high, decimals: 3) && labels()[1] != "0.000")
    driver.type("v")
    #expect(labels()[0] == "100%" && labels()[1].hasSuffix("%"))
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
