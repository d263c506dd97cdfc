import Foundation
import Neural
import Testing
@testable import Scenarios
@testable import Training

/// Files that version 0.1.0 wrote still open, and hold what they say.
///
/// Losses agree to rounding only: the arithmetic has changed its order of operations since.
@Suite struct OlderFilesTests {
  private struct Network: Decodable {
    struct Losses: Decodable {
      let train: Double?
      let test: Double?
    }
    struct Layer: Decodable { let weights: [[Double]] }
    struct Statistics: Decodable {
      let means: [Double]
      let deviations: [Double]
    }
    let losses: Losses
    let layers: [Layer]
    let members: [[Layer]]?
    let preprocessing: Statistics?
  }

  @Test(arguments: ["plain", "preprocessing", "normalization", "classes", "ensemble", "perceptron"])
  func anExportedNetworkOpens(_ name: String) throws {
    let file = try fixture("before-0.2/network-\(name).json")
    let told = try JSONDecoder().decode(Network.self, from: file)
    var trainer = Trainer(try Preset(name: name, yaml: String(decoding: file, as: UTF8.self), source: name).scenario)
    for (network, layers) in zip(trainer.networks, [told.layers] + (told.members ?? [])) {
      for (layer, stored) in zip(network.shape.layers, layers) {
        #expect(Array(network.parameters[layer.weights]) == Array(stored.weights.joined()))
      }
    }
    #expect(trainer.networks.count == 1 + (told.members?.count ?? 0))
    #expect(trainer.scaling?.means == told.preprocessing?.means)
    #expect(trainer.scaling?.deviations == told.preprocessing?.deviations)
    let measured = trainer.measure()
    #expect(isClose(measured.train.loss, try #require(told.losses.train), within: 1e-12))
    #expect(isClose(measured.test.loss, try #require(told.losses.test), within: 1e-12))
    trainer.trainEpoch()
    // The perceptron has found its line already.
    let isDone = trainer.networks[0].learned == Trainer(trainer.scenario).networks[0].learned
    #expect(trainer.isFinite && isDone == (name == "perceptron"))
  }

  @Test func aSavedScenarioOpens() throws {
    let text = String(decoding: try fixture("before-0.2/scenario.yaml"), as: UTF8.self)
    let scenario = try Preset(name: "scenario", yaml: text, source: "scenario.yaml").scenario
    #expect(
      scenario.dataset == .spiral && scenario.noise == 10 && scenario.hidden == [4, 3] && scenario.seed == "0.10")
    #expect(scenario.layerActivations == [.tanh, .maxout] && scenario.dropout == [0.1, 0] && scenario.ensemble == 2)
    #expect(scenario.optimizer == .adam && scenario.schedule == .cosine && scenario.stop.patience == 20)
    #expect(scenario.yaml() == text)
  }

  @Test(arguments: ["adam", "carried", "ensemble"])
  func aSavedSessionGoesOn(_ name: String) throws {
    try withStore { store in
      let folder = URL(fileURLWithPath: store.path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try fixture("before-0.2/session-\(name).json").write(to: URL(fileURLWithPath: store.path))
      let session = try #require(try store.load())
      var run = RunState(session)
      #expect(run.trainer.epoch == 12 && run.history.stretches.count == 13)
      // What is measured now is what the chart ends in.
      let last = try #require(run.history.stretches.last)
      #expect(isClose(last.train.low, run.measurement.train.loss, within: 1e-12))
      #expect(isClose(last.test.low, run.measurement.test.loss, within: 1e-12))
      let network = run.trainer.network
      switch name {
      case "adam":
        // 250 examples in batches of 10, twelve times.
        #expect(network.optimizerState.updates == 300 && !network.optimizerState.first.isEmpty)
        #expect(run.trainer.stochastic != Trainer(run.trainer.scenario).stochastic)
      case "carried":
        // 125 examples in batches of 30 leave 5, which nobody has taken yet; more follow them in each epoch.
        #expect(network.pendingExamples > 0 && !network.deadLinks.isEmpty)
      default:
        #expect(run.trainer.networks.count == 2 && run.trainer.scaling != nil)
        #expect(run.trainer.networks.allSatisfy { $0.optimizerState.averagedUpdates == 300 })
      }
      run.perform(.step)
      #expect(run.trainer.epoch == 13 && run.stopReason == nil)
      #expect(run.trainer.network.learned != network.learned)
    }
  }
}
