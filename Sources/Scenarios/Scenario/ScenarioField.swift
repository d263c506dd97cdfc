/// The fields of a scenario, by the names they have everywhere.
package enum ScenarioField: String, CaseIterable, Sendable {
  case problem, dataset, regDataset, noise, trainRatio, batchSize, features, hidden, activation
  case learningRate, regularization, regularizationRate, seed, initZero, showTestData, discretize
  case classes, bits, labelNoise, inputNoise, preprocessing, fullBatch, shuffle, partialBatch
  case layerActivations, activationAlpha, biases, initialization, initializationScale, initializationLow
  case initializationHigh, initialBias, initialWeights, initialDeadLinks, inputStatistics
  case loss, outputActivation, reduction, huberDelta
  case optimizer, momentum, momentumEnd, momentumPeriod, rho, beta1, beta2, epsilon
  case schedule, scheduleFactor, schedulePeriod, scheduleDecay, scheduleFinalShare, warmUp, neuronRule
  case l1Share, dropout, maxNorm, batchNormalization, weightAveraging, averagingDecay, averagingPeriod
  case shownWeights, ensemble, uncertainty
  case stopEpochs, stopTrainLoss, stopTestLoss, stopAccuracy, stopPlateau, stopPatience, stopWeightChange
  case hide, goals, hideText, tutorial, collectStats, cosX, cosY

  /// What a change of the field does to the run.
  package enum Effect: Sendable {
    /// New data from the next seed, and a new network, paused at epoch 0.
    case data
    /// A new network on the same data, paused at epoch 0.
    case network
    /// Training goes on with the new value.
    case training
    /// Only the screen changes.
    case view
  }

  /// What a change does, by the table of the browser playground; the regularization and its rate are live here, where
  /// the browser rebuilds the network.
  package var effect: Effect {
    switch self {
    case .problem, .dataset, .regDataset, .noise, .trainRatio, .classes, .bits, .labelNoise: .data
    case .batchSize, .features, .hidden, .activation, .seed, .initZero, .hide: .network
    case .preprocessing, .fullBatch, .layerActivations, .activationAlpha, .biases, .initialization: .network
    case .initializationScale, .initializationLow, .initializationHigh, .initialBias, .initialWeights: .network
    case .initialDeadLinks, .inputStatistics: .network
    case .loss, .outputActivation, .huberDelta, .neuronRule, .dropout, .batchNormalization, .ensemble: .network
    case .learningRate, .regularization, .regularizationRate, .inputNoise, .shuffle, .partialBatch: .training
    case .reduction, .optimizer, .momentum, .momentumEnd, .momentumPeriod, .rho, .beta1, .beta2, .epsilon: .training
    case .schedule, .scheduleFactor, .schedulePeriod, .scheduleDecay, .scheduleFinalShare, .warmUp: .training
    case .l1Share, .maxNorm, .weightAveraging, .averagingDecay, .averagingPeriod, .shownWeights: .training
    case .stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau, .stopPatience: .training
    case .stopWeightChange: .training
    case .showTestData, .discretize, .uncertainty, .goals, .hideText, .tutorial, .collectStats, .cosX, .cosY: .view
    }
  }

  /// The name as a command-line flag: kebab-case.
  package var flagName: String {
    rawValue.reduce(into: "") { name, character in
      name += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }

  /// What the field may hold, to complete "… is not allowed; allowed is …".
  package var allowed: String { slot.allowed }

  /// Examples per update at most.
  static let maximumBatchSize = 100_000
  /// Epochs at most that a stop condition names.
  static let maximumEpochs = 1_000_000_000_000
}
