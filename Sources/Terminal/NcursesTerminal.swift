import CNcurses
import Canvas

/// The real terminal, drawn by ncurses.
///
/// ncurses knows no threads, so this belongs to the main thread alone.
package final class NcursesTerminal: TerminalDevice {
  /// Events that were found together with one already told.
  var waitingEvents: [Event] = []
  private(set) var isOpen = false
  /// The terminfo entry it was opened by.
  let name: String
  private var inks: InkTable
  /// What the terminal shows: rows equal to it need not be looked at again.
  private var shown: Buffer?
  private var cells: [nc_cell] = []
  /// Bytes that screens have cost so far.
  package private(set) var bytesSent = 0

  /// Takes over the terminal of standard input and output.
  package init(_ capabilities: Capabilities) throws(TerminalError) {
    guard nc_is_terminal(1) else { throw .outputNotTerminal }
    guard nc_is_terminal(0) else { throw .inputNotTerminal }
    name = capabilities.terminal
    if name.isEmpty { throw .unnamed }
    if name == "dumb" { throw .unsuitable(name) }
    switch nc_open(name, capabilities.colorDepth != .never) {
    case NC_OPENED: break
    case NC_UNKNOWN: throw .unknown(name)
    case NC_UNSUITABLE: throw .unsuitable(name)
    default: throw .unavailable
    }
    let colors = capabilities.colorDepth == .never ? 0 : Int(nc_colors())
    inks = InkTable(ColorNumbering(colors: colors), pairs: Int(nc_pairs()), define: nc_define_pair)
    isOpen = true
  }

  deinit {
    if isOpen { nc_close() }
  }

  /// The size as ncurses knows it; it changes with the event that tells of it.
  package var size: Size {
    var (columns, rows): (Int32, Int32) = (0, 0)
    nc_size(&columns, &rows)
    return Size(Int(columns), Int(rows))
  }

  /// A handle that works from any thread, and does no harm after closing.
  package var wakeHandle: WakeHandle { WakeHandle { nc_wake() } }

  /// Whether the terminal's entry tells of a mouse.
  package var hasMouse: Bool { nc_has_mouse() }

  /// Switches the reports of the mouse; they are off whenever the terminal is not ours.
  package func setMouse(_ isOn: Bool) {
    nc_set_mouse(isOn)
  }

  /// Shows a screen; rows that are as they were are not even handed to ncurses.
  package func present(_ buffer: Buffer) {
    guard isOpen else { return }
    if shown?.size != buffer.size {
      nc_erase()
      shown = nil
    }
    let visible = size
    for row in 0..<min(buffer.size.rows, visible.rows) where rowDiffers(row, in: buffer) {
      put(buffer, row: row, columns: min(buffer.size.columns, visible.columns))
    }
    bytesSent += nc_flush()
    shown = buffer
  }

  /// Has the next `present` send every cell.
  package func repaint() {
    nc_forget()
    forgetShown()
  }

  /// Stops the whole process group as Ctrl-Z would; returns with the terminal taken again.
  package func suspend() {
    guard isOpen else { return }
    let before = size
    nc_suspend()
    returned(from: before)
  }

  /// Gives the terminal back.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    nc_close()
  }

  /// Another process may have had the terminal: everything is drawn anew, and a new size told.
  func returned(from before: Size) {
    forgetShown()
    if size != before { waitingEvents.append(.resized) }
  }

  /// The cells ncurses holds are no longer those shown last.
  func forgetShown() {
    shown = nil
  }

  private func rowDiffers(_ row: Int, in buffer: Buffer) -> Bool {
    guard let shown else { return true }
    let range = row * buffer.size.columns..<(row + 1) * buffer.size.columns
    return shown.cells[range] != buffer.cells[range]
  }

  private func put(_ buffer: Buffer, row: Int, columns: Int) {
    let start = row * buffer.size.columns
    inks.translate(buffer.cells[start..<start + columns], to: &cells)
    nc_put_row(Int32(row), cells, Int32(columns))
  }
}
