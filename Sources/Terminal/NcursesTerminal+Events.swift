import CNcurses
import Interface

/// The signals that ask a process to end, by the numbers every Unix gives them.
private enum Termination {
  static let hangUp: Int32 = 1
  static let interrupt: Int32 = 2
  static let terminate: Int32 = 15
}

extension NcursesTerminal {
  /// Waits for keys, the mouse, signals and wakes alike.
  package func nextEvent(timeout: Duration?) -> Event? {
    let end = timeout.map { ContinuousClock.now + $0 }
    while true {
      takeHappenings()
      if !waitingEvents.isEmpty { return waitingEvents.removeFirst() }
      // ncurses reads ahead, so keys may lie there while the file descriptor is silent.
      if let event = nextInput() { return event }
      if nc_input_ended() { return .terminate(Termination.hangUp) }
      let remaining = end.map { $0 - ContinuousClock.now }
      if let remaining, remaining <= .zero { return nil }
      nc_wait(Self.milliseconds(remaining))
    }
  }

  /// The next of keys and mouse; of movements in a row that lie waiting, only the last.
  private func nextInput() -> Event? {
    guard var event = readInput() else { return nil }
    // A limit, for the signals get their turn after it.
    for _ in 0..<1000 where event.isMotion {
      guard let next = readInput() else { break }
      guard next.supersedes(event) else {
        waitingEvents.append(next)
        break
      }
      event = next
    }
    return event
  }

  private func readInput() -> Event? {
    while true {
      let input = nc_read_key()
      if input.kind == NC_NO_KEY { return nil }
      if let event = Event(input) { return event }
    }
  }

  /// Turns what came by signal or wake into events, the most urgent first.
  private func takeHappenings() {
    let happenings = nc_take_happenings()
    if happenings == 0 { return }
    func happened(_ bit: Int) -> Bool { happenings & UInt32(bit) != 0 }
    if happened(NC_TERMINATED) { waitingEvents.append(.terminate(Termination.terminate)) }
    if happened(NC_HUNG_UP) { waitingEvents.append(.terminate(Termination.hangUp)) }
    if happened(NC_INTERRUPTED) { waitingEvents.append(.terminate(Termination.interrupt)) }
    if happened(NC_STOPPING) {
      suspend()
      waitingEvents.append(.continued)
    } else if happened(NC_CONTINUED) {
      let before = size
      nc_resume()
      returned(from: before)
      waitingEvents.append(.continued)
    }
    if happened(NC_RESIZED), nc_fit() {
      forgetShown()
      waitingEvents.append(.resized)
    }
    if happened(NC_WOKEN) { waitingEvents.append(.woken) }
  }

  /// The time to wait, rounded up: a wait that ends too early would only be begun anew.
  private static func milliseconds(_ duration: Duration?) -> Int32 {
    guard let duration else { return -1 }
    let (seconds, attoseconds) = duration.components
    return Int32(clamping: min(seconds, 86_400) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
