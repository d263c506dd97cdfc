import Foundation
import Glibc

/// How a process ended.
package enum ExitStatus: Hashable, Sendable {
  /// It returned this code.
  case exited(Int32)
  /// A signal of this number ended it.
  case signalled(Int32)
}

/// What can be learnt of a process by asking.
enum ProcessState: Equatable {
  /// It runs, or waits.
  case running
  /// A signal has stopped it.
  case stopped
  /// It is over.
  case ended(ExitStatus)

  /// From the status word of waitpid, whose macros Swift cannot import.
  init(waitStatus status: Int32) {
    switch status & 0x7F {
    case 0: self = .ended(.exited(status >> 8 & 0xFF))
    case 0x7F: self = status == 0xFFFF ? .running : .stopped
    case let signal: self = .ended(.signalled(signal))
    }
  }
}

/// Why a process could not be started.
package struct SpawnError: Error, CustomStringConvertible {
  /// What was tried, and the system's answer.
  package let description: String

  init(_ attempt: String, _ code: Int32) {
    description = "\(attempt): \(String(cString: strerror(code)))"
  }
}

/// What a child's file descriptor 0, 1 or 2 is made of.
enum ChildFile {
  /// The file of a path, opened by the child.
  case opened(path: String)
  /// A descriptor of ours.
  case copied(Int32)
}

/// Held from making descriptors until they are closed on exec and the child is started: a child of
/// another test must not inherit them, for then nobody would ever see their end.
let spawnLock = NSLock()

// Linux values of what the Glibc overlay leaves out.
private let setSessionFlag: Int32 = 0x80

/// Starts a process with clean signals, in `directory` or ours; `inNewSession` a terminal opened as descriptor 0 becomes its own.
func spawn(
  _ executable: String, _ arguments: [String], environment: [String: String], files: [ChildFile],
  directory: String?, inNewSession: Bool
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (descriptor, file) in zip(Int32(0)..., files) {
    switch file {
    case .opened(let path): posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR, 0)
    case .copied(let source): posix_spawn_file_actions_adddup2(&actions, source, descriptor)
    }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Test threads have most signals blocked, and the child would inherit that.
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | (inNewSession ? setSessionFlag : 0)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  // A shell changes the folder and then becomes the program.
  let mover = directory.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
  let line = mover + [executable] + arguments
  let argv = line.map { strdup($0) } + [nil]
  let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for string in argv + envp { free(string) } }
  var child: pid_t = 0
  let code = posix_spawn(&child, line[0], &actions, &attributes, argv, envp)
  guard code == 0 else { throw SpawnError("Cannot start \(executable)", code) }
  return child
}

/// Keeps descriptors from children started later.
func closeOnExec(_ descriptors: Int32...) {
  for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
}
