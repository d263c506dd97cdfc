import Canvas
import Glibc
import TestSupport
import Testing

/// Pasted text through a real terminal.
@Suite(.serialized) struct PasteTests {
  @Test func aPasteIsOneEvent() throws {
    let session = try startProbe()
    #expect(session.pasteSwitches == ["2004h"])
    session.send("\u{1B}[200~q[]\r\né\u{1B}[201~x")
    #expect(session.wait(for: "event 2: key(character(\"x\"))"))
    session.send("\u{1B}[200~one\rtwo\u{1B}[201~")
    #expect(session.wait(for: "event 3: pasted(\"one\\ntwo\")"))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.pasteSwitches == ["2004h", "2004l"])
  }

  @Test func aLargePasteComesInPieces() throws {
    let session = try startProbe()
    session.send("\u{1B}[200~")
    for _ in 0..<300 { session.send(String(repeating: "quit [] ", count: 512)) }
    session.send("\u{1B}[201~x")
    #expect(session.wait(for: "event 2: key(character(\"x\"))", timeout: .seconds(30)))
  }

  @Test func unknownSequencesAreNoKeys() throws {
    let session = try startProbe()
    for sequence in DecoderTests.unknown { session.send(sequence) }
    session.send("x")
    #expect(session.wait(for: "event 1: key(character(\"x\"))"), "\(session.screen.rows[1])")
    session.send([0xC3])
    session.idle(.milliseconds(50))
    session.send([0xA9])
    #expect(session.wait(for: "event 2: key(character(\"\\u{00E9}\"))"), "\(session.screen.rows[1])")
  }

  @Test func itIsOffWhileSuspended() throws {
    let session = try startProbe()
    session.press(.control("z"))
    #expect(session.waitForStop())
    #expect(session.wait { _ in session.pasteSwitches == ["2004h", "2004l"] })
    session.kill(SIGCONT)
    #expect(session.wait { _ in session.pasteSwitches == ["2004h", "2004l", "2004h"] })
    session.kill(SIGQUIT)
    #expect(session.waitForExit() == .signalled(SIGQUIT))
    #expect(session.pasteSwitches == ["2004h", "2004l", "2004h", "2004l"])
  }

  @Test(arguments: ["vt100", "vt220"]) func oldTerminalsAreLeftAlone(_ term: String) throws {
    let session = try startProbe([], ["TERM": term])
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.pasteSwitches == [])
  }
}
