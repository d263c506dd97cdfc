import Neural
import Testing

@Suite("Trajectories against PyTorch in double precision")
struct TrajectoryTests {
  /// Relative to each value itself, where it is larger than 10⁻¹² of the largest.
  private let bound = 1e-10

  @Test("parameters after 1, 10 and 100 epochs", arguments: try Trajectory.all())
  func parameters(trajectory: Trajectory) throws {
    var network = try trajectory.network()
    var workspace = Network.Workspace(for: network.shape)
    var random = CircledDraws(trajectory.draws ?? [0])
    for epoch in 0..<100 {
      try network.trainEpoch(
        on: trajectory.examples, batchSize: trajectory.batchSize ?? trajectory.x.count,
        rule: trajectory.rule(epoch: epoch), order: trajectory.orders.map { $0[epoch % $0.count] },
        partialBatch: trajectory.leftover(), random: &random, workspace: &workspace)
      guard let expected = trajectory.results[String(epoch + 1)] else { continue }
      let worst = error(network.averaged.parameters, expected)
      #expect(worst < bound, "after \(epoch + 1) epochs")
    }
    guard let running = trajectory.running else { return }
    let used = running.isUsed.indices.filter { running.isUsed[$0] }
    #expect(error(used.map { network.runningMeans[$0] }, used.map { running.means[$0] }) < bound)
    #expect(error(used.map { network.runningVariances[$0] }, used.map { running.variances[$0] }) < bound)
  }

  @Test("the fixture holds every activation, loss, optimizer and schedule")
  func coverage() throws {
    let all = try Trajectory.all()
    #expect(Set(all.flatMap { $0.layers.map(\.activation) }) == Set(Activation.allCases.map(\.rawValue)))
    #expect(all.contains { $0.draws != nil })
    #expect(Set(all.map(\.loss)) == Set(Loss.allCases.map(\.rawValue)))
    #expect(Set(all.map { $0.rule.optimizer?.method ?? "sgd" }) == Set(Optimizer.Method.allCases.map(\.rawValue)))
    #expect(Set(all.compactMap(\.partialBatch)) == Set(PartialBatch.allCases.map(\.rawValue)))
    // Each optimizer under each schedule, each loss with each output, AdamW with each penalty; L1 of plain descent is
    // the browser's own.
    for method in Optimizer.Method.allCases {
      let own = all.filter { ($0.rule.optimizer?.method ?? "sgd") == method.rawValue }
      #expect(Set(own.map { $0.schedule?.method ?? "constant" }) == Set(Schedule.Method.allCases.map(\.rawValue)))
      let penalties = Set(own.map { $0.rule.regularization ?? "none" })
      #expect(penalties == Set(Regularization.allCases.map(\.rawValue)).subtracting(method == .sgd ? ["L1"] : []))
    }
    for loss in Loss.allCases {
      let outputs = Set(all.filter { $0.loss == loss.rawValue }.compactMap(\.layers.last?.activation))
      #expect(outputs == Set(loss.outputs.map(\.rawValue)))
    }
    #expect(all.contains { $0.annealing != nil && $0.schedule != nil })
    #expect(Set(all.map { $0.schedule?.method ?? "constant" }) == Set(Schedule.Method.allCases.map(\.rawValue)))
  }

  /// The largest error of a value, relative to the value itself.
  private func error(_ values: [Double], _ expected: [Double]) -> Double {
    guard values.count == expected.count else { return .infinity }
    let largest = expected.map { abs($0) }.max() ?? 0
    return zip(values, expected).map { abs($0 - $1) / max(abs($1), 1e-12 * largest, .leastNormalMagnitude) }
      .reduce(0) { $1 <= $0 ? $0 : $1 }
  }
}
