import Canvas
import Synchronization

/// A terminal in memory for tests: tells a script of events, and keeps what it is shown.
package final class RecordingTerminal: TerminalDevice {
  /// One event of a script, and the size the terminal has from then on.
  package struct Step: Sendable {
    /// The event told; `nil` lets a timeout pass.
    package var event: Event?
    /// The new size, if it changes.
    package var size: Size?

    /// A step of a script.
    package init(_ event: Event?, size: Size? = nil) {
      self.event = event
      self.size = size
    }
  }

  /// The size, as the script last set it.
  package private(set) var size: Size
  /// Every screen shown, the latest last.
  package private(set) var presented: [Buffer] = []
  /// The timeouts `nextEvent` was asked with.
  package private(set) var timeouts: [Duration?] = []
  /// Whether there is a mouse.
  package let hasMouse: Bool
  /// Every switch of the mouse, the latest last.
  package private(set) var mouseSwitches: [Bool] = []
  /// Every text copied, the latest last.
  package private(set) var copies: [String] = []
  /// What `copy` answers.
  package var canCopy = true
  /// Bytes that each screen costs.
  package var bytesPerScreen = 0
  /// How often `repaint` was called.
  package private(set) var repaints = 0
  /// How often `suspend` was called.
  package private(set) var suspensions = 0
  /// How often `close` was called.
  package private(set) var closings = 0
  private var script: [Step]
  private let wakes = Wakes()

  /// A terminal of a size that tells the steps of a script in turn, and SIGTERM once the script is over.
  package init(size: Size, script: [Step] = [], hasMouse: Bool = true) {
    self.size = size
    self.hasMouse = hasMouse
    self.script = script
  }

  /// Bytes of all screens shown.
  package var bytesSent: Int { presented.count * bytesPerScreen }

  /// A handle that makes `nextEvent` tell of `.woken` before the script goes on.
  package var wakeHandle: WakeHandle {
    WakeHandle { [wakes] in wakes.isPending.store(true, ordering: .releasing) }
  }

  /// Keeps the screen.
  package func present(_ buffer: Buffer) {
    presented.append(buffer)
  }

  /// Tells a wake, or the next step of the script, without waiting.
  package func nextEvent(timeout: Duration?) -> Event? {
    timeouts.append(timeout)
    if wakes.isPending.exchange(false, ordering: .acquiring) { return .woken }
    if script.isEmpty { return .terminate(15) }
    let step = script.removeFirst()
    if let size = step.size { self.size = size }
    return step.event
  }

  /// Keeps the switch.
  package func setMouse(_ isOn: Bool) { mouseSwitches.append(isOn) }

  /// Keeps the text, if it can copy.
  package func copy(_ text: String) -> Bool {
    if canCopy { copies.append(text) }
    return canCopy
  }

  /// Counts.
  package func repaint() { repaints += 1 }

  /// Counts.
  package func suspend() { suspensions += 1 }

  /// Counts.
  package func close() { closings += 1 }
}

/// Whether a wake waits to be told, shared with the threads that wake.
private final class Wakes: Sendable {
  let isPending = Atomic(false)
}
