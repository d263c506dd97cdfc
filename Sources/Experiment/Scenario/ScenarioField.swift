import Neural

/// The fields of a scenario, by the names they have everywhere.
package enum ScenarioField: String, CaseIterable, Sendable {
  case problem, dataset, regDataset, noise, trainRatio, batchSize, features, hidden, activation
  case learningRate, regularization, regularizationRate, seed, initZero, showTestData, discretize
  case stopEpochs, stopTrainLoss, stopTestLoss, stopAccuracy, stopPlateau
  case hide, hideText, tutorial, collectStats, cosX, cosY

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
    case .problem, .dataset, .regDataset, .noise, .trainRatio: .data
    case .batchSize, .features, .hidden, .activation, .seed, .initZero, .hide: .network
    case .learningRate, .regularization, .regularizationRate: .training
    case .stopEpochs, .stopTrainLoss, .stopTestLoss, .stopAccuracy, .stopPlateau: .training
    case .showTestData, .discretize, .hideText, .tutorial, .collectStats, .cosX, .cosY: .view
    }
  }

  /// The name as a command-line flag: kebab-case.
  package var flagName: String {
    rawValue.reduce(into: "") { name, character in
      name += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }

  /// What the field may hold, to complete "… is not allowed; allowed is …".
  package var allowed: String {
    switch self {
    case .problem: Self.words(Problem.self)
    case .dataset: Self.words(Dataset.self)
    case .regDataset: Self.words(Dataset.all(for: .regression))
    case .noise: "a number from 0 to 80"
    case .trainRatio: "a number from 0 to 100 (percent)"
    case .batchSize: "a whole number from 1 to \(Self.maximumBatchSize)"
    case .features: "a list of " + Self.words(Feature.self) + ", each at most once"
    case .hidden:
      "a list of at most \(Scenario.maximumLayers) whole numbers from 1 to \(Scenario.maximumUnits)"
    case .activation: Self.words(Scenario.activations)
    case .learningRate, .regularizationRate: "a number"
    case .regularization: Self.words(Scenario.regularizations)
    case .seed: "a text of at most 256 characters"
    case .initZero, .showTestData, .discretize, .hideText, .collectStats, .cosX, .cosY: "true or false"
    case .stopEpochs, .stopPlateau: "none, or a whole number from 1 to \(Self.maximumEpochs)"
    case .stopTrainLoss, .stopTestLoss: "none, or a number from 0 up"
    case .stopAccuracy: "none, or a number from 0 to 1"
    case .hide: "a list of names of controls and features, each at most once"
    case .tutorial: "a text"
    }
  }

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
    case .stopEpochs: "Stop at this epoch"
    case .stopTrainLoss: "Stop when the training loss is below this"
    case .stopTestLoss: "Stop when the test loss is below this"
    case .stopAccuracy: "Stop when the test accuracy reaches this share"
    case .stopPlateau: "Stop after this many epochs without a new lowest training loss"
    case .hide: "Controls and features that are not shown, as links name them"
    case .hideText: "Whether a link hides the browser page's texts; kept for links"
    case .tutorial: "The tutorial that a link shows in the browser; kept for links"
    case .collectStats, .cosX, .cosY: "A switch of links without effect; kept for them"
    }
  }

  /// Examples per update at most.
  static let maximumBatchSize = 100_000
  /// Epochs at most that a stop condition names.
  static let maximumEpochs = 1_000_000_000_000

  private static func words<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> String
  where Word.RawValue == String {
    words(Array(Word.allCases))
  }

  private static func words<Word: RawRepresentable>(_ words: [Word]) -> String where Word.RawValue == String {
    words.map(\.rawValue).joined(separator: ", ")
  }
}
