import Dispatch
import Foundation
import Interface
import Scenarios
import Testing
import Training

@testable import Terminal

/// Jobs beside the screen, on real threads.
@Suite struct JobRunnerTests {
  private static func session(_ hidden: [Int] = [2]) -> TrainingSession {
    var scenario = Scenario(seed: "jobs")
    scenario.hidden = hidden
    return TrainingSession(scenario)
  }

  private static func files(
    export: @escaping @Sendable (Snapshot) throws -> String = { _ in "" },
    read: @escaping @Sendable (String) throws -> String? = { _ in nil }
  ) -> FileAccess {
    FileAccess(exportNetwork: export, saveScenario: { _ in "" }, saveSession: {}, readFile: read)
  }

  /// What a job tells until it has ended; nil where it does not in time.
  private func ending(_ runner: JobRunner, _ woken: DispatchSemaphore) -> (progress: [Double], end: JobEvent)? {
    var progress: [Double] = []
    while woken.wait(timeout: .now() + 60) == .success {
      for (_, event) in runner.takeEvents() {
        guard case .progress(let share) = event else { return (progress, event) }
        progress.append(share)
      }
    }
    return nil
  }

  @Test func aJobSeesTheRunAsTheCommandsBeforeItLeaveIt() throws {
    let (woken, session) = (DispatchSemaphore(value: 0), Self.session())
    let runner = JobRunner { woken.signal() }
    for _ in 0..<7 { session.send(.step) }
    runner.start(JobID(0), .exportNetwork, of: session, Self.files { "epoch \($0.epoch)" })
    guard case .done(.exported("epoch 7"))? = ending(runner, woken)?.end else {
      return #expect(Bool(false), "it saw another epoch")
    }
  }

  @Test func aFailureIsASentence() throws {
    struct Full: Error, CustomStringConvertible { let description = "the disk is full." }
    let woken = DispatchSemaphore(value: 0)
    let runner = JobRunner { woken.signal() }
    runner.start(JobID(3), .exportNetwork, of: Self.session(), Self.files { _ in throw Full() })
    guard case .failed(let reason)? = ending(runner, woken)?.end else { return #expect(Bool(false), "no failure") }
    #expect(reason == "The weights could not be written: the disk is full.")
  }

  @Test func aLongJobTellsItsProgressAndEndsWhenItIsCancelled() throws {
    let woken = DispatchSemaphore(value: 0)
    let runner = JobRunner { woken.signal() }
    let (long, short) = (Self.session([270, 270]), Self.session())
    runner.start(JobID(0), .checkGradients(member: 0), of: long, Self.files())
    try #require(woken.wait(timeout: .now() + 60) == .success)
    let first = runner.takeEvents()
    guard case .progress(let share)? = first.first?.1 else { return #expect(Bool(false), "no progress") }
    #expect(share > 0 && share < 1)
    runner.cancel(JobID(0))
    // Another job is not touched, and nothing is told of the cancelled one once it has noticed.
    runner.start(JobID(1), .checkGradients(member: 0), of: short, Self.files())
    var told: [JobID] = []
    while true {
      try #require(woken.wait(timeout: .now() + 60) == .success)
      let events = runner.takeEvents()
      told += events.filter { if case .done = $0.1 { true } else { false } }.map(\.0)
      if told.contains(JobID(1)) { break }
    }
    #expect(told == [JobID(1)])
  }

  @Test func leavingWaitsForFilesAlone() throws {
    let (runner, gate) = (JobRunner(), DispatchSemaphore(value: 0))
    let session = Self.session([270, 270])
    runner.start(JobID(0), .checkGradients(member: 0), of: session, Self.files())
    #expect(runner.finishWriting(within: 0.01))
    runner.start(
      JobID(1), .exportNetwork, of: session,
      Self.files { _ in
        gate.wait(); return "a.json"
      })
    #expect(!runner.finishWriting(within: 0.01))
    gate.signal()
    #expect(runner.finishWriting(within: nil))
    runner.cancel(JobID(0))
    #expect(runner.takeEvents().contains { if case .done(.exported("a.json")) = $0.1 { true } else { false } })
  }
}
