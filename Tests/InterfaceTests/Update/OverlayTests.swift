import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Help, presets and notices")
struct OverlayTests {
  private func scroll(_ driver: Driver) -> Int? {
    if case .help(let scroll)? = driver.model.overlay { scroll } else { nil }
  }

  private func selected(_ driver: Driver) -> Int? {
    if case .presets(_, let selected)? = driver.model.overlay { selected } else { nil }
  }

  @Test("the help scrolls by rows and pages, and stops at both ends")
  func help() throws {
    var driver = Driver()
    driver.type("?")
    driver.press(.up)
    #expect(scroll(driver) == 0)
    driver.press(.down, .character("j"))
    #expect(scroll(driver) == 2)
    driver.press(.pageDown)
    #expect(scroll(driver) == 2 + driver.model.helpPage)
    for _ in 0..<20 { driver.press(.pageDown) }
    let last = try #require(scroll(driver))
    #expect(last == driver.model.helpRows.count - driver.model.helpPage)
    driver.press(.down)
    #expect(scroll(driver) == last)
    for _ in 0..<20 { driver.press(.pageUp) }
    #expect(scroll(driver) == 0)
  }

  @Test("help and list close by Esc and by the key that opened them", arguments: [("?", Key.escape), ("p", .escape)])
  func closing(key: String, escape: Key) {
    var driver = Driver()
    driver.type(key)
    driver.press(escape)
    #expect(driver.model.overlay == nil)
    driver.type(key + key)
    #expect(driver.model.overlay == nil)
    driver.press(.escape)
    #expect(driver.model.overlay == nil && driver.effects.isEmpty)
  }

  @Test("keys of the main screen do nothing while help or list are open, but for quitting", arguments: ["?", "p"])
  func covered(key: String) {
    var driver = Driver()
    driver.type(key)
    #expect(driver.type("srndamg[]+-w12") == [])
    #expect(driver.model.scenario == .usual)
    #expect(driver.type("q") == [.quit])
    #expect(driver.press(.control("c")) == [.quit])
  }

  @Test("the list moves by rows and pages, and stops at both ends")
  func list() throws {
    var driver = Driver(.usual, Size(40, 12))
    driver.type("p")
    #expect(selected(driver) == 0)
    driver.press(.up)
    #expect(selected(driver) == 0)
    driver.press(.down, .down, .character("k"))
    #expect(selected(driver) == 1)
    driver.press(.pageDown)
    #expect(selected(driver) == 1 + driver.model.presetPage)
    for _ in 0..<20 { driver.press(.pageDown) }
    #expect(selected(driver) == Preset.names.count - 1)
    #expect(driver.rows.joined().contains(try #require(Preset.names.last)))
    for _ in 0..<20 { driver.press(.pageUp) }
    #expect(selected(driver) == 0)
  }

  @Test("Enter opens every preset: its scenario, paused at the start, and what it shows in the footer")
  func opening() throws {
    for (index, preset) in try Preset.all().enumerated() {
      var driver = Driver()
      driver.train(3)
      driver.type(" p")
      for _ in 0..<index { driver.press(.down) }
      #expect(driver.press(.enter) == [.send(.replace(preset.scenario))])
      #expect(driver.model.overlay == nil && !driver.model.isPlaying)
      #expect(driver.model.scenario == preset.scenario && driver.model.snapshot.scenario == preset.scenario)
      #expect(driver.model.snapshot.epoch == 0)
      #expect(driver.model.notice == Notice("\(preset.title): \(preset.summary)"))
      #expect(Layout(driver.model).items.contains { $0.focus == driver.model.focus })
    }
  }

  @Test("a notice stands in the footer until the next key")
  func notices() {
    var driver = Driver()
    driver.type("w")
    driver.finish(.exported("a.json"))
    #expect(driver.footer.contains("Weights written to a.json") && driver.model.notice?.isError == false)
    driver.answer()
    #expect(driver.footer.contains("a.json"))
    driver.press(.tab)
    #expect(driver.model.notice == nil && driver.footer.contains("quit"))
    driver.type("w")
    driver.fail("The disk is full")
    #expect(driver.footer.contains("The disk is full") && driver.model.notice?.isError == true)
  }

  @Test("the help that was scrolled to its end is still full after the terminal has grown")
  func grown() throws {
    var driver = Driver(.usual, Size(80, 24))
    driver.type("?")
    for _ in 0..<20 { driver.press(.pageDown) }
    driver.receive(.resized(Size(80, 40)))
    let last = driver.model.helpRows.count - driver.model.helpPage
    #expect(scroll(driver) == last)
  }
}
