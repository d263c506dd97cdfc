import Foundation
import Neural
import Testing

/// The elementary functions under test, by the names of the fixture.
enum Elementary: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// e^x.
  case exponential
  /// 1/(1+e^−x).
  case logistic
  /// tanh x.
  case hyperbolicTangent
  /// sin x.
  case sine
  /// cos x.
  case cosine
  /// ln x.
  case logarithm
  /// ln(1+e^x).
  case softplus
  /// ln(1+x).
  case logarithmOfOnePlus
  /// e^x−1.
  case exponentialMinusOne
  /// arctan x.
  case arctangent
  /// e^(−x²).
  case gaussianBell
  /// φ(x).
  case normalDensity
  /// Φ(x).
  case normalDistribution

  /// The functions of the first engine, which keep a narrower bound.
  static let original: Set = [exponential, logistic, hyperbolicTangent, sine, cosine, logarithm]

  /// The name shown by the test run.
  var testDescription: String { rawValue }

  /// The function of eight numbers.
  func callAsFunction(_ x: Lanes) -> Lanes {
    switch self {
    case .exponential: Neural.exponential(x)
    case .logistic: Neural.logistic(x)
    case .hyperbolicTangent: Neural.hyperbolicTangent(x)
    case .sine: Neural.sine(x)
    case .cosine: Neural.cosine(x)
    case .logarithm: Neural.logarithm(x)
    case .softplus: Neural.softplus(x)
    case .logarithmOfOnePlus: Neural.logarithmOfOnePlus(x)
    case .exponentialMinusOne: Neural.exponentialMinusOne(x)
    case .arctangent: Neural.arctangent(x)
    case .gaussianBell: Neural.gaussianBell(x)
    case .normalDensity: Neural.normalDensity(x)
    case .normalDistribution: Neural.normalDistribution(x)
    }
  }

  /// The function of one number; a function that has no such form of its own is read from a lane.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .exponential: Neural.exponential(x)
    case .hyperbolicTangent: Neural.hyperbolicTangent(x)
    case .sine: Neural.sine(x)
    case .cosine: Neural.cosine(x)
    case .logarithm: Neural.logarithm(x)
    case .arctangent: Neural.arctangent(x)
    default: self(Lanes(repeating: x))[0]
    }
  }

  /// Points with their correctly rounded results, from Fixtures/elementary.csv (mpmath 1.3.0, see elementary.py).
  func references() throws -> [(input: Double, result: Double)] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/elementary", withExtension: "csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { $0.split(separator: ",") }.filter { $0[0] == rawValue }.map {
      let input = try #require(UInt64($0[1], radix: 16))
      let result = try #require(UInt64($0[2], radix: 16))
      return (Double(bitPattern: input), Double(bitPattern: result))
    }
  }
}
