import Datasets

extension Scenario {
  /// Points as a table: x, y and label of a place, the inputs and the label of bits, inputs and targets of random rows.
  package func table(of points: [Point]) -> DataTable {
    switch activeDataset.form {
    case .plane, .curve:
      return DataTable(names: ["x", "y", "label"], rows: points.map { [$0.x, $0.y, $0.label] })
    case .bits:
      let inputs = rawInputs(of: points).transposed(points.count)
      return DataTable(names: inputNames + ["label"], rows: zip(inputs, points).map { $0 + [$1.label] })
    case .rows:
      let inputs = rawInputs(of: points).transposed(points.count)
      return DataTable(
        names: inputNames + (1...RandomRow.targetCount).map { "y\($0)" },
        rows: zip(inputs, points).map { $0 + randomTargets(of: $1) })
    }
  }
}
