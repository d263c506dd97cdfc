import Neural
import Testing

@Suite("Elementary functions against mpmath 1.3.0")
struct ElementaryAccuracyTests {
  /// The smallest of the promised bounds, that of e^x; the first six functions keep it (2.3e-16 was the largest error
  /// seen), the others the engine's own, 2e-15.
  private func bound(_ function: Elementary) -> Double {
    Elementary.original.contains(function) ? 4e-16 : 2e-15
  }

  @Test("the relative error stays below the bound where the result is a normal number", arguments: Elementary.allCases)
  func relativeError(function: Elementary) throws {
    var worst = (error: 0.0, input: Double.nan)
    let references = try function.references().filter { $0.result.isNormal }
    for (input, result) in references {
      let error = abs(function(input) - result) / abs(result)
      // Written so that NaN counts as the worst of all errors.
      if !(error <= worst.error) { worst = (error, input) }
    }
    #expect(references.count > 100)
    #expect(worst.error < bound(function), "at \(worst.input)")
  }

  @Test("where the result is no normal number it is as exact as such numbers allow", arguments: Elementary.allCases)
  func subnormalResults(function: Elementary) throws {
    for (input, result) in try function.references() where !result.isNormal {
      if result.isFinite {
        // The logistic function goes through 1/e^−x, which reaches zero when e^−x overflows: all of the range is lost.
        let isProduct = [.gaussianBell, .normalDensity, .normalDistribution].contains(function)
        let steps = isProduct ? 4.0 : 1
        let allowed = function == .logistic ? .leastNormalMagnitude : steps * .leastNonzeroMagnitude
        #expect(abs(function(input) - result) <= allowed, "at \(input)")
      } else {
        #expect(function(input) == result, "at \(input)")
      }
    }
  }

  @Test("every lane gives the bits of the single number, whatever its neighbours", arguments: Elementary.allCases)
  func lanes(function: Elementary) throws {
    let inputs = try function.references().map(\.input) + [0, -0.0, .infinity, -.infinity, .nan]
    for start in inputs.indices {
      let block = Lanes((0..<8).map { inputs[(start + 37 * $0) % inputs.count] })
      let results = function(block)
      for lane in 0..<8 {
        #expect(isSame(results[lane], function(block[lane])), "at \(block[lane]) in lane \(lane)")
      }
    }
  }

  private func isSame(_ left: Double, _ right: Double) -> Bool {
    left.bitPattern == right.bitPattern || left.isNaN && right.isNaN
  }
}
