import Neural
import Testing

@Suite("Elementary functions at the edges")
struct ElementarySpecialValueTests {
  /// The limits of each function, as IEEE 754 (chapter 9) prescribes them for its recommended functions.
  static let limits: [(function: Elementary, input: Double, result: Double)] = [
    (.exponential, 0, 1), (.exponential, -0.0, 1), (.exponential, .infinity, .infinity), (.exponential, -.infinity, 0),
    (.logistic, 0, 0.5), (.logistic, -0.0, 0.5), (.logistic, .infinity, 1), (.logistic, -.infinity, 0),
    (.hyperbolicTangent, 0, 0), (.hyperbolicTangent, -0.0, -0.0),
    (.hyperbolicTangent, .infinity, 1), (.hyperbolicTangent, -.infinity, -1),
    (.sine, 0, 0), (.sine, -0.0, -0.0), (.cosine, 0, 1), (.cosine, -0.0, 1),
    (.logarithm, 1, 0), (.logarithm, 0, -.infinity), (.logarithm, -0.0, -.infinity),
    (.logarithm, .infinity, .infinity),
  ]

  @Test("limits and values at zero are exact, the sign of zero included", arguments: limits.indices)
  func limit(index: Int) {
    let (function, input, result) = Self.limits[index]
    #expect(function(input).bitPattern == result.bitPattern, "\(function) of \(input) is \(function(input))")
  }

  @Test("NaN stays NaN", arguments: Elementary.allCases)
  func notANumber(function: Elementary) {
    #expect(function(.nan).isNaN)
    #expect(function(-.nan).isNaN)
  }

  @Test("outside of its domain a function is NaN")
  func outsideOfDomain() {
    #expect(sine(.infinity).isNaN && sine(-.infinity).isNaN)
    #expect(cosine(.infinity).isNaN && cosine(-.infinity).isNaN)
    #expect(logarithm(-.leastNonzeroMagnitude).isNaN && logarithm(-1).isNaN && logarithm(-.infinity).isNaN)
  }

  @Test(
    "sine, hyperbolic tangent and arctangent are odd to the last bit",
    arguments: [Elementary.sine, .hyperbolicTangent, .arctangent])
  func odd(function: Elementary) throws {
    for (input, _) in try function.references() {
      #expect(function(-input).bitPattern == (-function(input)).bitPattern, "at \(input)")
    }
  }

  @Test("cosine is even to the last bit")
  func even() throws {
    for (input, _) in try Elementary.cosine.references() {
      #expect(cosine(-input).bitPattern == cosine(input).bitPattern, "at \(input)")
    }
  }

  @Test("no value of the bounded functions leaves their range")
  func ranges() throws {
    for (input, _) in try Elementary.sine.references() {
      #expect(abs(sine(input)) <= 1 && abs(cosine(input)) <= 1 && abs(hyperbolicTangent(input)) <= 1, "at \(input)")
    }
    for (input, _) in try Elementary.logistic.references() {
      #expect(0...1 ~= logistic(Lanes(repeating: input))[7], "at \(input)")
    }
  }
}
