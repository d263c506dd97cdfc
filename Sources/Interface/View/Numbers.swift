/// `value` with a fixed number of decimals, as JavaScript's `toFixed` has it; nil where it is no finite number.
func fixed(_ value: Double, decimals: Int) -> String? {
  guard value.isFinite else { return nil }
  var power = 1.0
  for _ in 0..<decimals { power *= 10 }
  let scaled = (abs(value) * power).rounded()
  guard scaled < 1e15 else { return "\(value)" }
  let digits = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return sign + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
}

/// A number without exponent where it is short: 0.00001 rather than 1e-05.
func plainDecimal(_ number: Double) -> String {
  let text = "\(number)"
  guard text.contains("e-"), abs(number) >= 1e-9 else {
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  guard var short = fixed(number, decimals: 12), Double(short) == number else { return text }
  while short.hasSuffix("0") { short.removeLast() }
  return short
}

/// An epoch as the browser shows it: six digits at least, with a comma before every third.
func epochText(_ epoch: Int) -> String {
  let digits = String(epoch)
  let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  return grouped(padded)
}

/// A count with a comma before every third digit.
package func grouped(_ digits: String) -> String {
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}

extension String {
  /// The text with spaces before it, at least `width` characters long.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The text with spaces after it, at least `width` characters long.
  func rightPadded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with the tier's own sign for minus.
  func replacingMinus(with sign: Unicode.Scalar) -> String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "-" ? sign : $0 }))
  }

  /// The text, or its beginning and an ellipsis where it is longer than `width`.
  func cut(to width: Int, with ellipsis: Unicode.Scalar) -> String {
    count > width ? String(prefix(max(0, width - 1))) + String(ellipsis) : self
  }
}
