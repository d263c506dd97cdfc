import Canvas
import Training

/// What happens to the program.
package enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// A text was pasted into the terminal.
  case pasted(String)
  /// The terminal has another size.
  case resized(Size)
  /// The session has a newer state.
  case snapshot(Snapshot)
  /// A file whose path was pasted has this text; nil where there is no such file.
  case fileRead(path: String, text: String?)
  /// The network was written to a file of this name.
  case exported(String)
  /// The scenario was written to a file of this name.
  case saved(String)
  /// Maps and links may have this many steps of colour, nil for all: a slow line has to be spared.
  case colorSteps(Int?)
  /// The clipboard has taken a text, or cannot be reached.
  case copied(Bool)
  /// Something that was asked for failed, for this reason.
  case failed(String)
}

/// What an update asks of the world.
package enum Effect: Equatable, Sendable {
  /// Tell the training session.
  case send(TrainingCommand)
  /// Write the network to a new file; answered by ``Message/exported(_:)`` or ``Message/failed(_:)``.
  case exportNetwork
  /// Write the scenario to a new file; answered by ``Message/saved(_:)`` or ``Message/failed(_:)``.
  case saveScenario
  /// Read a file; answered by ``Message/fileRead(path:text:)`` or ``Message/failed(_:)``.
  case readFile(String)
  /// Put a text on the clipboard; answered by ``Message/copied(_:)``.
  case copy(String)
  /// Listen to the mouse, or leave it to the terminal.
  case setMouse(Bool)
  /// Draw the whole screen anew, whatever the terminal shows.
  case repaint
  /// Stop, as Ctrl-Z does.
  case suspend
  /// Leave.
  case quit
}
