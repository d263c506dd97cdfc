import Foundation

/// Holds back signals that would end the process, so that a run can end cleanly when one has come.
///
/// They are blocked and looked for, not handled: there is no state that a handler would share. A signal that the parent
/// has the process ignore stays ignored.
struct Interrupts {
  private let signals: [Int32]

  /// Holds back the signals from now on; no other thread may have been started yet.
  init(_ signals: [Int32]) {
    self.signals = signals.filter { !Self.isIgnored($0) }
    var set = Self.set(of: self.signals)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// The signal that has come, if there is one; a second one is not held back any more.
  func arrived() -> Int32? {
    var pending = sigset_t()
    sigpending(&pending)
    guard let signal = signals.first(where: { sigismember(&pending, $0) == 1 }) else { return nil }
    var one = Self.set(of: [signal])
    var taken: Int32 = 0
    sigwait(&one, &taken)
    release()
    return signal
  }

  /// Lets the signals do again what they do.
  func release() {
    var set = Self.set(of: signals)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    // SIG_IGN is the address 1.
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
