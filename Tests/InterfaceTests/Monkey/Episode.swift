import Canvas
import Testing
@testable import Datasets
@testable import Interface
@testable import Scenarios

/// One sitting of a monkey: where it begins and what it does, all drawn from a number.
struct Episode: Sendable {
  /// Messages and other moves of an episode.
  static let length = 400

  /// All that it does.
  let moves: [Move]

  private let scenario: Scenario
  private let size: Size
  private let look: Look
  /// Share of the messages after which the screen is drawn.
  private let drawing: UInt64

  private static let presets = (try? Preset.all()) ?? []

  /// The episode of a number; those of numbers that follow each other begin with one preset after the other.
  init(_ seed: UInt64) {
    var random = SplitMix64(position: seed &* 0x2545_F491_4F6C_DD1D)
    let place = Int(seed % UInt64(Self.presets.count + 20))
    scenario = Self.presets.indices.contains(place) ? Self.presets[place].scenario : Self.drawnScenario(&random)
    size = Size(40 + random.below(120), 12 + random.below(50))
    look = Look(
      depth: random.pick(ColorDepth.allCases), background: random.pick([.dark, .light]),
      glyphSet: random.pick(GlyphSet.allCases))
    moves = Move.episode(&random, length: Self.length)
    drawing = random.nextBits()
  }

  /// A scenario of fields set at random, some of them, and some controls hidden.
  private static func drawnScenario(_ random: inout SplitMix64) -> Scenario {
    var scenario = Scenario(seed: "monkey")
    for _ in 0..<random.below(25) {
      let field = random.pick(ScenarioField.allCases)
      guard let value = field.steps.isEmpty ? nil : random.pick(field.steps) else { continue }
      scenario = scenario.applying(ScenarioChange(field, value)) ?? scenario
    }
    let hidden = (0..<random.below(7)).map { _ in "\(1 + random.below(9))" }
    scenario = scenario.applying(ScenarioChange(.hidden, .list(hidden))) ?? scenario
    let names = [
      "playButton", "stepButton", "resetButton", "dataset", "problem", "noise", "batchSize", "percTrainData",
      "numHiddenLayers", "numNodes1", "activation", "learningRate", "x", "sinX", "discretize", "showTestData",
    ]
    scenario.hide = names.filter { _ in random.below(4) == 0 }
    return scenario
  }

  /// Plays some of the moves; returns the step at which something does not hold, and what.
  ///
  /// - Parameter willMake: Is told each step before it is made, which a trap may be the end of.
  func play(_ steps: [Int], willMake: (Int) -> Void) -> Outcome {
    var cage = Cage(scenario, size, look)
    var checked = cage.model.scenario
    var outcome = Outcome(step: moves.count)
    for step in steps {
      willMake(step)
      if moves[step].isMouse && !cage.model.showsCurrentNetwork { outcome.lateMouse += 1 }
      guard cage.make(moves[step]) else {
        if !cage.isOpen { return outcome }
        continue
      }
      outcome.messages += 1
      outcome.contexts.insert(cage.model.keyContext)
      var fault = Inspection.fault(of: cage.model)
      if fault == nil && cage.model.scenario != checked {
        checked = cage.model.scenario
        fault = Inspection.fault(of: checked)
      }
      if fault == nil && draws(step, cage.model.size) { fault = Inspection.fault(ofFrame: cage.model) }
      if let fault {
        (outcome.fault, outcome.step) = (fault, step)
        return outcome
      }
    }
    willMake(moves.count)
    cage.settle()
    outcome.fault = Inspection.fault(of: cage.model) ?? agreementFault(cage)
    return outcome
  }

  /// When the session has answered everything, the screen shows what the session has.
  private func agreementFault(_ cage: Cage) -> String? {
    guard cage.isOpen else { return nil }
    if cage.model.scenario != cage.sessionScenario { return "the screen shows another scenario than the session has" }
    return cage.model.showsCurrentNetwork ? nil : "the network panel waits for a session that has nothing to do"
  }

  /// Whether the screen is drawn after a step: the smaller it is, the more often; the same whatever steps are left out.
  private func draws(_ step: Int, _ size: Size) -> Bool {
    let cells = UInt64(max(1, size.columns * size.rows))
    var random = SplitMix64(position: drawing &+ UInt64(step))
    return random.nextBits() % cells < 70
  }

  /// Where it begins, in words.
  var beginning: String {
    "hidden \(scenario.hidden), \(scenario.activeDataset.rawValue), \(size.columns)x\(size.rows)"
  }

  /// How an episode ended.
  struct Outcome: Sendable {
    /// Messages that the program took.
    var messages = 0
    /// Those of the mouse while the network was being built.
    var lateMouse = 0
    /// Where keys went.
    var contexts: Set<KeyContext> = []
    /// What did not hold, and at which step.
    var fault: String?
    var step: Int
  }
}
