import Foundation
import Neural
import ScenarioSupport
import Testing
@testable import Training

/// Ways to the same state, over scenarios drawn from a printed seed: what must agree does to the last bit.
@Suite struct AgreementTests {
  @Test func lossesAreReadWithoutATrace() {
    let failure = Trials.failure(of: 300) { drawn, _ in
      var (measured, left) = (Trainer(drawn.scenario), Trainer(drawn.scenario))
      _ = measured.measure()
      for _ in 0..<drawn.epochs {
        measured.trainEpoch()
        _ = measured.measure()
        left.trainEpoch()
      }
      return RunBits(measured).difference(from: RunBits(left))
    }
    #expect(failure == nil, "\(failure ?? "")")
  }

  @Test func aSessionTakesTheStepsOfATrainer() {
    let failure = Trials.failure(of: 300) { drawn, _ in
      var (run, trainer) = (RunState(drawn.scenario), Trainer(drawn.scenario))
      guard run.measurement.bits == trainer.measured().bits else { return "other losses at the start" }
      for epoch in 0..<drawn.epochs {
        run.perform(.step)
        trainer.trainEpoch()
        guard run.measurement.bits == trainer.measured().bits else { return "other losses at epoch \(epoch + 1)" }
        // A session that has diverged trains no further.
        if run.stopReason == .diverged { return nil }
      }
      return RunBits(run.trainer).difference(from: RunBits(trainer))
    }
    #expect(failure == nil, "\(failure ?? "")")
  }

  @Test func aSavedSessionGoesOnAsIfItHadNotBeenLeft() throws {
    let failure = try Trials.failure(of: 300, allowsStops: true) { drawn, random in
      var random = random
      var unbroken = RunState(drawn.scenario)
      let (first, rest) = (drawn.epochs, random.pick(0...3))
      for _ in 0..<first { unbroken.perform(.step) }
      if unbroken.stopReason == .diverged { return nil }
      var resumed = RunState(try Self.read(Self.written(unbroken.saved)))
      for _ in 0..<rest {
        unbroken.perform(.step)
        resumed.perform(.step)
        if unbroken.stopReason != resumed.stopReason { return "stops for another reason" }
      }
      guard resumed.measurement.bits == unbroken.measurement.bits else { return "other losses" }
      guard try Self.written(resumed.saved) == Self.written(unbroken.saved) else { return "another session" }
      return RunBits(resumed.trainer).difference(from: RunBits(unbroken.trainer))
    }
    #expect(failure == nil, "\(failure ?? "")")
  }

  @Test func aMemberOfAnEnsembleIsTrainedAsIfItWereAlone() {
    let failure = Trials.failure(of: 200) { drawn, random in
      var random = random
      var scenario = drawn.scenario
      scenario.ensemble = random.pick(2...4)
      let start = Trainer(scenario)
      var ensemble = start
      for _ in 0..<drawn.epochs { ensemble.trainEpoch() }
      scenario.ensemble = 1
      for member in start.networks.indices {
        var alone = Trainer(scenario)
        if member > 0 {
          alone.network = start.others[member - 1].network
          alone.stochastic = start.others[member - 1].stochastic
        }
        for _ in 0..<drawn.epochs { alone.trainEpoch() }
        if let difference = RunBits.difference(ensemble.networks[member], alone.network) {
          return "network \(member + 1) has \(difference)"
        }
      }
      return nil
    }
    #expect(failure == nil, "\(failure ?? "")")
  }

  static func written(_ session: SavedSession) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(session)
  }

  static func read(_ data: Data) throws -> SavedSession {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(SavedSession.self, from: data)
  }
}
