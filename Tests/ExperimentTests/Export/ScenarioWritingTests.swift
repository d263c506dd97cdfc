import Datasets
import Scenarios
import Testing

/// Scenarios written as YAML read back as themselves.
@Suite struct ScenarioWritingTests {
  private func readBack(_ scenario: Scenario) throws -> Scenario {
    try Preset(name: "p", yaml: scenario.yaml(), source: "p.yaml", seed: { "another" }).scenario
  }

  private static let texts = [
    "0.59704", "0.10", "yes", "no", "1e3", "", " x", "x ", "#", "# x", "null", "~", "none", "'", "\"", "\\", "\\n",
    "a: b",
    "- a", "[1]", "{a: b}", "&a", "*a", "!x", "%x", "@", "`", "|", ">", "a\nb", "\n", "a\r\nb", "\t", "\u{0}", "\u{1}",
    "\u{7F}", "\u{85}", "\u{2028}", "é", "e\u{301}", "🙂👩‍👩‍👧", "日本", "...", "---", "0x1F", "1_000", ".inf",
    "2001-01-01", String(repeating: "lang ", count: 50), "true", "=", "<<", "?", ": ", "a #b", "\u{D7FF}\u{E000}",
  ]

  @Test(arguments: texts)
  func hostileTextsComeBack(text: String) throws {
    var scenario = Scenario(seed: text)
    scenario.tutorial = text.javaScriptTrimmed.isEmpty ? nil : text
    let read = try readBack(scenario)
    #expect(Array(read.seed.unicodeScalars) == Array(text.unicodeScalars))
    #expect(read == scenario)
  }

  @Test func byteOrderMarkIsNoPartOfASeed() throws {
    #expect(Scenario(seed: "").taking(.seed, .text("\u{FEFF}x"))?.seed == "x")
  }

  @Test func hostileNamesOfHiddenControlsComeBack() throws {
    var scenario = Scenario(seed: "s")
    let names = Self.texts.filter { !$0.isEmpty && !$0.contains("=") && !$0.contains("&") && $0 != "e\u{301}" }
    #expect(scenario.taking(.hide, .list(names)) != nil)
    scenario.hide = names + ["sinY=false", ""]
    #expect(try readBack(scenario) == scenario)
  }

  @Test func onlyTheSeedAndWhatDiffersIsWritten() {
    #expect(Scenario(seed: "0.10").yaml() == "seed: \"0.10\"\n")
    var scenario = Scenario(seed: "s")
    scenario.problem = .regression
    scenario.hidden = []
    scenario.features = [.x, .sinX]
    scenario.noise = 12.5
    scenario.stop.epochs = 500
    scenario.showTestData = true
    scenario.hide = ["playButton", "noise=false"]
    #expect(
      scenario.yaml() == """
        problem: regression
        noise: 12.5
        features: [x, sinX]
        hidden: []
        seed: "s"
        showTestData: true
        stopEpochs: 500
        hide: ["playButton", "noise=false"]

        """)
  }

  @Test func randomScenariosComeBack() throws {
    var random = SeededRandom(seed: "scenarios")
    for _ in 0..<300 {
      let scenario = randomScenario(&random)
      #expect(try readBack(scenario) == scenario, "\(scenario.yaml())")
    }
  }

  @Test func fileNameHoldsDatasetAndSeed() {
    #expect(Scenario.plane(seed: "0.59704").fileName == "playground-reg-plane-0.59704")
    #expect(Scenario(seed: "../a b\n").fileName == "playground-circle-.._a_b_")
    #expect(Scenario(seed: String(repeating: "9", count: 200)).fileName.count == "playground-circle-".count + 64)
  }

  /// A scenario with a random value in each field that takes it.
  private func randomScenario(_ random: inout SeededRandom) -> Scenario {
    func pick<Element>(_ elements: [Element]) -> Element { elements[Int(random.next() * Double(elements.count))] }
    var scenario = Scenario(seed: pick(Self.texts))
    for field in ScenarioField.allCases where random.next() < 0.7 {
      let number = random.next() * pick([1, 50, 1e-9, 1e12, -3])
      let candidates: [ScenarioValue] =
        field.steps + [
          .number(number), .number(number.rounded()), .text(pick(Self.texts)), .flag(random.next() < 0.5),
          .list(["sinX", "y"]), .list([]), .list(["12", "7"]), .list(["noise", "x=false"]),
        ]
      for _ in 0..<4 {
        // A file whose fields do not go together is refused.
        if let next = scenario.applying(ScenarioChange(field, pick(candidates))) { scenario = next }
      }
    }
    return scenario
  }
}
