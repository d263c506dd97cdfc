import Datasets
import Scenarios
import Testing

/// Random links over all keys: mangled they are read as they were, written they come back.
///
/// Each trial has a seed, which a failure tells; a failing link is made as short as it still fails.
@Suite struct RandomLinkTests {
  private static let trials = 500
  private static let page = "https://playground.tensorflow.org/"

  @Test func mangledLinkIsReadAsItWas() {
    for trial in 0..<Self.trials {
      var random = LinkSource(seed: "links \(trial)")
      let entries = random.entries(isPlain: true)
      let manglings = random.manglings()
      let failure = Self.failure(entries, manglings)
      guard failure != nil else { continue }
      let shortest = Self.shortest(entries) { Self.failure($0, manglings) != nil }
      let names = manglings.map(\.name).joined(separator: ", then ")
      Issue.record(
        "links \(trial), \(names): #\(shortest.joined(separator: "&")): \(Self.failure(shortest, manglings) ?? "")")
      return
    }
  }

  /// Also with seeds of any signs, which a mangling may damage: then it is said, or refused.
  @Test func whatIsReadOtherwiseIsSaid() {
    for trial in 0..<Self.trials {
      var random = LinkSource(seed: "wild links \(trial)")
      let entries = random.entries(isPlain: false)
      let manglings = random.manglings()
      guard let (meant, _) = try? Self.read(Self.link(entries)) else { continue }
      let text = Self.mangled(entries, manglings)
      guard let (scenario, notes) = try? Self.read(text), scenario != meant else { continue }
      #expect(!notes.isEmpty, "wild links \(trial): \(text)")
    }
  }

  @Test func writtenScenarioComesBack() throws {
    for trial in 0..<Self.trials {
      var random = LinkSource(seed: "scenarios \(trial)")
      let scenario = random.scenario()
      let (link, losses) = ScenarioLink.link(for: scenario)
      let read = try ScenarioLink.read(link, seed: { "drawn" })
      #expect(losses == [] && read.scenario == scenario, "scenarios \(trial): \(link)")
      #expect(read.notes.filter { !$0.contains("hides nothing") } == [], "scenarios \(trial): \(link)")
      #expect(ScenarioLink.link(for: read.scenario).link == link, "scenarios \(trial)")
    }
  }

  private static func link(_ entries: [String]) -> String { page + "#" + entries.joined(separator: "&") }

  private static func mangled(_ entries: [String], _ manglings: [LinkMangling]) -> String {
    manglings.reduce(link(entries)) { $1.apply($0) }
  }

  private static func read(_ link: String) throws -> (scenario: Scenario, notes: [String]) {
    try ScenarioLink.read(link, seed: { "drawn" })
  }

  /// What is wrong with the reading of a mangled link; nil where it is right.
  private static func failure(_ entries: [String], _ manglings: [LinkMangling]) -> String? {
    let text = mangled(entries, manglings)
    do {
      let meant = try read(link(entries))
      let (scenario, notes) = try read(text)
      if scenario != meant.scenario {
        let fields = ScenarioField.allCases.filter { scenario[$0] != meant.scenario[$0] }
        return "\(text) has other \(fields.map { "\($0): \(scenario[$0])" })"
      }
      return text != link(entries) && notes.isEmpty ? "\(text) is read without a word" : nil
    } catch {
      return "\(text): \(error)"
    }
  }

  /// The list without all entries that are not needed for it to fail.
  private static func shortest(_ entries: [String], _ fails: ([String]) -> Bool) -> [String] {
    var shortest = entries
    for entry in entries {
      let shorter = shortest.filter { $0 != entry }
      if !shorter.isEmpty && fails(shorter) { shortest = shorter }
    }
    return shortest
  }
}

/// Draws links, manglings and scenarios.
private struct LinkSource {
  private var random: SplitMix64

  init(seed: String) {
    random = SplitMix64(seed: seed)
  }

