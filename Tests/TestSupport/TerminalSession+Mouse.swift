import CVTerm
import Canvas

/// What the hand does with the mouse of a `TerminalSession`.
package enum HandMovement: Sendable {
  /// Moves it, with the left button as it is.
  case move
  /// Presses and releases the left button.
  case press, release
  /// Turns the wheel.
  case scrollUp, scrollDown
  /// Presses a button that means nothing.
  case pressRight
}

extension TerminalSession {
  /// Moves the mouse to a cell and does something there; sends what the program asked to be told.
  package func mouse(_ movement: HandMovement, at position: Position) {
    pump(milliseconds: 0)
    cv_move_mouse(display, Int32(position.column), Int32(position.row))
    switch movement {
    case .move: break
    case .press: cv_press_mouse(display, 1, true)
    case .release: cv_press_mouse(display, 1, false)
    case .scrollUp: cv_press_mouse(display, 4, true)
    case .scrollDown: cv_press_mouse(display, 5, true)
    case .pressRight: cv_press_mouse(display, 3, true)
    }
    sendAnswers()
  }

  /// The switches of the mouse's modes in all that the program wrote, without their common beginning.
  package var mouseSwitches: [String] {
    let log = String(decoding: log, as: UTF8.self)
    return log.matches(of: /\u{1B}\[\?(100\d[hl])/).map { String($0.1) }
  }
}
