/// Why there is no terminal to play on.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input is a file or a pipe.
  case inputNotTerminal
  /// Standard output is a file or a pipe.
  case outputNotTerminal
  /// TERM is not set, or is empty.
  case unnamed
  /// There is no description of the terminal of this name.
  case unknown(String)
  /// The terminal of this name cannot place characters.
  case unsuitable(String)
  /// The system refused, or a terminal is open already.
  case unavailable

  /// One sentence for the user, with a way out.
  package var description: String {
    switch self {
    case .inputNotTerminal:
      "Standard input is not a terminal; use `playground train` or `playground render` for scripts."
    case .outputNotTerminal:
      "Standard output is not a terminal; use `playground train` or `playground render` for scripts."
    case .unnamed:
      "TERM is not set, so the kind of terminal is unknown; try TERM=xterm-256color."
    case .unknown(let name):
      "There is no terminfo entry for the terminal '\(name)'; try TERM=xterm-256color."
    case .unsuitable(let name):
      "The terminal '\(name)' cannot draw a screen; use `playground train` or `playground render` instead."
    case .unavailable:
      "The terminal cannot be opened; try again in another terminal."
    }
  }
}
