import Foundation
import Scenarios
import TestSupport
import Testing

/// The methods of the course on the command line.
@Suite struct CourseTests {
  @Test func everyFieldHasItsFlag() throws {
    let help = try output(of: "train", "--help")
    for field in ScenarioField.allCases where ![.collectStats, .cosX, .cosY].contains(field) {
      #expect(help.contains("  --\(field.flagName) "), "\(field)")
    }
  }

  @Test(arguments: ScenarioField.allCases)
  func everyFlagSetsItsField(field: ScenarioField) throws {
    let defaults = Scenario(seed: "0.5")
    let change = field.steps.lazy.map { ScenarioChange(field, $0) }.first { defaults.applying($0) != nil }
    guard let change else { return }
    let changed = try #require(defaults.applying(change))
    // On screen batch normalization takes partial batches along; flags say both.
    let batches = field == .partialBatch ? defaults.partialBatch : changed.partialBatch
    let text = try output(
      of: "scenario", "--seed", "0.5", "--partial-batch", batches.rawValue, "--\(field.flagName)",
      change.value.description)
    #expect(text == changed.yaml())
  }

  @Test func penaltyIsReported() throws {
    let with = try Report(
      output(
        of: "train", "--seed", "1", "--regularization", "L2", "--regularization-rate", "0.1", "--epochs", "1",
        "--json"))
    #expect(try #require(with.last?.penalty) > 0)
    let without = try Report(output(of: "train", "--seed", "1", "--epochs", "1", "--json"))
    #expect(without.epochs.allSatisfy { $0.penalty == 0 })
  }

  @Test func fieldsThatDoNotGoTogetherAreRefused() throws {
    expectSentence(
      try playground(["train", "--epochs", "1", "--loss", "binaryHinge", "--output-activation", "sigmoid"]), code: 64,
      ["binaryHinge needs an output of linear or tanh, not sigmoid."])
    let folder = try TemporaryFolder()
    try folder.write("seed: 1\nbatchNormalization: true\n", to: "a.yaml")
    expectSentence(
      try playground(["train", "a.yaml", "--epochs", "1"], directory: folder.path), code: 65,
      ["a.yaml, line 2: batch normalization cannot carry a batch: set partialBatch to update or drop."])
  }

  @Test func gradientsAreComparedLayerByLayer() throws {
    let lines = try output(of: "gradcheck", "spiral", "--epochs", "2").lines
    #expect(lines.count == 8 && lines[0].hasPrefix("layer     array"))
    #expect(lines[1].hasPrefix("hidden 1  weights") && lines[6].hasPrefix("output    biases"))
    #expect(lines[1...6].allSatisfy { $0.contains("  agrees") } && lines[7] == "Agrees: all 6 arrays below 1e-6.")
    let json = try output(of: "gradcheck", "spiral", "--json").lines
    let verdict = try #require(try JSONSerialization.jsonObject(with: Data(json[6].utf8)) as? NSDictionary)
    #expect(json.count == 7 && verdict == ["verdict": "agrees", "nearKink": 0, "notes": [String]()])
    for line in json.dropLast() {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(
        Set(object.keys) == [
          "layer", "array", "relativeError", "largestDifference", "checked", "nearKink", "count", "verdict",
        ])
      #expect(object["verdict"] as? String == "agrees" && object["nearKink"] as? Int == 0)
      #expect(object["checked"] as? Int == object["count"] as? Int)
      #expect(try #require(object["relativeError"] as? Double) < 1e-6)
    }
    expectSentence(
      try playground(["gradcheck", "--seed", "1", "--train-ratio", "0"]), code: 1, ["no training example"])
  }

