import Datasets
import Foundation

/// Tries whether something holds of drawn scenarios, and looks for the smallest of which it does not.
package enum Trials {
  /// What is wrong with the first scenario of which `problem` finds something, made as small as it still fails; nil
  /// where all are right.
  ///
  /// The seed is printed with what fails. `AGREEMENT_SEED=n` begins elsewhere, `AGREEMENT_TRIALS=n` tries more.
  ///
  /// - Parameters:
  ///   - count: Scenarios that are tried in a usual run.
  ///   - allowsStops: Whether stop conditions are drawn too.
  ///   - problem: What is wrong with a scenario, the same whenever it is asked; nil of one that is right.
  package static func failure(
    of count: Int, allowsStops: Bool = false, _ problem: (DrawnScenario, SplitMix64) throws -> String?
  ) rethrows -> String? {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["AGREEMENT_SEED"].flatMap { UInt64($0) } ?? 11
    var random = SplitMix64(position: seed)
    for trial in 0..<(environment["AGREEMENT_TRIALS"].flatMap { Int($0) } ?? count) {
      let drawn = DrawnScenario(position: random.nextBits(), allowsStops: allowsStops)
      guard try problem(drawn, SplitMix64(position: drawn.position)) != nil else { continue }
      let smallest = try shrunk(drawn, problem)
      let text = try problem(smallest, SplitMix64(position: smallest.position)) ?? ""
      return "AGREEMENT_SEED=\(seed), trial \(trial): \(text)\n\(smallest.description)"
    }
    return nil
  }

  /// The same with as few changes and epochs as it takes.
  private static func shrunk(
    _ drawn: DrawnScenario, _ problem: (DrawnScenario, SplitMix64) throws -> String?
  ) rethrows -> DrawnScenario {
    var smallest = drawn
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in smallest.smaller where try problem(candidate, SplitMix64(position: drawn.position)) != nil {
        (smallest, isSmaller) = (candidate, true)
        break
      }
    }
    return smallest
  }
}

extension DrawnScenario {
  /// The same without one of its changes, or with fewer epochs.
  fileprivate var smaller: [DrawnScenario] {
    let fewer = (0..<epochs).map { epochs in
      var drawn = self
      drawn.epochs = epochs
      return drawn
    }
    return fewer
      + changes.indices.map { index in
        var drawn = self
        drawn.changes.remove(at: index)
        return drawn
      }
  }
}
