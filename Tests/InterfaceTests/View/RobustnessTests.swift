import Canvas
import Datasets
import Scenarios
import Testing
@testable import Interface

@Suite("Every screen, whatever the model")
struct RobustnessTests {
  /// Models at the edges of what there can be.
  private static let models: [(name: String, change: @Sendable (inout Scenario) -> Void)] = [
    ("usual", { _ in }),
    ("bare", { ($0.features, $0.hidden) = ([], []) }),
    ("deep", { ($0.hidden, $0.features) = (Array(repeating: 2, count: 32), Feature.allCases) }),
    ("wide", { $0.hidden = [1024] }),
    ("no test set", { ($0.trainRatio, $0.showTestData) = (100, true) }),
    ("no training set", { $0.trainRatio = 0 }),
    ("regression", { ($0.problem, $0.discretize) = (.regression, true) }),
    ("odd texts", { $0.seed = "né\u{1B}[31m\n日本\u{301}" + String(repeating: "long ", count: 40) }),
    ("odd numbers", { ($0.learningRate, $0.regularizationRate, $0.noise) = (1.2345678901234e300, 1e-300, 12.3456789) }),
  ]

  private static let sizes: [Size] =
    [1, 2, 5, 12, 39, 40, 41, 55, 56, 77, 78, 79, 99, 100, 130, 141, 200].enumerated().flatMap { index, columns in
      let rows = [1, 2, 3, 11, 12, 13, 21, 22, 23, 24, 30, 50, 70]
      return [rows[index % 13], rows[(index * 5 + 4) % 13], rows[(index * 7 + 9) % 13]].map { Size(columns, $0) }
    }

  @Test(
    "a frame has its model's size at every size, and cells that a terminal can show",
    arguments: models.map(\.name))
  func sizes(name: String) throws {
    let change = try #require(Self.models.first { $0.name == name }?.change)
    let base = Driver(.with(change), Size(80, 24))
    for size in Self.sizes {
      var driver = base
      driver.receive(.resized(size))
      let frame = view(driver.model)
      #expect(frame.size == size)
      #expect(frame.cells.allSatisfy { isShowable($0.glyph) })
    }
  }

  @Test("no weight breaks a screen", arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308, 1e-300])
  func weights(weight: Double) {
    for depth in ColorDepth.allCases {
      for glyphs in GlyphSet.allCases {
        for problem in Problem.allCases {
          var driver = Driver(
            .with { ($0.problem, $0.activation) = (problem, .relu) }, depth: depth, glyphs: glyphs)
          driver.showParameters { _ in weight }
          #expect(view(driver.model).size == Size(80, 24))
        }
      }
    }
  }

  @Test("losses that are huge or no numbers keep the status and the chart in their places")
  func losses() {
    var scenario = Scenario.usual
    (scenario.problem, scenario.learningRate, scenario.hidden) = (.regression, 1e150, [])
    for size in [Size(80, 24), Size(100, 30), Size(60, 20)] {
      var driver = Driver(scenario, size)
      for _ in 0..<4 {
        driver.train(1)
        expectBorders(driver, "epoch \(driver.snapshot.epoch)")
      }
      #expect(driver.rows[0].contains("–"))
    }
  }

  @Test("the ASCII tier is ASCII, whatever is on screen", arguments: ColorDepth.allCases)
  func ascii(depth: ColorDepth) throws {
    for size in [Size(40, 12), Size(80, 24), Size(160, 50), Size(20, 4)] {
      for (name, change) in Self.models where name != "wide" {
        let base = Driver(.with(change), size, depth: depth, glyphs: .ascii)
        expectASCII(base)
        for key in ["?", "p", "n", ">>>>>>>", "w"] {
          var driver = base
          driver.type(key)
          expectASCII(driver)
        }
        for item in Layout(base.model).items {
          var driver = base
          driver.focus(item.focus)
          driver.press(.enter)
          driver.type("é")
          driver.press(.enter)
          expectASCII(driver)
          driver.press(.escape)
          driver.type("+")
          expectASCII(driver)
        }
      }
    }
  }

  @Test("every page of help and every preset is ASCII in the ASCII tier")
  func asciiPages() {
    var driver = Driver(.usual, Size(80, 24), depth: .never, glyphs: .ascii)
    driver.type("?")
    for _ in 0..<5 {
      expectASCII(driver)
      driver.press(.pageDown)
    }
    driver.press(.escape)
    driver.type("p")
    for _ in Preset.names {
      expectASCII(driver)
      driver.press(.down)
    }
  }

  private func expectASCII(_ driver: Driver, _ location: SourceLocation = #_sourceLocation) {
    let others = view(driver.model).cells.filter { !$0.glyph.isASCII || $0.glyph.value < 0x20 }
    #expect(others.isEmpty, sourceLocation: location)
  }

  private func isShowable(_ glyph: Unicode.Scalar) -> Bool {
    switch glyph.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .surrogate, .unassigned: false
    default: !glyph.properties.isEmojiPresentation && !(0x2E80...0xD7A3).contains(glyph.value)
    }
  }
}
