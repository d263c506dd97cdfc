import Foundation
import Neural
import Testing

/// Networks drawn at random, each kernel against the portable one, bit by bit.
///
/// `KERNEL_TRIALS` says how many, `KERNEL_SEED` which; without it each run draws others.
@Suite("Kernels, differentially")
struct KernelDifferentialTests {
  private static let environment = ProcessInfo.processInfo.environment
  static let trials = environment["KERNEL_TRIALS"].flatMap { Int($0) } ?? 3000
  static let seed = environment["KERNEL_SEED"].flatMap { UInt64($0) } ?? .random(in: 0..<1_000_000_000)
  /// Kernels that this processor can run beside the portable one.
  static let others = KernelKind.allCases.filter { $0.isSupported && $0 != .portable }
  /// Shares of the trials that run at the same time.
  static let shares = 16

  @Test("networks drawn at random have the same bits on every kernel", arguments: 0..<shares)
  func drawn(share: Int) throws {
    if share == 0 { print("KERNEL_SEED=\(Self.seed) KERNEL_TRIALS=\(Self.trials)") }
    for trial in stride(from: share, to: Self.trials, by: Self.shares) {
      let run = KernelRun(seed: Self.seed, trial: trial)
      let expected = try run.bits(.portable)
      for kernel in Self.others where try run.bits(kernel) != expected {
        let smallest = try run.shrunk { try $0.differs(on: kernel) }
        Issue.record("\(kernel) differs; the smallest network that still does:\n  \(smallest.description)")
        return
      }
    }
  }

  @Test("shrinking ends at the least that still fails, and at nothing that does not")
  func shrinking() {
    let drawn = KernelRun(seed: 1, trial: 4).with { $0.layers.insert(Layer(units: 12, activation: .mish), at: 0) }
    let smallest = drawn.with { ($0.inputs, $0.epochs) = (7, 4) }
      .shrunk { $0.inputs >= 3 && $0.layers.count >= 2 && $0.epochs > 1 }
    #expect(smallest.inputs == 3 && smallest.epochs == 2 && smallest.examples == 1 && smallest.batchSize == 1)
    #expect(smallest.layers.map(\.units) == [1, 1])
    #expect(smallest.rule.optimizer == Optimizer() && smallest.rule.regularization == .none && !smallest.shuffles)
  }
}
