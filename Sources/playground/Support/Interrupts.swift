import Foundation
import Synchronization

/// The first signal that has come, 0 before, and when; written by the handler.
private let arrivedSignal = Atomic<Int32>(0)
private let arrivalTime = Atomic<Int>(0)

/// Seconds of any clock; may be called by a handler of signals.
private func seconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec
}

/// Notes a signal, and has an alarm end whatever call the program waits in, again and again until it has looked.
private func note(_ signal: Int32) {
  if signal != SIGALRM, arrivedSignal.compareExchange(expected: 0, desired: signal, ordering: .relaxed).exchanged {
    arrivalTime.store(seconds(), ordering: .relaxed)
  }
  alarm(1)
}

/// Holds back signals that would end the process, so that a run can end cleanly when one has come.
///
/// The first one is noted, a second one is not held back any more. A signal that the parent has the process ignore stays
/// ignored. While one has come and not been released, calls that wait are broken off every second: nobody may be there
/// any more who reads.
struct Interrupts {
  /// Thrown where output waits for a reader though the end was asked for a while ago.
  struct Stuck: Error {}

  private let previous: [(signal: Int32, action: sigaction)]

  /// Holds back the signals from now on.
  init(_ signals: [Int32]) {
    arrivedSignal.store(0, ordering: .relaxed)
    arrivalTime.store(0, ordering: .relaxed)
    previous = (signals + [SIGALRM]).compactMap { signal in
      var before = sigaction()
      sigaction(signal, nil, &before)
      // SIG_IGN is the address 1.
      if signal != SIGALRM, unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1 { return nil }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = note
      // Not begun again: a call that waits is to return.
      action.sa_flags = signal == SIGALRM ? 0 : Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
      return (signal, before)
    }
  }

  /// The signal that has come, if there is one.
  func arrived() -> Int32? {
    let signal = arrivedSignal.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Whether a signal came more than a moment ago: who still waits for a reader has waited long enough.
  static var areOverdue: Bool {
    arrivedSignal.load(ordering: .relaxed) != 0 && seconds() - arrivalTime.load(ordering: .relaxed) >= 1
  }

  /// Lets the signals do again what they do.
  func release() {
    alarm(0)
    for (signal, var action) in previous { sigaction(signal, &action, nil) }
    arrivedSignal.store(0, ordering: .relaxed)
  }

  /// Makes this process one that signals can end: some parents start their children with signals blocked, and a file
  /// that may not grow is told by the call that fails, not by a signal.
  static func prepareProcess() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    signal(SIGXFSZ, SIG_IGN)
  }
}
