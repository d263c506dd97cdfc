import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("Frames")
struct FrameTests {
  /// A window split twice, the usual terminal, a window, a whole screen.
  private static let sizes = [Size(40, 12), Size(80, 24), Size(100, 30), Size(160, 50)]
  /// The tiers, each designed.
  private static let tiers: [(ColorDepth, GlyphSet)] = [
    (.truecolor, .braille), (.indexed256, .braille), (.basic16, .half), (.never, .ascii),
  ]

  @Test("the defaults after 100 epochs, in every tier", arguments: sizes)
  func tiers(size: Size) throws {
    for (depth, glyphs) in Self.tiers {
      var driver = Driver(.usual, size, depth: depth, glyphs: glyphs)
      driver.train(100)
      let name = "\(size.columns)x\(size.rows)-\(glyphs.rawValue)-\(depth.rawValue)"
      try expectFixture(name, is: FrameText(driver.model).text)
    }
  }

  @Test("the defaults on a light ground", arguments: [ColorDepth.truecolor, .indexed256, .basic16])
  func light(depth: ColorDepth) throws {
    var driver = Driver(.usual, Size(80, 24), depth: depth, background: .light)
    driver.train(100)
    try expectFixture("80x24-light-\(depth.rawValue)", is: FrameText(driver.model).text)
  }

  @Test("the start, paused, with the focus on a dataset")
  func start() throws {
    var driver = Driver()
    driver.focus(.dataset(.xor))
    try expectFixture("start", is: FrameText(driver.model).text)
  }

  @Test("playing, with the speed that is reached")
  func playing() throws {
    var driver = Driver(.usual, Size(100, 30))
    driver.type(" >")
    driver.train(1234, epochsPerSecond: 598.7)
    try expectFixture("playing", is: FrameText(driver.model).text)
  }

  @Test("regression", arguments: [GlyphSet.braille, .ascii])
  func regression(glyphs: GlyphSet) throws {
    let scenario = Scenario.with { ($0.problem, $0.regDataset) = (.regression, .regGauss) }
    var driver = Driver(
      scenario, Size(80, 24), depth: glyphs == .ascii ? .never : .truecolor, glyphs: glyphs)
    driver.train(30)
    try expectFixture("regression-\(glyphs.rawValue)", is: FrameText(driver.model).text)
  }

  @Test("discretized, with the test points", arguments: [GlyphSet.braille, .ascii])
  func discretized(glyphs: GlyphSet) throws {
    let scenario = Scenario.with { ($0.discretize, $0.showTestData, $0.dataset) = (true, true, .xor) }
    var driver = Driver(
      scenario, Size(80, 24), depth: glyphs == .ascii ? .basic16 : .indexed256, glyphs: glyphs)
    driver.train(60)
    try expectFixture("discretized-\(glyphs.rawValue)", is: FrameText(driver.model).text)
  }

  @Test("more layers and units than there is room for", arguments: [Size(80, 24), Size(100, 30), Size(40, 12)])
  func overflow(size: Size) throws {
    var driver = Driver(
      .with {
        $0.hidden = [30, 8, 8, 8, 8, 8, 8, 2]
        $0.features = Feature.allCases
        $0.seed = "a seed that is much too long for the panel"
      }, size)
    driver.focus(.units(layer: 3))
    try expectFixture("overflow-\(size.columns)x\(size.rows)", is: FrameText(driver.model).text)
  }

  @Test("no features and no hidden layers")
  func bare() throws {
    let driver = Driver(.with { ($0.features, $0.hidden) = ([], []) })
    try expectFixture("bare", is: FrameText(driver.model).text)
  }

  @Test("a network that has diverged, in the tiers that draw maps differently", arguments: GlyphSet.allCases)
  func diverged(glyphs: GlyphSet) throws {
    var driver = Driver(.usual, Size(80, 24), depth: glyphs == .half ? .basic16 : .truecolor, glyphs: glyphs)
    driver.showParameters { _ in .nan }
    try expectFixture("diverged-\(glyphs.rawValue)", is: FrameText(driver.model).text)
  }
}
