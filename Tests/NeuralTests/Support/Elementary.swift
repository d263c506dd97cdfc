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
    }
  }

  /// The function of one number; the logistic function has no such form of its own, and is read from a lane.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .exponential: Neural.exponential(x)
    case .logistic: Neural.logistic(Lanes(repeating: x))[0]
    case .hyperbolicTangent: Neural.hyperbolicTangent(x)
    case .sine: Neural.sine(x)
    case .cosine: Neural.cosine(x)
    case .logarithm: Neural.logarithm(x)
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
