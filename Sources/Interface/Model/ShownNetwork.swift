import Datasets
import Neural
import Scenarios
import Training

/// The network as a frame shows it: a form, and the state of the run whose network has exactly that form.
///
/// The form is the one that the user has asked for, at once. The run's network has it when the session has caught up;
/// until then there are places but no numbers. Places, focus, mouse, figures and drawing all read the network from here,
/// so that none of them can look up the one by the other.
struct ShownNetwork: Sendable {
  /// Units of the hidden layers.
  let hidden: [Int]
  /// Units of the output.
  let outputs: Int
  /// Features that are inputs; none of rows of numbers.
  let features: [Feature]
  /// Names of all inputs, in ASCII.
  let inputNames: [String]
  /// The run, where its network has the form; nil while the session builds it.
  let run: Snapshot?

  /// The form of a scenario, and the run if it has that form.
  init(_ scenario: Scenario, _ snapshot: Snapshot) {
    hidden = scenario.hidden
    outputs = max(1, scenario.outputCount)
    features = scenario.activeDataset.form.hasMaps ? scenario.inputs : []
    inputNames = scenario.inputNames
    let isBuilt = snapshot.scenario.inputNames == inputNames && snapshot.network.shape.lies(as: scenario)
    run = isBuilt ? snapshot : nil
  }

  /// The numbers of the form; nil while the session builds it.
  var network: Network? { run?.network }

  /// Units of a layer, of hidden layers and the output; nil where there is no such layer.
  func units(of layer: Int) -> Int? {
    hidden.indices.contains(layer) ? hidden[layer] : layer == hidden.count ? outputs : nil
  }

  /// Inputs of each unit of a layer; nil where there is no such layer.
  func inputs(of layer: Int) -> Int? {
    layer == 0 ? inputNames.count : units(of: layer) == nil ? nil : units(of: layer - 1)
  }

  /// Whether a unit, bias or link is part of the form.
  func contains(_ focus: Focus) -> Bool {
    guard let layer = focus.layer, let unit = focus.unit, let units = units(of: layer), unit < units else {
      return false
    }
    guard case .link(_, _, let input) = focus else { return true }
    return inputs(of: layer).map { input < $0 } ?? false
  }

  /// The place of a weight or bias among the network's parameters; nil where it has no number, or none yet.
  func parameterIndex(of focus: Focus) -> Int? {
    guard let network, contains(focus), let layer = focus.layer, let unit = focus.unit else { return nil }
    switch focus {
    case .bias: return network.shape.layers[layer].biasIndex(ofUnit: unit)
    case .link(_, _, let input): return network.shape.layers[layer].weightIndex(ofUnit: unit, input: input)
    default: return nil
    }
  }

  /// The value of a weight or bias.
  func value(of focus: Focus) -> Double? {
    guard let network, let index = parameterIndex(of: focus) else { return nil }
    return network.parameters[index]
  }

  /// The strongest link into a unit; nil where it has none, or no numbers yet.
  func strongestLink(layer: Int, unit: Int) -> Focus? {
    guard let network, contains(.unit(layer: layer, unit: unit)), let inputs = inputs(of: layer), inputs > 0 else {
      return nil
    }
    let first = network.shape.layers[layer].weightIndex(ofUnit: unit, input: 0)
    let weights = network.parameters[first..<first + inputs]
    let strongest = weights.indices.max { abs(weights[$0]) < abs(weights[$1]) } ?? first
    return .link(layer: layer, unit: unit, input: strongest - first)
  }

  /// The node at the far end of a link; nil for an input that is no feature.
  func source(layer: Int, input: Int) -> Focus? {
    if layer > 0 { return .unit(layer: layer - 1, unit: input) }
    return features.indices.contains(input) ? .feature(features[input]) : nil
  }
}

extension Shape {
  /// Whether its numbers lie as those of a scenario's network: layer by layer as many, in the same order.
  fileprivate func lies(as scenario: Scenario) -> Bool {
    guard inputs == scenario.inputCount, hidden.count == scenario.hidden.count,
      output.units == scenario.outputCount, output.layer.hasBias == scenario.biases
    else { return false }
    return hidden.enumerated().allSatisfy { index, built in
      let (asked, built) = (scenario.hiddenLayer(index), built.layer)
      return asked.units == built.units && asked.hasBias == built.hasBias && asked.isNormalized == built.isNormalized
        && asked.activation.pieces == built.activation.pieces
        && asked.activation.learnsAlpha == built.activation.learnsAlpha
    }
  }
}

extension Model {
  /// The network as it is shown.
  var shownNetwork: ShownNetwork { ShownNetwork(scenario, snapshot) }

  /// Whether the session's network has the form that the user has asked for.
  package var showsCurrentNetwork: Bool { shownNetwork.run != nil }
}
