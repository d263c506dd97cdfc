import Datasets
import Neural

/// Everything that determines a run: the same scenario gives the same numbers, epoch for epoch, on every machine.
///
/// One flat set of fields, with the same words in files, flags, exported weights and on screen. The defaults are those
/// of the browser playground.
package struct Scenario: Equatable, Sendable {
  /// Which of the two datasets below is in use.
  package var problem = Problem.classification
  /// Dataset of classification.
  package var dataset = Dataset.circle
  /// Dataset of regression.
  package var regDataset = Dataset.regPlane
  /// Noise of the data, in percent.
  package var noise = 0.0
  /// Share of the examples that is trained on, in percent.
  package var trainRatio = 50.0
  /// Examples per update.
  package var batchSize = 10
  /// Inputs of the network, in the order of ``Feature``.
  package var features: [Feature] = [.x, .y]
  /// Units of each hidden layer.
  package var hidden = [4, 2]
  /// Activation of the hidden layers.
  package var activation = Activation.tanh
  /// Learning rate.
  package var learningRate = 0.03
  /// Penalty on the weights.
  package var regularization = Regularization.none
  /// Weight of the penalty.
  package var regularizationRate = 0.0
  /// Key of the random source; any string.
  package var seed: String
  /// Whether all weights and biases start at zero.
  package var initZero = false
  /// Whether the map shows the test points.
  package var showTestData = false
  /// Whether the maps show only the sign.
  package var discretize = false
  /// When training ends by itself.
  package var stop = StopConditions()
  /// Classes of the datasets that have any number of them.
  package var classes = 3
  /// Bits of the parity dataset.
  package var bits = 4
  /// Share of the training labels that are made wrong, in percent; σ of what is added to numbers, in hundredths.
  package var labelNoise = 0.0
  /// σ of the normal noise on the inputs, drawn anew in every epoch of training.
  package var inputNoise = 0.0
  /// What is done to the inputs before the network reads them.
  package var preprocessing = Preprocessing.none
  /// Whether all training examples make one batch.
  package var fullBatch = false
  /// In which order an epoch takes the examples.
  package var shuffle = Shuffle.fixed
  /// What becomes of a last batch that is not full.
  package var partialBatch = PartialBatch.carry
  /// Activation of each hidden layer; empty where all have ``activation``.
  package var layerActivations: [Activation] = []
  /// α of the hidden layers whose activations have one; nil for the usual.
  package var activationAlpha = PerLayer<Double?>.all(nil)
  /// Whether units have biases.
  package var biases = true
  /// Law of the initial weights.
  package var initialization = Initialization.Method.browser
  /// σ of normal initial weights.
  package var initializationScale = 0.01
  /// Lower border of uniform initial weights.
  package var initializationLow = -1.0
  /// Upper border of uniform initial weights.
  package var initializationHigh = 1.0
  /// Every bias at the start.
  package var initialBias = 0.1
  /// Where the first networks start in place of the law, one after the other as ``Network/learned``: the parameters, then
  /// the running means and variances of batch normalization; empty where the law draws them.
  package var initialWeights: [Double] = []
  /// Links that are dead from the start under L1, by their places in ``initialWeights``.
  package var initialDeadLinks: [Int] = []
  /// What is done to the inputs in place of the training set's statistics: a mean for each, then a deviation for each;
  /// empty where they are measured.
  package var inputStatistics: [Double] = []
  /// Loss whose gradient is followed.
  package var loss = Loss.halfSquaredError
  /// Activation of the output layer.
  package var outputActivation = OutputActivation.auto
  /// How the losses of a batch become one number.
  package var reduction = Reduction.mean
  /// Border δ of Huber's loss.
  package var huberDelta = 1.0
  /// How a gradient becomes an update.
  package var optimizer = Optimizer.Method.sgd
  /// μ of momentum and Nesterov.
  package var momentum = 0.9
  /// μ at the end of its annealing; nil for none.
  package var momentumEnd: Double?
  /// Epochs of the annealing of μ.
  package var momentumPeriod = 100
  /// ρ of RMSProp.
  package var rho = 0.9
  /// β₁ of Adam.
  package var beta1 = 0.9
  /// β₂ of Adam.
  package var beta2 = 0.999
  /// ε of Adagrad, RMSProp and Adam.
  package var epsilon = 1e-8
  /// How the learning rate changes over the epochs.
  package var schedule = Schedule.Method.constant
  /// Factor of the step schedule.
  package var scheduleFactor = 0.5
  /// Epochs from step to step, or to the end of the cosine.
  package var schedulePeriod = 100
  /// Rate k of the exponential and the inverse-time schedule.
  package var scheduleDecay = 0.01
  /// Share of the learning rate at the end of the cosine.
  package var scheduleFinalShare = 0.0
  /// Epochs over which the learning rate rises from almost 0.
  package var warmUp = 0
  /// The rule of a single neuron.
  package var neuronRule = NeuronTraining.none
  /// Share of L1 in the elastic penalty.
  package var l1Share = 0.5
  /// Dropout rate of each hidden layer, or one for all; empty for none.
  package var dropout: [Double] = []
  /// Bound on the length of each row of weights; nil for none.
  package var maxNorm: Double?
  /// Whether hidden layers are normalized over the batch.
  package var batchNormalization = PerLayer.all(false)
  /// Which average of the parameters is shown and tested.
  package var weightAveraging = AveragingMethod.none
  /// Decay of the exponential average.
  package var averagingDecay = 0.995
  /// Epochs from one checkpoint that is averaged to the next.
  package var averagingPeriod = 10
  /// Which weights are shown and tested where they are averaged.
  package var shownWeights = ShownWeights.averaged
  /// Networks that are trained at once, and whose answers are averaged.
  package var ensemble = 1
  /// Whether the map shows how far several answers lie apart, in place of their mean.
  package var uncertainty = false
  /// Controls and features that a link hides, by the link's own names (`playButton`, `sinX`…), in its order.
  ///
  /// A name with "=false" behind it is one that the link names and leaves in sight.
  package var hide: [String] = []
  /// Goals of a course that a link names, each as "key=value" or as the key alone, in its order.
  package var goals: [String] = []
  /// Name of the text that a link shows over the page.
  package var tutorial: String?
  /// Whether a link hides the page's texts.
  package var hideText = false
  /// A switch of links without effect, kept for them.
  package var collectStats = false
  /// A switch of links without effect, kept for them.
  package var cosX = false
  /// A switch of links without effect, kept for them.
  package var cosY = false

  /// The defaults with a seed.
  package init(seed: String) {
    self.seed = seed
  }

  /// The dataset of the current problem.
  package var activeDataset: Dataset {
    problem == .classification ? dataset : regDataset
  }

  /// The conditions that can ever end a run of the scenario: regression has no accuracy.
  package var activeStop: StopConditions {
    var conditions = stop
    if problem == .regression { conditions.accuracy = nil }
    return conditions
  }

  /// The features that the network reads: those that are on, not hidden by a link, and of use to the dataset.
  package var inputs: [Feature] {
    switch activeDataset.form {
    case .plane: features.filter { !hide.contains($0.rawValue) }
    case .curve: features.filter { $0.readsOnlyX && !hide.contains($0.rawValue) }
    case .bits, .rows: []
    }
  }
}

extension Scenario {
  /// Hidden layers at most.
  package static let maximumLayers = 32
  /// Units of a hidden layer at most.
  package static let maximumUnits = 1024
  /// Networks of an ensemble at most.
  package static let maximumEnsemble = 16
}
