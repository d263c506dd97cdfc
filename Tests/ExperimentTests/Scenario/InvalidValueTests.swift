import Scenarios
import Testing

/// What fields refuse, and how they say it.
@Suite struct InvalidValueTests {
  private static let tooManyLayers = Array(repeating: "1", count: 33).joined(separator: ",")

  private static let bad: [(ScenarioField, [String])] = [
    (.problem, ["Regression", "", "both"]),
    (.dataset, ["moon", "Circle", " circle"]),
    (.regDataset, ["circle", "plane"]),
    (.noise, ["-1", "80.01", "much", "", "nan", "inf", "0x10", "1e400", "1 0", "٣"]),
    (.trainRatio, ["-0.1", "100.5", "50%"]),
    (.batchSize, ["0", "-3", "2.5", "100001", "ten"]),
    (.features, ["x,x", "z", "x,,y", "x y"]),
    (.hidden, ["0", "1025", "-1", "4,,2", "2.5", "four", tooManyLayers]),
    (.activation, ["ReLU", "softmax"]),
    (.learningRate, ["fast", "Infinity", ""]),
    (.regularization, ["l1", "L3"]),
    (.regularizationRate, ["none", "L2"]),
    (.seed, [String(repeating: "s", count: 10_001)]),
    (.initZero, ["1", "yes", "True", ""]),
    (.showTestData, ["on"]),
    (.discretize, ["0"]),
    (.stopEpochs, ["0", "-1", "2.5", "never", "", "1000000000001"]),
    (.stopTrainLoss, ["-0.1", "low", ""]),
    (.stopTestLoss, ["-1", "nan"]),
    (.stopAccuracy, ["1.01", "-0.5", "95%"]),
    (.stopPlateau, ["0", "0.5", "None"]), (.stopPatience, ["0", "0.5", "None"]),
    (.hide, ["noise,noise", "noise,noise=false", "a=b", "a&b", "noise,,"]),
    (.goals, ["noise=1", "goal=1", "goalX=1,goalX=2", "goalX=1=2", "goalX=a&b", "goalX=a b"]),
    (.classes, ["1", "9", "2.5"]), (.bits, ["1", "9"]), (.labelNoise, ["-1", "101"]), (.inputNoise, ["-0.1"]),
    (.layerActivations, ["relu,softmax", "relu,,tanh"]), (.activationAlpha, ["-1", "101", "usual", "0.1,", "0.1,101"]),
    (.batchNormalization, ["yes", "true,", "true,1"]),
    (.dropout, ["1", "-0.1", "0.5,x"]), (.maxNorm, ["0", "-1"]), (.momentum, ["1", "-0.5"]), (.beta2, ["1"]),
    (.epsilon, ["0"]), (.warmUp, ["-1", "0.5"]), (.loss, ["crossEntropy"]), (.optimizer, ["Adam"]),
    (.rho, ["1", "-0.1", "1.5", "most"]), (.beta1, ["1", "-0.5", "nan"]), (.momentumEnd, ["1", "-0.1", "2", "usual"]),
    (.huberDelta, ["0", "-1", "wide"]), (.l1Share, ["-0.1", "1.1", "50%"]), (.averagingDecay, ["1", "-0.1", "all"]),
    (.scheduleFactor, ["-0.1", "1.1", "half"]), (.scheduleDecay, ["-0.01", "slow"]),
    (.scheduleFinalShare, ["-0.1", "1.01", "none"]), (.initializationScale, ["-1", "small", "inf"]),
    (.momentumPeriod, ["0", "1.5", "-1"]), (.schedulePeriod, ["0", "0.5", "1000000000001"]),
    (.initializationLow, ["low", "nan"]), (.initializationHigh, ["high", "-inf"]), (.initialBias, ["", "big"]),
    (.initialization, ["xavier"]), (.neuronRule, ["hebb"]), (.stopWeightChange, ["-1"]),
    (.ensemble, ["0", "17", "1.5"]), (.shownWeights, ["none"]), (.uncertainty, ["2"]),
    (.hideText, ["no"]),
    (.collectStats, ["1"]),
    (.cosX, ["2"]),
    (.cosY, ["3"]),
  ]

  @Test(arguments: bad)
  func invalidValuesAreRefusedWithASentence(field: ScenarioField, texts: [String]) {
    for text in texts {
      let error = #expect(throws: InvalidValue.self) { _ = try field.parse(text) }
      #expect(error?.field == field.rawValue)
      #expect(error?.found == text)
      #expect(error?.allowed == field.allowed)
    }
  }

  @Test func sentenceSaysWhatWasFoundAndWhatIsAllowed() {
    let error = #expect(throws: InvalidValue.self) { _ = try ScenarioField.noise.parse("99") }
    #expect(error?.description == "noise is 99; allowed is a number from 0 to 80")
  }

  @Test func emptyTextIsCalledEmpty() {
    let error = #expect(throws: InvalidValue.self) { _ = try ScenarioField.batchSize.parse("") }
    #expect(error?.description == "batchSize is empty; allowed is a whole number from 1 to 100000")
  }

  @Test(arguments: ScenarioField.allCases)
  func everyFieldSaysWhatItTakesAndWhatItIs(field: ScenarioField) {
    #expect(!field.allowed.isEmpty && !field.allowed.hasSuffix("."))
    #expect(!field.summary.isEmpty && !field.summary.hasSuffix("."))
  }

  @Test(arguments: ScenarioField.allCases)
  func valueOfAnotherTypeIsRefusedAndChangesNothing(field: ScenarioField) {
    let values: [ScenarioValue] = [.text("?"), .number(3), .flag(true), .list(["?"])]
    let scenario = Scenario(seed: "s")
    let own = scenario[field]
    // A limit is a word or a number, a tutorial any text.
    let isStop = field.allowed.hasPrefix("none, or")
    for value in values where !value.isSameKind(as: own) && !(isStop && value == .number(3)) {
      var changed = scenario
      let isTaken = changed.set(field, value)
      #expect(!isTaken)
      #expect(changed == scenario)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func numbersThatAreNoneAreRefused(number: Double) {
    for field in ScenarioField.allCases {
      #expect(Scenario(seed: "s").taking(field, .number(number)) == nil)
    }
  }
}

extension ScenarioValue {
  /// Whether both are texts, numbers, flags or lists.
  func isSameKind(as other: ScenarioValue) -> Bool {
    switch (self, other) {
    case (.text, .text), (.number, .number), (.flag, .flag), (.list, .list): true
    default: false
    }
  }
}
