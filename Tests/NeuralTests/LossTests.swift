import Neural
import Testing

@Suite("Losses")
struct LossTests {
  /// Loss and gradients by the biases of a layer that answers `scores` for any input.
  private func outcome(
    _ loss: Loss, _ output: Activation, scores: [Double], targets: [Double], huberDelta: Double = 1
  ) -> (loss: Double, slopes: [Double]) {
    let shape = Shape(inputs: 0, layers: [Layer(units: scores.count, activation: output)])
    var network = Network(shape: shape, loss: loss, huberDelta: huberDelta, parameters: scores)
    let examples = Examples(inputs: [], targets: targets.map { [$0] })
    var workspace = Network.Workspace(for: shape)
    network.accumulateGradients(of: examples, range: 0..<1, workspace: &workspace)
    return (network.evaluate(examples).loss, network.gradient(.mean))
  }

  @Test("binary cross-entropy of a saturated sigmoid is exact: E = |z| on the wrong side, e^−|z| on the right one")
  func saturatedBinary() {
    let wrong = outcome(.binaryCrossEntropy, .sigmoid, scores: [1000], targets: [0])
    #expect(wrong.loss == 1000 && wrong.slopes == [1])
    let right = outcome(.binaryCrossEntropy, .sigmoid, scores: [50], targets: [1])
    let tiny = exponential(-50.0)
    #expect(abs(right.loss / tiny - 1) < 1e-15 && abs(right.slopes[0] / -tiny - 1) < 1e-15)
    let other = outcome(.binaryCrossEntropy, .sigmoid, scores: [-1000], targets: [1])
    #expect(other.loss == 1000 && other.slopes == [-1])
  }

  @Test("softmax cross-entropy neither overflows nor loses a sure answer")
  func saturatedSoftmax() {
    let wrong = outcome(.softmaxCrossEntropy, .linear, scores: [1000, -1000, 0], targets: [0, 1, 0])
    #expect(wrong.loss == 2000 && wrong.slopes == [1, -1, 0])
    let right = outcome(.softmaxCrossEntropy, .linear, scores: [50, 0], targets: [1, 0])
    #expect(abs(right.loss / exponential(-50.0) - 1) < 1e-15)
  }

  // Scores 3.2, 5.1, −1.7 with the first class right: max(0, 2.9) + max(0, −3.9) = 2.9.
  @Test("multi-class hinge, binary hinge and Huber by hand")
  func byHand() {
    let multi = outcome(.multiClassHinge, .linear, scores: [3.2, 5.1, -1.7], targets: [1, 0, 0])
    #expect(abs(multi.loss - 2.9) < 1e-15 && multi.slopes == [-1, 1, 0])
    let hinge = outcome(.binaryHinge, .linear, scores: [0.25], targets: [-1])
    #expect(hinge.loss == 1.25 && hinge.slopes == [1])
    #expect(outcome(.binaryHinge, .linear, scores: [1.5], targets: [1]).loss == 0)
    let near = outcome(.huber, .linear, scores: [0.5], targets: [0.25], huberDelta: 0.5)
    #expect(near.loss == 0.03125 && near.slopes == [0.25])
    let far = outcome(.huber, .linear, scores: [-3], targets: [0], huberDelta: 0.5)
    #expect(far.loss == 0.5 * (3 - 0.25) && far.slopes == [-0.5])
    let squared = outcome(.squaredError, .linear, scores: [3, -1], targets: [1, 0])
    #expect(squared.loss == 5 && squared.slopes == [4, -2])
  }

  @Test("accuracy: the largest score, the border ½ of a sigmoid; targets of labels")
  func accuracy() {
    let classes = Shape(inputs: 1, layers: [Layer(units: 3, activation: .linear, hasBias: false)])
    let network = Network(shape: classes, loss: .softmaxCrossEntropy, parameters: [1, 0, -1])
    let examples = Examples(inputs: [[2, -2, 0, 1]], targets: [[1, 0, 1, 0], [0, 0, 0, 1], [0, 1, 0, 0]])
    #expect(network.evaluate(examples).accuracy == 0.75)
    let shape = Shape(inputs: 1, layers: [Layer(units: 1, activation: .sigmoid, hasBias: false)])
    let neuron = Network(shape: shape, loss: .binaryCrossEntropy, parameters: [1])
    #expect(neuron.evaluate(Examples(inputs: [[-1, 1, 0, -2]], targets: [[0, 1, 1, 1]])).accuracy == 0.75)
    #expect(neuron.target(ofLabel: -1) == 0 && neuron.target(ofLabel: 1) == 1 && network.target(ofLabel: -1) == -1)
  }

  @Test("what does not go together is refused with a reason")
  func validation() {
    func error(_ layers: [Layer], _ loss: Loss, _ partial: PartialBatch = .update) -> ConfigurationError? {
      do { try Shape(inputs: 2, layers: layers).validate(loss: loss, partialBatch: partial) } catch { return error }
      return nil
    }
    let hidden = Layer(units: 2, activation: .relu, isNormalized: true)
    let tanh = Layer(units: 1, activation: .tanh)
    #expect(error([hidden, tanh], .halfSquaredError, .carry) == .carriedNormalization)
    #expect(error([hidden, tanh], .halfSquaredError) == nil)
    #expect(error([tanh], .binaryCrossEntropy) == .output(.tanh, .binaryCrossEntropy))
    let one = Layer(units: 1, activation: .linear)
    #expect(error([one], .softmaxCrossEntropy) == .outputCount(1, .softmaxCrossEntropy))
    #expect(error([Layer(units: 1, activation: .relu)], .halfSquaredError) == .specialOutput)
    #expect(error([Layer(units: 1, activation: .relu, dropoutRate: 1), tanh], .huber) == .dropoutRate(1))
    #expect(error([Layer(units: 1, activation: .isru, alpha: -1), tanh], .huber) == .alpha(-1, .isru))
    #expect(ConfigurationError.carriedNormalization.description.contains("update or drop"))
  }
}
