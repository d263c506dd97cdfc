import Canvas
import Testing

@Suite("Contrast and colour vision")
struct ContrastTests {
  /// Grounds that terminals of either kind are likely to have; the darkest and lightest, and common ones.
  private func grounds(_ background: Background) -> [UInt32] {
    background == .dark ? [0x000000, 0x1E1E1E] : [0xFFFFFF, 0xF7F7F7]
  }

  /// The palette of the Linux console (VGA), where bold text is bright.
  private func vga(_ style: Style) -> UInt32? {
    guard case .indexed(let index) = style.foreground, index < 16 else { return nil }
    let dark: [UInt32] = [0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA]
    let bright: [UInt32] = [0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF]
    return index >= 8 || style.attributes.contains(.bold) ? bright[Int(index % 8)] : dark[Int(index)]
  }

  @Test("text stands out from the ground at 4.5 to 1, quiet text, class marks and curves at 3 to 1")
  func text() throws {
    for theme in ThemeTests.exact {
      for ground in grounds(theme.background) {
        for (name, style) in [
          ("text", theme.text), ("bright", theme.bright), ("hotKey", theme.hotKey), ("running", theme.running),
          ("warning", theme.warning),
        ] {
          let ratio = contrast(try #require(style.foreground.code), ground)
          #expect(ratio >= 4.5, "\(theme.depth) \(theme.background) \(name): \(ratio)")
        }
        for (name, style) in [
          ("quiet", theme.quiet), ("positive", theme.positive), ("negative", theme.negative),
          ("trainCurve", theme.trainCurve), ("testCurve", theme.testCurve),
        ] {
          let ratio = contrast(try #require(style.foreground.code), ground)
          #expect(ratio >= 3, "\(theme.depth) \(theme.background) \(name): \(ratio)")
        }
      }
    }
  }

  @Test("what has the focus is readable on its own ground")
  func focus() throws {
    for theme in ThemeTests.exact {
      let focus = theme.focus
      let ratio = contrast(try #require(focus.foreground.code), try #require(focus.background.code))
      #expect(ratio >= 4.5, "\(theme.depth) \(theme.background): \(ratio)")
    }
  }

  @Test("points of several classes stand out from the ground of every class, sure or not")
  func classPoints() throws {
    for theme in ThemeTests.exact {
      let palette = ClassPalette(theme: theme, glyphSet: .braille)
      for index in 0..<ClassPalette.count {
        for confidence in [0, 0.5, 1] {
          let ground = palette.color(of: index, confidence: confidence)
          let ratio = contrast(try #require(palette.ink(on: ground).code), try #require(ground.code))
          #expect(ratio >= 1.8, "\(theme.depth) \(theme.background) \(index) at \(confidence): \(ratio)")
        }
      }
    }
  }

  @Test("points stand out from the map's full colours and from its zero")
  func points() throws {
    for theme in ThemeTests.exact {
      for (point, ground) in [
        (theme.positivePoint, 1.0), (theme.negativePoint, -1), (theme.positivePoint, 0), (theme.negativePoint, 0),
      ] {
        let ratio = contrast(try #require(point.code), try #require(theme.heat[ground].code))
        #expect(ratio >= 1.8, "\(theme.depth) \(theme.background) \(ground): \(ratio)")
      }
    }
  }

  @Test("with sixteen colours text is readable on the console, where bold is bright")
  func basic() {
    for theme in ThemeTests.all where theme.depth == .basic16 {
      for (name, style) in [
        ("quiet", theme.quiet), ("hotKey", theme.hotKey), ("running", theme.running), ("warning", theme.warning),
        ("positive", theme.positive), ("negative", theme.negative), ("trainCurve", theme.trainCurve),
      ] {
        guard let color = vga(style) else { continue }
        let ratio = contrast(color, theme.background == .dark ? 0x000000 : 0xFFFFFF)
        #expect(ratio >= 2.8, "\(theme.background) \(name): \(ratio)")
      }
    }
  }

  @Test("every viewer tells the classes apart: ΔE at least 40, and 10 for the pale points", arguments: Viewer.allCases)
  func colourVision(viewer: Viewer) throws {
    for theme in ThemeTests.exact {
      for (name, first, second, least) in [
        ("heat", theme.heat[1], theme.heat[-1], 40.0), ("links", theme.links[1], theme.links[-1], 40),
        ("class", theme.positive.foreground, theme.negative.foreground, 40),
        ("points", theme.positivePoint, theme.negativePoint, 10),
      ] {
        let a = LinearColor(try #require(first.code)).seen(by: viewer)
        let b = LinearColor(try #require(second.code)).seen(by: viewer)
        let difference = a.difference(to: b)
        #expect(difference >= least, "\(theme.depth) \(theme.background) \(name): \(difference)")
      }
    }
  }
}
