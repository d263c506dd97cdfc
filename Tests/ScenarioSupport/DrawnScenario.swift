import Datasets
import Neural
import Scenarios

/// A scenario drawn from a seed over all fields that matter to a run, and so small that hundreds can be run.
package struct DrawnScenario: Sendable {
  /// What differs from the base, in the order in which it was set; a change that does not fit is left out.
  package var changes: [ScenarioChange]
  /// Epochs to train.
  package var epochs: Int
  /// Where all else that a trial draws comes from.
  package let position: UInt64

  /// The scenario.
  package var scenario: Scenario {
    changes.reduce(Self.base) { $0.applying($1) ?? $0 }
  }

  private static let base: Scenario = {
    var scenario = Scenario(seed: "0.5")
    scenario.hidden = [2]
    scenario.trainRatio = 10
    return scenario
  }()

  /// The trial at a position of a stream.
  package init(position: UInt64, allowsStops: Bool = false) {
    var random = SplitMix64(position: position)
    self.position = random.nextBits()
    epochs = random.pick(0...6)
    changes = [ScenarioChange(.seed, .text("trial \(random.pick(0...999))"))]
    for _ in 0..<random.pick(0...12) {
      let field = random.pick(Self.fields(allowsStops))
      if let value = random.value(of: field, in: scenario) { changes.append(ScenarioChange(field, value)) }
    }
  }

  /// Fields that matter to a run, the shape first, for much depends on it.
  private static func fields(_ allowsStops: Bool) -> [ScenarioField] {
    let left: Set<ScenarioField> = [
      .seed, .initialWeights, .initialDeadLinks, .inputStatistics, .hide, .hideText, .tutorial, .collectStats, .cosX,
      .cosY, .showTestData, .discretize,
    ]
    return ScenarioField.allCases.filter { !left.contains($0) && (allowsStops || $0.group != .run) }
  }

  /// The fields and values by which the scenario differs from the defaults, as flags.
  package var description: String {
    let (scenario, defaults) = (scenario, Scenario(seed: ""))
    let flags = ScenarioField.allCases.filter { scenario[$0] != defaults[$0] }.map { field in
      "--\(field.flagName) '\(scenario[field])'"
    }
    return flags.joined(separator: " ") + ", \(epochs) epochs"
  }
}

extension SplitMix64 {
  /// A whole number of a range.
  package mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() * Double(range.count))
  }

  /// One of some values.
  package mutating func pick<Element>(_ values: [Element]) -> Element {
    values[pick(0...values.count - 1)]
  }

  /// A value of a field that a scenario may take, small where it costs; nil of a field without any.
  package mutating func value(of field: ScenarioField, in scenario: Scenario) -> ScenarioValue? {
    switch field {
    case .hidden: return .list((0..<pick(0...3)).map { _ in String(pick(1...5)) })
    case .features: return .list(Feature.allCases.map(\.rawValue).filter { _ in next() < 0.5 })
    case .layerActivations:
      return .list(scenario.hidden.map { _ in pick(Activation.allCases).rawValue })
    case .batchSize: return .number(pick([1, 3, 7, 8, 10, 16, 30, 50, 100]))
    case .learningRate: return .number(pick([0.001, 0.003, 0.01, 0.03, 0.1]))
    case .trainRatio: return .number(pick([0, 1, 3, 5, 10, 20, 100]))
    case .ensemble: return .number(Double(pick(1...3)))
    case .bits: return .number(Double(pick(2...5)))
    case .dataset: return .text(pick(Dataset.allCases.filter { $0 != .regRandom || next() < 0.1 }).rawValue)
    case .regDataset: return .text(pick(Dataset.choices(for: .regression).filter { $0 != .regRandom }).rawValue)
    case .dropout, .activationAlpha, .batchNormalization: return perLayer(field, scenario)
    case .stopEpochs, .stopPlateau, .stopPatience: return .number(Double(pick(1...5)))
    case .schedulePeriod, .momentumPeriod, .averagingPeriod: return .number(Double(pick(1...4)))
    case .warmUp: return .number(Double(pick(0...4)))
    default: return field.steps.isEmpty ? nil : pick(field.steps)
    }
  }

  private mutating func perLayer(_ field: ScenarioField, _ scenario: Scenario) -> ScenarioValue? {
    let steps = field.steps.filter { $0 != .list([]) }
    guard next() < 0.5, !scenario.hidden.isEmpty else { return pick(field.steps) }
    return .list(scenario.hidden.map { _ in pick(steps).description })
  }
}
