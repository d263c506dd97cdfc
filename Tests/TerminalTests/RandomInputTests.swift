import Testing

/// A stream of random numbers that a seed gives again (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Random input, understood.
@Suite struct RandomInputTests {
  /// What may come, and what it is.
  private static let known: [(String, [String])] =
    [
      ("q", ["q"]), ("é", ["é"]), ("漢", ["漢"]), ("\u{1B}[A", ["Up"]), ("\u{1B}OB", ["Down"]), ("\u{1B}[5~", ["PageUp"]),
      ("\u{1B}[15~", ["F5"]), ("[", ["["]), ("]", ["]"]), ("\r", ["\r"]), ("\u{1B}[<0;3;4M", ["press 2 3"]),
      ("\u{1B}[<65;3;4M", ["wheel down 2 3"]), ("\u{1B}[<35;80;24M", ["move 79 23"]), ("\u{1B}[M!!!", []),
      ("\u{1B}[200~[]q\u{1B}[A\u{1B}[201~", ["paste"]),
    ] + DecoderTests.unknown.map { ($0, []) }

  /// Cut anywhere, with little time between the pieces, a stream is what its parts are.
  @Test func aStreamIsWhatItsPartsAre() {
    for seed in 0..<1500 as Range<UInt64> {
      var random = Seeded(seed)
      let parts = (0..<30).compactMap { _ in Self.known.randomElement(using: &random) }
      var bytes = Array(parts.map(\.0).joined().utf8)
      let decoded = Decoded()
      while !bytes.isEmpty {
        let count = min(bytes.count, Int.random(in: 1...20, using: &random))
        decoded.type(bytes[..<count])
        bytes.removeFirst(count)
        decoded.wait(Int64.random(in: 0...25, using: &random))
      }
      decoded.wait(10_000)
      #expect(decoded.keys == parts.flatMap(\.1), "seed \(seed)")
    }
  }

  /// Whatever came, some time later the next key is a key.
  @Test func afterAnythingAKeyIsAKey() {
    for seed in 0..<3000 as Range<UInt64> {
      var random = Seeded(seed)
      let likely = Array("\u{1B}\u{1B}\u{1B}[[O]P_^X<M;;0129~$ \\\u{07}".utf8)
      let decoded = Decoded(isUTF8: seed % 2 == 0, hasMouse: seed % 3 > 0)
      for _ in 0..<200 {
        let byte = Bool.random(using: &random) ? likely.randomElement(using: &random) : UInt8.random(in: 0...255, using: &random)
        decoded.type([byte ?? 0])
        if Int.random(in: 0..<10, using: &random) == 0 { decoded.wait(Int64.random(in: 0...600, using: &random)) }
      }
      decoded.wait(2000)
      #expect(decoded.patience == -1, "seed \(seed)")
      let count = decoded.keys.count
      decoded.type("x")
      #expect(decoded.keys.dropFirst(count) == ["x"], "seed \(seed)")
    }
  }
}
