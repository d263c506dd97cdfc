import Datasets
import Files
import Scenarios
import Testing

/// Links as people have them: escaped, wrapped, quoted, redirected.
@Suite struct LinkMendingTests {
  private static let plain =
    "https://playground.tensorflow.org/#activation=relu&dataset=xor&regDataset=reg-gauss"
    + "&regularization=L2&regularizationRate=0.03&networkShape=5,3&seed=0.59704&hideText=false&regularization_hide=true"

  private func read(_ link: String) throws -> (scenario: Scenario, notes: [String]) {
    try ScenarioLink.read(link, seed: { "drawn" })
  }

  /// Forms of the same link, and a word of the note that says what was understood.
  private static let forms: [(String, String)] = [
    (plain.replacing("&", with: "&amp;"), "\"&amp;\" was read as \"&\""),
    (plain.replacing("&", with: "&amp;amp;"), "\"&amp;\" was read as \"&\""),
    (plain.replacing("&", with: "&#38;"), "\"&#38;\""), (plain.replacing("&", with: "&#x26;"), "\"&#x26;\""),
    (plain.replacing("&", with: #"\u0026"#), #""\u0026""#), (plain.replacing("&", with: #"\x26"#), #""\x26""#),
    (plain.replacing("&", with: "\\&").replacing("#", with: "\\#").replacing("_", with: "\\_"), "\"\\&\""),
    (plain.replacing("&reg", with: "®"), "\"®Dataset\" was read as \"&regDataset\""),
    (plain.replacing("&reg", with: "®;"), "\"®;Dataset\""),
    (plain.replacing("&reg", with: "&reg;"), "\"&reg;Dataset\""),
    (plain.replacing("&reg", with: "%C2%AE"), "\"%C2%AEDataset\""),
    (plain.replacing("&reg", with: "&#174;"), "\"&#174;\""), (plain.replacing("&reg", with: "Â®"), "\"Â®Dataset\""),
    (plain.replacing("#", with: "%23"), "\"%23\" was read as \"#\""),
    (plain.replacing("&", with: "%26"), "\"%26\" and \"%3D\""),
    (plain.replacing("=", with: "%3D"), "\"%26\" and \"%3D\""),
    (plain.replacing(",", with: "%2C"), "\"5,3\""), (plain.replacing(",", with: "%2c"), "\"5,3\""),
    (plain.replacing("&", with: "%2526").replacing("=", with: "%253D"), "\"%26\" and \"%3D\""),
    ("<\(plain)>", "left out around the link: \"<\", \">\""), ("(\(plain))", "\"(\", \")\""),
    ("[\(plain)]", "\"[\", \"]\""),
    ("\"\(plain)\"", "left out"), ("'\(plain)'", "left out"), ("`\(plain)`", "left out"), ("“\(plain)”", "left out"),
    ("„\(plain)“", "left out"), ("‘\(plain)’", "left out"), ("«\(plain)»", "left out"), ("**\(plain)**", "left out"),
    ("\\url{\(plain)}", "left out"), (plain + ".", "left out around the link: \".\""), (plain + ",", "left out"),
    (plain + ").", "left out"), (plain + "\n", "ends of lines"), ("  \(plain)\r\n", "ends of lines"),
    ("(see \(plain)).", "left out"), ("See \(plain) and press play.", "left out"),
    ("[the exercise](\(plain))", "left out around the link: \"[the exercise](\", \")\""),
    ("[\(plain)](\(plain)).", "left out"), ("[the exercise](<\(plain)>)", "left out"),
    ("[the exercise](\(plain) \"a title\")", "left out"), ("[1]: \(plain)", "left out"),
    ("<a href=\"\(plain)\">the exercise</a>", "left out"),
    ("<iframe width=\"960\" src='\(plain)'></iframe>", "left out"),
    (plain.replacing("&", with: "&\n"), "several lines"),
    (plain.replacing("&seed", with: "\r\n   &seed"), "several lines"),
    ("Here it is:\n\(plain)\nHave fun with it.", "several lines"),
    ("https://www.google.com/url?q=\(encoded(plain))&sa=D&source=docs", "decoded"),
    ("https://safelinks.example/?url=\(encoded(plain))&data=05%7C02", "decoded"), (encoded(plain), "decoded"),
    (plain.replacing("playground.tensorflow.org/", with: "playground.tensorflow.org/?noise=50&x=false"), "is not read"),
  ]

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber || "-_.~".contains(character))
      result += isPlain ? String(character) : "%" + String(byte, radix: 16, uppercase: true)
    }
  }

  @Test(arguments: forms)
  func theLinkThatIsMeantIsRead(form: String, note: String) throws {
    let meant = try read(Self.plain)
    #expect(meant.notes == [])
    #expect(meant.scenario.networkIs([5, 3]) && meant.scenario.regDataset == .regGauss)
    let (scenario, notes) = try read(form)
    #expect(scenario == meant.scenario)
    #expect(notes.contains { $0.contains(note) }, "\(notes)")
    #expect(notes.joined(separator: "; ").count <= 280)
  }

  @Test(arguments: forms)
  func whatFollowsTheSignIsEnough(form: String, note: String) throws {
    // The same without the address, where there is one to be left out.
    let page = "https://playground.tensorflow.org/"
    #expect(try read(form.replacing(page, with: "")).scenario == read(Self.plain).scenario)
  }

  @Test(arguments: [
    "https://goo.gl/2eig4q", "https://bit.ly/abc?x=false", "http://example.org/playground.tensorflow.org",
    "https://playground.tensorflow.org.example.com/", "(https://goo.gl/2eig4q).", "https://example.org/?seed=0.5",
  ])
  func addressOfAnotherPageIsAnError(link: String) {
    let error = #expect(throws: DataError.self) { try read(link) }
    #expect(error?.description.contains("is no link of the playground, nothing follows a #") == true)
  }

  @Test(arguments: ["https://playground.tensorflow.org/#activation=relu&data…", "#activation=relu&dataset=spi..."])
  func linkThatWasCutShortIsAnError(link: String) {
    let error = #expect(throws: DataError.self) { try read(link) }
    #expect(error?.description.contains("cut short") == true)
  }

  @Test func whatStandsBeforeTheSignNeverCounts() throws {
    let (scenario, notes) = try read("https://playground.tensorflow.org/?a=1&x=false&seed=0.5")
    #expect(scenario == Scenario(seed: "drawn"))
    #expect(notes == ["what stands before # does not count: \"?a=1&x=false&seed=0.5\" is not read"])
    let own = try read("https://developers.google.com/machine-learning/playground/?utm_source=engedu&hl=de#seed=3")
    #expect(own.scenario == Scenario(seed: "3") && own.notes == [])
  }

  @Test func escapedSignsStayWhereTheLinkHasTheKey() throws {
    // Two seeds of the browser's own: nothing of them becomes another key.
    #expect(try read("#seed=a%26noise%3D50&noise=0").scenario == Scenario(seed: "a%26noise%3D50"))
    #expect(try read("#seed=a%26b%3Dc").scenario == Scenario(seed: "a%26b%3Dc"))
    // No such key otherwise: it is one.
    let (scenario, notes) = try read("#seed=a%26noise%3D50")
    #expect(scenario.seed == "a" && scenario.noise == 50)
    #expect(notes == ["\"%26\" and \"%3D\" were read as \"&\" and \"=\""])
  }

  @Test(arguments: [("a b", "a%20b"), ("é", "%C3%A9"), ("<x>y", "%3Cx%3Ey"), ("🙂", "%F0%9F%99%82"), ("a`b", "a%60b")])
  func seedIsReadAsTheAddressBarWritesIt(typed: String, seed: String) throws {
    let (scenario, notes) = try read("#seed=\(typed)&noise=5")
    #expect(scenario.seed == seed)
    #expect(notes == ["seed is \"\(typed)\", which the browser reads as \"\(seed)\""])
  }

  @Test func goalsOfACourseAreKeptAndWrittenBack() throws {
    // A link of a public course; its goals come before what is hidden, as there.
    let link =
      "https://example.org/#tutorial=dp&goalTestLossMinThresholdFirst=0.4&goalTrainTestDiffMaxThresholdFirst=0.135"
      + "&goalNothing&problem_hide=true&_hide=true&moon_hide=false"
    let (scenario, _) = try read(link)
    #expect(
      scenario.goals == [
        "goalTestLossMinThresholdFirst=0.4", "goalTrainTestDiffMaxThresholdFirst=0.135", "goalNothing",
      ])
    #expect(scenario.hide == ["problem", "", "moon=false"])
    let (written, losses) = ScenarioLink.link(for: scenario)
    #expect(losses == [])
    #expect(
      written.hasSuffix(
        "&goalTestLossMinThresholdFirst=0.4&goalTrainTestDiffMaxThresholdFirst=0.135&goalNothing"
          + "&problem_hide=true&_hide=true&moon_hide=false"))
    #expect(try read(written).scenario == scenario)
    // And in a file.
    #expect(try Preset(name: "a", yaml: scenario.yaml(), source: "a.yaml").scenario == scenario)
  }

  @Test func longNotesAreCounted() throws {
    let link = "#seed=1&" + (0..<50).map { "unknown\($0)=1" }.joined(separator: "&")
    let notes = try read(link).notes
    #expect(notes.joined(separator: "; ").count <= 280)
    #expect(notes.last == "and \(50 - (notes.count - 1)) more")
  }

  @Test(arguments: ["seed", "batchSize", "activation", "networkShape", "unknown", "moon_hide", "https://x.org/"])
  func longValuesAreCutInSentences(key: String) {
    let value = String(repeating: "9", count: 100_000)
    let link = key.contains("/") ? key + value : "#\(key)=\(value)"
    do {
      let notes = try read(link).notes
      #expect(notes.joined(separator: "; ").count <= 280)
    } catch {
      #expect("\(error)".count <= 300)
    }
  }

  @Test(arguments: [
    ("https://playground.tensorflow.org/", true), ("see https://goo.gl/x", true), ("#seed=3&noise=5", true),
    ("noise=5", true), ("<a href=\"#x=true\">", true), ("hello", false), ("a = b", false), ("goal=3", false),
    ("", false),
  ])
  func pastedLinkIsToldByItsKeys(text: String, isMeant: Bool) {
    #expect(ScenarioLink.isMeant(text) == isMeant)
  }
}

extension Scenario {
  fileprivate func networkIs(_ units: [Int]) -> Bool { hidden == units }
}
