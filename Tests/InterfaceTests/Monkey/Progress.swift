import Foundation

/// Where a monkey has come to, in a file: what remains of a process that a trap has ended.
struct Progress {
  /// The episode's number, and the step that is being made.
  private(set) var episode: UInt64 = 0
  private(set) var step = 0
  /// What does not hold; empty after a trap.
  private(set) var fault = ""

  /// What stands in a file; nil where nothing was begun.
  init?(path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let parts = text.split(separator: "|", maxSplits: 2).map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 3, let episode = UInt64(parts[0]), let step = Int(parts[1]) else { return nil }
    (self.episode, self.step, fault) = (episode, step, parts[2])
  }

  /// Writes progress into a file, in place.
  struct Writer {
    private let descriptor: Int32

    init(path: String) {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }

    func note(_ episode: UInt64, _ step: Int, fault: String = "") {
      let text = "\(episode)".leftPadded(to: 20) + "|" + "\(step)".leftPadded(to: 8) + "| " + fault
      _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
