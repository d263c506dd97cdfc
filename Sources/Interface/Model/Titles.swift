import Datasets
import Maps
import Scenarios

extension ScenarioField {
  /// The field's name on screen.
  package var title: String {
    switch self {
    case .problem: "Problem"
    case .dataset, .regDataset: "Dataset"
    case .noise: "Noise"
    case .trainRatio: "Train ratio"
    case .batchSize: "Batch size"
    case .features: "Features"
    case .hidden: "Hidden layers"
    case .activation: "Activation"
    case .learningRate: "Learning rate"
    case .regularization: "Regularization"
    case .regularizationRate: "Regularization rate"
    case .seed: "Seed"
    case .initZero: "Initialize with zero"
    case .showTestData: "Show test data"
    case .discretize: "Discretize"
    case .stopEpochs: "Stop at epoch"
    case .stopTrainLoss: "Stop at training loss"
    case .stopTestLoss: "Stop at test loss"
    case .stopAccuracy: "Stop at accuracy"
    case .stopPlateau: "Stop at plateau"
    case .stopPatience: "Stop with patience"
    case .classes: "Classes"
    case .bits: "Bits"
    case .labelNoise: "Label noise"
    case .inputNoise: "Input noise"
    case .preprocessing: "Preprocessing"
    case .fullBatch: "Full batch"
    case .shuffle: "Shuffle"
    case .partialBatch: "Partial batch"
    case .layerActivations: "Layer activations"
    case .activationAlpha: "Activation α"
    case .biases: "Biases"
    case .initialization: "Initialization"
    case .initializationScale: "Initial deviation"
    case .initializationLow: "Initial lowest"
    case .initializationHigh: "Initial highest"
    case .initialBias: "Initial bias"
    case .initialWeights: "Initial weights"
    case .initialDeadLinks: "Initial dead links"
    case .inputStatistics: "Input statistics"
    case .loss: "Loss"
    case .outputActivation: "Output activation"
    case .reduction: "Reduction"
    case .huberDelta: "Huber δ"
    case .optimizer: "Optimizer"
    case .momentum: "Momentum"
    case .momentumEnd: "Final momentum"
    case .momentumPeriod: "Momentum epochs"
    case .rho: "RMSProp ρ"
    case .beta1: "Adam β₁"
    case .beta2: "Adam β₂"
    case .epsilon: "Optimizer ε"
    case .schedule: "Schedule"
    case .scheduleFactor: "Schedule factor"
    case .schedulePeriod: "Schedule epochs"
    case .scheduleDecay: "Schedule decay"
    case .scheduleFinalShare: "Final share"
    case .warmUp: "Warm-up epochs"
    case .neuronRule: "Neuron rule"
    case .l1Share: "L1 share"
    case .dropout: "Dropout"
    case .maxNorm: "Max-norm"
    case .batchNormalization: "Batch normalization"
    case .weightAveraging: "Weight averaging"
    case .averagingDecay: "Averaging decay"
    case .averagingPeriod: "Averaging period"
    case .shownWeights: "Shown weights"
    case .ensemble: "Ensemble"
    case .uncertainty: "Uncertainty map"
    case .stopWeightChange: "Stop at weight change"
    case .hide: "Hidden controls"
    case .goals: "Goals"
    case .hideText: "Hide text"
    case .tutorial: "Tutorial"
    case .collectStats, .cosX, .cosY: rawValue
    }
  }

  /// A value of the field as it stands on screen.
  package func display(_ value: ScenarioValue) -> String {
    switch value {
    case .number(let number):
      self == .noise || self == .trainRatio || self == .labelNoise ? plainDecimal(number) + " %" : plainDecimal(number)
    case .flag(let flag): flag ? "on" : "off"
    case .list(let items) where self == .initialWeights: items.isEmpty ? "drawn" : "\(items.count) given"
    // An empty place would look as if there were nothing to set.
    case .list(let items) where self == .batchNormalization:
      items.map { $0 == "true" ? "on" : "off" }.joined(separator: ",")
    case .list([]) where self == .dropout || self == .layerActivations: "empty"
    case .text, .list: value.description
    }
  }
}

extension LayerField {
  /// The name on screen.
  var title: String { field.title }
}

extension Focus {
  /// The name on screen of what has the focus.
  package func title(isASCII: Bool) -> String {
    switch self {
    case .field(let field): field.title
    case .dataset(let dataset): dataset.rawValue
    case .feature(let feature): isASCII ? feature.asciiTitle : feature.title
    case .layers: "Hidden layers"
    case .units(let layer): "Units of hidden layer \(layer + 1)"
    case .setting(let field, let layer): "\(field.title) of hidden layer \(layer + 1)"
    case .speed: "Speed"
    case .newData: "New data"
    case .unit(let layer, let unit): "Unit \(unit + 1) of layer \(layer + 1)"
    case .bias(let layer, let unit): "Bias of unit \(unit + 1), layer \(layer + 1)"
    case .link(let layer, let unit, let input): "Weight of input \(input + 1), unit \(unit + 1), layer \(layer + 1)"
    case .map: "Map"
    case .chart: "Chart"
    }
  }
}
