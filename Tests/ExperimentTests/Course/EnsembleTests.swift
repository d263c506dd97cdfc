import Foundation
import Neural
import Testing
@testable import Datasets
@testable import Maps
@testable import Scenarios
@testable import Training

/// Ensembles, uncertainty, and which weights are shown.
@Suite struct EnsembleRunTests {
  private func scenario(_ values: [ScenarioField: ScenarioValue]) throws -> Scenario {
    var scenario = Scenario(seed: "0.59704")
    scenario.noise = 20
    try scenario.set(values)
    return scenario
  }

  private static let rich: [ScenarioField: ScenarioValue] = [
    .ensemble: .number(3), .dropout: .list(["0.3"]), .shuffle: .text("epoch"), .inputNoise: .number(0.1),
    .weightAveraging: .text("equal"), .optimizer: .text("adam"), .batchNormalization: .flag(true),
    .partialBatch: .text("update"), .learningRate: .number(0.01),
  ]

  @Test func theFirstNetworkIsThatOfTheScenarioAlone() throws {
    for values in [[.ensemble: .number(4)], Self.rich] {
      let ensemble = trained(try scenario(values), epochs: 20)
      let alone = trained(try scenario(values.merging([.ensemble: .number(1)]) { $1 }), epochs: 20)
      #expect(ensemble.network.trainingState == alone.network.trainingState)
      #expect(ensemble.weightChange ?? 0 > alone.weightChange ?? .infinity)
    }
  }

  @Test func theOthersHaveTheWeightsThatNewWeightsDraws() throws {
    let ensemble = Trainer(try scenario([.ensemble: .number(3)]))
    var alone = Trainer(try scenario([:]))
    for network in ensemble.networks {
      #expect(network.parameters == alone.network.parameters)
      alone.drawNewWeights()
    }
    // New weights go on behind the last.
    var redrawn = ensemble
    redrawn.drawNewWeights()
    #expect(redrawn.network.parameters == alone.network.parameters && redrawn.others.count == 2)
  }

  @Test func streamsDifferFromNetworkToNetwork() throws {
    var scenario = try scenario([.ensemble: .number(3), .initZero: .flag(true), .shuffle: .text("epoch")])
    scenario.features = [.x, .y]
    scenario.hidden = []
    let networks = trained(scenario, epochs: 1).networks.map(\.parameters)
    // From the same start only the orders can make them differ.
    #expect(Set(networks).count == 3)
  }

  @Test func lossesAreThoseOfTheMeanAnswer() throws {
    let trainer = trained(try scenario([.ensemble: .number(3)]), epochs: 10)
    let points = trainer.data.test
    let examples = trainer.scenario.examples(points, trainer.network, nil)
    let rows = trainer.networks.map { $0.outputs(of: Array($0.shape.output.nodes), for: examples)[0] }
    let means = points.indices.map { (rows[0][$0] + rows[1][$0] + rows[2][$0]) / 3 }
    let loss = zip(means, points).reduce(0) { $0 + ($1.0 - $1.1.label) * ($1.0 - $1.1.label) / 2 }
    let hits = zip(means, points).filter { ($0 >= 0) == ($1.label > 0) }.count
    let measured = trainer.measured().test
    #expect(abs(measured.loss - loss / Double(points.count)) < 1e-12)
    #expect(measured.accuracy == Double(hits) / Double(points.count))
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let answers = snapshot.answers(at: points)[0]
    #expect(zip(answers, means).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(snapshot.evaluate(points) == measured)
  }

  @Test func theMapIsTheMeanAnswer() throws {
    let trainer = trained(try scenario([.ensemble: .number(3)]), epochs: 10)
    var snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let surface = DecisionSurface(columns: 5, rows: 4)
    let output = snapshot.network.shape.output.firstNode
    let hidden = snapshot.network.shape.layers[0].firstNode
    let maps = trainer.networks.map { surface.values(of: [output, hidden], in: $0, features: [.x, .y]) }
    let shown = surface.values(of: [output, hidden], in: snapshot)
    for place in 0..<20 {
      #expect(abs(shown[0][place] - (maps[0][0][place] + maps[1][0][place] + maps[2][0][place]) / 3) < 1e-15)
    }
    #expect(shown[1] == maps[0][1])
    snapshot.look(at: 2)
    #expect(surface.values(of: [hidden], in: snapshot) == [maps[2][1]])
    let deviations = try #require(surface.uncertainty(in: snapshot))
    #expect(deviations == AnsweredMean(maps.map { [$0[0]] }).deviations[0])
  }

