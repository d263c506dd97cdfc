import Foundation
import Neural
import ScenarioSupport
import Testing
@testable import Datasets
@testable import Files
@testable import Formats
@testable import Scenarios
@testable import Training

/// Changes that are taken back, and networks that are written and opened again, over drawn scenarios.
@Suite struct ChangeAgreementTests {
  @Test func whatIsUndoneHasNeverBeenAndWhatIsRedoneIsAgain() {
    let failure = Trials.failure(of: 300) { drawn, random in
      var random = random
      var straight = RunState(drawn.scenario)
      for _ in 0..<drawn.epochs { straight.perform(.step) }
      if straight.stopReason == .diverged { return nil }
      var changed = straight
      let commands = (0..<random.pick(1...4)).map { _ in random.command(in: drawn.scenario) }
      var states = [changed]
      for command in commands {
        var next = changed
        next.perform(command)
        // A command that changes nothing is no change to take back.
        if next.changes.past.count > changed.changes.past.count { states.append(next) }
        changed = next
      }
      return Self.problem(of: states, trained: random.pick(0...2))
    }
    #expect(failure == nil, "\(failure ?? "")")
  }

  /// What is wrong with the way back through states and forth again; the last is where the way begins.
  private static func problem(of states: [RunState], trained: Int) -> String? {
    guard var run = states.last else { return nil }
    for state in states.dropLast().reversed() {
      run.perform(.undo)
      if let problem = difference(run, state, trained, "undone") { return problem }
    }
    for state in states.dropFirst() {
      run.perform(.redo)
      if let problem = difference(run, state, trained, "redone") { return problem }
    }
    return nil
  }

  /// What differs between two runs now, and after some more epochs.
  private static func difference(_ one: RunState, _ other: RunState, _ epochs: Int, _ name: String) -> String? {
    var (one, other) = (one, other)
    for epoch in 0...epochs {
      if one.trainer.scenario != other.trainer.scenario { return "another scenario, \(name)" }
      if one.history.bits != other.history.bits { return "another chart, \(name)" }
      if one.measurement.bits != other.measurement.bits { return "other losses, \(name), \(epoch) epochs later" }
      if let difference = RunBits(one.trainer).difference(from: RunBits(other.trainer)) {
        return "\(difference), \(name), \(epoch) epochs later"
      }
      one.perform(.step)
      other.perform(.step)
    }
    return nil
  }

  @Test func aNetworkThatIsOpenedAgainAnswersAsItDid() throws {
    let failure = try Trials.failure(of: 300) { drawn, _ in
      let trainer = trained(drawn.scenario, epochs: drawn.epochs)
      guard trainer.isFinite, trainer.networks.allSatisfy({ $0.learned.allSatisfy(\.isFinite) }) else { return nil }
      let networks = trainer.shownNetworks
      let file = try NetworkDocument(
        scenario: trainer.scenario, network: networks[0], others: Array(networks.dropFirst()),
        measurement: trainer.measured(), scaling: trainer.scaling
      ).json()
      let scenario: Scenario
      do throws(DataError) {
        scenario = try Preset(name: "network", yaml: String(decoding: file, as: UTF8.self), source: "network.json")
          .scenario
      } catch {
        return error.description
      }
      var opened = Trainer(scenario)
      for (one, other) in zip(opened.networks, networks) {
        if one.learned.map(\.bitPattern) != other.learned.map(\.bitPattern) { return "other weights" }
        if one.deadLinks != other.deadLinks { return "other dead links" }
      }
      if opened.networks.count != networks.count { return "fewer networks" }
      let (now, before) = (opened.measured(), trainer.measured())
      if now.bits.dropFirst() != before.bits.dropFirst() { return "other losses: \(now) for \(before)" }
      // As a scenario of its own it is the same again, and the same once more after a reset.
      let copy = try Preset(name: "copy", yaml: scenario.yaml(), source: "copy.yaml").scenario
      if copy != scenario { return "another scenario as YAML" }
      opened.trainEpoch()
      opened.reset()
      return opened.measured().bits == now.bits ? nil : "other losses after a reset"
    }
    #expect(failure == nil, "\(failure ?? "")")
  }
}

extension SplitMix64 {
  /// A command that changes a run.
  fileprivate mutating func command(in scenario: Scenario) -> TrainingCommand {
    switch pick(0...9) {
    case 0: return .reset
    case 1: return .drawNewWeights
    case 2: return .drawNewData
    case 3: return .keepWeights
    case 4: return .setParameter(pick(0...5), next() - 0.5, member: pick(0...1))
    default:
      let fields = ScenarioField.allCases.filter { $0.effect != .view && !$0.steps.isEmpty && $0.group != .run }
      let field = pick(fields)
      return .change(ScenarioChange(field, value(of: field, in: scenario) ?? field.steps[0]))
    }
  }
}
