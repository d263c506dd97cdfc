import Canvas
import Scenarios

extension Painter {
  /// The everyday controls below the status line.
  mutating func drawControls(_ scene: Scene) {
    guard let layout = scene.layout.controls else { return }
    for control in layout.controls {
      label(control.label, key: control.action, control.column, control.row, theme.text)
      leadingValue(
        scene.model.text(of: control.focus), in: control.valueRect, isFocused: scene.isFocused(control.focus))
    }
  }
}

extension Model {
  /// The value of what has a value, as it stands on screen.
  func text(of focus: Focus) -> String {
    switch focus {
    case .field(.batchSize): scenario.examplesPerUpdate.map(String.init) ?? "full"
    case .field(.activation): scenario.sharedActivation?.rawValue ?? "by layer"
    case .field(let field): field.display(scenario[field])
    case .dataset(let dataset): dataset.rawValue
    case .feature(let feature): scenario.features.contains(feature) ? "on" : "off"
    case .layers: String(scenario.hidden.count)
    case .units(let layer): scenario.hidden.indices.contains(layer) ? String(scenario.hidden[layer]) : ""
    case .setting(let field, let layer):
      scenario.hidden.indices.contains(layer) ? field.field.display(field.value(of: layer, in: scenario)) : ""
    case .speed: speed.rawValue
    case .bias, .link: shownNetwork.value(of: focus).map(plainDecimal) ?? ""
    case .newData, .unit, .map, .chart: ""
    }
  }
}