  private var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  private var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }

  @Test func savedEnsemblesGoOnToTheLastBit() throws {
    var unbroken = trained(try scenario(Self.rich), epochs: 7)
    let data = try encoder.encode(SavedSession(trainer: unbroken, history: LossHistory()))
    var read = try decoder.decode(SavedSession.self, from: data).trainer
    for _ in 0..<7 {
      unbroken.trainEpoch()
      read.trainEpoch()
    }
    #expect(read.networks.map(\.trainingState) == unbroken.networks.map(\.trainingState))
    #expect(read.measured() == unbroken.measured())
    unbroken.drawNewWeights()
    read.drawNewWeights()
    #expect(read.networks.map(\.parameters) == unbroken.networks.map(\.parameters))
  }

  @Test func anEnsembleWithoutItsNetworksIsNoSession() throws {
    let trainer = Trainer(try scenario([.ensemble: .number(3)]))
    let data = try encoder.encode(SavedSession(trainer: trainer, history: LossHistory()))
    var object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    var members = try #require(object["members"] as? [Any])
    #expect(members.count == 2)
    members.removeLast()
    object["members"] = members
    let broken = try JSONSerialization.data(withJSONObject: object)
    #expect(throws: DecodingError.self) { try decoder.decode(SavedSession.self, from: broken) }
  }

  @Test func aNetworkThatDivergesEndsTheRun() throws {
    let session = TrainingSession(try scenario([.ensemble: .number(3)]))
    session.send(.setParameter(0, 1e300, member: 1))
    session.finishCommands()
    #expect(session.snapshot.members[1].parameters[0] == 1e300)
    #expect(session.snapshot.network.parameters[0] != 1e300)
    session.send(.undo)
    session.finishCommands()
    #expect(session.snapshot.members[1].parameters[0] != 1e300)
    var trainer = Trainer(try scenario([.ensemble: .number(2)]))
    trainer.setParameter(0, to: .infinity, member: 1)
    #expect(trainer.network.isFinite && !trainer.isFinite)
  }

  @Test func theTrainedWeightsCanBeShownInPlaceOfTheAverage() throws {
    let session = TrainingSession(try scenario([.weightAveraging: .text("equal"), .learningRate: .number(0.3)]))
    for _ in 0..<5 { session.send(.step) }
    session.finishCommands()
    let averaged = session.snapshot
    session.send(.change(ScenarioChange(.shownWeights, .text("trained"))))
    session.finishCommands()
    let trained = session.snapshot
    #expect(trained.network.parameters == averaged.network.parameters && trained.epoch == 5)
    #expect(trained.shownNetwork.parameters == trained.network.parameters)
    #expect(averaged.shownNetwork.parameters == averaged.network.optimizerState.average)
    let test = trained.examples(trained.data.test)
    #expect(trained.measurement.test == trained.network.evaluate(test))
    #expect(averaged.measurement.test == averaged.shownNetwork.evaluate(test))
    #expect(trained.measurement.test != averaged.measurement.test)
  }

  @Test func dropoutHasAnUncertaintyThatIsTheSameEveryTime() throws {
    let trainer = trained(try scenario([.dropout: .list(["0.3"])]), epochs: 10)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let surface = DecisionSurface(columns: 20, rows: 20)
    let map = try #require(surface.uncertainty(in: snapshot))
    #expect(map == surface.uncertainty(in: snapshot) && map.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(map.contains { $0 > 0.01 } && snapshot.uncertainty == .masks(32))
    #expect(try #require(snapshot.meanUncertainty(over: snapshot.data.test)) > 0)
    let plain = Snapshot(try scenario([:]))
    #expect(plain.uncertainty == nil && surface.uncertainty(in: plain) == nil)
  }

  @Test func anUncertaintyThatIsKeptIsThatOfTheSameRun() throws {
    let surface = DecisionSurface(columns: 6, rows: 6)
    func map(_ rate: String, seed: String = "0.5", bias: Double? = nil) throws -> [Double] {
      var trainer = Trainer(try scenario([.dropout: .list([rate]), .seed: .text(seed), .initZero: .flag(true)]))
      // Not zero weights alone: from them every mask answers alike.
      for index in trainer.network.parameters.indices { trainer.setParameter(index, to: 0.5 - Double(index) / 20) }
      if let bias { trainer.setParameter(0, to: bias) }
      return try #require(
        surface.uncertainty(in: Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())))
    }
    let first = try map("0.3")
    for other in [try map("0.5"), try map("0.3", seed: "0.6"), try map("0.3", bias: 2)] { #expect(other != first) }
    #expect(try map("0.3") == first)
    var ensemble = Trainer(try scenario([.ensemble: .number(2)]))
    func snapshot() -> Snapshot { Snapshot(ensemble, measurement: ensemble.measured(), history: LossHistory()) }
    let output = [ensemble.network.shape.output.firstNode]
    let (spread, mean) = (surface.uncertainty(in: snapshot()), surface.values(of: output, in: snapshot()))
    ensemble.setParameter(0, to: 3, member: 1)
    #expect(surface.uncertainty(in: snapshot()) != spread && surface.values(of: output, in: snapshot()) != mean)
  }

  @Test func classesHaveTheDeviationOfTheWinner() throws {
    let trainer = trained(
      try scenario([
        .dataset: .text("multi-blobs"), .loss: .text("softmaxCrossEntropy"), .ensemble: .number(2),
      ]), epochs: 3)
    let snapshot = Snapshot(trainer, measurement: trainer.measured(), history: LossHistory())
    let point = Point(x: 1, y: -2, label: 0)
    let rows = trainer.networks.map { $0.answers(for: snapshot.examples([point])).map { $0[0] } }
    let means = zip(rows[0], rows[1]).map { ($0 + $1) / 2 }
    let winner = try #require(means.indices.max { means[$0] < means[$1] })
    // The deviation of two numbers is half of their distance.
    let value = try #require(snapshot.uncertainty(at: [point])?[0])
    #expect(abs(value - abs(rows[0][winner] - rows[1][winner]) / 2) < 1e-15)
    let answer = try #require(snapshot.answer(at: point))
    #expect(answer.winner == winner && abs(answer.confidence - means[winner]) < 1e-15)
  }

  /// A run of classes, and one whose loss has a δ; both have what other fields would have no effect without.
  private static let starts: [[ScenarioField: ScenarioValue]] = [
    [:], [.problem: .text("regression"), .regDataset: .text("reg-gauss"), .loss: .text("huber")],
  ]

  /// Before the first epoch a change that is made live must leave nothing of the old value behind.
  @Test(arguments: ScenarioField.allCases.filter { $0.effect == .training || $0.effect == .network }, starts)
  func aLiveChangeIsWhatABuildIs(field: ScenarioField, values: [ScenarioField: ScenarioValue]) throws {
    let start = try scenario(
      values.merging([
        .regularization: .text("L2"), .regularizationRate: .number(0.01), .weightAveraging: .text("exponential"),
        .optimizer: .text("momentum"), .momentumEnd: .number(0.95), .trainRatio: .number(21), .hidden: .list(["3"]),
      ]) { $1 })
    for value in field.steps {
      guard let changed = start.applying(ScenarioChange(field, value)) else { continue }
      var live = Trainer(start)
      live.apply(ScenarioChange(field, value))
      var built = Trainer(changed)
      for _ in 0..<2 {
        live.trainEpoch()
        built.trainEpoch()
      }
      #expect(live.network.trainingState == built.network.trainingState, "\(field) \(value)")
      #expect(live.network.huberDelta == built.network.huberDelta && live.network.loss == built.network.loss)
      #expect(live.measured() == built.measured(), "\(field) \(value)")
    }
  }

  @Test func deltaOfHuberTakesEffectInARunThatIsOn() throws {
    let session = TrainingSession(try scenario(Self.starts[1]))
    session.send(.step)
    session.send(.change(ScenarioChange(.huberDelta, .number(0.25))))
    session.finishCommands()
    let snapshot = session.snapshot
    #expect(snapshot.network.huberDelta == 0.25 && snapshot.epoch == 0)
    let answers = snapshot.answers(at: snapshot.data.test)[0]
    // δ(|d| − ½δ) beyond δ, ½d² within.
    let losses = zip(answers, snapshot.data.test).map { answer, point in
      let distance = abs(answer - point.label)
      return distance > 0.25 ? 0.25 * (distance - 0.125) : distance * distance / 2
    }
    #expect(losses.contains { $0 > 0.25 * 0.25 / 2 })
    #expect(abs(snapshot.measurement.test.loss - losses.reduce(0, +) / Double(losses.count)) < 1e-12)
  }
}
