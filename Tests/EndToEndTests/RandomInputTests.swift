import Canvas
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Bytes as a cat on the keyboard, a broken line and a terminal of another kind send them.
  @Suite struct RandomInputTests {
    /// Seeds of the runs; INPUT_SEEDS=100-200 takes others.
    private static let seeds: [UInt64] = {
      let bounds = ProcessInfo.processInfo.environment["INPUT_SEEDS"]?.split(separator: "-").compactMap { UInt64($0) }
      guard let bounds, bounds.count == 2, bounds[0] <= bounds[1] else { return [1, 2, 3] }
      return Array(bounds[0]...bounds[1])
    }()
    private static let sizes = [Size(80, 24), Size(160, 50), Size(20, 5), Size(100, 30)]

    @Test(arguments: seeds) func tenThousandBytesAreSurvived(_ seed: UInt64) throws {
      let folder = try TemporaryFolder()
      let size = Self.sizes[Int(seed % 4)]
      let session = try TerminalSession(
        executable(named: "playground"), ["--seed", "\(seed)"],
        environment: childEnvironment(["XDG_STATE_HOME": folder.path]), size: size, directory: folder.path)
      try #require(session.wait(timeout: .seconds(30)) { !$0.text.allSatisfy(\.isWhitespace) })
      var source = InputSource(seed: seed, size: size)
      var count = 0
      while count < 10_000 {
        let bytes = source.next()
        count += bytes.count
        session.send(bytes)
        if session.exitStatus != nil { break }
        if source.pauses { session.idle(.milliseconds(5)) }
      }
      try #require(session.exitStatus == nil, "seed \(seed): ended after \(count) bytes, \(session.screen.text)")
      // Half a paste is over in two seconds; then Escape closes what is open, and q leaves.
      session.idle(.seconds(3))
      var status: TestSupport.ExitStatus?
      for _ in 0..<6 where status == nil {
        session.press(.escape)
        // A machine that has other things to do must not take the two for a letter with Alt.
        session.idle(.milliseconds(500))
        session.send("q")
        status = session.waitForExit(timeout: .seconds(5))
      }
      #expect(status == .exited(0), "seed \(seed): \(session.screen.text)")
      #expect(session.settings == session.initialSettings)
      #expect(!session.isAlternateScreen && session.isCursorVisible && !session.reportsMouse)
      #expect(session.pasteSwitches.last == "2004l")
    }
  }
}

/// Random input; of the keys, those that leave, stop or copy are left out.
private struct InputSource {
  private var random: SeededStream
  private let size: Size

  init(seed: UInt64, size: Size) {
    random = SeededStream(seed)
    self.size = size
  }

  /// Whether the hand rests a moment now.
  var pauses: Bool { mutating get { Int.random(in: 0..<20, using: &random) == 0 } }

  /// A key, a doing of the mouse, a sequence whole or half, a character whole or half, or anything.
  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: return [key()]
    case 3...4: return Array(mouse().utf8)
    case 5: return Array(pick(Self.keys).utf8)
    case 6: return Array(pick(Self.unknown).utf8)
    case 7:
      let whole = Array(pick(Self.keys + Self.unknown + [mouse(), "é", "漢", "😀"]).utf8)
      // Half of it, and a key that cannot be the rest of it.
      return Array(whole.prefix(Int.random(in: 1...whole.count, using: &random)))
    case 8: return Array(pick(["é", "漢", "😀", "\u{1B}é", "e\u{301}", "\u{202E}"]).utf8)
    default: return (0..<Int.random(in: 1...8, using: &random)).map { _ in UInt8.random(in: 128...255, using: &random) }
    }
  }

  private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

  private mutating func key() -> UInt8 {
    // Ctrl-C, Ctrl-Z and q end or stop the program, as they should, and so does a click on their lines in the help.
    let byte = UInt8.random(in: 0...127, using: &random)
    return [3, 26, UInt8(ascii: "q"), UInt8(ascii: "?")].contains(byte) ? 32 : byte
  }

  private mutating func mouse() -> String {
    let button = [0, 0, 0, 1, 2, 32, 35, 64, 65, 66, 128].randomElement(using: &random) ?? 0
    let column = Int.random(in: 0...size.columns + 1, using: &random)
    // The last row has the hint that leaves.
    let row = Int.random(in: 0..<size.rows, using: &random)
    return "\u{1B}[<\(button);\(column);\(row)\(Bool.random(using: &random) ? "M" : "m")"
  }

  private static let keys = [
    "\u{1B}[A", "\u{1B}OB", "\u{1B}[C", "\u{1B}OD", "\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~",
    "\u{1B}[Z", "\u{1B}OQ", "\u{1B}[15~", "\t", "\r", "\u{7F}", "\u{1B}",
  ]
  private static let unknown = [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[25~", "\u{1B}[1;5A", "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[[A", "\u{1B}[3$",
    "\u{1B}q", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{07}", "\u{1B}]52;c;cXVpdA==\u{1B}\\", "\u{1B}P>|xterm(388)\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^quit\u{1B}\\", "\u{1B}Xquit\u{1B}\\", "\u{1B}(B", "\u{1B}O5P",
    "\u{1B}[200~quit[]\u{1B}[201~", "\u{1B}[200~https://playground.tensorflow.org/#dataset=xor\u{1B}[201~",
  ]
}
