import CNcurses
import Foundation

extension NcursesTerminal {
  /// How long the screen may stand still for a copy, in milliseconds.
  private static let patience: Int32 = 900

  /// Copies through tmux where there is one, and by asking the terminal otherwise.
  package func copy(_ text: String) -> Bool {
    guard isOpen else { return false }
    guard let tmux = getenv("TMUX"), tmux.pointee != 0 else { return understandsCopying && send(copySequence(text)) }
    // tmux keeps such a request to itself, unless it is one of its own commands that asks.
    if Self.feed(["tmux", "load-buffer", "-w", "-"], text) { return true }
    let escaped = copySequence(text).replacing("\u{1B}", with: "\u{1B}\u{1B}")
    return send("\u{1B}Ptmux;\(escaped)\u{1B}\\")
  }

  /// Old terminals, and the Linux console, would write the request on the screen.
  private var understandsCopying: Bool {
    hasMouse && name != "linux" && !name.hasPrefix("linux-")
  }

  /// The request that xterm introduced.
  private func copySequence(_ text: String) -> String {
    "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
  }

  private func send(_ sequence: String) -> Bool {
    nc_send(sequence, sequence.utf8.count)
  }

  /// Runs a command that reads a text; whether it did so in time.
  private static func feed(_ command: [String], _ text: String) -> Bool {
    let words = command.map { strdup($0) }
    defer { for word in words { free(word) } }
    let arguments = words.map { UnsafePointer($0) } + [nil]
    return nc_feed(arguments, text, text.utf8.count, patience)
  }
}
