/// One layer of a network: its units, what they read, and where its numbers lie in the flat arrays.
///
/// A *row* is one weighted sum: a unit has one, or two where the activation is maxout. In ``Network/parameters`` a layer's
/// numbers follow each other in the order weights, biases, scales γ, shifts β, α.
package struct LayerShape: Equatable, Sendable {
  /// The layer as it was asked for.
  package let layer: Layer
  /// Outputs of the layer before, which every unit reads.
  package let inputs: Int
  /// Index of the first weight in ``Network/parameters``; row r's weight from input i is at `firstWeight + r·inputs + i`.
  package let firstWeight: Int
  /// Index of the first unit among all nodes; the network's inputs are the nodes 0 ..< inputs.
  package let firstNode: Int
  /// Index of the first row among the rows of all layers; unit u has the rows `firstRow + u·pieces` and following.
  package let firstRow: Int

  /// Units of the layer.
  package let units: Int
  /// Activation of all units of the layer.
  package let activation: Activation
  /// Weighted sums of the layer.
  package let rowCount: Int
  /// Index of the first bias in ``Network/parameters``; the biases follow the weights.
  package let firstBias: Int
  /// Indices of the layer's biases in ``Network/parameters``, one a row; empty of a layer without.
  package let biases: Range<Int>
  /// Indices of the scales γ of batch normalization in ``Network/parameters``, one a row; empty of a layer without.
  package let scales: Range<Int>
  /// Indices of the shifts β of batch normalization in ``Network/parameters``, one a row; empty of a layer without.
  package let shifts: Range<Int>
  /// Index of a learned α in ``Network/parameters``: one, or empty of a layer without.
  package let alphas: Range<Int>

  /// The layer behind `previous`, or behind the network's `inputs`.
  init(_ layer: Layer, after previous: LayerShape?, inputs: Int) {
    self.layer = layer
    self.inputs = previous?.units ?? inputs
    firstWeight = previous?.parameters.upperBound ?? 0
    firstNode = previous?.nodes.upperBound ?? inputs
    firstRow = previous?.rows.upperBound ?? 0
    units = layer.units
    activation = layer.activation
    rowCount = layer.units * layer.activation.pieces
    firstBias = firstWeight + rowCount * self.inputs
    biases = firstBias..<firstBias + (layer.hasBias ? rowCount : 0)
    scales = biases.upperBound..<biases.upperBound + (layer.isNormalized ? rowCount : 0)
    shifts = scales.upperBound..<scales.upperBound + scales.count
    alphas = shifts.upperBound..<shifts.upperBound + (layer.activation.learnsAlpha ? 1 : 0)
  }

  /// Marks the eights of all parameters that lie in one row of the layer's weights: no other eight may be taken as a run
  /// of sources along one row.
  func markRuns(in runs: inout [Bool]) {
    for row in 0..<rowCount {
      let (first, end) = (firstWeight + row * inputs, firstWeight + (row + 1) * inputs)
      for eight in Lanes.filled(first) / Lanes.scalarCount..<max(end, Lanes.filled(first)) / Lanes.scalarCount {
        runs[eight] = true
      }
    }
  }

  /// Indices of the layer's weights in ``Network/parameters``.
  package var weights: Range<Int> { firstWeight..<firstBias }
  /// Indices of all of the layer's numbers in ``Network/parameters``.
  package var parameters: Range<Int> { firstWeight..<alphas.upperBound }
  /// Indices of the layer's units among all nodes.
  package var nodes: Range<Int> { firstNode..<firstNode + units }
  /// Indices of the layer's rows among those of all layers.
  package var rows: Range<Int> { firstRow..<firstRow + rowCount }

  /// The α that does not learn: that of the layer, or the usual one.
  package var fixedAlpha: Double { layer.alpha ?? activation.defaultAlpha ?? 0 }

  /// The layer's arrays in their order, those that are empty left out.
  package var arrays: [(array: ParameterArray, range: Range<Int>)] {
    let all = [
      (ParameterArray.weights, weights), (.biases, biases), (.scales, scales), (.shifts, shifts), (.alpha, alphas),
    ]
    return all.filter { !$0.1.isEmpty }.map { (array: $0.0, range: $0.1) }
  }
}

/// What a number of a layer is.
package enum ParameterArray: String, CaseIterable, Sendable {
  /// Weights of the links.
  case weights
  /// Biases of the units.
  case biases
  /// γ of batch normalization.
  case scales
  /// β of batch normalization.
  case shifts
  /// The learned α of parametric rectified linear units.
  case alpha
}
