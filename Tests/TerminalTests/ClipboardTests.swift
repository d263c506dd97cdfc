import Foundation
import TestSupport
import Testing

/// What is copied on a real terminal, and through a tmux that is not one.
@Suite(.serialized) struct ClipboardTests {
  /// The bytes of "héllo → 漢".
  private static let base64 = "aMOpbGxvIOKGkiDmvKI="
  private static let passedOn = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(base64)\u{07}\u{1B}\\"

  @Test func theTerminalIsAsked() throws {
    let session = try startProbe()
    let before = session.screen.rows
    session.send("y")
    #expect(session.wait(for: "event 1: copied"))
    #expect(requests(session) == ["\u{1B}]52;c;\(Self.base64)\u{07}"])
    let after = session.screen.rows
    #expect(after.count == before.count)
    for row in after.indices where row != 1 { #expect(after[row] == before[row]) }
  }

  @Test(arguments: ["vt100", "linux"]) func terminalsThatWouldShowItAreNotAsked(_ term: String) throws {
    let session = try startProbe([], ["TERM": term])
    session.send("y")
    #expect(session.wait(for: "event 1: not copied"))
    #expect(requests(session) == [])
  }

  @Test func tmuxIsGivenTheText() throws {
    let tmux = try FakeTmux("printf '%s\\n' \"$@\" >\"$0.arguments\"; cat >\"$0.input\"; echo noise; echo noise >&2")
    let session = try startProbe([], tmux.environment)
    session.send("y")
    #expect(session.wait(for: "event 1: copied"))
    #expect(tmux.written("arguments") == "load-buffer\n-w\n-\n")
    #expect(tmux.written("input") == "héllo → 漢")
    #expect(requests(session) == [])
    #expect(!session.screen.shows("noise"))
    #expect(children(of: session) == "")
  }

  @Test(arguments: ["cat >/dev/null; exit 1", "exec <&-; exit 1", "kill -9 $$"])
  func whereTmuxRefusesTheTerminalIsAskedThroughIt(_ script: String) throws {
    let tmux = try FakeTmux(script)
    let session = try startProbe([], tmux.environment)
    session.send("y")
    #expect(session.wait(for: "event 1: copied"))
    #expect(requests(session) == [Self.passedOn])
    #expect(children(of: session) == "")
  }

  @Test func whereTmuxIsNotFoundTheTerminalIsAskedThroughIt() throws {
    let session = try startProbe([], ["TMUX": "/tmp/tmux-1/default,1,0", "PATH": "/nonexistent"])
    session.send("y")
    #expect(session.wait(for: "event 1: copied"))
    #expect(requests(session) == [Self.passedOn])
    #expect(children(of: session) == "")
  }

  @Test func aTmuxThatHangsIsNotWaitedFor() throws {
    let tmux = try FakeTmux("exec sleep 60")
    let session = try startProbe([], tmux.environment)
    session.send("y")
    #expect(session.wait { $0.rows[1].hasPrefix("event 1: copied") })
    #expect(session.screen.rows[1] == "event 1: copied")
    #expect(requests(session) == [Self.passedOn])
    #expect(children(of: session) == "")
  }

  /// The requests in all that the program wrote.
  private func requests(_ session: TerminalSession) -> [String] {
    let log = String(decoding: session.log, as: UTF8.self)
    return log.matches(of: /(\u{1B}Ptmux;\u{1B})?\u{1B}\]52;[^\u{07}]*\u{07}(\u{1B}\\)?/).map { String($0.0) }
  }

  /// The processes that the program has started and not seen off.
  private func children(of session: TerminalSession) -> String? {
    let path = "/proc/\(session.process)/task/\(session.process)/children"
    return try? String(contentsOfFile: path, encoding: .utf8)
  }
}

/// A script in a folder of its own that is found as `tmux`.
private final class FakeTmux {
  private let folder: URL
  private var script: URL { folder.appendingPathComponent("tmux") }

  init(_ lines: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tmux-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "#!/bin/sh\n\(lines)\n".write(to: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var environment: [String: String?] {
    ["TMUX": "/tmp/tmux-1/default,1,0", "PATH": "\(folder.path):/usr/bin:/bin"]
  }

  func written(_ name: String) -> String? {
    try? String(contentsOf: script.appendingPathExtension(name), encoding: .utf8)
  }
}
