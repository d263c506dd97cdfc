import Neural

/// In which order an epoch takes the training examples.
package enum Shuffle: String, CaseIterable, Sendable {
  /// The order of the data, the same in every epoch, as in the browser.
  case fixed
  /// A new order in every epoch.
  case epoch
}

/// The activation of the output layer.
package enum OutputActivation: String, CaseIterable, Sendable {
  /// That of the loss: sigmoid of binaryCrossEntropy, linear of hinge losses, softmax and single-neuron rules, else tanh
  /// for classes and linear for numbers, as in the browser.
  case auto
  case tanh, linear, sigmoid
}

/// How a running average of the parameters is made.
package enum AveragingMethod: String, CaseIterable, Sendable {
  /// None is kept.
  case none
  /// The mean of all updates.
  case equal
  /// Exponential, with a decay.
  case exponential
  /// The mean of the weights after every so many epochs.
  case checkpoints
}

/// Which weights are shown and tested where a running average of them is kept.
package enum ShownWeights: String, CaseIterable, Sendable {
  /// The average.
  case averaged
  /// Those that training goes on with.
  case trained
}

/// Whether a single neuron learns by a rule of its own, in place of loss and optimizer.
package enum NeuronTraining: String, CaseIterable, Sendable {
  /// By its loss, like every network.
  case none
  /// Rosenblatt's rule.
  case perceptron
  /// Widrow and Hoff's rule.
  case adaline

  /// The engine's rule.
  package var rule: NeuronRule? { NeuronRule(rawValue: rawValue) }
}
