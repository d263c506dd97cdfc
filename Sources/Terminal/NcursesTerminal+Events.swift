import CNcurses
import Interface

/// The signal that a lost terminal counts as, by the number every Unix gives it.
private let hangUp: Int32 = 1

extension NcursesTerminal {
  /// Waits for keys, the mouse, signals and wakes alike.
  package func nextEvent(timeout: Duration?) -> Event? {
    let end = timeout.map { ContinuousClock.now + $0 }
    while true {
      takeHappenings()
      if !waitingEvents.isEmpty { return waitingEvents.removeFirst() }
      // Keys are read ahead, so some may lie there while the file descriptor is silent.
      if let event = nextInput() { return event }
      if nc_input_ended() { return .terminate(hangUp) }
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
      if input.kind == NC_PASTED, let text = pastedText() { return .pasted(text) }
      if let event = Event(input) { return event }
    }
  }

  /// The text that was pasted, with the ends of lines that files have; `nil` where nothing is left of it.
  private func pastedText() -> String? {
    var count = 0
    guard let bytes = nc_pasted(&count), count > 0 else { return nil }
    let text = bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
    // Terminals send what the key Enter sends.
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Turns what came by signal or wake into events, the most urgent first.
  private func takeHappenings() {
    let happenings = nc_take_happenings()
    if happenings == 0 { return }
    func happened(_ bit: Int) -> Bool { happenings & UInt32(bit) != 0 }
    // Before all that waits: a flood of keys does not put off the end.
    if happened(NC_ENDING) { waitingEvents.insert(.terminate(nc_end_signal()), at: 0) }
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
