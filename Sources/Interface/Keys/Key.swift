/// A key as the user pressed it, free of what the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Unicode.Scalar)
  /// Control with a letter, named by its lower-case letter: Ctrl-L is `.control("l")`.
  case control(Unicode.Scalar)
  /// A function key, F1 is `.function(1)`.
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
}
