import Canvas

/// What the mouse did, and over which cell.
package struct MouseEvent: Hashable, Sendable {
  /// What it did.
  package enum Kind: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The left button went up.
    case release
    /// The mouse moved with the left button down.
    case drag
    /// The mouse moved without a button; only where the terminal reports motion.
    case move
    /// The wheel turned away from the user, and towards.
    case scrollUp, scrollDown
  }

  /// What it did.
  package let kind: Kind
  /// The cell below the pointer.
  package let position: Position

  /// An event over a cell.
  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
