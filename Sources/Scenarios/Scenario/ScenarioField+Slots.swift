import Datasets
import Neural

extension ScenarioField {
  /// How the field is held in a scenario.
  var slot: FieldSlot {
    let rates = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
    let losses = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
    let periods = [10, 20, 50, 100, 200, 500, 1000]
    let mus = [0.5, 0.8, 0.9, 0.95, 0.99]
    switch self {
    // The browser's.
    case .problem: return .word(\.problem)
    case .dataset: return .dataset
    case .regDataset: return .word(\.regDataset, Dataset.choices(for: .regression))
    case .noise:
      return .number(\.noise, "a number from 0 to 80", steps: Array(stride(from: 0.0, through: 50, by: 5))) {
        (0...80).contains($0)
      }
    case .trainRatio: return .percent(\.trainRatio, steps: Array(stride(from: 10.0, through: 90, by: 10)))
    case .batchSize: return .count(\.batchSize, in: 1...Self.maximumBatchSize, steps: Array(1...30))
    case .features: return .features
    case .hidden: return .hidden
    case .activation: return .word(\.activation)
    case .learningRate:
      return .number(
        \.learningRate, "a number", steps: [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10])
    case .regularization: return .word(\.regularization)
    case .regularizationRate: return .number(\.regularizationRate, "a number", steps: rates)
    case .seed: return .seed
    case .initZero: return .flag(\.initZero)
    case .showTestData: return .flag(\.showTestData)
    case .discretize: return .flag(\.discretize)
    // Data.
    case .classes: return .count(\.classes, in: 2...8, steps: Array(2...8))
    case .bits: return .count(\.bits, in: 2...8, steps: Array(2...8))
    case .labelNoise: return .percent(\.labelNoise, steps: [0, 5, 10, 15, 20, 25, 30, 40, 50])
    case .inputNoise:
      return .number(\.inputNoise, "a number from 0 up", steps: [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1]) { $0 >= 0 }
    case .preprocessing: return .word(\.preprocessing)
    case .fullBatch: return .flag(\.fullBatch)
    case .shuffle: return .word(\.shuffle)
    case .partialBatch: return .word(\.partialBatch)
    // Layers.
    case .layerActivations: return .layerActivations
    case .activationAlpha: return .activationAlpha
    case .biases: return .flag(\.biases)
    case .initialization: return .word(\.initialization)
    case .initializationScale:
      return .number(\.initializationScale, "a number from 0 up", steps: [0.001, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]) {
        $0 >= 0
      }
    case .initializationLow: return .number(\.initializationLow, "a number", steps: [-10, -5, -1, -0.5, -0.1, 0])
    case .initializationHigh: return .number(\.initializationHigh, "a number", steps: [0, 0.1, 0.5, 1, 5, 10])
    case .initialWeights: return .initialWeights
    case .initialDeadLinks: return .initialDeadLinks
    case .inputStatistics: return .inputStatistics
    case .initialBias: return .number(\.initialBias, "a number", steps: [-1, -0.1, 0, 0.1, 0.5, 1])
    // Loss.
    case .loss: return .word(\.loss)
    case .outputActivation: return .word(\.outputActivation)
    case .reduction: return .word(\.reduction)
    case .huberDelta:
      return .number(\.huberDelta, "a number above 0", steps: [0.1, 0.2, 0.5, 1, 2]) { $0 > 0 }
    // Optimizer.
    case .optimizer: return .word(\.optimizer)
    case .momentum: return .share(\.momentum, steps: [0] + mus)
    case .momentumEnd:
      return .limit(\.momentumEnd, "a number from 0 up to but not including 1", steps: mus) { (0..<1).contains($0) }
    case .momentumPeriod: return .count(\.momentumPeriod, in: 1...Self.maximumEpochs, steps: periods)
    case .rho: return .share(\.rho, steps: [0.5, 0.9, 0.95, 0.99, 0.999])
    case .beta1: return .share(\.beta1, steps: [0, 0.5, 0.9, 0.95, 0.99])
    case .beta2: return .share(\.beta2, steps: [0.9, 0.95, 0.99, 0.999])
    case .epsilon:
      return .number(\.epsilon, "a number above 0", steps: [1e-10, 1e-8, 1e-6, 1e-4, 0.01]) { $0 > 0 }
    case .schedule: return .word(\.schedule)
    case .scheduleFactor:
      return .number(\.scheduleFactor, "a number from 0 to 1", steps: [0.1, 0.25, 0.5, 0.75, 0.9]) {
        (0...1).contains($0)
      }
    case .schedulePeriod: return .count(\.schedulePeriod, in: 1...Self.maximumEpochs, steps: periods)
    case .scheduleDecay:
      return .number(\.scheduleDecay, "a number from 0 up", steps: [0.001, 0.003, 0.01, 0.03, 0.1]) { $0 >= 0 }
    case .scheduleFinalShare:
      return .number(\.scheduleFinalShare, "a number from 0 to 1", steps: [0, 0.01, 0.1]) { (0...1).contains($0) }
    case .warmUp: return .count(\.warmUp, in: 0...Self.maximumEpochs, steps: [0, 5] + periods)
    case .neuronRule: return .word(\.neuronRule)
    // Regularization.
    case .l1Share:
      return .number(\.l1Share, "a number from 0 to 1", steps: [0, 0.25, 0.5, 0.75, 1]) { (0...1).contains($0) }
    case .dropout: return .dropout
    case .maxNorm: return .limit(\.maxNorm, "a number above 0", steps: [0.5, 1, 2, 3, 4, 5]) { $0 > 0 }
    case .batchNormalization: return .batchNormalization
    case .weightAveraging: return .word(\.weightAveraging)
    case .averagingPeriod:
      return .count(\.averagingPeriod, in: 1...Self.maximumEpochs, steps: [1, 2, 5, 10, 20, 50, 100])
    case .averagingDecay: return .share(\.averagingDecay, steps: [0.9, 0.99, 0.995, 0.999])
    case .shownWeights: return .word(\.shownWeights)
    case .ensemble: return .count(\.ensemble, in: 1...Scenario.maximumEnsemble, steps: [1, 2, 3, 5, 8, 12, 16])
    case .uncertainty: return .flag(\.uncertainty)
    // The run.
    case .stopEpochs: return .epochs(\.stop.epochs, steps: [100, 200, 500, 1000, 2000, 5000, 10_000])
    case .stopTrainLoss: return .limit(\.stop.trainLoss, "a number from 0 up", steps: losses) { $0 >= 0 }
    case .stopTestLoss: return .limit(\.stop.testLoss, "a number from 0 up", steps: losses) { $0 >= 0 }
    case .stopAccuracy:
      return .limit(\.stop.accuracy, "a number from 0 to 1", steps: [0.8, 0.9, 0.95, 0.98, 0.99, 1]) {
        (0...1).contains($0)
      }
    case .stopPlateau: return .epochs(\.stop.plateau, steps: [50, 100, 200, 500, 1000])
    case .stopPatience: return .epochs(\.stop.patience, steps: [5, 10, 20, 50, 100, 200, 500])
    case .stopWeightChange:
      return .limit(\.stop.weightChange, "a number from 0 up", steps: [0, 1e-6, 1e-5, 1e-4, 0.001, 0.01, 0.1]) {
        $0 >= 0
      }
    // Kept for links.
    case .hide: return .hide
    case .goals: return .goals
    case .hideText: return .flag(\.hideText)
    case .tutorial: return .tutorial
    case .collectStats: return .flag(\.collectStats)
    case .cosX: return .flag(\.cosX)
    case .cosY: return .flag(\.cosY)
    }
  }
}

extension FieldSlot {
  fileprivate static func percent(_ path: WritableKeyPath<Scenario, Double>, steps: [Double]) -> FieldSlot {
    .number(path, "a number from 0 to 100 (percent)", steps: steps) { (0...100).contains($0) }
  }

  fileprivate static func share(_ path: WritableKeyPath<Scenario, Double>, steps: [Double]) -> FieldSlot {
    .number(path, "a number from 0 up to but not including 1", steps: steps) { (0..<1).contains($0) }
  }
}
