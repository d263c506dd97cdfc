import Datasets
import Neural

extension ScenarioField {
  /// One line on what the field is, for `--help`.
  package var summary: String {
    switch self {
    case .problem: "What is learned"
    case .dataset: "Dataset; a regression dataset selects regression"
    case .regDataset: "Dataset when the problem is regression"
    case .noise: "Noise of the data, in percent"
    case .trainRatio: "Share of the examples to train on"
    case .batchSize: "Examples per update"
    case .features: "Inputs of the network"
    case .hidden: "Units of each hidden layer; empty for none"
    case .activation: "Activation of the hidden layers"
    case .learningRate: "Learning rate"
    case .regularization: "Penalty on the weights"
    case .regularizationRate: "Regularization rate"
    case .seed: "Seed of data and initial weights; 0.10 is not 0.1"
    case .initZero: "Start all weights and biases at zero"
    case .showTestData: "Show the test points on the map"
    case .discretize: "Show only the sign on the maps"
    case .classes: "Classes of the multi-class datasets"
    case .bits: "Bits of the parity dataset"
    case .labelNoise: "Training labels that are made wrong, in percent; in regression σ of their noise, in hundredths"
    case .inputNoise: "σ of normal noise on the inputs, drawn anew in each epoch of training"
    case .preprocessing: "What is done to the inputs, by mean and deviation of the training set"
    case .fullBatch: "Take all training examples as one batch"
    case .shuffle: "Order of the examples: that of the data, or a new one in each epoch"
    case .partialBatch: "What becomes of a last batch that is not full"
    case .layerActivations: "Activation of each hidden layer; empty for the same in all"
    case .activationAlpha: "α of isru, leakyRelu, elu, and where prelu starts, one or one a layer; none for the usual"
    case .biases: "Whether units have biases"
    case .initialization: "Law of the initial weights"
    case .initializationScale: "σ of normal initial weights"
    case .initializationLow: "Lower border of uniform initial weights"
    case .initializationHigh: "Upper border of uniform initial weights"
    case .initialBias: "Every bias at the start"
    case .initialWeights:
      "Weights of a trained network to start from, or of several of an ensemble, in place of the law's; empty where it "
        + "draws them"
    case .initialDeadLinks: "Places in initialWeights, from 0 on, of the links that are dead from the start under L1"
    case .inputStatistics: "Means and deviations for preprocessing, in place of the training set's; empty for those"
    case .loss: "Loss whose gradient is followed"
    case .outputActivation: "Activation of the output; auto is that of the loss"
    case .reduction: "Whether a batch's gradient is the mean or the sum over its examples; losses stay means"
    case .huberDelta: "Border δ of Huber's loss"
    case .optimizer: "How a gradient becomes an update"
    case .momentum: "μ of momentum and nesterov"
    case .momentumEnd: "μ to which the momentum grows; none for a constant one"
    case .momentumPeriod: "Epochs over which the momentum grows"
    case .rho: "ρ of rmsprop"
    case .beta1: "β₁ of adam and adamw"
    case .beta2: "β₂ of adam and adamw"
    case .epsilon: "ε of adagrad, rmsprop, adam and adamw"
    case .schedule: "How the learning rate changes from epoch to epoch"
    case .scheduleFactor: "Factor f of the step schedule"
    case .schedulePeriod: "Epochs T from step to step, or to the end of the cosine"
    case .scheduleDecay: "Rate k of the exponential and inverseTime schedules"
    case .scheduleFinalShare: "Share s of the learning rate at the end of the cosine"
    case .warmUp: "Epochs W over which the learning rate rises at the start"
    case .neuronRule: "Rule of a single neuron, in place of loss and optimizer"
    case .l1Share: "Share of L1 in the elastic penalty"
    case .dropout: "Share of a hidden layer's units that is zeroed while training; one number, or one a layer"
    case .maxNorm: "Longest that the weights of a unit may be together"
    case .batchNormalization: "Normalize the hidden layers' weighted sums over the batch, of all or one a layer"
    case .weightAveraging: "Average of the weights that is shown and tested"
    case .averagingDecay: "Decay of the exponential average"
    case .averagingPeriod: "Epochs from one checkpoint of the average to the next"
    case .shownWeights: "Weights that are shown and tested while an average is kept"
    case .ensemble: "Networks trained at once, whose answers are averaged"
    case .uncertainty: "Show how far dropout masks, or the networks of an ensemble, disagree"
    case .stopEpochs: "Stop at this epoch"
    case .stopTrainLoss: "Stop when the training loss is below this"
    case .stopTestLoss: "Stop when the test loss is below this"
    case .stopAccuracy: "Stop when the test accuracy reaches this share"
    case .stopPlateau: "Stop after this many epochs without a new lowest training loss"
    case .stopPatience: "Stop after this many epochs without a new lowest test loss; its weights come back"
    case .stopWeightChange: "Stop when the weights change by no more than this in an epoch, Σ|Δw|; a plateau"
    case .hide: "Controls and features that are not shown, as links name them"
    case .goals: "Goals of a course that a link names, as key=value; kept for links"
    case .hideText: "Whether a link hides the browser page's texts; kept for links"
    case .tutorial: "The tutorial that a link shows in the browser; kept for links"
    case .collectStats, .cosX, .cosY: "A switch of links without effect; kept for them"
    }
  }
}

extension ScenarioField {
  /// What a field is about, as the course groups them.
  package enum Group: String, CaseIterable, Sendable {
    case data, layers, loss, optimizer, regularization, run, view
  }

  /// The group of the field.
  package var group: Group {
    switch self {
    case .problem, .dataset, .regDataset, .noise, .trainRatio, .batchSize, .features, .seed: .data
    case .classes, .bits, .labelNoise, .inputNoise, .preprocessing, .fullBatch, .shuffle, .partialBatch: .data
    case .inputStatistics: .data
    case .hidden, .activation, .initZero, .layerActivations, .activationAlpha, .biases: .layers
    case .initialization, .initializationScale, .initializationLow, .initializationHigh, .initialBias: .layers
    case .initialWeights, .initialDeadLinks: .layers
    case .loss, .outputActivation, .reduction, .huberDelta: .loss
    case .learningRate, .optimizer, .momentum, .momentumEnd, .momentumPeriod, .rho, .beta1, .beta2: .optimizer
    case .epsilon, .schedule, .scheduleFactor, .schedulePeriod, .scheduleDecay, .scheduleFinalShare: .optimizer
    case .warmUp, .neuronRule: .optimizer
    case .regularization, .regularizationRate, .l1Share, .dropout, .maxNorm: .regularization
    case .batchNormalization, .weightAveraging, .averagingDecay, .averagingPeriod, .shownWeights, .ensemble:
      .regularization
    case .uncertainty: .regularization
    case .stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau, .stopPatience: .run
    case .stopWeightChange: .run
    case .showTestData, .discretize, .hide, .goals, .hideText, .tutorial, .collectStats, .cosX, .cosY: .view
    }
  }

  /// Whether the browser playground has the field too: those that a link carries.
  package var isBrowsers: Bool {
    switch self {
    case .problem, .dataset, .regDataset, .noise, .trainRatio, .batchSize, .features, .hidden, .activation: true
    case .learningRate, .regularization, .regularizationRate, .seed, .initZero, .showTestData, .discretize: true
    case .hide, .goals, .hideText, .tutorial, .collectStats, .cosX, .cosY: true
    default: false
    }
  }
}
