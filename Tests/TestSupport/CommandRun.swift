import Foundation
import Glibc

/// What a command left behind.
package struct CommandResult: Sendable {
  /// What it wrote to standard output.
  package var output: String
  /// What it wrote to standard error.
  package var error: String
  /// How it ended; `nil` when it was killed for taking too long.
  package var status: ExitStatus?
}

/// Runs a command on pipes to its end.
/// - Parameters:
///   - executable: Path of the program.
///   - arguments: Its arguments.
///   - environment: Its whole environment; `childEnvironment` makes one.
///   - directory: Its current directory; `nil` is ours.
///   - input: What it reads.
///   - timeout: When it is killed.
/// - Returns: What it wrote, and how it ended.
/// - Throws: `SpawnError`.
package func run(
  _ executable: String, _ arguments: [String] = [], environment: [String: String] = childEnvironment(),
  directory: String? = nil, input: String = "", timeout: Duration = .seconds(60)
) throws -> CommandResult {
  let (child, pipes) = try start(executable, arguments, environment, directory)
  let end = ContinuousClock.now + timeout
  var exchange = Exchange(pipes: pipes, input: Array(input.utf8))
  defer { exchange.closeAll() }
  while exchange.isOpen, ContinuousClock.now < end { exchange.turn() }
  let status = reap(child, until: end)
  return CommandResult(
    output: String(decoding: exchange.output, as: UTF8.self),
    error: String(decoding: exchange.error, as: UTF8.self), status: status)
}

/// Our ends of the child's standard files.
private struct Pipes {
  var input: Int32
  var output: Int32
  var error: Int32
}

private func start(
  _ executable: String, _ arguments: [String], _ environment: [String: String], _ directory: String?
) throws -> (pid_t, Pipes) {
  spawnLock.lock()
  defer { spawnLock.unlock() }
  var ends: [[Int32]] = []
  for _ in 0..<3 {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { throw SpawnError("Cannot make a pipe", errno) }
    closeOnExec(pair[0], pair[1])
    ends.append(pair)
  }
  defer { for end in [ends[0][0], ends[1][1], ends[2][1]] { close(end) } }
  let child = try spawn(
    executable, arguments, environment: environment,
    files: [.copied(ends[0][0]), .copied(ends[1][1]), .copied(ends[2][1])], directory: directory, inNewSession: false)
  for end in [ends[0][1], ends[1][0], ends[2][0]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  return (child, Pipes(input: ends[0][1], output: ends[1][0], error: ends[2][0]))
}

/// Writes and reads in turns, as neither side of a full pipe may wait for the other.
private struct Exchange {
  var pipes: Pipes
  var input: [UInt8]
  var output: [UInt8] = []
  var error: [UInt8] = []

  var isOpen: Bool { pipes.output >= 0 || pipes.error >= 0 }

  mutating func turn() {
    if input.isEmpty { Self.shut(&pipes.input) }
    var sources = [
      pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes.error, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes.input, events: Int16(POLLOUT), revents: 0),
    ]
    poll(&sources, 3, 50)
    if sources[0].revents != 0 { Self.read(&pipes.output, into: &output) }
    if sources[1].revents != 0 { Self.read(&pipes.error, into: &error) }
    if sources[2].revents != 0 { write() }
  }

  mutating func closeAll() {
    Self.shut(&pipes.input)
    Self.shut(&pipes.output)
    Self.shut(&pipes.error)
  }

  private mutating func write() {
    // A reader that has gone away must not end the tests, so SIGPIPE is kept off.
    signal(SIGPIPE, SIG_IGN)
    let count = Glibc.write(pipes.input, input, input.count)
    if count > 0 { input.removeFirst(count) } else if errno != EAGAIN { input = [] }
  }

  private static func read(_ descriptor: inout Int32, into bytes: inout [UInt8]) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    if count > 0 { bytes += chunk[..<count] } else if count == 0 || errno != EAGAIN { shut(&descriptor) }
  }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}

private func reap(_ child: pid_t, until end: ContinuousClock.Instant) -> ExitStatus? {
  var status: Int32 = 0
  while waitpid(child, &status, WNOHANG) == 0 {
    if ContinuousClock.now >= end {
      kill(child, SIGKILL)
      waitpid(child, &status, 0)
      return nil
    }
    usleep(1000)
  }
  if case .ended(let ending) = ProcessState(waitStatus: status) { return ending }
  return nil
}
