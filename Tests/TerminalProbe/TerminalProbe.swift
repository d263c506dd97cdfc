import Canvas
import Foundation
import Interface
import Terminal

/// A program for tests of the terminal alone: shows a known picture and the name of each event.
@main
struct TerminalProbe {
  static func main() {
    do {
      let capabilities = Capabilities.ofThisProcess(colorChoice: option("--color"), glyphChoice: option("--glyphs"))
      let terminal = try NcursesTerminal(capabilities)
      var probe = Probe(terminal: terminal)
      let code = probe.run()
      terminal.close()
      print("bye")
      exit(code)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  /// The value after `name` among the arguments.
  private static func option<Value: RawRepresentable>(_ name: String) -> Value? where Value.RawValue == String {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return Value(rawValue: arguments[index + 1])
  }
}

/// The loop of the program.
struct Probe {
  private let terminal: NcursesTerminal
  private var eventCount = 0
  private var lastEvent = "none"
  private var foregrounds = 0
  /// The last doings of the mouse.
  private var mouseEvents: [String] = []

  init(terminal: NcursesTerminal) {
    self.terminal = terminal
  }

  /// Runs until `q`, 0, or a signal, 128 and its number.
  mutating func run() -> Int32 {
    while true {
      terminal.present(picture())
      guard let event = terminal.nextEvent(timeout: nil) else { continue }
      eventCount += 1
      lastEvent = String(describing: event).replacing("Interface.Key.", with: "")
      switch event {
      case .terminate(let signal): return 128 + signal
      case .key(.character("q")): return 0
      case .key(.control("z")): terminal.suspend()
      case .key(.control("l")): terminal.repaint()
      case .key(.character(let character)): act(character)
      case .mouse(let mouse):
        lastEvent = "\(mouse.kind) at \(mouse.position.column), \(mouse.position.row)"
        mouseEvents = mouseEvents.suffix(7) + [lastEvent]
      default: break
      }
    }
  }

  private mutating func act(_ character: Unicode.Scalar) {
    switch character {
    case "c": fatalError("crashed on request")
    case "o": print(overflow(0))
    case "a": abort()
    case "m": foregrounds = 256
    case "e":
      terminal.setMouse(true)
      lastEvent = terminal.hasMouse ? "mouse on" : "no mouse"
    case "d":
      terminal.setMouse(false)
      lastEvent = "mouse off"
    case "y":
      let start = ContinuousClock.now
      let isSent = terminal.copy("héllo → 漢")
      lastEvent = isSent ? "copied" : "not copied"
      if ContinuousClock.now - start > .seconds(1) { lastEvent += " late" }
    case "w":
      let handle = terminal.wakeHandle
      Thread.detachNewThread { handle.wake() }
    case "t":
      let start = ContinuousClock.now
      let event = terminal.nextEvent(timeout: .milliseconds(30))
      let isLongEnough = ContinuousClock.now - start >= .milliseconds(30)
      lastEvent = event == nil && isLongEnough ? "timeout" : "no timeout"
    default: break
    }
  }

  /// Fills the stack.
  private func overflow(_ depth: Int) -> Int {
    depth < 0 ? 0 : overflow(depth + 1) + 1
  }

  private func picture() -> Buffer {
    let size = terminal.size
    var buffer = Buffer(Size(size.columns + 3, size.rows + 2))
    func write(_ text: String, row: Int, _ style: Style = Style()) {
      for (column, glyph) in text.unicodeScalars.enumerated() { buffer[column, row] = Cell(glyph, style) }
    }
    write("size \(size.columns) x \(size.rows)", row: 0)
    write("event \(eventCount): \(lastEvent)", row: 1)
    write("▀⣿é·", row: 2)
    write("bold", row: 3, Style(.standard, on: .standard, .bold))
    write("underline", row: 4, Style(.standard, on: .standard, .underline))
    write("reverse", row: 5, Style(.standard, on: .standard, .reverse))
    write("basic", row: 6, Style(.indexed(1), on: .indexed(4)))
    write("bright", row: 7, Style(.indexed(12)))
    write("cube", row: 8, Style(.indexed(208), on: .indexed(236)))
    write("rgb", row: 9, Style(.rgb(0xFF8000), on: .rgb(0x000003)))
    for index in 0..<foregrounds {
      let style = Style(.indexed(UInt8(index % 8)), on: .indexed(UInt8(index / 8 % 8)))
      buffer[index % 64, 11 + index / 64] = Cell("x", style)
    }
    for (index, event) in mouseEvents.enumerated() where 14 + index < size.rows { write(event, row: 14 + index) }
    write("corner", row: size.rows - 1)
    buffer[size.columns - 1, size.rows - 1] = Cell("#")
    return buffer
  }
}
