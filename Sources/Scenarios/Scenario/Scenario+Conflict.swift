import Neural

extension Scenario {
  /// Why the fields do not go together, as a sentence without its full stop; nil where they do.
  package var conflict: String? {
    let layers = hidden.count == 1 ? "1 hidden layer" : "\(hidden.count) hidden layers"
    if !layerActivations.isEmpty && layerActivations.count != hidden.count {
      return "layerActivations has \(layerActivations.count) for \(layers); allowed is one for each, or none"
    }
    if dropout.count > 1 && dropout.count != hidden.count {
      return "dropout has \(dropout.count) rates for \(layers); allowed is one for each, one for all, or none"
    }
    for (field, count) in [
      (ScenarioField.activationAlpha, activationAlpha.named.count),
      (.batchNormalization, batchNormalization.named.count),
    ] where count > 1 && count != hidden.count {
      return "\(field.rawValue) has \(count) for \(layers); allowed is one for each, or one for all"
    }
    if let startConflict { return startConflict }
    let losses = [Loss.halfSquaredError, .squaredError, .huber]
    if problem == .regression && !losses.contains(loss) {
      let allowed = losses.map(\.rawValue).joined(separator: ", ")
      return "\(loss.rawValue) is a loss of classes; allowed in regression is \(allowed)"
    }
    if let neuronConflict { return neuronConflict }
    do throws(ConfigurationError) {
      try shape.validate(loss: loss, partialBatch: fullBatch ? .update : partialBatch)
      return nil
    } catch {
      return error.description
    }
  }

  /// Why the rule of a single neuron does not go with the rest.
  private var neuronConflict: String? {
    guard neuronRule != .none else { return nil }
    if !hidden.isEmpty || outputCount != 1 { return ConfigurationError.notOneNeuron.description }
    if neuronRule == .perceptron && problem == .regression {
      return "neuronRule is perceptron, which answers with a class; allowed in regression is none, adaline"
    }
    if neuronRule == .adaline && outputActivation == .sigmoid {
      return "outputActivation is sigmoid under the neuronRule adaline, whose answer is the sum itself; "
        + "allowed is auto, tanh, linear"
    }
    return nil
  }

  /// Why a change cannot be made though its field takes the value; nil where it can.
  package func conflict(after change: ScenarioChange) -> String? {
    guard applying(change) == nil else { return nil }
    var changed = self
    return changed.set(change.field, change.value) ? changed.conflict : nil
  }
}
