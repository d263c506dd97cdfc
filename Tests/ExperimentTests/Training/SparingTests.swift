import Neural
import Testing
@testable import Scenarios
@testable import Training

/// What is not computed is not missed.
@Suite struct SparingTests {
  @Test func aSetThatNobodyReadsIsNoNumberAndTheOtherIsAsEver() {
    var trainer = trained(Scenario(seed: "0.59704"), epochs: 5)
    let whole = trainer.measured()
    let (train, test) = (trainer.measure(test: false), trainer.measure(train: false))
    #expect(train.train == whole.train && train.test.loss.isNaN && train.test.accuracy.isNaN)
    #expect(test.test == whole.test && test.train.loss.isNaN && test.train.accuracy.isNaN)
    #expect(train.epoch == 5 && test.epoch == 5)
  }

  /// Runs that leave the finite numbers, by growing weights and by a single neuron's own rule.
  private static let diverging: [Scenario] = {
    var steep = Scenario(seed: "0.59704")
    (steep.activation, steep.learningRate) = (.relu, 10)
    (steep.problem, steep.regDataset) = (.regression, .regPlane)
    var momentum = steep
    (momentum.optimizer, momentum.activation, momentum.learningRate) = (.momentum, .linear, 3)
    var neuron = Scenario(seed: "0.59704")
    (neuron.hidden, neuron.neuronRule, neuron.learningRate) = ([], .adaline, 10)
    neuron.outputActivation = .linear
    return [steep, momentum, neuron]
  }()

  @Test(arguments: diverging)
  func theChangeOfTheWeightsTellsOfDivergenceInTheSameEpoch(scenario: Scenario) {
    var trainer = Trainer(scenario)
    var isFinite = trainer.network.isFinite
    for _ in 0..<400 where isFinite {
      trainer.trainEpoch()
      isFinite = trainer.network.isFinite
      #expect(trainer.isFinite == isFinite, "epoch \(trainer.epoch)")
    }
    #expect(!isFinite, "it does diverge")
  }

  @Test func aCommandEndsTheStretchThatIsTrainedAgain() {
    var run = RunState(Self.diverging[0])
    run.beginStretch()
    #expect(run.isInStretch)
    run.perform(.setParameter(0, 0.25))
    #expect(!run.isInStretch)
    // From the edited weight on, the way to the last finite state is the same again.
    var expected = run.saved.trainer
    run.perform(.play)
    run.beginStretch()
    while run.stopReason == nil { run.trainEpoch() }
    #expect(run.stopReason == .diverged)
    let last = run.measurement.epoch - 1
    while expected.epoch < last { expected.trainEpoch() }
    run.perform(.undo)
    #expect(run.saved.trainer.network.parameters == expected.network.parameters)
    #expect(run.measurement == expected.measured())
  }
}