  private mutating func number(_ count: Int) -> Int { Int(random.next() * Double(count)) }
  private mutating func one<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }
  private mutating func isTrue(_ share: Double) -> Bool { random.next() < share }

  private static let switches = [
    "showTestData", "discretize", "x", "y", "xTimesY", "xSquared", "ySquared", "cosX", "sinX", "cosY", "sinY",
    "collectStats", "initZero", "hideText",
  ]

  private mutating func text(_ letters: String, upTo length: Int) -> String {
    // A % stands there as the address bar writes it.
    String((0..<1 + number(length)).map { _ in one(Array(letters)) }).replacing("%", with: "%20")
  }

  /// Entries of a link in any order: most keys, odd values among them; the seed last or not.
  mutating func entries(isPlain: Bool) -> [String] {
    let units = (0..<number(5)).map { _ in String(1 + number(12)) }.joined(separator: ",")
    let letters = isPlain ? "0123456789abcXYZ%-_~" : "09aZ%.,;:!?*'()[]{}<>\"`#@/\\|^ é®🙂&="
    var values: [(String, String)] = [
      ("activation", one(["relu", "tanh", "sigmoid", "linear", "elu", ""])),
      ("regularization", one(["none", "L1", "L2", "L3"])), ("regularizationRate", one(["0", "0.003", "1e-2"])),
      ("batchSize", one(["1", "7", "30", "0x10", "2.5", "-3", "1e2"])),
      ("dataset", one(["circle", "xor", "gauss", "spiral", "moons"])), ("regDataset", one(["reg-plane", "reg-gauss"])),
      ("learningRate", one(["0.03", "1e-05", "-0.1", "3"])), ("noise", one(["0", "25", "66", "99", "-1"])),
      ("networkShape", units), ("seed", isPlain ? "0." + text(letters, upTo: 8) + "7" : text(letters, upTo: 12)),
      ("percTrainData", one(["10", "50", "90", "100", "33.3"])), ("problem", one(["classification", "regression"])),
      ("tutorial", text("abc-", upTo: 6) + "d"), ("goalTestLossMinThresholdFirst", one(["0.4", "0.25"])),
    ]
    values += Self.switches.map { ($0, one(["true", "false", "false", "no", "0"])) }
    let names = [
      "playButton", "noise", "regularization", "regularizationRate", "regDataset", "numNodes2", "moon", "sinX",
    ]
    values += names.map { ($0 + "_hide", one(["true", "false", "yes"])) } + [("moon", "5")]
    let share = one([0.2, 0.6, 0.9])
    var entries = values.filter { _ in isTrue(share) }.map { "\($0)=\($1)" }
    for index in stride(from: entries.count - 1, to: 0, by: -1) { entries.swapAt(index, number(index + 1)) }
    return entries.isEmpty ? ["noise=5"] : entries
  }

  /// One way of escaping or none, then of wrapping, then of ending; or a redirection.
  mutating func manglings() -> [LinkMangling] {
    if isTrue(0.1) { return [one(LinkMangling.redirects)] }
    var manglings: [LinkMangling] = []
    if isTrue(0.6) { manglings.append(one(LinkMangling.escapes)) }
    if isTrue(0.6) { manglings.append(one(LinkMangling.wraps)) }
    if manglings.isEmpty || isTrue(0.4) { manglings.append(one(LinkMangling.ends)) }
    return manglings
  }

  /// A scenario of the browser's fields alone.
  mutating func scenario() -> Scenario {
    var scenario = Scenario(seed: text("0123456789abcXYZ%.,-_~+!*'();:@/?|[]{}^$\\#", upTo: 20))
    scenario.problem = one(Problem.allCases)
    scenario.dataset = one([.circle, .xor, .gauss, .spiral])
    scenario.regDataset = one([.regPlane, .regGauss])
    scenario.noise = one([0, 5, Double(number(81)), random.next() * 80])
    scenario.trainRatio = one([10, Double(number(101)), random.next() * 100])
    scenario.batchSize = one([1, 30, 1 + number(100_000)])
    scenario.features = Feature.allCases.filter { _ in isTrue(0.5) }
    scenario.hidden = (0..<number(9)).map { _ in 1 + number(isTrue(0.1) ? 1024 : 9) }
    scenario.activation = one([.relu, .tanh, .sigmoid, .linear])
    scenario.learningRate = one([0.03, -1e-7, random.next() * 1e22, random.next() * 1e-9])
    scenario.regularization = one([.none, .l1, .l2])
    scenario.regularizationRate = one([0, 10, random.next()])
    (scenario.initZero, scenario.showTestData, scenario.discretize) = (isTrue(0.5), isTrue(0.5), isTrue(0.5))
    (scenario.collectStats, scenario.hideText) = (isTrue(0.5), isTrue(0.5))
    (scenario.cosX, scenario.cosY) = (isTrue(0.5), isTrue(0.5))
    if isTrue(0.5) { scenario.tutorial = text("abc-", upTo: 9) }
    if isTrue(0.5) { scenario.goals = ["goalX=\(number(9))", "goalTestLossMinThresholdFirst=0.2"] }
    scenario.hide = ["playButton", "noise=false", "numNodes1", "", "moon", "sinX"].filter { _ in isTrue(0.4) }
    return scenario
  }
}
