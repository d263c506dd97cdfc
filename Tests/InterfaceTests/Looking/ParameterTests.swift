import Canvas
import Testing
import Training
@testable import Interface

@Suite("Value and gradient of a focused link or bias")
struct ParameterTests {
  private static let places: [(Focus, Int)] = [
    // Four units with two weights each, their biases, two units with four weights each, their biases, the output.
    (.link(layer: 0, unit: 0, input: 1), 1), (.link(layer: 0, unit: 3, input: 0), 6), (.bias(layer: 0, unit: 2), 10),
    (.link(layer: 1, unit: 1, input: 2), 18), (.bias(layer: 1, unit: 0), 20), (.link(layer: 2, unit: 0, input: 1), 23),
    (.bias(layer: 2, unit: 0), 24),
  ]

  @Test("numbers stand in four significant digits")
  func significantDigits() {
    for (value, text) in [
      (0.433025998, "0.4330"), (-12.345678, "-12.35"), (1, "1.000"), (0, "0.000"), (9.99996, "10.00"),
      (0.09999996, "0.1000"), (0.000123456, "0.0001235"), (3.14159e-7, "3.142e-7"), (-9.99999e-5, "-1.000e-4"),
      (1234.56, "1235"), (999.96, "1000"), (2.5e6, "2.500e6"), (.nan, "-"), (.infinity, "-"),
    ] { #expect(significant(value) == text, "\(value)") }
  }

  @Test("the footer tells value and gradient of what has the focus, live")
  func figures() throws {
    for (focus, index) in Self.places {
      var driver = Driver()
      driver.focus(focus)
      for epochs in [0, 5] {
        driver.train(epochs)
        let name: String
        if case .bias = focus { name = "bias of" } else { name = "weight of" }
        let value = driver.snapshot.network.parameters[index]
        #expect(driver.footer.contains(name) && driver.footer.contains(" \(significant(value)) "), "\(driver.footer)")
        let gradient = try #require(figure("gradient", in: driver.footer))
        #expect(abs(gradient - slope(driver.snapshot, index)) <= 1e-6 + 1e-3 * abs(gradient), "\(focus)")
      }
    }
  }

  /// The rise of the mean training loss with a parameter, by a central difference.
  private func slope(_ snapshot: Snapshot, _ index: Int) -> Double {
    let losses = [1e-5, -1e-5].map { offset in
      var changed = snapshot
      changed.network.parameters[index] += offset
      let all = snapshot.data.train.map { point in
        let error = answer(of: changed, atX: point.x, point.y) - point.label
        return error * error / 2
      }
      return all.reduce(0, +) / Double(all.count)
    }
    return (losses[0] - losses[1]) / 2e-5
  }

  @Test("plus and minus step by a tenth, at once and in the run")
  func steps() {
    for (focus, index) in Self.places {
      var driver = Driver()
      driver.focus(focus)
      let start = driver.snapshot.network.parameters[index]
      let losses = driver.snapshot.measurement
      driver.type("+++-")
      #expect(abs(driver.snapshot.network.parameters[index] - start - 0.2) < 2e-6)
      #expect(driver.model.snapshot.network.parameters[index] == driver.snapshot.network.parameters[index])
      #expect(driver.snapshot.measurement != losses && driver.snapshot.epoch == 0)
    }
  }

  @Test("quick steps add up before the run has answered")
  func quickSteps() {
    var driver = Driver()
    driver.focus(.bias(layer: 0, unit: 0))
    driver.isAnswering = false
    let asked = driver.type("+++")
    #expect(asked == [0.2, 0.3, 0.4].map { Effect.send(.setParameter(8, $0)) })
  }

  @Test("digits and Enter open a field; bad numbers keep it open and say why", arguments: places.map(\.0))
  func typing(focus: Focus) {
    var driver = Driver()
    driver.focus(focus)
    let index = driver.model.shownNetwork.parameterIndex(of: focus) ?? -1
    driver.type("1.25")
    #expect(driver.model.overlay == .editor(Editor(focus, text: "1.25")))
    driver.press(.enter)
    #expect(driver.model.overlay == nil && driver.snapshot.network.parameters[index] == 1.25)
    #expect(driver.footer.contains("1.250"))
    for bad in ["", "x", "1e999", "nan", "--1"] {
      driver.press(.enter)
      driver.type(bad)
      #expect(driver.press(.enter) == [])
      guard case .editor(let editor)? = driver.model.overlay else {
        Issue.record("the field is closed after \(bad)")
        return
      }
      #expect(editor.text == bad && editor.complaint?.contains("any number") == true)
      driver.press(.escape)
    }
    driver.press(.enter)
    driver.type("-2.5e-7")
    #expect(driver.press(.enter) == [.send(.setParameter(index, -2.5e-7))])
    #expect(driver.footer.contains("-2.500e-7"))
  }

  @Test("losses, map and chart follow an edit, which is no epoch")
  func following() throws {
    var driver = Driver(.usual, Size(100, 30))
    driver.train(3)
    driver.focus(.link(layer: 2, unit: 0, input: 0))
    let before = driver.rows
    driver.type("5")
    driver.press(.enter)
    let network = try #require(Layout(driver.model).output?.rect)
    #expect(driver.rows[0] != before[0])
    #expect(driver.model.snapshot.history.stretches.map(\.firstEpoch) == [0, 1, 2, 3])
    #expect((network.row..<network.endRow).contains { driver.rows[$0] != before[$0] })
  }
}
