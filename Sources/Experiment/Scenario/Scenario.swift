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
  /// Controls and features that a link hides, by the link's own names (`playButton`, `sinX`…), in its order.
  ///
  /// A name with "=false" behind it is one that the link names and leaves in sight.
  package var hide: [String] = []
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

  /// The features that the network reads: those that are on and not hidden by a link.
  package var inputs: [Feature] {
    features.filter { !hide.contains($0.rawValue) }
  }

  /// The network's form: the inputs, the hidden layers, and one output unit (tanh for classes, linear for numbers).
  package var shape: Shape {
    let output = problem == .classification ? Activation.tanh : .linear
    return Shape(inputs: inputs.count, layers: hidden.map { ($0, activation) } + [(1, output)])
  }

  /// The rule by which gradients become updates.
  package var rule: UpdateRule {
    UpdateRule(
      learningRate: learningRate, regularization: regularization, regularizationRate: regularizationRate)
  }
}

extension Scenario {
  /// Hidden layers at most.
  package static let maximumLayers = 32
  /// Units of a hidden layer at most.
  package static let maximumUnits = 1024
  /// Activations that a scenario knows: the browser's, a part of what the engine has.
  static let activations = [Activation.relu, .tanh, .sigmoid, .linear]
  /// Penalties that a scenario knows: the browser's, a part of what the engine has.
  static let regularizations = [Regularization.none, .l1, .l2]
}
