import Canvas
import Scenarios
import Testing
@testable import Interface

/// Runs whose figures are not the usual ones: no test set, no batches.
@Suite("Without a test set, and in full batches")
struct WithoutTestSetTests {
  private func scenario(_ name: String) throws -> Scenario { try #require(try Preset.named(name)).scenario }

  @Test("the accuracy is that of training, and says so", arguments: [60, 80, 100, 120, 160])
  func accuracy(columns: Int) throws {
    var driver = Driver(try scenario("eleven-lines"), Size(columns, 24))
    driver.train(2)
    // Four rows, two of them right: nothing is learned after two steps.
    #expect(driver.rows[0].contains("50.0% train"))
    #expect(columns >= 120 || !driver.rows[0].contains("test"))
    let usual = Driver(.usual, Size(columns, 24)).rows[0]
    #expect(usual.contains("test ") && (columns >= 120 || !usual.contains("% train")))
  }

  @Test("every row has its answer, at the usual size too", arguments: [Size(80, 24), Size(100, 30), Size(160, 50)])
  func answers(size: Size) throws {
    var driver = Driver(try scenario("eleven-lines"), size)
    driver.train(3)
    let rows = driver.model.snapshot.answeredRows
    #expect(rows.count == 4)
    for row in rows {
      let bits = row.bits.map(String.init).joined(separator: size.columns > 90 ? " " : "")
      let line = try #require(driver.rows.first { $0.contains(" \(bits) ") })
      #expect(line.contains(try #require(fixed(row.answer, decimals: 3))))
    }
    #expect(!driver.rows.joined().contains("plane"))
  }

  @Test("where not all rows have room, the worst are shown and the rest is counted")
  func worst() throws {
    var driver = Driver(try scenario("parity"), Size(80, 24))
    driver.train(3)
    let rows = driver.model.snapshot.answeredRows.sorted { abs($0.answer - $0.target) > abs($1.answer - $1.target) }
    let shown = rows.map { row in
      driver.rows.contains { $0.contains(" " + row.bits.map(String.init).joined() + " ") }
    }
    let count = try #require(shown.firstIndex(of: false))
    #expect(count > 5 && shown[count...].allSatisfy { !$0 })
    #expect(driver.rows.contains { $0.contains("\(16 - count) more lie nearer") })
  }

  @Test(
    "the batch size is what an update takes",
    arguments: [("eleven-lines", "full"), ("adaline", "full"), ("perceptron-and", "1"), ("circle", "10")])
  func batchSize(name: String, text: String) throws {
    for size in [Size(40, 12), Size(80, 24), Size(160, 50)] {
      var driver = Driver(try scenario(name), size)
      driver.focus(.field(.batchSize))
      let line = try #require(driver.rows.first { $0.contains("Batch size") })
      #expect(line.contains(try Regex("Batch size[ ‹]*\(text)[› │]")), "\(line)")
    }
  }

  @Test("where the batch size has no say, no key changes it, and the footer says why")
  func unread() throws {
    var driver = Driver(try scenario("eleven-lines"), Size(160, 50))
    driver.focus(.field(.batchSize))
    for key in ["b", "B", "+", "-", "5"] {
      #expect(driver.type(key) == [])
      #expect(driver.footer.contains("All examples are one batch"), "\(key)")
    }
    #expect(driver.press(.enter) == [] && driver.model.overlay == nil)
    let slider = try #require(Layout(driver.model).data?.lines.first { $0.focus == .field(.batchSize) }?.slider)
    driver.mouse(.press, at: Position(slider.column, slider.row))
    driver.mouse(.drag, at: Position(slider.column + 5, slider.row))
    #expect(driver.effects.isEmpty && driver.model.scenario.batchSize == 10)
  }

  @Test("what takes no part in a single neuron's rule is not changed, and the footer says why")
  func unreadByNeurons() throws {
    var driver = Driver(try scenario("perceptron-and"), Size(160, 50))
    for (key, title) in [
      ("g", "Regularization"), ("G", "Regularization"), ("z", "Regularization rate"),
    ] {
      #expect(driver.type(key) == [])
      #expect(driver.footer.contains("\(title) takes no part in the rule of a single neuron."), "\(key)")
    }
    for field in [ScenarioField.optimizer, .maxNorm, .averagingDecay, .dropout, .partialBatch, .reduction] {
      #expect(driver.model.reasonUnread(field)?.contains("takes no part") == true)
    }
    for field in [ScenarioField.learningRate, .schedule, .shuffle, .loss, .neuronRule, .weightAveraging] {
      #expect(driver.model.reasonUnread(field) == nil)
    }
  }
}
