import Datasets
import Neural

extension Scenario {
  /// The raw inputs of points, one row an input.
  package func rawInputs(of points: [Point]) -> [[Double]] {
    switch activeDataset.form {
    case .bits: return (0..<bitCount).map { bit in points.map { Double(Int($0.x) >> bit & 1) } }
    case .rows: return points.map { randomRow(of: $0).inputs }.transposed(RandomRow.inputCount)
    case .plane, .curve:
      let (x, y) = (points.map(\.x), points.map(\.y))
      return inputs.map { $0.values(x: x, y: y) }
    }
  }

  private func randomRow(of point: Point) -> RandomRow {
    RandomRow(Int(point.x), seed: seed)
  }

  /// The targets of a row of random numbers: what label noise adds to the label, which is 0, it adds to every one.
  func randomTargets(of point: Point) -> [Double] {
    randomRow(of: point).targets.map { $0 + point.label }
  }

  /// Targets of points, one row an output: the label, (label + 1)/2 of a sigmoid output, or one number for each class.
  ///
  /// A class is 1 and the others 0; where the output is tanh or the loss binaryHinge, they are 1 and −1.
  package func targets(of points: [Point], _ network: Network) -> [[Double]] {
    let outputs = network.shape.output
    if activeDataset.form == .rows {
      return points.map(randomTargets).transposed(outputs.units)
    }
    if problem == .regression { return [points.map(\.label)] }
    guard outputs.units > 1 else { return [points.map { network.target(ofLabel: $0.label) }] }
    let other = outputs.activation == .tanh || loss == .binaryHinge ? -1.0 : 0
    return (0..<outputs.units).map { unit in points.map { self.classIndex(of: $0) == unit ? 1 : other } }
  }

  /// The class of a point, from 0 on: the label itself, or 0 for −1 and 1 for +1.
  package func classIndex(of point: Point) -> Int {
    activeDataset.hasManyClasses ? Int(point.label) : point.label > 0 ? 1 : 0
  }

  /// Points as a network of the scenario reads them.
  package func examples(_ points: [Point], _ network: Network, _ scaling: InputScaling?) -> Examples {
    let rows = rawInputs(of: points)
    return Examples(inputs: scaling?.applied(to: rows) ?? rows, targets: targets(of: points, network))
  }
}
