import Foundation
import Glibc

/// What the way out of a program needs to be watched.
extension TerminalSession {
  /// The switches of the marks around a paste in all that the program wrote, without their common beginning.
  package var pasteSwitches: [String] {
    String(decoding: log, as: UTF8.self).matches(of: /\u{1B}\[\?(2004[hl])/).map { String($0.1) }
  }

  /// Lets time pass without reading what the program writes, as a window that hangs does.
  package func lookAway(_ duration: Duration) {
    usleep(UInt32(duration / .microseconds(1)))
  }

  /// Waits until the program has ended, without reading what it writes; `nil` when it does not in time.
  package func waitForExitLookingAway(timeout: Duration = .seconds(20)) -> ExitStatus? {
    let end = ContinuousClock.now + timeout
    while ContinuousClock.now < end {
      if let status = exitStatus { return status }
      usleep(5000)
    }
    return nil
  }

  /// Whether the program has a handler for a signal.
  package func catches(_ signal: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    guard let mask = status.firstMatch(of: /SigCgt:\s*([0-9a-f]+)/).flatMap({ UInt64($0.1, radix: 16) }) else { return false }
    return mask >> UInt64(signal - 1) & 1 == 1
  }

  /// The process that a process started, as far as there is one that is no zombie.
  package static func child(of process: pid_t) -> pid_t? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.first { self.parentAndState(of: $0).map { $0.0 == process && $0.1 != "Z" } ?? false }
  }

  /// Whether a process still lives, be it stopped.
  package static func isAlive(_ process: pid_t) -> Bool {
    parentAndState(of: process).map { $0.1 != "Z" && $0.1 != "X" } ?? false
  }

  /// Whether a process is stopped.
  package static func isStopped(_ process: pid_t) -> Bool {
    parentAndState(of: process)?.1 == "T"
  }

  private static func parentAndState(of process: pid_t) -> (pid_t, String)? {
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
    // The name before them is in parentheses, and may hold some itself.
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 1, let parent = pid_t(fields[1]) else { return nil }
    return (parent, String(fields[0]))
  }
}
