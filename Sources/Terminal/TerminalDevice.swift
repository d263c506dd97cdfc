import Canvas

/// A terminal: shows drawn screens and tells of events.
///
/// Whoever made it is the only one to use it.
package protocol TerminalDevice: AnyObject {
  /// Its size in cells at present.
  var size: Size { get }
  /// Whether it can report a mouse.
  var hasMouse: Bool { get }
  /// Bytes that screens have cost so far.
  var bytesSent: Int { get }
  /// Ends the wait of `nextEvent`, from any thread.
  var wakeHandle: WakeHandle { get }

  /// Shows a screen; what does not fit is cut off, what it does not cover is blank.
  func present(_ buffer: Buffer)
  /// Waits for the next event, for ever without a timeout; `nil` when the time is over.
  func nextEvent(timeout: Duration?) -> Event?
  /// Has the next `present` send every cell, for screens that another program wrote on.
  func repaint()
  /// Has the mouse reported, or leaves it to the user for selecting text; off at first.
  ///
  /// Nothing happens where there is no mouse. While it is suspended or after it is closed, the mouse is off anyway.
  func setMouse(_ isOn: Bool)
  /// Puts text on the clipboard of whoever sits before the terminal; false when it could not be sent.
  ///
  /// Whether it arrived, no terminal tells.
  func copy(_ text: String) -> Bool
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
