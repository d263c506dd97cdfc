import Scenarios
import Testing

/// The lists through which + and − step.
@Suite struct StepTests {
  // tfplayground.md, section 6.
  private static let numbers: [(ScenarioField, [Double])] = [
    (.learningRate, [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]),
    (.regularizationRate, [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]),
    (.trainRatio, [10, 20, 30, 40, 50, 60, 70, 80, 90]),
    (.noise, [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]),
    (.batchSize, (1...30).map(Double.init)),
  ]
  private static let words: [(ScenarioField, [String])] = [
    (
      .activation,
      [
        "relu", "tanh", "sigmoid", "linear", "binaryStep", "arctan", "softsign", "isru", "leakyRelu", "prelu", "elu",
        "maxout", "softplus", "gelu", "silu", "mish", "sine", "gaussian",
      ]
    ),
    (.regularization, ["none", "L1", "L2", "elastic"]),
    (.problem, ["classification", "regression"]),
    (
      .dataset,
      [
        "circle", "xor", "gauss", "spiral", "and", "or", "moons", "checkerboard", "half-plane", "parity",
        "multi-spiral",
        "multi-blobs", "multi-rings", "multi-sectors", "xor-rows",
      ]
    ),
    (
      .regDataset,
      ["reg-plane", "reg-gauss", "reg-line", "reg-sine", "reg-x-sine", "reg-step", "reg-abs", "reg-random"]
    ),
  ]

  @Test(arguments: numbers)
  func numbersAreTheOriginals(field: ScenarioField, expected: [Double]) {
    #expect(field.steps == expected.map { .number($0) })
  }

  @Test(arguments: words)
  func wordsBeginWithTheOriginals(field: ScenarioField, expected: [String]) {
    #expect(field.steps == expected.map { .text($0) })
  }

  @Test(arguments: ScenarioField.allCases)
  func everyStepIsAllowed(field: ScenarioField) {
    for value in field.steps {
      #expect(Scenario(seed: "s").taking(field, value) != nil)
    }
  }

  @Test(arguments: ScenarioField.allCases)
  func steppingUpAndDownWalksTheWholeList(field: ScenarioField) {
    for direction in [1, -1] {
      let steps = direction > 0 ? field.steps : field.steps.reversed()
      for (value, next) in zip(steps, steps.dropFirst()) {
        #expect(field.step(from: value, direction: direction) == next)
      }
      if let last = steps.last { #expect(field.step(from: last, direction: direction) == nil) }
    }
  }

  @Test func numberBetweenTwoStepsGoesToItsNeighbours() {
    let field = ScenarioField.learningRate
    #expect(field.step(from: .number(0.05), direction: 1) == .number(0.1))
    #expect(field.step(from: .number(0.05), direction: -1) == .number(0.03))
    #expect(field.step(from: .number(20), direction: 1) == nil)
    #expect(field.step(from: .number(20), direction: -1) == .number(10))
  }

  @Test(arguments: ScenarioField.allCases)
  func cyclingComesRoundInBothDirections(field: ScenarioField) {
    guard let start = field.steps.first else {
      #expect(field.steps.cycle(from: .text(""), direction: 1) == nil)
      return
    }
    for direction in [1, -1] {
      var seen: [ScenarioValue] = []
      var value: ScenarioValue? = start
      for _ in field.steps {
        if let value { seen.append(value) }
        value = value.flatMap { field.steps.cycle(from: $0, direction: direction) }
      }
      #expect(value == start)
      #expect(seen.count == field.steps.count && field.steps.allSatisfy(seen.contains))
    }
  }

  /// Regression refuses the losses of classes, which stand between squared error and Huber.
  @Test func valuesInConflictAreSteppedOver() throws {
    var scenario = Scenario(seed: "s")
    try scenario.set([.problem: .text("regression"), .loss: .text("squaredError")])
    #expect(scenario.step(.loss, direction: 1) == .text("huber"))
    #expect(scenario.cycle(.loss, direction: 1) == .text("huber"))
    try scenario.set([.loss: .text("huber")])
    #expect(scenario.step(.loss, direction: 1) == nil)
    #expect(scenario.step(.loss, direction: -1) == .text("squaredError"))
    #expect(scenario.cycle(.loss, direction: 1) == .text("halfSquaredError"))
  }

  /// The rules of a single neuron are both refused where there are hidden layers: the first says why.
  @Test func whereNothingElseRemainsTheRefusedValueIsNamed() throws {
    let scenario = Scenario(seed: "s")
    for next in [scenario.step(.neuronRule, direction: 1), scenario.cycle(.neuronRule, direction: 1)] {
      let refused = try #require(next)
      #expect(refused == .text("perceptron"))
      #expect(scenario.conflict(after: ScenarioChange(.neuronRule, refused)) != nil)
    }
  }
}
