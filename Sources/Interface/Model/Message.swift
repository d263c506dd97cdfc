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
  /// A job that was asked for tells of itself.
  case job(JobID, JobEvent)
  /// Maps and links may have this many steps of colour, nil for all: a slow line has to be spared.
  case colorSteps(Int?)
  /// The clipboard has taken a text, or cannot be reached.
  case copied(Bool)
}

/// What an update asks of the world.
package enum Effect: Equatable, Sendable {
  /// Tell the training session.
  case send(TrainingCommand)
  /// Do a job beside the screen, once the commands sent so far are carried out; answered by ``Message/job(_:_:)``.
  case start(JobID, Job)
  /// Give up a job.
  case cancel(JobID)
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
