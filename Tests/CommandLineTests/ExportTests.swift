import Foundation
import TestSupport
import Testing

/// `playground export` and `train --export`.
@Suite struct ExportTests {
  private struct Layer: Decodable {
    let units: Int
    let activation: String
    let weights: [[Double]]
    let biases: [Double]
  }

  private struct Document: Decodable {
    let format: String
    let version: Int
    let epoch: Int
    let features: [String]
    let layers: [Layer]
    let losses: [String: Double?]
  }

  private struct Preprocessed: Decodable {
    let preprocessing: Statistics
  }

  private struct Statistics: Decodable, Equatable {
    let means: [Double]
    let deviations: [Double]
  }

  private static let diverging = [
    "--dataset", "reg-plane", "--activation", "linear", "--learning-rate", "10", "--seed", "1", "--epochs", "50",
  ]

  @Test func theDocumentDescribesTheNetwork() throws {
    let text = try output(of: "export", "spiral", "--epochs", "5")
    let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(document.format == "playground.network")
    #expect(document.version == 1)
    #expect(document.epoch == 5)
    #expect(document.features == ["x", "y", "sinX", "sinY"])
    #expect(document.layers.map(\.units) == [8, 6, 1])
    #expect(document.layers.map { $0.weights.count } == [8, 6, 1])
    #expect(document.layers.map { $0.weights[0].count } == [4, 8, 6])
    #expect(document.layers.map { $0.biases.count } == [8, 6, 1])
    #expect(document.layers.map(\.activation) == ["tanh", "tanh", "tanh"])
    let report = try Report(output(of: "train", "spiral", "--epochs", "5", "--json"))
    #expect(document.losses == ["train": report.last?.trainLoss, "test": report.last?.testLoss])
  }

