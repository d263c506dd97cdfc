import Canvas
import Foundation

/// A colour in linear light, each channel from 0 to 1.
struct LinearColor {
  var red: Double
  var green: Double
  var blue: Double

  /// From 0xRRGGBB of sRGB.
  init(_ code: UInt32) {
    func linear(_ shift: UInt32) -> Double {
      let value = Double((code >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
    (red, green, blue) = (linear(16), linear(8), linear(0))
  }

  /// Relative luminance as WCAG 2 defines it.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// As a viewer without one kind of cone sees it.
  func seen(by viewer: Viewer) -> LinearColor {
    let m = viewer.matrix
    var seen = self
    seen.red = m[0] * red + m[1] * green + m[2] * blue
    seen.green = m[3] * red + m[4] * green + m[5] * blue
    seen.blue = m[6] * red + m[7] * green + m[8] * blue
    return seen
  }

  /// CIE 1976 L*a*b* under D65.
  private var lab: (l: Double, a: Double, b: Double) {
    func f(_ t: Double) -> Double { t > 0.008856 ? power(t, 1.0 / 3) : 7.787 * t + 16.0 / 116 }
    let (r, g, b) = (max(0, red), max(0, green), max(0, blue))
    let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
    let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
    let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// CIE 1976 colour difference ΔE*ab; about 2.3 is just noticeable.
  func difference(to other: LinearColor) -> Double {
    let (p, q) = (lab, other.lab)
    return power((p.l - q.l) * (p.l - q.l) + (p.a - q.a) * (p.a - q.a) + (p.b - q.b) * (p.b - q.b), 0.5)
  }
}

/// How colours are seen: the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
/// of Color Vision Deficiency", IEEE TVCG 15(6), 2009, at full severity, on linear RGB.
enum Viewer: CaseIterable {
  case usual, protanope, deuteranope, tritanope

  /// The matrix, row by row.
  fileprivate var matrix: [Double] {
    switch self {
    case .usual: [1, 0, 0, 0, 1, 0, 0, 0, 1]
    case .protanope:
      [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    case .deuteranope:
      [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]
    case .tritanope:
      [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]
    }
  }
}

extension Color {
  /// 0xRRGGBB: palette entries by xterm's formula, 16 to 255; nil for what each terminal decides itself.
  var code: UInt32? {
    switch self {
    case .standard: return nil
    case .rgb(let code): return code
    case .indexed(let index):
      guard index >= 16 else { return nil }
      if index >= 232 { return (8 + UInt32(index - 232) * 10) * 0x010101 }
      func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
      let cube = UInt32(index - 16)
      return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
    }
  }
}

/// WCAG 2 contrast ratio of two colours, from 1 to 21.
func contrast(_ first: UInt32, _ second: UInt32) -> Double {
  let (a, b) = (LinearColor(first).luminance, LinearColor(second).luminance)
  return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

/// `base` to `exponent`, for a base that is not negative.
private func power(_ base: Double, _ exponent: Double) -> Double {
  base <= 0 ? 0 : pow(base, exponent)
}
