import Canvas
import Interface
import Terminal
import Testing

@Suite struct RecordingTerminalTests {
  @Test func tellsItsScriptAndKeepsWhatItIsShown() {
    let terminal = RecordingTerminal(
      size: Size(80, 24), script: [.init(.key(.up)), .init(.resized, size: Size(40, 12)), .init(nil)])
    terminal.present(Buffer(terminal.size))
    #expect(terminal.nextEvent(timeout: nil) == .key(.up))
    #expect(terminal.nextEvent(timeout: .seconds(1)) == .resized)
    #expect(terminal.size == Size(40, 12))
    #expect(terminal.nextEvent(timeout: .zero) == nil)
    terminal.wakeHandle.wake()
    terminal.wakeHandle.wake()
    #expect(terminal.nextEvent(timeout: .zero) == .woken)
    #expect(terminal.nextEvent(timeout: .zero) == .terminate(15))
    #expect(terminal.presented.map(\.size) == [Size(80, 24)])
    #expect(terminal.timeouts.count == 5)
  }

  @Test func keepsWhatItsMouseAndClipboardAreAskedFor() {
    let press = Event.mouse(MouseEvent(.press, at: Position(3, 4)))
    let terminal = RecordingTerminal(size: Size(80, 24), script: [.init(press)])
    #expect(terminal.hasMouse)
    terminal.setMouse(true)
    #expect(terminal.nextEvent(timeout: nil) == press)
    terminal.setMouse(false)
    #expect(terminal.mouseSwitches == [true, false])
    #expect(terminal.copy("text"))
    terminal.canCopy = false
    #expect(!terminal.copy("more"))
    #expect(terminal.copies == ["text"])
    #expect(!RecordingTerminal(size: Size(80, 24), hasMouse: false).hasMouse)
  }
}
