import Datasets
import Neural

extension Scenario {
  /// Classes of the data: two, or those of a dataset that has more; none in regression.
  package var classCount: Int {
    if problem == .regression { return 0 }
    return activeDataset.hasManyClasses ? classes : 2
  }

  /// Output units: one for each class where a dataset or loss is of several classes, one for each number of a row, else
  /// one.
  package var outputCount: Int {
    if activeDataset.form == .rows { return RandomRow.targetCount }
    if problem == .regression { return 1 }
    return activeDataset.hasManyClasses || loss.isMultiClass ? classCount : 1
  }

  /// Names of the network's inputs, in ASCII.
  package var inputNames: [String] {
    switch activeDataset.form {
    case .plane, .curve: inputs.map(\.rawValue)
    case .bits: (1...bitCount).map { "bit \($0)" }
    case .rows: (1...RandomRow.inputCount).map { "x\($0)" }
    }
  }

  /// Numbers that the network reads of an example.
  package var inputCount: Int {
    switch activeDataset.form {
    case .plane, .curve: inputs.count
    case .bits: bitCount
    case .rows: RandomRow.inputCount
    }
  }

  /// Bits of a row: as many as the parity dataset is given, three of the rows of XOR.
  var bitCount: Int { activeDataset == .xorRows ? 3 : bits }

  /// The network's form: the inputs, the hidden layers, and the output layer.
  package var shape: Shape {
    var layers = hidden.indices.map(hiddenLayer)
    layers.append(Layer(units: outputCount, activation: output, hasBias: biases))
    return Shape(inputs: inputCount, layers: layers)
  }

  /// A hidden layer as it is asked for.
  package func hiddenLayer(_ layer: Int) -> Layer {
    let activation = layerActivations.indices.contains(layer) ? layerActivations[layer] : activation
    let alpha = activation.defaultAlpha == nil ? nil : activationAlpha[layer] ?? nil
    return Layer(
      units: hidden[layer], activation: activation, alpha: alpha, hasBias: biases, dropoutRate: dropoutRate(layer),
      isNormalized: batchNormalization[layer] ?? false)
  }

  /// The activation that all hidden layers have; nil where they differ.
  package var sharedActivation: Activation? {
    guard let first = layerActivations.first else { return activation }
    return layerActivations.allSatisfy { $0 == first } ? first : nil
  }

  private func dropoutRate(_ layer: Int) -> Double {
    dropout.count == 1 ? dropout[0] : dropout.indices.contains(layer) ? dropout[layer] : 0
  }

  /// The activation of the output layer.
  private var output: Activation {
    switch outputActivation {
    case .tanh: return .tanh
    case .linear: return .linear
    case .sigmoid: return .sigmoid
    case .auto: break
    }
    if neuronRule != .none { return .linear }
    switch loss {
    case .binaryCrossEntropy: return .sigmoid
    case .binaryHinge, .softmaxCrossEntropy, .multiClassHinge: return .linear
    case .halfSquaredError, .squaredError, .huber: return problem == .classification ? .tanh : .linear
    }
  }

  /// Examples per update, whatever the batch size says: nil for all of them, 1 of the perceptron.
  package var examplesPerUpdate: Int? {
    switch neuronRule {
    case .none: fullBatch ? nil : batchSize
    case .perceptron: 1
    case .adaline: nil
    }
  }

  /// The rule by which gradients become updates, at the start of the schedules.
  package var rule: UpdateRule {
    var method = Optimizer(optimizer)
    method.momentum = momentum
    method.decay = rho
    method.beta1 = beta1
    method.beta2 = beta2
    method.epsilon = epsilon
    return UpdateRule(
      learningRate: learningRate, regularization: regularization, regularizationRate: regularizationRate,
      l1Share: l1Share, optimizer: method, reduction: reduction, maxNorm: maxNorm, averaging: averaging)
  }

  private var averaging: WeightAveraging {
    switch weightAveraging {
    case .none: .none
    case .equal: .equal
    case .exponential: .exponential(decay: averagingDecay)
    case .checkpoints: .checkpoints
    }
  }

  /// How the learning rate changes.
  package var learningRateSchedule: Schedule {
    var result = Schedule(schedule)
    result.factor = scheduleFactor
    result.period = schedulePeriod
    result.decay = scheduleDecay
    result.finalShare = scheduleFinalShare
    result.warmUp = warmUp
    return result
  }

  /// How momentum grows; nil where it does not.
  package var momentumAnnealing: MomentumAnnealing? {
    momentumEnd.map { MomentumAnnealing(start: momentum, end: $0, period: momentumPeriod) }
  }

  /// Where the parameters start.
  package var initialLaw: Initialization {
    var law = Initialization(initialization, bias: initialBias)
    law.deviation = initializationScale
    law.low = initializationLow
    law.high = initializationHigh
    return law
  }
}
