import CVTerm
import Canvas
import Foundation
import Glibc

/// A program running on a terminal of its own: a real pty, shown by libvterm.
///
/// For one thread at a time.
package final class TerminalSession {
  /// Everything the program wrote, as it came.
  package private(set) var log: [UInt8] = []
  /// The terminal's settings before the program started.
  package let initialSettings: TerminalSettings
  /// The program's process.
  package let process: pid_t
  let display: OpaquePointer
  private var size: Size
  private var master: Int32
  /// As a shell would, we keep the terminal open: Linux forgets its settings with the last close.
  private var slave: Int32
  private var state = ProcessState.running

  /// Starts a program.
  /// - Parameters:
  ///   - executable: Path of the program.
  ///   - arguments: Its arguments.
  ///   - environment: Its whole environment; `childEnvironment` makes one.
  ///   - size: The terminal's size.
  ///   - directory: Its current directory; `nil` is ours.
  /// - Throws: `SpawnError`.
  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = childEnvironment(),
    size: Size = Size(80, 24), directory: String? = nil
  ) throws {
    spawnLock.lock()
    defer { spawnLock.unlock() }
    var name = [CChar](repeating: 0, count: 128)
    var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    (master, slave) = (-1, -1)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else { throw SpawnError("Cannot open a pty", errno) }
    closeOnExec(master, slave)
    // Each end is a description of its own: the program, which opens the terminal by its name, still waits.
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    _ = fcntl(slave, F_SETFL, O_NONBLOCK)
    let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    self.size = size
    initialSettings = TerminalSettings(of: slave)
    do {
      process = try spawn(
        executable, arguments, environment: environment, files: [.opened(path: path), .copied(0), .copied(0)],
        directory: directory, inNewSession: true)
    } catch {
      close(master)
      close(slave)
      throw error
    }
    display = cv_new(Int32(size.columns), Int32(size.rows))
  }

  deinit {
    if case .ended = state {
    } else {
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
    cv_free(display)
  }

  // MARK: What the user does

  /// Types text as it is.
  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Sends bytes as they are.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, master >= 0 {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno == EAGAIN { pump(milliseconds: 5) } else { return }
    }
  }

  /// Presses a key; sends what the terminal sends for it in the modes the program has set.
  package func press(_ key: PressedKey) {
    pump(milliseconds: 0)
    switch key.kind {
    case .bytes(let bytes): send(bytes)
    case .named(let name, let number, let shift):
      cv_press(display, name, Int32(number), shift)
      sendAnswers()
    }
  }

  /// Gives the terminal another size, which the program is told by SIGWINCH.
  package func resize(to size: Size) {
    self.size = size
    cv_resize(display, Int32(size.columns), Int32(size.rows))
    var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Sends the program a signal.
  package func kill(_ signal: Int32) {
    Glibc.kill(process, signal)
  }

  /// Takes the terminal away, as a closed window does.
  package func hangUp() {
    if master >= 0 { close(master) }
    if slave >= 0 { close(slave) }
    (master, slave) = (-1, -1)
  }

  // MARK: What the user sees

  /// What the terminal shows now.
  package var screen: Screen {
    var cells: [ScreenCell] = []
    for row in 0..<size.rows {
      for column in 0..<size.columns { cells.append(ScreenCell(cv_cell_at(display, Int32(column), Int32(row)))) }
    }
    return Screen(size: size, cells: cells)
  }

  /// Whether the alternate screen is shown.
  package var isAlternateScreen: Bool { cv_is_alternate(display) }
  /// Whether the cursor is shown.
  package var isCursorVisible: Bool { cv_is_cursor_visible(display) }
  /// Whether the program has the mouse reported.
  package var reportsMouse: Bool { cv_reports_mouse(display) }
  /// Bytes typed that nobody has read.
  package var unreadInput: Int {
    var count: Int32 = 0
    _ = ioctl(slave, UInt(FIONREAD), &count)
    return Int(count)
  }
  /// The terminal's settings now.
  package var settings: TerminalSettings { TerminalSettings(of: slave) }
  /// How many bytes the program wrote.
  package var bytesReceived: Int { log.count }

  /// Waits until the screen is as wanted; false when it is not in time.
  package func wait(timeout: Duration = .seconds(10), until isAsWanted: (Screen) -> Bool) -> Bool {
    wait(timeout) { isAsWanted(self.screen) }
  }

  /// Waits until a text is shown.
  package func wait(for text: String, timeout: Duration = .seconds(10)) -> Bool {
    wait(timeout: timeout) { $0.shows(text) }
  }

  /// Waits until the program has stopped, as by SIGSTOP.
  package func waitForStop(timeout: Duration = .seconds(10)) -> Bool {
    wait(timeout) { self.updatedState() == .stopped }
  }

  /// Waits until the program has ended and all it wrote was read; `nil` when it does not in time.
  package func waitForExit(timeout: Duration = .seconds(10)) -> ExitStatus? {
    var status: ExitStatus?
    _ = wait(timeout) {
      if case .ended(let ending) = self.updatedState() { status = ending }
      return status != nil
    }
    if status != nil { readToEnd() }
    return status
  }

  /// Reads all that has been written up to now.
  ///
  /// What a program wrote reaches us when the system finds the time, be the program gone by then. So a mark of ours
  /// goes the same way behind it: a zero, which no terminal shows.
  package func readToEnd() {
    guard slave >= 0 else { return }
    let isMarked = wait(.seconds(20)) { write(slave, [0], 1) == 1 }
    guard isMarked, wait(.seconds(20), until: { log.last == 0 }) else { return }
    log.removeLast()
  }

  /// Lets time pass, reading what is written; for observing that nothing happens.
  package func idle(_ duration: Duration) {
    _ = wait(duration) { false }
  }

  private func wait(_ timeout: Duration, until condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + timeout
    while true {
      while pump(milliseconds: 0) {}
      if condition() { return true }
      if ContinuousClock.now >= end { return false }
      pump(milliseconds: 5)
    }
  }

  /// How the program ended; `nil` while it has not.
  package var exitStatus: ExitStatus? {
    if case .ended(let ending) = updatedState() { return ending }
    return nil
  }

  private func updatedState() -> ProcessState {
    if case .ended = state { return state }
    var status: Int32 = 0
    // WUNTRACED and WCONTINUED
    if waitpid(process, &status, WNOHANG | 2 | 8) == process { state = ProcessState(waitStatus: status) }
    return state
  }

  /// Shows what the program wrote and answers what it asked; whether there was anything.
  @discardableResult
  func pump(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0, master >= 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    log += chunk[..<count]
    chunk.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { cv_feed(display, start.assumingMemoryBound(to: CChar.self), count) }
    }
    sendAnswers()
    return true
  }

  func sendAnswers() {
    var bytes = [CChar](repeating: 0, count: 256)
    let count = cv_take_output(display, &bytes, bytes.count)
    if count > 0 { send(bytes[..<count].map(UInt8.init(bitPattern:))) }
  }
}
