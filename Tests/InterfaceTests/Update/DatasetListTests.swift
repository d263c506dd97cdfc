import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("The list of datasets")
struct DatasetListTests {
  private static let sizes = [Size(80, 24), Size(100, 30), Size(160, 50)]

  private func selected(_ driver: Driver) -> Dataset? {
    if case .datasets(let selected)? = driver.model.overlay { DatasetList.datasets[selected] } else { nil }
  }

  /// The columns of the data panel, row by row.
  private func panel(_ driver: Driver) throws -> [String] {
    let rect = try #require(Layout(driver.model).data?.rect)
    return driver.rows.map { String($0.dropFirst(rect.column).prefix(rect.columns)) }
  }

  @Test("every dataset is in one group, with others of its problem and form")
  func groups() {
    #expect(DatasetList.datasets.count == Dataset.allCases.count)
    #expect(Set(DatasetList.datasets) == Set(Dataset.allCases))
    for group in DatasetList.groups {
      #expect(Set(group.datasets.map(\.problem)).count == 1 && Set(group.datasets.map(\.form)).count == 1)
    }
    #expect(Set(Dataset.allCases.map(\.summary)).count == Dataset.allCases.count)
  }

  @Test(
    "P opens it at the present dataset, and Enter takes the chosen one with its problem", arguments: Dataset.allCases)
  func choosing(dataset: Dataset) throws {
    var driver = Driver(.with { $0.dataset = .moons })
    driver.type("P")
    #expect(selected(driver) == .moons)
    let steps = try #require(DatasetList.datasets.firstIndex(of: dataset))
    let start = try #require(DatasetList.datasets.firstIndex(of: .moons))
    for _ in 0..<abs(steps - start) { driver.press(steps > start ? .down : .up) }
    #expect(driver.rows.contains { $0.contains(dataset.rawValue) && $0.contains(dataset.summary) })
    let asked = driver.press(.enter)
    #expect(asked.count == (dataset == .moons ? 0 : 1) && driver.model.overlay == nil)
    #expect(driver.model.scenario.activeDataset == dataset && driver.model.scenario.problem == dataset.problem)
    #expect(driver.snapshot.scenario == driver.model.scenario)
  }

  @Test("Tab goes from group to group, and the ends hold")
  func moving() {
    var driver = Driver()
    driver.type("P")
    var seen = [selected(driver)]
    for _ in DatasetList.groups {
      driver.press(.tab)
      seen.append(selected(driver))
    }
    #expect(seen.compactMap(\.self) == DatasetList.groups.map { $0.datasets[0] } + [DatasetList.groups[5].datasets[0]])
    for _ in 0..<40 { driver.press(.pageDown) }
    #expect(selected(driver) == DatasetList.datasets.last)
    for _ in 0..<40 { driver.press(.pageUp) }
    #expect(selected(driver) == DatasetList.datasets.first)
  }

  @Test("a dataset that is refused says why before and after Enter, and the list stays")
  func refused() throws {
    var driver = Driver(try #require(try Preset.named("perceptron-and")).scenario)
    driver.type("P")
    for _ in 0..<(try #require(DatasetList.datasets.firstIndex(of: .multiBlobs))) { driver.press(.down) }
    while selected(driver) != .multiBlobs { driver.press(.up) }
    #expect(driver.rows.joined().contains("train a single neuron"))
    let before = driver.model.scenario
    #expect(driver.press(.enter) == [])
    #expect(driver.model.scenario == before && selected(driver) == .multiBlobs)
    #expect(driver.model.notice?.isError == true)
  }

  @Test("Enter on the panel's line, and on the thumbnail that is chosen, opens it; on another one it chooses")
  func fromThePanel() throws {
    for focus in [Focus.field(.dataset), .dataset(.circle)] {
      var driver = Driver()
      driver.focus(focus)
      #expect(driver.press(.enter) == [] && selected(driver) == .circle)
      driver.type("P")
      #expect(driver.model.overlay == nil && driver.footer.contains("P datasets"))
    }
    var driver = Driver()
    driver.focus(.dataset(.spiral))
    driver.press(.enter)
    #expect(driver.model.overlay == nil && driver.model.scenario.dataset == .spiral)
    try driver.click("Pick another")
    #expect(selected(driver) == .spiral)
  }

  @Test("+ and - on the panel's line go round the datasets of the problem")
  func stepping() {
    var driver = Driver()
    driver.focus(.field(.dataset))
    driver.type("-")
    #expect(driver.model.scenario.dataset == Dataset.choices(for: .classification).last)
    driver.type("+")
    #expect(driver.model.scenario.dataset == .circle && driver.model.notice == nil)
  }

  @Test("the panel marks the present dataset, as a thumbnail or by its name", arguments: sizes)
  func present(size: Size) throws {
    for dataset in Dataset.allCases {
      let driver = Driver(
        .with { scenario in
          scenario.problem = dataset.problem
          if dataset.problem == .regression { scenario.regDataset = dataset } else { scenario.dataset = dataset }
        }, size)
      let rows = try panel(driver)
      #expect(rows.contains { $0.contains("● \(dataset.rawValue) ") }, "\(dataset)")
      #expect(rows.contains { $0.contains("Pick another") } == Dataset.browser.contains(dataset))
    }
  }

  @Test("rows choose and open with the mouse; headings and the text below do nothing")
  func mouse() throws {
    var driver = Driver(.usual, Size(160, 50))
    driver.type("P")
    let rect = driver.model.openRect
    driver.click(Position(rect.column + 4, rect.row + 1))
    #expect(selected(driver) == .circle && driver.effects.isEmpty, "a heading is no dataset")
    driver.click(Position(rect.column + 4, rect.row + 4))
    #expect(selected(driver) == DatasetList.datasets[2] && driver.effects.isEmpty)
    driver.click(Position(rect.column + 4, rect.endRow - 2))
    #expect(selected(driver) == DatasetList.datasets[2])
    driver.click(Position(rect.column + 4, rect.row + 4))
    #expect(driver.model.overlay == nil && driver.model.scenario.dataset == DatasetList.datasets[2])
  }

  @Test("a link that hides the dataset hides the list")
  func hidden() {
    var driver = Driver(.with { $0.hide = ["dataset"] })
    driver.type("P")
    #expect(driver.model.overlay == nil && driver.footer.contains("hidden by this link"))
    #expect(!driver.rows.joined().contains("Pick another"))
  }
}
