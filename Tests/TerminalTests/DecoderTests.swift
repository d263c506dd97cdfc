import Testing

/// Bytes from the keyboard, understood: the forms are those of ECMA-48, of xterm's "Control Sequences", and of the
/// terminals named.
@Suite struct DecoderTests {
  /// Whole sequences that mean nothing here.
  static let unknown = [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[25~", "\u{1B}[1;5A", "\u{1B}[97;5u", "\u{1B}[?1;2c", "\u{1B}[>41;354;0c",
    "\u{1B}[24;80R", "\u{1B}[?2004;1$y", "\u{1B}[4;1$y", "\u{1B}[8;24;80t", "\u{1B}[<66;3;3M", "\u{1B}[<0;1z",
    "\u{1B}[<0;0;3M", "\u{1B}[201~", "\u{1B}[!p", "\u{1B}[ q", "\u{1B}[2 q",
    // The Linux console's F1, rxvt's keys with Shift, a keypad with Control.
    "\u{1B}[[A", "\u{1B}[3$", "\u{1B}[23$", "\u{1B}[3^", "\u{1B}O5P", "\u{1B}Oj", "\u{1B}O[",
    // Letters and keys with Alt.
    "\u{1B}q", "\u{1B}é", "\u{1B}漢", "\u{1B}\r", "\u{1B}\u{7F}", "\u{1B}\u{3}", "\u{1B}1",
    "\u{1B}\u{1B}[A", "\u{1B}\u{1B}OA", "\u{1B}\u{1B}[25~",
    // Texts: colours, the clipboard, the version, tmux's.
    "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{07}", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]52;c;cXVpdA==\u{07}",
    "\u{1B}P>|xterm(388)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^quit q\u{1B}\\",
    "\u{1B}Xq q\u{1B}\\", "\u{1B}P\u{18}", "\u{1B}]]\u{1A}",
    "\u{1B}(B", "\u{1B} F", "\u{1B}#8", "\u{1B}%G",
    "\u{1B}[" + String(repeating: "1;", count: 300) + "m",
    "\u{1B}]0;" + String(repeating: "quit ", count: 2000) + "\u{07}",
  ]

  @Test(arguments: unknown) func whatMeansNothingIsPassedOverWhole(_ sequence: String) {
    #expect(understood(sequence) == [])
    #expect(understood(sequence + "x") == ["x"])
    #expect(understood("a" + sequence + sequence + "\u{1B}[A") == ["a", "Up"])
  }

  @Test(arguments: unknown.filter { $0.utf8.count < 60 }) func soItIsInPieces(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    for cut in 1..<bytes.count {
      let decoded = Decoded()
      decoded.type(bytes[..<cut])
      decoded.wait(25)
      decoded.type(bytes[cut...])
      decoded.type("x")
      decoded.wait(10_000)
      #expect(decoded.keys == ["x"], "cut after \(cut) bytes")
    }
  }

  @Test(arguments: unknown.filter { $0.utf8.count < 60 }) func halfOfItIsOverSoon(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    for cut in 1..<bytes.count {
      let decoded = Decoded()
      decoded.type(bytes[..<cut])
      decoded.wait(500)
      decoded.type("x")
      decoded.wait(10_000)
      // What is cut after one or two escapes is the key, and what is cut before a terminator's second byte is not.
      let escapes = bytes[..<cut].allSatisfy { $0 == 27 } ? cut : 0
      #expect(decoded.keys == [String](repeating: "Esc", count: escapes) + ["x"], "cut after \(cut) bytes")
    }
  }

  @Test func aLoneEscapeIsAKeySoon() {
    let decoded = Decoded()
    decoded.type("\u{1B}")
    #expect(decoded.patience == 30)
    decoded.wait(29)
    #expect(decoded.keys == [])
    decoded.wait(1)
    #expect(decoded.keys == ["Esc"] && decoded.patience == -1)
    // Held down, it comes every thirtieth of a second.
    decoded.type("\u{1B}")
    decoded.wait(33)
    decoded.type("\u{1B}\u{1B}")
    decoded.wait(30)
    #expect(decoded.keys == ["Esc", "Esc", "Esc", "Esc"])
  }

  @Test func escapeBeforeWhatTheMouseDoesIsAKey() {
    #expect(understood("\u{1B}\u{1B}[<35;5;6M") == ["Esc", "move 4 5"])
    #expect(understood("\u{1B}\u{1B}[200~hello\u{1B}[201~") == ["Esc", "paste"])
    #expect(understood("\u{1B}\u{1B}\u{1B}[<35;5;6M") == ["Esc", "Esc", "move 4 5"])
  }

  @Test func aSequenceThatIsCutOffByAnotherGoesAlone() {
    #expect(understood("\u{1B}[<0;12\u{1B}[Ax") == ["Up", "x"])
    #expect(understood("\u{1B}]11;rgb:\u{1B}[Ax") == ["Up", "x"])
    #expect(understood("\u{1B}[25\rx") == ["\r", "x"])
    #expect(understood("\u{1B}[25éx") == ["é", "x"])
    #expect(understood("\u{1B}OéA") == ["é", "A"])
    #expect(understood([0x1B, 0x5B, 0x4D, 0x20, 0x21, 0x1B, 0x5B, 0x41, 0x78]) == ["Up", "x"])
  }

  @Test func controlsOfOneByteAreTheSame() {
    #expect(understood([0x9B, 0x49, 0x78]) == ["x"])
    #expect(understood([0x9B] + Array("25~x".utf8)) == ["x"])
    #expect(understood([0x8F, 0x6A, 0x78]) == ["x"])
    #expect(understood([0x9D] + Array("11;quit\u{07}x".utf8)) == ["x"])
  }

  @Test func charactersComeWholeOrNotAtAll() {
    #expect(understood("aé漢😀") == ["a", "é", "漢", "😀"])
    let bytes = Array("é漢😀".utf8)
    for cut in 1..<bytes.count {
      let decoded = Decoded()
      decoded.type(bytes[..<cut])
      decoded.wait(150)
      decoded.type(bytes[cut...])
      #expect(decoded.keys == ["é", "漢", "😀"])
    }
    // Half ones, lone ends, the longer form of a slash, a surrogate, beyond the last character, no beginning at all.
    let broken: [[UInt8]] = [
      [0xC3], [0xE6, 0xBC], [0xF0, 0x9F, 0x98], [0xA9], [0xBF, 0xBF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF],
      [0xE0, 0x9B], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFE, 0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ]
    for bytes in broken {
      #expect(understood(bytes + Array("x".utf8)) == ["x"], "\(bytes)")
      #expect(understood(bytes + Array("é\u{1B}[A".utf8)) == ["é", "Up"], "\(bytes)")
      #expect(understood(bytes) == [], "\(bytes)")
    }
  }

  @Test func withoutAMouseNoBytesFollow() {
    let decoded = Decoded(hasMouse: false)
    decoded.type("\u{1B}[Mabc")
    #expect(decoded.keys == ["a", "b", "c"])
    #expect(understood("\u{1B}[M #$x") == ["press 2 3", "x"])
  }
}
