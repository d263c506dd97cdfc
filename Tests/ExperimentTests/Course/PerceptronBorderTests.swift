import Datasets
import Maps
import Neural
import Scenarios
import Testing
import Training

/// A perceptron's class is 1 where w·x + b > 0: a sum of exactly 0 is class 0.
@Suite struct PerceptronBorderTests {
  private func zeros(_ fields: [ScenarioField: ScenarioValue]) throws -> Snapshot {
    var scenario = Scenario(seed: "z")
    try scenario.set(
      [.dataset: .text("and"), .hidden: .list([]), .initZero: .flag(true)].merging(fields) { $1 })
    return Snapshot(scenario)
  }

  @Test(arguments: KernelKind.allCases.filter(\.isSupported))
  func zerosAreOfTheLowerClass(kernel: KernelKind) throws {
    let snapshot = try zeros([.neuronRule: .text("perceptron")])
    let points = snapshot.data.train
    let lower = Double(points.count { $0.label < 0 }) / Double(points.count)
    // 177 of the 250 training points of this seed are false, and 179 of the test points: 0.716.
    #expect(lower == 0.708 && snapshot.measurement.test.accuracy == 0.716)
    #expect(snapshot.network.evaluate(snapshot.examples(points), kernel: kernel).accuracy == lower)
  }

  @Test func everyPlaceSaysTheSame() throws {
    let snapshot = try zeros([.neuronRule: .text("perceptron")])
    #expect(snapshot.measurement.train.accuracy == 0.708)
    #expect(snapshot.answer(at: Point(x: 1, y: 1, label: 1))?.winner == 0)
    let surface = DecisionSurface(columns: 2, rows: 2)
    let output = snapshot.network.shape.output.firstNode
    #expect(surface.values(of: [output], in: snapshot) == [[-1, -1, -1, -1]])
    #expect(snapshot.network.classBorder == .leastNonzeroMagnitude)
    // The least above 0 is class 1.
    var trained = Trainer(snapshot.scenario)
    trained.setParameter(2, to: .leastNonzeroMagnitude)
    #expect(abs(trained.measured().train.accuracy - 0.292) < 1e-12)
    let ensemble = try zeros([.neuronRule: .text("perceptron"), .ensemble: .number(2)])
    #expect(ensemble.measurement.train.accuracy == 0.708)
  }

  @Test func everyOtherNetworkCountsTheBorderAsAbove() throws {
    for fields: [ScenarioField: ScenarioValue] in [
      [:], [.neuronRule: .text("adaline")], [.outputActivation: .text("sigmoid")], [.ensemble: .number(2)],
    ] {
      #expect(abs(try zeros(fields).measurement.train.accuracy - 0.292) < 1e-12)
    }
    // ½ of a sigmoid is its border, of a perceptron's too.
    let snapshot = try zeros([.neuronRule: .text("perceptron"), .outputActivation: .text("sigmoid")])
    #expect(snapshot.measurement.train.accuracy == 0.708)
  }
}
