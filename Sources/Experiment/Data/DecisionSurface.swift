import Neural

/// The plane as the maps show it: a grid of points over [−6, 6]², and what the nodes of a network answer there.
package struct DecisionSurface: Sendable {
  /// Border of the plane: x and y run from −6 to 6.
  package static let limit = 6.0

  /// Samples from left to right.
  package let columns: Int
  /// Samples from top to bottom.
  package let rows: Int
  private let x: [Double]
  private let y: [Double]

  /// A grid whose samples lie in the middles of `columns` × `rows` equal tiles of the plane, row by row from the top.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    let xs = (0..<columns).map { Self.center(of: $0, in: columns) }
    let ys = (0..<rows).map { -Self.center(of: $0, in: rows) }
    x = (0..<rows).flatMap { _ in xs }
    y = ys.flatMap { Array(repeating: $0, count: columns) }
  }

  /// The middle of tile `index` of `count` that part the axis from −6 to 6.
  ///
  /// Rows run downwards: theirs is the same with the sign of y turned.
  package static func center(of index: Int, in count: Int) -> Double {
    -limit + 2 * limit * (Double(index) + 0.5) / Double(count)
  }

  /// The tile that a coordinate lies in, of `count` that part the axis; beyond both ends for what lies outside.
  package static func tile(of coordinate: Double, in count: Int) -> Int {
    Int((coordinate + limit) / (2 * limit) * Double(count))
  }

  /// The values of chosen nodes of a network (inputs first, as the engine counts) on the grid: one array a node.
  ///
  /// `scaling` is what is done to the features first; `runs` is how many times as much is computed for one map.
  package func values(
    of nodes: [Int], in network: Network, features: [Feature], scaling: InputScaling? = nil, runs: Int = 1
  ) -> [[Double]] {
    let step = coarseness(for: network, runs: runs)
    guard step == 1 else {
      let coarse = DecisionSurface(columns: (columns + step - 1) / step, rows: (rows + step - 1) / step)
      return coarse.values(of: nodes, in: network, features: features, scaling: scaling).map { values in
        (0..<rows).flatMap { row in (0..<columns).map { values[row / step * coarse.columns + $0 / step] } }
      }
    }
    let inputs = features.map { $0.values(x: x, y: y) }
    let examples = Examples(
      inputs: scaling?.applied(to: inputs) ?? inputs, targets: [Array(repeating: 0, count: x.count)])
    return network.outputs(of: nodes, for: examples)
  }

  /// Multiplications that a map may cost: some tens of milliseconds.
  private static let budget = 40_000_000

  /// Tiles from left to right, and from top to bottom, that share one sample: more than one for huge networks only.
  private func coarseness(for network: Network, runs: Int) -> Int {
    var step = 1
    while columns * rows / (step * step) * network.shape.parameterCount * runs > Self.budget, step < max(columns, rows)
    {
      step += 1
    }
    return step
  }

  /// A feature's own values on the grid.
  package func values(of feature: Feature) -> [Double] {
    feature.values(x: x, y: y)
  }
}