  @Test func theScenarioHasEveryFieldByItsName() throws {
    let text = try output(of: "export", "--seed", "0.10", "--epochs", "0", "--hidden", "3")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let scenario = try #require(object["scenario"] as? NSDictionary)
    #expect(
      scenario == [
        "problem": "classification", "dataset": "circle", "regDataset": "reg-plane", "noise": 0, "trainRatio": 50,
        "batchSize": 10, "features": ["x", "y"], "hidden": [3], "activation": "tanh", "learningRate": 0.03,
        "regularization": "none", "regularizationRate": 0, "seed": "0.10", "initZero": false, "showTestData": false,
        "discretize": false, "stopEpochs": "none", "stopTrainLoss": "none", "stopTestLoss": "none",
        "stopAccuracy": "none", "stopPlateau": "none", "stopPatience": "none", "hide": [String](), "hideText": false,
        "goals": [String](),
        "tutorial": "",
        "classes": 3, "bits": 4, "labelNoise": 0, "inputNoise": 0, "preprocessing": "none", "fullBatch": false,
        "shuffle": "fixed", "partialBatch": "carry", "layerActivations": [String](), "activationAlpha": "none",
        "biases": true, "initialization": "browser", "initializationScale": 0.01, "initializationLow": -1,
        "initializationHigh": 1, "initialBias": 0.1, "initialWeights": [],
        "initialDeadLinks": [], "inputStatistics": [], "loss": "halfSquaredError",
        "outputActivation": "auto",
        "reduction": "mean", "huberDelta": 1, "optimizer": "sgd", "momentum": 0.9, "momentumEnd": "none",
        "momentumPeriod": 100, "rho": 0.9, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "schedule": "constant",
        "scheduleFactor": 0.5, "schedulePeriod": 100, "scheduleDecay": 0.01, "scheduleFinalShare": 0, "warmUp": 0,
        "neuronRule": "none", "l1Share": 0.5, "dropout": [Double](), "maxNorm": "none", "batchNormalization": false,
        "weightAveraging": "none", "averagingDecay": 0.995, "averagingPeriod": 10, "shownWeights": "averaged",
        "ensemble": 1,
        "uncertainty": false, "stopWeightChange": "none",
        "collectStats": false, "cosX": false, "cosY": false,
      ])
  }

  @Test func anExportedNetworkIsAScenario() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/weights.json"
    _ = try output(of: "export", "xor", "--epochs", "20", "--output", path)
    let trained = try #require(try Report(output(of: "train", "xor", "--epochs", "20", "--json")).last)
    let opened = try #require(try Report(output(of: "train", path, "--epochs", "0", "--json")).last)
    #expect(opened.trainLoss == trained.trainLoss && opened.testLoss == trained.testLoss)
    // The same weights with other data, and a network that they do not fit.
    _ = try output(of: "train", path, "--dataset", "circle", "--epochs", "5")
    let result = try playground(["train", path, "--hidden", "7", "--epochs", "5"])
    expectSentence(result, code: 64, ["initialWeights has", "allowed is one for each, or none"])
  }

  @Test func theStatisticsOfTheInputsTravel() throws {
    let folder = try TemporaryFolder()
    func statistics(_ text: String) throws -> Statistics {
      try JSONDecoder().decode(Preprocessed.self, from: Data(text.utf8)).preprocessing
    }
    let flags = ["--seed", "r", "--hidden", "4", "--preprocessing", "both", "--epochs", "7", "--output", "a.json"]
    #expect(try playground(["export"] + flags, directory: folder.path).status == .exited(0))
    let first = try statistics(folder.read("a.json"))
    // The means of the training set, as an independent program found them.
    #expect(isNear(first.means[0], -0.0504, within: 5e-5) && isNear(first.means[1], 0.0055, within: 5e-5))
    let again = try output(
      of: "export", "a.json", "--train-ratio", "10", "--epochs", "0", directory: folder.path)
    #expect(try statistics(again) == first)
    let other = try output(
      of: "export", "a.json", "--train-ratio", "10", "--preprocessing", "scale", "--epochs", "0", directory: folder.path
    )
    #expect(try statistics(other).means == [0, 0] && statistics(other).deviations != first.deviations)
    // Written as a scenario they are still there.
    try folder.write(try output(of: "scenario", "a.json", directory: folder.path), to: "a.yaml")
    let written = try output(of: "export", "a.yaml", "--train-ratio", "10", "--epochs", "0", directory: folder.path)
    #expect(try statistics(written) == first)
  }

  @Test func anEnsembleOpensAgain() throws {
    let folder = try TemporaryFolder()
    _ = try output(
      of: "export", "xor", "--ensemble", "3", "--epochs", "20", "--output", "a.json", directory: folder.path)
    let trained = try #require(
      try Report(output(of: "train", "xor", "--ensemble", "3", "--epochs", "20", "--json")).last)
    let opened = try #require(
      try Report(output(of: "train", "a.json", "--epochs", "0", "--json", directory: folder.path)).last)
    #expect(opened.trainLoss == trained.trainLoss && opened.testLoss == trained.testLoss)
  }

  @Test func theInitialWeightsAreTheGoldenOnes() throws {
    let text = try output(of: "export", "--seed", "0.59704", "--epochs", "0")
    let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(isNear(document.layers[0].weights[0][0], 0.013961340352000695, within: 1e-12))
    #expect(isNear(document.layers[2].weights[0][1], -0.19948371945692184, within: 1e-12))
    #expect(document.layers[0].biases == [0.1, 0.1, 0.1, 0.1])
  }

  @Test func everyWayWritesTheSame() throws {
    let folder = try TemporaryFolder()
    let text = try output(of: "export", "gauss", "--epochs", "7")
    #expect(try output(of: "export", "gauss", "--epochs", "7", "--output", "-") == text)
    #expect(try output(of: "export", "gauss", "--epochs", "7", "--output", "a.json", directory: folder.path) == "")
    #expect(try folder.read("a.json") == text)
    _ = try output(of: "train", "gauss", "--epochs", "7", "--json", "--export", "b.json", directory: folder.path)
    #expect(try folder.read("b.json") == text)
    #expect(folder.names == ["a.json", "b.json"])
  }

  @Test func aFileThatIsThereIsReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.json")
    _ = try output(of: "export", "gauss", "--epochs", "1", "--output", "a.json", directory: folder.path)
    #expect(try folder.read("a.json") == (try output(of: "export", "gauss", "--epochs", "1")))
  }

  @Test(arguments: [["export", "--output"], ["train", "--json", "--export"]])
  func whatCannotBeWrittenLeavesNothing(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "file")
    for (path, reason) in [
      ("missing/a.json", "No such file or directory"), ("file/a.json", "No such file or directory"),
      (".", "Is a directory"),
    ] {
      var result = try playground(command + [path, "gauss", "--epochs", "1"], directory: folder.path)
      // The losses of the training were told before.
      if command[0] == "train" { result.output = "" }
      expectSentence(result, code: 1, ["\(path) cannot be written: \(reason)."])
    }
    #expect(folder.names == ["file"])
    #expect(try folder.read("file") == "a file")
  }

  @Test func aDivergedNetworkIsNotWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "old.json")
    expectSentence(try playground(["export"] + Self.diverging), code: 1, ["diverged", "epoch 1:", "learning rate"])
    for name in ["new.json", "old.json"] {
      let result = try playground(["export", "--output", name] + Self.diverging, directory: folder.path)
      expectSentence(result, code: 1, ["diverged"])
    }
    let trained = try playground(["train", "--export", "new.json"] + Self.diverging, directory: folder.path)
    #expect(trained.status == .exited(1))
    #expect(trained.error.contains("diverged"))
    #expect(folder.names == ["old.json"])
    #expect(try folder.read("old.json") == "old")
  }

  @Test func lossesOfAnEmptySetAreNull() throws {
    let text = try output(of: "export", "gauss", "--train-ratio", "100", "--epochs", "1")
    let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(document.losses["test"] == .some(nil))
    #expect(document.losses["train"] != .some(nil))
  }
}
