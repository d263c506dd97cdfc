extension Double {
  /// The number that JavaScript's unary plus makes of a text; NaN where the text is none.
  ///
  /// ECMAScript, StringToNumber: spaces at the ends do not count, nothing is 0; decimal, "0x", "0o", "0b" and "Infinity".
  package init(javaScript text: String) {
    let trimmed = text.javaScriptTrimmed
    let scalars = Array(trimmed.unicodeScalars)
    switch trimmed {
    case "": self = 0
    case "Infinity", "+Infinity": self = .infinity
    case "-Infinity": self = -.infinity
    default:
      if scalars.count > 2, scalars[0] == "0", let bits = Self.bitsPerDigit[scalars[1]] {
        self = Self.binary(scalars[2...], bitsPerDigit: bits)
      } else {
        self = Self.isDecimal(scalars) ? Double(trimmed) ?? .nan : .nan
      }
    }
  }

  private static let bitsPerDigit: [Unicode.Scalar: Int] = ["x": 4, "X": 4, "o": 3, "O": 3, "b": 1, "B": 1]

  /// The value of digits that stand for whole bits; read as one hexadecimal number, so that it is rounded once.
  private static func binary(_ digits: ArraySlice<Unicode.Scalar>, bitsPerDigit: Int) -> Double {
    var bits = ""
    for digit in digits {
      guard digit.isASCII, let value = Character(digit).hexDigitValue, value < 1 << bitsPerDigit else { return .nan }
      let text = String(value, radix: 2)
      bits += String(repeating: "0", count: bitsPerDigit - text.count) + text
    }
    bits = String(repeating: "0", count: (4 - bits.count % 4) % 4) + bits
    var hexadecimal = ""
    var rest = Substring(bits)
    while !rest.isEmpty {
      hexadecimal += String(Int(rest.prefix(4), radix: 2) ?? 0, radix: 16)
      rest = rest.dropFirst(4)
    }
    return Double("0x\(hexadecimal)p0") ?? .nan
  }

  /// Whether a text is a decimal number: a sign or none, digits with a point or without, an exponent or none.
  private static func isDecimal(_ text: [Unicode.Scalar]) -> Bool {
    var rest = text[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    func take(_ scalars: Set<Unicode.Scalar>) -> Bool {
      guard let first = rest.first, scalars.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take(["+", "-"])
    var digits = takeDigits()
    if take(["."]) { digits += takeDigits() }
    guard digits > 0 else { return false }
    if take(["e", "E"]) {
      _ = take(["+", "-"])
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension String {
  /// The number as JavaScript prints it: 10, 0.00001, 1e-7, 123456789, 1e+21, and 0 for −0.
  ///
  /// ECMAScript, Number::toString; the digits are the shortest that read back as the same number, as Swift's own are.
  package init(javaScript number: Double) {
    if number.isNaN || number == 0 {
      self = number.isNaN ? "NaN" : "0"
    } else if number < 0 {
      self = "-" + String(javaScript: -number)
    } else if number.isInfinite {
      self = "Infinity"
    } else {
      let (digits, point) = Self.decimal(number)
      self = Self.written(digits, point: point)
    }
  }

  /// The digits of a positive number, without zeros at either end, and the place of the point among them.
  private static func decimal(_ number: Double) -> (digits: String, point: Int) {
    let parts = "\(number)".split(separator: "e")
    let figures = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = figures[0]
    var digits = Substring(whole + (figures.count > 1 ? figures[1] : ""))
    var point = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == "0" { digits.removeLast() }
    return (String(digits), point)
  }

  private static func written(_ digits: String, point: Int) -> String {
    let count = digits.count
    if count <= point && point <= 21 {
      return digits + String(repeating: "0", count: point - count)
    }
    switch point {
    case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return "0." + String(repeating: "0", count: -point) + digits
    default:
      let exponent = (point > 0 ? "e+" : "e-") + String(abs(point - 1))
      return count == 1 ? digits + exponent : digits.prefix(1) + "." + digits.dropFirst() + exponent
    }
  }

  /// The text without what JavaScript's `trim` takes for spaces at its ends.
  package var javaScriptTrimmed: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.isJavaScriptSpace { rest.removeFirst() }
    while let last = rest.last, last.isJavaScriptSpace { rest.removeLast() }
    return String(rest)
  }
}

extension Unicode.Scalar {
  /// Whether JavaScript takes the character for white space or the end of a line.
  fileprivate var isJavaScriptSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x2028, 0x2029, 0xFEFF: true
    default: properties.generalCategory == .spaceSeparator
    }
  }
}
