import Canvas

/// A terminal: shows drawn screens and tells of events.
///
/// Whoever made it is the only one to use it.
package protocol TerminalDevice: AnyObject {
  /// Its size in cells at present.
  var size: Size { get }
  /// Ends the wait of `nextEvent`, from any thread.
  var wakeHandle: WakeHandle { get }

  /// Shows a screen; what does not fit is cut off, what it does not cover is blank.
  func present(_ buffer: Buffer)
  /// Waits for the next event, for ever without a timeout; `nil` when the time is over.
  func nextEvent(timeout: Duration?) -> Event?
  /// Has the next `present` send every cell, for screens that another program wrote on.
  func repaint()
  /// Gives the terminal back, stops the process, and takes the terminal again when it is continued.
  func suspend()
  /// Gives the terminal back as it was; the second time does nothing.
  func close()
}

/// Ends a terminal's wait for events; can be copied to and used by any thread.
package struct WakeHandle: Sendable {
  private let action: @Sendable () -> Void

  /// A handle that wakes by calling `action`.
  package init(_ action: @escaping @Sendable () -> Void) {
    self.action = action
  }

  /// Lets the terminal tell of `.woken` soon; never waits.
  package func wake() {
    action()
  }
}
