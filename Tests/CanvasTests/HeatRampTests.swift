import Testing
@testable import Canvas

@Suite("Shades")
struct HeatRampTests {
  /// The 31 shades of the browser playground, from −1 to +1.
  private static let original: [UInt32] = [
    0xf59322, 0xf4992f, 0xf39f3d, 0xf2a44a, 0xf2aa58, 0xf1b065, 0xf0b672, 0xefbc80, 0xeec18d, 0xedc79b, 0xeccda8,
    0xebd3b5, 0xebd9c3, 0xeaded0, 0xe9e4de, 0xe8eaeb, 0xd9e2e8, 0xcadbe5, 0xbbd3e2, 0xaccbdf, 0x9dc4dc, 0x8ebcd9,
    0x7fb4d6, 0x71add2, 0x62a5cf, 0x539dcc, 0x4496c9, 0x358ec6, 0x2686c3, 0x177fc0, 0x0877bd,
  ]

  @Test("the light theme's shades are those of the browser, all 31")
  func original() {
    #expect(Theme(depth: .truecolor, background: .light).heat.shades == Self.original.map { .rgb($0) })
  }

  @Test(
    "the index is clamp(⌊(v + 1)·15.5⌋, 0, 30)",
    arguments: [
      (-1.0, 0), (-0.9355, 0), (-0.9354, 1), (-0.0323, 14), (-0.0322, 15), (0, 15), (0.0322, 15), (0.0323, 16),
      (0.9354, 29), (0.9355, 30), (1, 30), (-7, 0), (7, 30), (1e308, 30), (-1e308, 0),
    ])
  func index(value: Double, index: Int) {
    #expect(HeatRamp.index(value, count: 31) == index)
  }

  @Test("infinity is the outermost shade, and what is no number the middle one", arguments: [1, 3, 7, 15, 31])
  func special(count: Int) {
    #expect(HeatRamp.index(.infinity, count: count) == count - 1)
    #expect(HeatRamp.index(-.infinity, count: count) == 0)
    #expect(HeatRamp.index(.nan, count: count) == count / 2)
  }

  @Test("fewer steps keep both ends and the middle, at even distances")
  func reduced() {
    let ramp = Theme(depth: .truecolor, background: .light).heat
    // Of 31 shades, five are those at 0, 7.5, 15, 22.5 and 30, halves rounded away from zero.
    #expect(ramp.reduced(to: 5).shades == [0, 8, 15, 23, 30].map { .rgb(Self.original[$0]) })
    #expect(ramp.reduced(to: 3).shades == [0, 15, 30].map { .rgb(Self.original[$0]) })
    #expect(ramp.reduced(to: 31) == ramp && ramp.reduced(to: 100) == ramp && ramp.reduced(to: 0) == ramp)
  }

  @Test("mixing takes each channel its share of the way, and rounds")
  func blending() {
    #expect(blend(0x000000, 0xff8001, 0) == 0x000000)
    #expect(blend(0x000000, 0xff8001, 1) == 0xff8001)
    #expect(blend(0x000000, 0xff8001, 0.5) == 0x804001)
    #expect(blend(0xff0000, 0x0000ff, 0.25) == 0xbf0040)
  }

  @Test(
    "from the middle outwards no shade returns: each end is reached step by step",
    arguments: ColorDepth.allCases, Background.allCases)
  func neighbours(depth: ColorDepth, background: Background) {
    let theme = Theme(depth: depth, background: background)
    for ramp in [theme.heat, theme.fadedHeat, theme.links] {
      var runs: [Color] = []
      for shade in ramp.shades where runs.last != shade { runs.append(shade) }
      let half = runs.count / 2
      #expect(Set(runs.prefix(half)).count == half)
      #expect(Set(runs.suffix(half)).count == half)
      if depth != .never { #expect(runs.first != runs.last) }
    }
  }
}
