import Foundation
import Testing
@testable import Interface

/// Messages of every kind in any order, late answers among them: nothing traps, and what is on screen agrees.
///
/// `MONKEY_MESSAGES` sets how many there are, `MONKEY_SEED` with which episode they begin.
@Suite("A monkey at the keyboard and the mouse")
struct MonkeyTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Messages of all parts together.
  private static let messages = environment["MONKEY_MESSAGES"].flatMap(Int.init) ?? 200_000
  private static let seed = environment["MONKEY_SEED"].flatMap(UInt64.init) ?? 1
  /// Two processes, as most machines have two processors.
  private static let parts = 2

  @Test("no messages end the program, nor bring its places and its numbers apart", arguments: 0..<parts)
  func messages(part: Int) async throws {
    let path = NSTemporaryDirectory() + "playground-monkey-\(ProcessInfo.processInfo.processIdentifier)-\(part)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = Self.seed &+ UInt64(part) &* 1_000_000
    let count = Self.messages / Self.parts
    let result = await #expect(processExitsWith: .success, "MONKEY_SEED=\(first)") {
      [first = first as UInt64, count = count as Int, path = path as String] in
      Monkey.play(from: first, messages: count, path: path)
    }
    guard result == nil else { return }
    let end = try #require(Progress(path: path), "the monkey ended before its first episode")
    let sitting = Episode(end.episode)
    let steps = await shortest(Array(0...min(end.step, sitting.moves.count - 1)), in: end.episode, path: path)
    let list = steps.map { "\(sitting.moves[$0])" }.joined(separator: "\n  ")
    Issue.record(
      """
      MONKEY_SEED=\(end.episode) fails at step \(end.step): \(end.fault.isEmpty ? "a trap" : end.fault)
      the shortest list that still fails, after \(sitting.beginning):
        \(list)
      """)
  }

  /// The fewest of an episode's steps that still fail.
  private func shortest(_ failing: [Int], in episode: UInt64, path: String) async -> [Int] {
    var steps = failing
    var chunk = max(1, steps.count / 2)
    while true {
      var place = 0
      while place < steps.count, let start = await failure(without: chunk, of: steps, from: place, episode, path) {
        steps.removeSubrange(start..<min(steps.count, start + chunk))
        place = start
      }
      if chunk == 1 { return steps }
      chunk = max(1, chunk / 2)
    }
  }

  /// The first place from which so many steps can be left out and the rest still fails.
  private func failure(
    without chunk: Int, of steps: [Int], from place: Int, _ episode: UInt64, _ path: String
  ) async -> Int? {
    var isOver = false
    await withKnownIssue("what is looked for", isIntermittent: true) {
      let result = await #expect(processExitsWith: .success) {
        [
          chunk = chunk as Int, steps = steps as [Int], place = place as Int, episode = episode as UInt64,
          path = path as String,
        ] in
        Monkey.leaveOut(chunk, of: steps, from: place, in: episode, path: path)
      }
      isOver = result != nil
    }
    return isOver ? nil : Progress(path: path)?.step
  }
}
