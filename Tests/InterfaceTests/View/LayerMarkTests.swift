import Canvas
import Scenarios
import Testing
@testable import Interface

@Suite("What sets a layer apart, on screen")
struct LayerMarkTests {
  private func driver(_ size: Size, glyphs: GlyphSet = .braille) throws -> Driver {
    var scenario = Scenario.usual
    try scenario.set([
      .hidden: .list(["6", "4", "3"]), .layerActivations: .list(["relu", "elu", "tanh"]),
      .activationAlpha: .list(["none", "0.5", "none"]), .dropout: .list(["0.2", "0", "0"]),
      .batchNormalization: .list(["false", "false", "true"]), .partialBatch: .text("update"),
    ])
    return Driver(scenario, size, glyphs: glyphs)
  }

  @Test("the headers and the list of a layer", arguments: [Size(80, 24), Size(100, 30), Size(40, 12), Size(160, 50)])
  func frames(size: Size) throws {
    var driver = try driver(size)
    driver.focus(.units(layer: 1))
    try expectFixture("layer-marks-\(size.columns)x\(size.rows)", is: FrameText(driver.model).text)
    driver.type("Ljj")
    try expectFixture("layer-settings-\(size.columns)x\(size.rows)", is: FrameText(driver.model).text)
  }

  @Test("a header says what its layer has, and the footer all of it")
  func texts() throws {
    var wide = try driver(Size(160, 50))
    #expect(wide.rows.contains { $0.contains(/relu d\S* ?0?\.2 +elu α ?0?\.5 +tanh BN/) }, "\(wide.rows[5])")
    for (layer, text) in ["relu dropout 0.2", "elu α 0.5", "tanh BN"].enumerated() {
      wide.focus(.unit(layer: layer, unit: 0))
      #expect(wide.footer.contains("hidden \(layer + 1) \(text)"), "\(wide.footer)")
    }
    wide.focus(.unit(layer: 3, unit: 0))
    #expect(!wide.footer.contains("hidden"))
  }

  @Test("a plain layer has no marks, nor has one of several with the same activation as all others")
  func plain() {
    let driver = Driver(.with { ($0.hidden, $0.layerActivations) = ([3, 2], [.tanh, .tanh]) })
    for layer in 0..<2 { #expect(LayerMarks(layer, driver.model.scenario).text.isEmpty) }
  }

  @Test("words give way to letters, then the last marks to an ellipsis; nothing is wider than its place")
  func room() throws {
    var scenario = Scenario.usual
    try scenario.set([
      .hidden: .list(["2", "2"]), .layerActivations: .list(["leakyRelu", "tanh"]), .dropout: .list(["0.25", "0"]),
      .activationAlpha: .list(["0.1", "none"]), .batchNormalization: .list(["true", "false"]),
      .partialBatch: .text("update"),
    ])
    let marks = LayerMarks(0, scenario)
    let texts = [
      (40, "leakyRelu dropout 0.25 BN α 0.1"), (32, "leakyRelu dropout 0.25 BN α 0.1"),
      (31, "leakyRelu drop 0.25 BN α0.1"), (28, "leakyRelu drop 0.25 BN α0.1"), (27, "leakyRelu d.25 BN α.1"),
      (21, "leakyRelu d.25 BN α.1"), (20, "leakyRelu d.25 BN…"), (16, "leakyRelu d.25…"), (10, "leakyRelu…"),
      (9, "leakyRel…"), (6, "leaky…"),
      (1, "…"),
    ]
    for (columns, text) in texts { #expect(marks.text(columns: columns, ellipsis: "…") == text) }
    var driver = Driver(scenario, Size(160, 50), glyphs: .ascii)
    driver.focus(.units(layer: 0))
    #expect(driver.footer.contains("leakyRelu dropout 0.25 BN a 0.1"))
  }
}
