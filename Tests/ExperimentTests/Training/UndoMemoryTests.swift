import Neural
import Testing
@testable import Scenarios
@testable import Training

/// What undo keeps is bounded by its bytes, and each array counts once.
@Suite struct UndoMemoryTests {
  private var scenario: Scenario {
    var scenario = Scenario(seed: "0.5")
    scenario.hidden = [100, 100]
    scenario.optimizer = .adam
    return scenario
  }

  private func checkpoint(_ trainer: Trainer) -> Checkpoint {
    Checkpoint(
      trainer: trainer, measurement: trainer.measured(), history: LossHistory(), watch: StopWatch(), passedReasons: [])
  }

  @Test func anArrayCountsOnce() {
    let numbers = [1.0, 2, 3]
    var (other, memory) = (numbers, SharedMemory())
    memory.add(numbers)
    memory.add(other)
    memory.add([Double]())
    #expect(memory.bytes == 24)
    other[0] = 5
    memory.add(other)
    #expect(memory.bytes == 48)
  }

  @Test func momentsShareWhatHasNotChanged() {
    let trainer = trained(scenario, epochs: 1)
    var log = ChangeLog()
    log.record(checkpoint(trainer))
    let one = log.bytes
    // 2·100 + 100·100 + 100 weights and 201 biases: parameters, gradients and both moments, and a byte each.
    let network = 10_501 * (4 * 8 + 1)
    #expect(one > network && one < network + 100_000)
    log.record(checkpoint(trainer))
    #expect(log.bytes == one)
    var further = trainer
    further.trainEpoch()
    log.record(checkpoint(further))
    // An epoch changes parameters and both moments at least; gradients that are zero again may still be shared.
    #expect(log.bytes >= one + 10_501 * 3 * 8 && log.bytes < 2 * one)
  }

  @Test func theOldestGoFirstAndTheLastStays() {
    var trainer = trained(scenario, epochs: 1)
    var log = ChangeLog(mostBytes: 1_500_000)
    for _ in 0..<12 {
      log.record(checkpoint(trainer))
      trainer.trainEpoch()
      #expect(log.bytes <= 1_500_000)
    }
    // 350 KB and 250 to 350 KB for each of the next.
    #expect((3...5).contains(log.past.count) && log.past.last?.trainer.epoch == 12)
    #expect(log.past.map(\.trainer.epoch) == Array((13 - log.past.count)...12))
    var small = ChangeLog(mostBytes: 1000)
    small.record(checkpoint(trainer))
    small.record(checkpoint(trained(scenario, epochs: 2)))
    #expect(small.past.map(\.trainer.epoch) == [2])
    #expect(small.undo(from: checkpoint(trainer))?.trainer.epoch == 2)
    #expect(small.future.count == 1 && small.redo(from: checkpoint(trainer)) != nil)
  }

  @Test func whatIsUndoneFarAwayGoesBeforeWhatIsNear() {
    let moments = (1...4).map { checkpoint(trained(scenario, epochs: $0)) }
    var log = ChangeLog(mostBytes: 1_000_000)
    log.record(moments[0])
    log.record(moments[1])
    _ = log.undo(from: moments[2])
    _ = log.undo(from: moments[3])
    #expect(log.past.isEmpty && log.future.count == 2)
    #expect(log.bytes <= 1_000_000)
  }

  @Test func aRunKeepsNoMoreThanTheBound() {
    var scenario = scenario
    scenario.hidden = [512, 512]
    var run = RunState(scenario)
    for change in 1...12 {
      run.perform(.step)
      run.perform(.change(ScenarioChange(.learningRate, .number(Double(change) / 1000))))
      #expect(run.changes.bytes <= ChangeLog.usualBytes)
    }
    // 264,705 parameters of 24 to 33 bytes: 6.4 to 8.7 MB each, so that seven to ten fit into 64 MB.
    #expect((7...10).contains(run.changes.past.count))
    run.perform(.undo)
    #expect(run.trainer.scenario.learningRate == 0.011)
  }

  @Test func whatIsShownIsWithoutTheOptimizersMemory() {
    let trainer = trained(scenario, epochs: 1)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    #expect(snapshot.network.optimizerState.first.isEmpty && snapshot.network.optimizerState.second.isEmpty)
    #expect(!trainer.network.optimizerState.first.isEmpty && trainer.network.optimizerState.updates == 25)
  }
}
