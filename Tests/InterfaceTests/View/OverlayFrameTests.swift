import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("Frames with something over the screen")
struct OverlayFrameTests {
  private func expect(_ driver: Driver, _ name: String) throws {
    try expectFixture(name, is: FrameText(driver.model).text)
  }

  @Test("the help, and scrolled to its end", arguments: [Size(80, 24), Size(40, 12)])
  func help(size: Size) throws {
    var driver = Driver(.usual, size)
    driver.type("?")
    try expect(driver, "help-\(size.columns)x\(size.rows)")
    for _ in 0..<40 { driver.press(.pageDown) }
    try expect(driver, "help-end-\(size.columns)x\(size.rows)")
  }

  @Test("the help in ASCII")
  func asciiHelp() throws {
    var driver = Driver(.usual, Size(80, 24), depth: .never, glyphs: .ascii)
    driver.type("?")
    try expect(driver, "help-ascii")
  }

  @Test("the presets, one further down", arguments: [Size(80, 24), Size(40, 12), Size(100, 30)])
  func presets(size: Size) throws {
    var driver = Driver(.usual, size)
    driver.type("p")
    driver.press(.down, .down, .down)
    try expect(driver, "presets-\(size.columns)x\(size.rows)")
  }

  @Test("the presets in ASCII without colour")
  func asciiPresets() throws {
    var driver = Driver(.usual, Size(80, 24), depth: .never, glyphs: .ascii)
    driver.type("p")
    try expect(driver, "presets-ascii")
  }

  @Test(
    "the datasets, at one that is not among the thumbnails", arguments: [Size(80, 24), Size(40, 12), Size(100, 30)])
  func datasets(size: Size) throws {
    var driver = Driver(.with { ($0.dataset, $0.hidden) = (.multiSpiral, [4]) }, size)
    driver.type("P")
    try expect(driver, "datasets-\(size.columns)x\(size.rows)")
  }

  @Test("the datasets in ASCII without colour, at a curve")
  func asciiDatasets() throws {
    var driver = Driver(
      .with { ($0.problem, $0.regDataset) = (.regression, .regSine) }, Size(80, 24), depth: .never, glyphs: .ascii)
    driver.type("P")
    try expect(driver, "datasets-ascii")
  }

  @Test("a field that a digit opened, and with a complaint")
  func editor() throws {
    var driver = Driver()
    driver.type("0.1")
    try expect(driver, "editor")
    driver.type("x")
    driver.press(.enter)
    try expect(driver, "editor-complaint")
  }

  @Test("a field with a complaint at the smallest size and in ASCII")
  func smallEditor() throws {
    var driver = Driver(.usual, Size(40, 12), depth: .basic16, glyphs: .ascii)
    driver.type("123456789012345678901234567890123456789012345678901234567890x")
    driver.press(.enter)
    try expect(driver, "editor-complaint-40x12")
  }

  @Test("notices: of an export, of a failure, and of a preset")
  func notices() throws {
    var driver = Driver()
    driver.type("w")
    driver.finish(.exported("playground-circle-0.59704-0.json"))
    try expect(driver, "notice")
    driver.type("w")
    driver.fail("The weights could not be written: the disk is full")
    try expect(driver, "notice-failure")
    driver.type("p")
    driver.press(.enter)
    try expect(driver, "notice-preset")
  }

  @Test(
    "what is not covered is drawn as without an overlay, and what is covered is not drawn",
    arguments: [Size(80, 24), Size(120, 40), Size(163, 47), Size(200, 60)])
  func covered(size: Size) throws {
    var driver = Driver(.usual, size)
    let free = view(driver.model)
    for key in ["?", "p", "P", "f", "y", "5"] {
      driver.type(key)
      let model = driver.model
      let (drawn, cover) = (view(model), model.openRect)
      let scene = Scene(model: model, layout: Layout(model))
      #expect(scene.isCovered(cover) && !scene.isCovered(cover.inset(columns: -1, rows: 0)))
      // The status line, the controls and the footer show the focus and the keys, which an overlay changes.
      for row in 4..<size.rows - 1 {
        for column in 0..<size.columns where !cover.contains(Position(column, row)) {
          #expect(drawn[column, row] == free[column, row], "\(key): \(column), \(row)")
        }
      }
      driver.press(.escape)
    }
  }

  @Test("too small, by a row and by much", arguments: [Size(39, 11), Size(20, 4)])
  func tooSmall(size: Size) throws {
    try expect(Driver(.usual, size), "small-\(size.columns)x\(size.rows)")
  }
}
