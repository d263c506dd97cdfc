import Foundation
@testable import Interface

/// The work of a process of its own, in which a trap ends nothing else.
enum Monkey {
  /// Messages that come to every place of the program.
  private static let enoughForAll = 20_000

  /// Plays one episode after the other until there were so many messages; ends the process where something does not hold.
  static func play(from first: UInt64, messages: Int, path: String) {
    let writer = Progress.Writer(path: path)
    var (episode, made, lateMouse) = (first, 0, 0)
    var unseen = Set(KeyMap.bindings.flatMap(\.contexts))
    while made < messages {
      let sitting = Episode(episode)
      let outcome = sitting.play(Array(sitting.moves.indices)) { writer.note(episode, $0) }
      if let fault = outcome.fault {
        writer.note(episode, outcome.step, fault: fault)
        exit(EXIT_FAILURE)
      }
      made += outcome.messages
      lateMouse += outcome.lateMouse
      unseen.subtract(outcome.contexts)
      episode += 1
    }
    guard messages < enoughForAll || unseen.isEmpty && lateMouse > messages / 1000 else {
      writer.note(episode, 0, fault: "never in \(unseen), and \(lateMouse) times at a network that is being built")
      exit(EXIT_FAILURE)
    }
  }

  /// Leaves out some of the steps at a time, from a place on; ends the process, as a trap does, where an episode still
  /// fails without them.
  static func leaveOut(_ chunk: Int, of steps: [Int], from place: Int, in episode: UInt64, path: String) {
    let writer = Progress.Writer(path: path)
    let sitting = Episode(episode)
    for start in stride(from: place, to: steps.count, by: chunk) {
      writer.note(episode, start)
      let rest = Array(steps[..<start] + steps[min(steps.count, start + chunk)...])
      if sitting.play(rest, willMake: { _ in }).fault != nil { exit(EXIT_FAILURE) }
    }
  }
}
