import Canvas
import Glibc
import Interface
import Scenarios
import Terminal
import Testing
import Training

/// The loop between a session and a terminal in memory.
@Suite struct EventLoopTests {
  /// Ends after some screens; in between it lets a little of each wait go by, so that training goes on.
  private final class Screens: TerminalDevice {
    let size = Size(120, 40)
    let hasMouse = false
    let wakeHandle = WakeHandle {}
    let count: Int
    let bytesPerScreen: Int
    private(set) var presented: [Buffer] = []
    private(set) var timeouts: [Duration] = []
    var keys: [Key] = []

    init(count: Int, bytesPerScreen: Int) {
      (self.count, self.bytesPerScreen) = (count, bytesPerScreen)
    }

    var bytesSent: Int { presented.count * bytesPerScreen }
    func present(_ buffer: Buffer) { presented.append(buffer) }
    func nextEvent(timeout: Duration?) -> Event? {
      if presented.count >= count { return .terminate(15) }
      guard let timeout, timeout > .zero else { return nil }
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      timeouts.append(timeout)
      usleep(20_000)
      return nil
    }
    func repaint() {}
    func setMouse(_ isOn: Bool) {}
    func copy(_ text: String) -> Bool { false }
    func suspend() {}
    func close() {}
  }

  /// Plays a scenario that never rests on a terminal that takes some screens; each costs so many bytes.
  private func play(screens: Int, bytesPerScreen: Int, bytesPerSecond: Int?, keys: [Key] = []) -> Screens {
    var scenario = Scenario(seed: "loop")
    scenario.activation = .sine
    scenario.learningRate = 0.3
    let session = TrainingSession(scenario)
    for command in [TrainingCommand.setSpeed(.unlimited), .play] { session.send(command) }
    session.finishCommands()
    let terminal = Screens(count: screens, bytesPerScreen: bytesPerScreen)
    terminal.keys = keys
    let look = Look(depth: .truecolor, background: .dark, glyphSet: .braille)
    let loop = EventLoop(
      terminal: terminal, session: session, model: Model(session.snapshot, size: terminal.size, look: look),
      framesPerSecond: 100, bytesPerSecond: bytesPerSecond,
      files: FileAccess(exportNetwork: { _ in "" }, saveScenario: { _ in "" }, saveSession: {}),
      jobs: JobRunner())
    #expect(loop.run() == .terminated(15))
    session.send(.pause)
    session.finishCommands()
    return terminal
  }

  private func shades(_ buffer: Buffer) -> Int {
    Set(buffer.cells.map(\.style.background)).count
  }

  @Test func dearScreensAreWaitedForAndLoseColours() {
    let terminal = play(screens: 8, bytesPerScreen: 100_000, bytesPerSecond: 200_000)
    // The first screen is no training's; each costs 100 000 of 160 000 bytes a second.
    #expect(terminal.timeouts.contains { $0 > .milliseconds(500) })
    #expect(shades(terminal.presented[7]) < shades(terminal.presented[0]))
  }

  @Test func withoutALimitNothingIsWaitedForAndNothingLost() {
    let terminal = play(screens: 8, bytesPerScreen: 100_000_000, bytesPerSecond: nil)
    #expect(terminal.timeouts.allSatisfy { $0 <= .seconds(1) })
    #expect(shades(terminal.presented[7]) > 9)
  }

  @Test func keysAreAnsweredWhateverTheyCost() {
    // Ten screens of keys and the first one would take an hour of this budget.
    let keys = [Key](repeating: .tab, count: 10)
    let terminal = play(screens: 11, bytesPerScreen: 100_000_000, bytesPerSecond: 200_000, keys: keys)
    #expect(terminal.presented.count == 11 && terminal.keys.isEmpty)
    #expect(zip(terminal.presented, terminal.presented.dropFirst()).allSatisfy { $0 != $1 }, "each moves the focus")
  }
}
