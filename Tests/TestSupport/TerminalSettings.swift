import Glibc

/// The settings of a terminal line, as `stty -a` tells them.
package struct TerminalSettings: Equatable, Sendable {
  private let flags: [UInt32]
  private let controlCharacters: [UInt8]

  init(of descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    controlCharacters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Whether keys are echoed.
  package var echoes: Bool { flags[3] & UInt32(ECHO) != 0 }
  /// Whether keys come as lines, not one by one.
  package var isLineByLine: Bool { flags[3] & UInt32(ICANON) != 0 }
}
