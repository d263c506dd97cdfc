import Datasets
import Scenarios

extension ScenarioField {
  /// The name by which a browser link hides the field's control.
  fileprivate var hidingName: String? {
    switch self {
    case .learningRate, .activation, .regularization, .regularizationRate, .problem, .noise, .batchSize,
      .showTestData, .discretize:
      rawValue
    case .dataset, .regDataset: "dataset"
    case .trainRatio: "percTrainData"
    case .hidden: "numHiddenLayers"
    default: nil
    }
  }
}

extension Model {
  /// Whether the scenario's link hides a control.
  package func isHidden(_ focus: Focus) -> Bool {
    guard !scenario.hide.isEmpty else { return false }
    return switch focus {
    case .field(let field): hides(field.hidingName)
    case .dataset: hides("dataset")
    case .feature(let feature): hides(feature.rawValue)
    case .layers: hides("numHiddenLayers")
    case .units(let layer): hides("numNodes\(layer + 1)")
    case .setting(let field, _): hides(field.field.hidingName)
    case .speed, .newData, .unit, .bias, .link, .map, .chart: false
    }
  }

  /// Whether the scenario's link hides what a key does.
  func isHidden(_ action: Action) -> Bool {
    guard !scenario.hide.isEmpty else { return false }
    return switch action {
    case .togglePlay: hides("playButton")
    case .step: hides("stepButton")
    case .reset, .drawNewWeights: hides("resetButton")
    case .next(let field), .previous(let field): isHidden(.field(field))
    case .openDatasets: hides("dataset")
    case .addLayer, .removeLayer: isHidden(.layers)
    case .addUnit, .removeUnit: isHidden(.units(layer: meantLayer))
    case .increase, .decrease, .activate: isHidden(target)
    default: false
    }
  }

  /// What a key acts on, for the sentence that it is hidden.
  func hiddenName(_ action: Action) -> String {
    switch action {
    case .togglePlay: "Play"
    case .step: "Step"
    case .reset, .drawNewWeights: "Reset"
    case .next(let field), .previous(let field): field.title
    case .openDatasets: ScenarioField.dataset.title
    case .addLayer, .removeLayer: "Hidden layers"
    case .addUnit, .removeUnit: "Units"
    default: "This"
    }
  }

  /// Whether a dataset belongs to the other problem, which the link hides.
  func isOfHiddenProblem(_ dataset: Dataset) -> Bool {
    hides("problem") && dataset.problem != scenario.problem
  }

  private func hides(_ name: String?) -> Bool {
    name.map(scenario.hides) ?? false
  }
}