  @Test func parametersNearAKinkAreLeftOutAndCounted() throws {
    // Of the hundred examples' weighted sums of binary steps some lie within two steps of zero, where the unit jumps.
    let lines = try output(of: "gradcheck", "step-units").lines
    #expect(lines[1].hasSuffix("14 of 16, 2 near a kink") && lines[2].hasSuffix("7 of 8, 1 near a kink"))
    #expect(lines.last == "Agrees: all 4 arrays below 1e-6; 3 parameters near a kink left out.")
    let json = try output(of: "gradcheck", "step-units", "--json").lines
    let last = try #require(json.last)
    let all = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? NSDictionary)
    #expect(all == ["verdict": "agrees", "nearKink": 3, "notes": [String]()])
    // A distance so large that it spoils the differences of tanh: the verdict says so, and the exit code stays 0.
    let coarse = try output(of: "gradcheck", "step-units", "--step", "0.1").lines
    #expect(coarse.contains { $0.contains("  differs") } && coarse.last?.hasPrefix("Differs: ") == true)
    let neuron = try output(of: "gradcheck", "perceptron-and").lines
    #expect(neuron.last == "The rule of the neuron, perceptron, does not follow the loss checked here.")
  }

  @Test func flagsTakeOneValueALayer() throws {
    let flags = [
      "--seed", "0.5", "--hidden", "4,3,2", "--activation", "elu", "--activation-alpha", "0.5,none,2",
      "--batch-normalization", "false,true,false", "--partial-batch", "update", "--dropout", "0.1,0,0.2",
    ]
    let file = try playground(["scenario"] + flags).output
    #expect(
      file.contains("activationAlpha: [0.5, none, 2]") && file.contains("batchNormalization: [false, true, false]"))
    // The file means the same as the flags, and both what the engine is asked for.
    let folder = try TemporaryFolder()
    try folder.write(file, to: "own.yaml")
    let ways = [
      try playground(["export", "--epochs", "3"] + flags),
      try playground(
        ["export", "own.yaml", "--epochs", "3"], directory: folder.path),
    ].map(\.output)
    #expect(ways[0] == ways[1])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(ways[0].utf8)) as? [String: Any])
    let layers = try #require(document["layers"] as? [[String: Any]])
    #expect(layers.map { $0["alpha"] as? Double } == [0.5, 1, 2, nil])
    #expect(layers.map { $0["normalization"] != nil } == [false, true, false, false])
    let scenario = try #require(document["scenario"] as? NSDictionary)
    #expect(scenario["activationAlpha"] as? NSArray == [0.5, "none", 2])
    #expect(scenario["batchNormalization"] as? NSArray == [false, true, false])
  }

  @Test func aListForOtherLayersIsRefused() throws {
    expectSentence(
      try playground(["train", "--epochs", "1", "--hidden", "4,2", "--activation-alpha", "0.1,0.2,0.3"]), code: 64,
      ["activationAlpha has 3 for 2 hidden layers; allowed is one for each, or one for all."])
    let folder = try TemporaryFolder()
    try folder.write("seed: 1\nhidden: [3]\nbatchNormalization: [true, false]\n", to: "a.yaml")
    expectSentence(
      try playground(["train", "a.yaml", "--epochs", "1"], directory: folder.path), code: 65,
      ["a.yaml, line 3: batchNormalization has 2 for 1 hidden layer; allowed is one for each, or one for all."])
  }

  @Test func ofALargeNetworkASampleOfTheGradientsIsCompared() throws {
    func lines(seed: String) throws -> [String] {
      // 2·60 + 60, 60·60 + 60 and 60 + 1 parameters, 3841; five examples, so that it does not take long.
      try output(of: "gradcheck", "--hidden", "60,60", "--train-ratio", "1", "--seed", seed).lines
    }
    let rows = try lines(seed: "1")
    #expect(rows.count == 8 && rows[0].hasSuffix("  compared"))
    let shares = ["100 of 120", "60 of 60", "100 of 3600", "60 of 60", "60 of 60", "1 of 1"]
    #expect(zip(rows.dropFirst(), shares).allSatisfy { $0.hasSuffix("  " + $1) })
    #expect(try lines(seed: "1") == rows && lines(seed: "2") != rows)
    let few = try output(of: "gradcheck", "spiral", "--sample", "1").lines
    #expect(few.count == 8 && few.dropFirst().dropLast().allSatisfy { $0.contains("  1 of ") })
    expectRefusal(try playground(["gradcheck", "--sample", "0"]), code: 64, ["--sample is 0", "from 1 up"])
  }

  @Test func exportCarriesNormalizationAlphaAndPreprocessing() throws {
    let text = try output(
      of: "export", "--seed", "1", "--epochs", "2", "--batch-normalization", "--partial-batch", "update",
      "--layer-activations", "prelu,maxout", "--preprocessing", "both", "--biases", "false")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let layers = try #require(document["layers"] as? [[String: Any]])
    #expect(layers[0]["alpha"] is Double && layers[1]["alpha"] == nil)
    #expect((layers[1]["weights"] as? [[Double]])?.count == 4)
    let normalization = try #require(layers[1]["normalization"] as? [String: Any])
    #expect((normalization["variances"] as? [Double])?.count == 4)
    #expect(layers[2]["normalization"] == nil && (layers[0]["biases"] as? [Double])?.isEmpty == true)
    let preprocessing = try #require(document["preprocessing"] as? [String: [Double]])
    #expect(preprocessing["means"]?.count == 2 && preprocessing["deviations"]?.count == 2)
  }

  /// As in the browser nothing is trained where a batch is never full, but here it is said.
  @Test(arguments: [
    (["--dataset", "parity"], "a batch of 10 is never full with 8 training examples"),
    (["--batch-size", "300"], "a batch of 300 is never full with 250 training examples"),
  ])
  func aBatchThatIsNeverFullIsWarnedOf(_ arguments: [String], _ words: String) throws {
    let result = try playground(["train", "--seed", "0.5", "--epochs", "3", "--json"] + arguments)
    #expect(result.status == .exited(0))
    #expect(
      result.error
        == "playground: \(words), so no weight changes: make batchSize smaller, or set partialBatch to update.\n")
    let losses = try Report(result.output)
    #expect(Set(losses.epochs.map(\.trainLoss)).count == 1)
    #expect(
      try playground(["train", "--seed", "0.5", "--epochs", "3", "--partial-batch", "update"] + arguments).error == "")
  }
}
