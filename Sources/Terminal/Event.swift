import Interface

/// What the outside world tells the program.
package enum Event: Hashable, Sendable {
  /// The user pressed a key.
  case key(Key)
  /// The mouse did something; only while it is switched on.
  case mouse(MouseEvent)
  /// A text was pasted; its lines end as those of files do.
  case pasted(String)
  /// The terminal has another size.
  case resized
  /// Another thread used the wake handle; several wakes may come as one.
  case woken
  /// The process was stopped and continued; the size may have changed meanwhile.
  case continued
  /// The process was asked to end by the signal of this number; the lost terminal counts as SIGHUP.
  case terminate(Int32)
}
