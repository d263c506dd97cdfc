import Datasets
import Testing

/// Numbers as JavaScript reads and prints them; all expectations are what Node 18 says.
@Suite struct JavaScriptNumberTests {
  private static let read: [(String, Double)] = [
    ("", 0), (" ", 0), ("\t\n\u{FEFF}\u{A0}\u{2028}", 0), (" 3 ", 3), ("0x10", 16), ("0Xff", 255), ("0o17", 15),
    ("0b101", 5), ("1e-2", 0.01), ("1E3", 1000), ("+5", 5), ("-5", -5), (".5", 0.5), ("5.", 5), ("-.5e1", -5),
    ("007", 7), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0), ("Infinity", .infinity),
    ("-Infinity", -.infinity), ("0x20000000000001", 9_007_199_254_740_992), ("0x20000000000003", 9_007_199_254_740_996),
    ("0.1", 0.1), ("123456789012345678901234567890", 1.2345678901234568e29),
  ]

  @Test(arguments: read)
  func textIsReadAsByUnaryPlus(text: String, number: Double) {
    #expect(Double(javaScript: text) == number)
  }

  @Test(arguments: [
    "abc", "1 2", "1_000", "0x", "-0x10", "+0x10", "0xg", "0b2", "1e", "e5", ".", "+", "--5", "1.2.3", "infinity",
    "inf",
    "nan", "NaN", "5px", "1,5", "٣", "0x1p3", "\u{85}1", "1e+-2",
  ])
  func otherTextsAreNoNumbers(text: String) {
    #expect(Double(javaScript: text).isNaN)
  }

  private static let written: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (10, "10"), (0.03, "0.03"), (0.00001, "0.00001"), (0.000001, "0.000001"),
    (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (-1e-7, "-1e-7"), (123456789, "123456789"), (1e20, "100000000000000000000"),
    (1e21, "1e+21"), (1.5e21, "1.5e+21"), (123_456_789_012_345_683_968, "123456789012345680000"),
    (1.7976931348623157e308, "1.7976931348623157e+308"), (.leastNonzeroMagnitude, "5e-324"),
    (0.1 + 0.2, "0.30000000000000004"),
    (1 / 3.0, "0.3333333333333333"), (100, "100"), (12.5, "12.5"), (-3.25, "-3.25"), (1e300, "1e+300"),
    (9_007_199_254_740_992, "9007199254740992"), (18_014_398_509_481_984, "18014398509481984"),
    (36_028_797_018_963_968, "36028797018963970"), (0.1234567, "0.1234567"), (.infinity, "Infinity"), (.nan, "NaN"),
    (-.infinity, "-Infinity"), (4.35, "4.35"), (123.456e-10, "1.23456e-8"),
  ]

  @Test(arguments: written)
  func numberIsPrintedAsByJavaScript(number: Double, text: String) {
    #expect(String(javaScript: number) == text)
  }

  @Test func whatIsPrintedReadsBack() {
    var random = SeededRandom(seed: "numbers")
    for _ in 0..<2_000 {
      let bits = UInt64(random.next() * 4_294_967_296) << 32 | UInt64(random.next() * 4_294_967_296)
      let number = Double(bitPattern: bits)
      guard number.isFinite else { continue }
      #expect(Double(javaScript: String(javaScript: number)) == number)
    }
  }
}
