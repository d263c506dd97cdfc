import Scenarios
import Testing
@testable import Interface

@Suite("What every control does to the run, row by row")
struct EffectTableTests {
  /// A row of the table: keys, on what focus, and their effect.
  struct Row: Sendable, CustomTestStringConvertible {
    let keys: String
    var focus: Focus?
    let effect: ScenarioField.Effect
    var testDescription: String { focus.map { "\(keys) on \($0)" } ?? keys }
  }

  private static let rows: [Row] =
    ["d", "D", "m", "i", "I", "o"].map { Row(keys: $0, effect: .data) }
    + ["a", "A", "b", "B", "[", "]", "{", "}", "r", "R"].map { Row(keys: $0, effect: .network) }
    + ["e", "E", "g", "z"].map { Row(keys: $0, effect: .training) } + ["t", "c"].map { Row(keys: $0, effect: .view) }
    + [
      Row(keys: "\n", focus: .dataset(.spiral), effect: .data), Row(keys: "+", focus: .field(.noise), effect: .data),
      Row(keys: "35\n", focus: .field(.trainRatio), effect: .data),
      Row(keys: "\n", focus: .feature(.sinX), effect: .network), Row(keys: "-", focus: .feature(.x), effect: .network),
      Row(keys: "3\n", focus: .layers, effect: .network), Row(keys: "+", focus: .units(layer: 0), effect: .network),
      Row(keys: "f" + Self.down(to: .initZero) + "\n", effect: .network),
      Row(keys: "f" + Self.down(to: .stopEpochs) + "5\n", effect: .training),
      Row(keys: "7\n", focus: .field(.learningRate), effect: .training), Row(keys: "<", effect: .view),
      Row(keys: "+", focus: .speed, effect: .view), Row(keys: "\n", focus: .dataset(.circle), effect: .view),
      Row(keys: "v", effect: .view), Row(keys: "T", effect: .view), Row(keys: "y", effect: .view),
      Row(keys: "p", effect: .view), Row(keys: "?", effect: .view),
    ]

  /// The keys from the first further setting to another.
  private static func down(to field: ScenarioField) -> String {
    String(repeating: "j", count: FurtherSettings.fields.firstIndex(of: field) ?? 0)
  }

  @Test("data, network, epoch, chart and playing after it", arguments: rows)
  func effect(row: Row) {
    var driver = Driver()
    driver.train(4)
    driver.type(" ")
    let before = driver.model.snapshot
    if let focus = row.focus { driver.focus(focus) }
    for scalar in row.keys.unicodeScalars { driver.press(scalar == "\n" ? .enter : .character(scalar)) }
    driver.answer()
    let after = driver.model.snapshot
    let isRebuilt = row.effect == .data || row.effect == .network
    #expect((after.data != before.data) == (row.effect == .data))
    #expect((after.scenario.seed != before.scenario.seed) == (row.effect == .data))
    #expect(after.epoch == (isRebuilt ? 0 : 4))
    #expect(driver.model.isPlaying == !isRebuilt && after.isPlaying == !isRebuilt)
    #expect(after.history.stretches.map(\.firstEpoch) == (isRebuilt ? [0] : [0, 1, 2, 3, 4]))
    #expect((after.network.parameters == before.network.parameters) == !isRebuilt)
    let isKept = (row.effect == .view && !["t", "c"].contains(row.keys)) || ["r", "R"].contains(row.keys)
    #expect((after.scenario == before.scenario) == isKept)
  }

  @Test("a typed seed gives its own data and a new network")
  func seed() {
    var driver = Driver()
    driver.train(4)
    driver.focus(.field(.seed))
    driver.press(.enter)
    driver.type("0.41677")
    driver.press(.enter)
    let fresh = Driver(.with { $0.seed = "0.41677" })
    #expect(driver.model.snapshot.data == fresh.model.snapshot.data && driver.model.snapshot.epoch == 0)
    #expect(driver.model.snapshot.network.parameters == fresh.model.snapshot.network.parameters)
  }

  @Test("new data keeps weights, epoch and playing; a step pauses; an edit changes one weight and goes on")
  func others() {
    var driver = Driver()
    driver.train(4)
    driver.type(" ")
    let before = driver.model.snapshot
    driver.type("n")
    let fresh = driver.model.snapshot
    #expect(fresh.data != before.data && fresh.scenario.seed != before.scenario.seed)
    #expect(fresh.network.parameters == before.network.parameters && fresh.epoch == 4 && driver.model.isPlaying)
    driver.focus(.bias(layer: 0, unit: 0))
    driver.type("+")
    let edited = driver.model.snapshot
    let changed = zip(edited.network.parameters, fresh.network.parameters).filter { $0 != $1 }
    #expect(changed.count == 1 && edited.epoch == 4 && edited.data == fresh.data && driver.model.isPlaying)
    driver.type("s")
    #expect(driver.model.snapshot.epoch == 5 && !driver.model.isPlaying)
  }

  @Test("each problem keeps its own dataset")
  func problems() {
    var driver = Driver()
    driver.type("ddm")
    driver.type("dm")
    #expect(driver.model.scenario.dataset == .gauss && driver.model.scenario.regDataset == .regGauss)
  }
}
