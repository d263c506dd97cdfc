import Neural
import Testing

@Suite("Trajectories against PyTorch in double precision")
struct TrajectoryTests {
  /// Relative to the parameter, or to 0.01 of a smaller one.
  private let bound = 1e-10

  @Test("parameters after 1, 10 and 100 updates", arguments: try Trajectory.all())
  func parameters(trajectory: Trajectory) throws {
    var network = try trajectory.network()
    var workspace = Network.Workspace(for: network.shape)
    var random = CircledDraws(trajectory.draws ?? [0])
    for epoch in 0..<100 {
      try network.trainEpoch(
        on: trajectory.examples, batchSize: trajectory.x.count, rule: trajectory.rule(epoch: epoch),
        partialBatch: .update, random: &random, workspace: &workspace)
      guard let expected = trajectory.results[String(epoch + 1)] else { continue }
      let worst = error(network.averaged(over: trajectory.examples).parameters, expected)
      #expect(worst < bound, "after \(epoch + 1) updates")
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
    #expect(Set(all.map { $0.schedule?.method ?? "constant" }) == Set(Schedule.Method.allCases.map(\.rawValue)))
  }

  private func error(_ values: [Double], _ expected: [Double]) -> Double {
    guard values.count == expected.count else { return .infinity }
    return zip(values, expected).map { abs($0 - $1) / max(abs($1), 0.01) }.reduce(0) { $1 <= $0 ? $0 : $1 }
  }
}
